import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisagreementsRequest } from '../../../shared/analysis/agreement-request.ts';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { anyCodedWords, corpusOfWords } from '../../support/random-coding.ts';
import { pick } from '../../support/table-laws.ts';
import '../../support/load-languages.ts';

const request: DisagreementsRequest = {
  ...defaultCoding,
  kind: 'disagreements',
  labelLanguage: 'en',
  recordingUnit: 'paragraph',
  limit: null,
};

function tableOf(corpus: Corpus): AnalysisTable {
  const result = runAnalysis(request, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('disagreements of coders', () => {
  it('stand side by side, the dearest first', () => {
    const table = tableOf(
      corpusOfWords([
        [0, 0, 0, 0, 2], // both have a, with other bounds
        [0, 0, 1, 0, 4],
        [0, 1, 0, 10, 1], // one says b, the other c
        [0, 2, 1, 10, 1],
        [0, 0, 0, 20, 1], // one alone
        [0, 1, 0, 30, 1], // both the same
        [0, 1, 1, 30, 1],
        [1, 0, 0, 0, 1], // nobody else was there
      ]),
    );
    const keys = ['concept', 'disagreement', 'passage', 'coder:coder_0', 'coder:coder_1'];
    expect(pick(table, keys)).toEqual([
      ['a', 'bounds', 'word0 word1 word2 word3', 'a', 'a'],
      ['b', 'concept', 'word10', 'b', 'c'],
      ['c', 'concept', 'word10', 'b', 'c'],
      ['a', 'missing', 'word20', 'a', ''],
    ]);
    expect(pick(table, ['characters']).flat()).toEqual([12, 6, 6, 6]);
    const other = table.columns.findIndex(({ key }) => key === 'coder:coder_1');
    expect(table.evidence(0, other).map(({ quote }) => quote)).toEqual(['word0 word1 word2 word3']);
  });

  it('share all that is coded differently, and are none where codings are equal', () => {
    fc.assert(
      fc.property(anyCodedWords, (coded) => {
        const both = coded.flatMap(([document, concept, , first, length]) => [
          [document, concept, 0, first, length] as const,
          [document, concept, 1, first, length] as const,
        ]);
        if (both.length > 0) expect(tableOf(corpusOfWords(both)).rows).toEqual([]);
        const result = runAnalysis(request, corpusOfWords(coded));
        if (!result.ok || result.value.rows.length === 0) return;
        const shares = pick(result.value, ['share']).flat().map(Number);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      }),
      { numRuns: 40 },
    );
  });
});
