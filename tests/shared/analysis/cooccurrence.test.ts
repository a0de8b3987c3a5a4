import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { CooccurrenceRequest } from '../../../shared/analysis/cooccurrence-request.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { mergeOverlapping } from '../../../shared/analysis/text-pieces.ts';
import { spansOverlap, type Span } from '../../../shared/text/span.ts';
import { anyCodedWords, codingConcepts, corpusOfWords } from '../../support/random-coding.ts';
import { pick } from '../../support/table-laws.ts';
import '../../support/load-languages.ts';

const request: CooccurrenceRequest = {
  ...defaultCoding,
  kind: 'cooccurrence',
  labelLanguage: 'en',
  recordingUnit: 'paragraph',
  together: { by: 'overlap' },
  rows: 'pairs',
  measure: 'count',
  leavesOutZeroRows: false,
};
const ways = [
  { by: 'overlap' },
  { by: 'unit' },
  { by: 'paragraph' },
  { by: 'words', words: 0 },
  { by: 'words', words: 3 },
] as const;

function tableOf(corpus: Corpus, changes: Partial<CooccurrenceRequest> = {}): AnalysisTable {
  const result = runAnalysis({ ...request, ...changes }, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The passages of a concept, document by document. */
function passages(corpus: Corpus, concept: number): Span[][] {
  return corpus.documents.map(({ id }) => {
    const own = corpus.annotations.filter(
      ({ documentId, conceptId }) => documentId === id && conceptId === codingConcepts[concept]?.id,
    );
    return mergeOverlapping(own.map(({ anchor }) => anchor.span));
  });
}

/** Pair by pair, as the definition says it. */
function naiveCount(
  corpus: Corpus,
  [first, second]: readonly [number, number],
  words: number | null,
): number {
  const others = passages(corpus, second);
  let count = 0;
  passages(corpus, first).forEach((own, document) => {
    const text = corpus.documents[document]?.text ?? '';
    for (const a of own) {
      for (const b of others[document] ?? []) {
        const [before, after] = a.start <= b.start ? [a, b] : [b, a];
        const between = text.slice(before.end, Math.max(before.end, after.start)).match(/\w+/g);
        const meets = words === null ? spansOverlap(a, b) : (between?.length ?? 0) <= words;
        if (meets || (words !== null && spansOverlap(a, b))) count += 1;
      }
    }
  });
  return count;
}

describe('co-occurrence of concepts', () => {
  it('counts meetings as one would pair by pair', () => {
    fc.assert(
      fc.property(anyCodedWords, fc.constantFrom(null, 0, 1, 4), (coded, words) => {
        const corpus = corpusOfWords(coded);
        const together =
          words === null ? ({ by: 'overlap' } as const) : ({ by: 'words', words } as const);
        const counts = pick(tableOf(corpus, { together }), ['together']).flat();
        const pairs = [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const;
        expect(counts).toEqual(pairs.map((pair) => naiveCount(corpus, pair, words)));
      }),
      { numRuns: 60 },
    );
  });

  it('has as many passages as it counts, coefficients from 0 to 1, and shares no more than there is', () => {
    fc.assert(
      fc.property(anyCodedWords, fc.constantFrom(...ways), (coded, together) => {
        const table = tableOf(corpusOfWords(coded), { together });
        const keys = ['together', 'firstCount', 'secondCount', 'sharedUnits'];
        const columns = keys.map((key) => table.columns.findIndex((own) => own.key === key));
        table.rows.forEach((row, number) => {
          for (const column of columns) {
            expect(table.evidence(number, column)).toHaveLength(Number(row[column]));
          }
        });
        for (const value of pick(table, ['cCoefficient', 'jaccard']).flat()) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(
        anyCodedWords,
        fc.constantFrom(...ways),
        fc.constantFrom('count', 'cCoefficient', 'jaccard'),
        (coded, together, measure) => {
          const table = tableOf(corpusOfWords(coded), { together, measure, rows: 'matrix' });
          const cells = table.rows.map((row) => row.slice(2));
          expect(cells).toEqual(cells.map((_, row) => cells.map((own) => own[row])));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('by unit is the c-coefficient of those units', () => {
    const corpus = corpusOfWords([
      [0, 0, 0, 0, 2],
      [0, 1, 0, 3, 1],
      [0, 0, 0, 10, 1],
      [1, 1, 0, 0, 1],
    ]);
    const table = tableOf(corpus, { together: { by: 'unit' } });
    expect(pick(table, ['together', 'firstCount', 'secondCount', 'cCoefficient'])[0]).toEqual([
      1,
      2,
      2,
      1 / 3,
    ]);
    expect(table.evidence(0, 4).map(({ quote }) => quote)).toEqual([
      'word0 word1 word2 word3 word4',
    ]);
  });
});
