import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import { chiSquareTest } from '../../../shared/analysis/chi-square.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import type { CrossTableRequest } from '../../../shared/analysis/cross-table-request.ts';
import { fisherExact } from '../../../shared/analysis/fisher-exact.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { withoutEmpty } from '../../../shared/analysis/table-test.ts';
import { anyCodedWords, corpusOfWords } from '../../support/random-coding.ts';
import { pick } from '../../support/table-laws.ts';
import '../../support/load-languages.ts';

const request: CrossTableRequest = {
  ...defaultCoding,
  kind: 'crossTable',
  labelLanguage: 'en',
  recordingUnit: 'paragraph',
  counting: 'occurrences',
  groupBy: { by: 'document' },
  rows: 'tests',
};

function tableOf(corpus: Corpus, changes: Partial<CrossTableRequest> = {}): AnalysisTable {
  const result = runAnalysis({ ...request, ...changes }, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Numbers of concepts by documents, from the table of cells. */
function countsOf(corpus: Corpus, counting: CrossTableRequest['counting']): number[][] {
  const flat = pick(tableOf(corpus, { rows: 'cells', counting }), ['observed'])
    .flat()
    .map(Number);
  return [0, 1, 2].map((concept) => flat.slice(concept * 3, concept * 3 + 3));
}

describe('concepts and groups as a test', () => {
  it('tests the whole table, and each concept against the others', () => {
    fc.assert(
      fc.property(anyCodedWords, (coded) => {
        const corpus = corpusOfWords(coded);
        const counts = countsOf(corpus, 'occurrences');
        const found = pick(tableOf(corpus), ['observed', 'chiSquare', 'degreesOfFreedom']);
        const totals = counts[0]?.map((_, group) =>
          counts.reduce((sum, row) => sum + (row[group] ?? 0), 0),
        );
        const tables = [
          ...counts.map((row) => [row, row.map((own, group) => (totals?.[group] ?? 0) - own)]),
          counts,
        ].map(withoutEmpty);
        tables.forEach((table, index) => {
          const isTested = table.length > 1 && (table[0]?.length ?? 0) > 1;
          const [observed, x2, df] = found[index] ?? [];
          if (!isTested) expect(x2).toBeNull();
          else {
            const test = chiSquareTest(table);
            expect(x2).toBeCloseTo(test.x2, 9);
            expect(df).toBe(test.df);
          }
          const own = index < 3 ? (counts[index] ?? []) : counts.flat();
          expect(observed).toBe(own.reduce((sum, value) => sum + value, 0));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('expects as much in all cells of a concept as there is, and has passages for every count', () => {
    fc.assert(
      fc.property(anyCodedWords, fc.constantFrom('occurrences', 'units'), (coded, counting) => {
        const corpus = corpusOfWords(coded);
        const table = tableOf(corpus, { rows: 'cells', counting });
        const observed = table.columns.findIndex(({ key }) => key === 'observed');
        table.rows.forEach((row, number) => {
          expect(table.evidence(number, observed)).toHaveLength(Number(row[observed]));
        });
        const cells = pick(table, ['observed', 'expected']);
        for (const concept of [0, 1, 2]) {
          const own = cells.slice(concept * 3, concept * 3 + 3);
          const sum = (place: number): number =>
            own.reduce((total, cell) => total + Number(cell[place]), 0);
          if (own.some(([, expected]) => expected === null)) continue;
          expect(sum(1)).toBeCloseTo(sum(0), 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes units with a concept against units without', () => {
    const corpus = corpusOfWords([
      [0, 0, 0, 0, 1],
      [0, 0, 0, 6, 1],
      [0, 0, 0, 12, 1],
      [1, 0, 0, 0, 1],
      [2, 1, 0, 0, 1],
    ]);
    const table = tableOf(corpus, { rows: 'cells', counting: 'units' });
    const [first] = pick(table, ['observed', 'expected', 'p', 'test']);
    // Three of 8 units here, one of the other 16.
    const p = fisherExact([
      [3, 1],
      [5, 15],
    ]).twoSided;
    expect(first).toEqual([3, expect.closeTo((4 * 8) / 24, 12), expect.closeTo(p, 12), 'fisher']);
    const tests = tableOf(corpus, { counting: 'units' });
    expect(pick(tests, ['concept', 'observed', 'total'])).toEqual([
      ['a', 4, 24],
      ['b', 1, 24],
      ['c', 0, 24],
    ]);
    const total = tests.columns.findIndex(({ key }) => key === 'total');
    expect(tests.evidence(0, total)).toHaveLength(24);
  });

  it('groups by the year of the edition', () => {
    const corpus = corpusOfWords([[1, 0, 0, 0, 1]]);
    const table = tableOf(corpus, { rows: 'cells', groupBy: { by: 'year' } });
    expect(pick(table, ['year', 'observed']).slice(0, 3)).toEqual([
      ['2000', 0],
      ['2001', 1],
      ['2002', 0],
    ]);
  });
});
