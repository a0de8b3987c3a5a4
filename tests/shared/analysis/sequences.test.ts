import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import type { SequencesRequest } from '../../../shared/analysis/sequences-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import { anyCodedWords, corpusOfWords } from '../../support/random-coding.ts';
import { pick } from '../../support/table-laws.ts';
import '../../support/load-languages.ts';

const request: SequencesRequest = {
  ...defaultCoding,
  kind: 'sequences',
  labelLanguage: 'en',
  recordingUnit: 'document',
  leavesOutZeroRows: true,
};

function tableOf(corpus: Corpus, changes: Partial<SequencesRequest> = {}): AnalysisTable {
  const result = runAnalysis({ ...request, ...changes }, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const corpus = corpusOfWords([
  [0, 0, 0, 0, 2],
  [0, 1, 0, 1, 2], // overlaps the first and does not follow it
  [0, 2, 0, 4, 1],
  [0, 0, 0, 7, 1],
  [0, 1, 0, 7, 1], // begins where that begins
  [1, 0, 0, 0, 1],
]);

describe('sequences of concepts', () => {
  it('go from a passage to those that begin first after its end', () => {
    const table = tableOf(corpus);
    expect(pick(table, ['concept', 'nextConcept', 'followed', 'wordsBetween'])).toEqual([
      ['a', 'c', 1, 2],
      ['b', 'c', 1, 1],
      ['c', 'a', 1, 2],
      ['c', 'b', 1, 2],
    ]);
    const followed = table.columns.findIndex(({ key }) => key === 'followed');
    expect(table.evidence(0, followed).map(({ quote }) => quote)).toEqual([
      'word0 word1 word2 word3 word4',
    ]);
  });

  it('stay within a recording unit', () => {
    const table = tableOf(corpus, { recordingUnit: 'paragraph' });
    expect(pick(table, ['concept', 'nextConcept', 'followed'])).toEqual([
      ['a', 'c', 1],
      ['b', 'c', 1],
    ]);
  });

  it('are expected as often as they are counted, all in all, with a passage for each', () => {
    fc.assert(
      fc.property(anyCodedWords, (coded) => {
        const table = tableOf(corpusOfWords(coded), { leavesOutZeroRows: false });
        const followed = table.columns.findIndex(({ key }) => key === 'followed');
        table.rows.forEach((row, number) => {
          expect(table.evidence(number, followed)).toHaveLength(Number(row[followed]));
        });
        const cells = pick(table, ['followed', 'expected']);
        const sum = (place: number): number =>
          cells.reduce((total, cell) => total + Number(cell[place]), 0);
        expect(sum(1)).toBeCloseTo(sum(0), 9);
      }),
      { numRuns: 40 },
    );
  });
});
