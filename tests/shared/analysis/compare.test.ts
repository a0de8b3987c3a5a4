import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { CompareRequest } from '../../../shared/analysis/compare-request.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import {
  logRateRatio,
  riskRatio,
  shareDifference,
  wilson,
} from '../../../shared/analysis/rate-ratio.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { allText } from '../../../shared/analysis/text-filter.ts';
import { anyCodedWords, corpusOfWords } from '../../support/random-coding.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { pick } from '../../support/table-laws.ts';
import '../../support/load-languages.ts';

const first = { ...allText, documentIds: ['doc_0'] } as const;
const others = { ...allText, documentIds: ['doc_1', 'doc_2'] } as const;
const request: CompareRequest = {
  ...defaultCoding,
  kind: 'compare',
  labelLanguage: 'en',
  recordingUnit: 'paragraph',
  target: first,
  reference: null,
};

function tableOf(corpus: Corpus, changes: Partial<CompareRequest> = {}): AnalysisTable {
  const result = runAnalysis({ ...request, ...changes }, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('two texts side by side', () => {
  it('have the counts of both, with passages, and without a reference the rest', () => {
    fc.assert(
      fc.property(anyCodedWords, (coded) => {
        const corpus = corpusOfWords(coded);
        const table = tableOf(corpus);
        expect(tableOf(corpus, { reference: others }).rows).toEqual(table.rows);
        for (const key of ['targetOccurrences', 'referenceOccurrences', 'targetUnits']) {
          const column = table.columns.findIndex((own) => own.key === key);
          table.rows.forEach((row, number) => {
            expect(table.evidence(number, column)).toHaveLength(Number(row[column]));
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('turned round have the opposite difference and the same p', () => {
    fc.assert(
      fc.property(anyCodedWords, (coded) => {
        const corpus = corpusOfWords(coded);
        const keys = ['difference', 'differenceLower', 'differenceUpper', 'logRateRatio', 'p'];
        const there = pick(tableOf(corpus, { reference: others }), keys);
        const back = pick(tableOf(corpus, { target: others, reference: first }), keys);
        there.forEach(([difference, lower, upper, ratio, p], row) => {
          const [other, otherLower, otherUpper, otherRatio, otherP] = back[row] ?? [];
          expect(Number(difference)).toBeCloseTo(-Number(other), 12);
          expect(Number(lower)).toBeCloseTo(-Number(otherUpper), 12);
          expect(Number(upper)).toBeCloseTo(-Number(otherLower), 12);
          expect(Number(ratio)).toBeCloseTo(-Number(otherRatio), 9);
          if (p === null) expect(otherP).toBeNull();
          else expect(Number(p)).toBeCloseTo(Number(otherP), 9);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('are refused when one of them is empty', () => {
    const nothing = { ...allText, languages: ['kk'] } as const;
    const corpus = corpusOfWords([]);
    expect(runAnalysis({ ...request, target: nothing }, corpus)).toEqual({
      ok: false,
      error: { code: 'noText' },
    });
  });
});

describe('intervals', () => {
  it("of differences of shares are those of Newcombe's paper", () => {
    // Newcombe 1998, Statistics in Medicine 17, table II, method 10, examples a and e.
    const a = shareDifference(56, 70, 48, 80);
    expect(a.value).toBeCloseTo(0.2, 10);
    expect(a.lower).toBeCloseTo(0.0524, 4);
    expect(a.upper).toBeCloseTo(0.3339, 4);
    const e = shareDifference(5, 56, 0, 29);
    expect(e.lower).toBeCloseTo(-0.0381, 4);
    expect(e.upper).toBeCloseTo(0.1926, 4);
  });

  it("of shares are Wilson's", () => {
    // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
    expect(wilson(81, 263).lower).toBeCloseTo(0.2553, 4);
    expect(wilson(81, 263).upper).toBeCloseTo(0.3662, 4);
    expect(wilson(0, 20)).toEqual({ lower: 0, upper: expect.closeTo(0.1611, 4) });
  });

  it('of ratios cover the true ratio about as often as they say', () => {
    const random = seededRandom(4);
    const draw = (trials: number, share: number): number => {
      let successes = 0;
      for (let trial = 0; trial < trials; trial += 1) successes += Number(random() < share);
      return successes;
    };
    let [risk, rate] = [0, 0];
    const rounds = 600;
    for (let round = 0; round < rounds; round += 1) {
      const [one, other] = [draw(150, 0.3), draw(200, 0.2)];
      const found = riskRatio(one, 150, other, 200);
      risk += Number((found.lower ?? 0) <= 1.5 && 1.5 <= (found.upper ?? 0));
      const log = logRateRatio(draw(1500, 0.03), 1500, draw(2000, 0.02), 2000);
      rate += Number((log.lower ?? 0) <= Math.log2(1.5) && Math.log2(1.5) <= (log.upper ?? 0));
    }
    expect(risk / rounds).toBeGreaterThan(0.92);
    expect(rate / rounds).toBeGreaterThan(0.94);
  });

  it('are undefined over nothing', () => {
    expect(riskRatio(1, 2, 0, 3)).toEqual({ value: null, lower: null, upper: null });
    expect(logRateRatio(0, 10, 0, 10).value).toBeNull();
    expect(shareDifference(0, 0, 1, 2).value).toBeNull();
  });
});
