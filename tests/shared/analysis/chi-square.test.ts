import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustedResiduals,
  chiSquareTest,
  contingencyCoefficient,
  cramersV,
  expectedCounts,
  tableTotals,
} from '../../../shared/analysis/chi-square.ts';
import { logLikelihoodOfTable } from '../../../shared/analysis/log-likelihood.ts';

const tables = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) => {
    const row = fc.array(fc.integer({ min: 1, max: 99 }), {
      minLength: columns,
      maxLength: columns,
    });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });
const flipped = (table: readonly (readonly number[])[]): number[][] =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0));

describe('chi-square of a table', () => {
  it('does not depend on which side is rows', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const [one, other] = [chiSquareTest(table), chiSquareTest(flipped(table))];
        expect(one.x2).toBeCloseTo(other.x2, 8);
        expect(one.df).toBe(other.df);
      }),
    );
  });

  it('is 0 when rows are in proportion, and so is G', () => {
    const table = [
      [2, 4, 6],
      [3, 6, 9],
    ];
    expect(chiSquareTest(table)).toEqual({ x2: 0, df: 2, p: 1 });
    expect(logLikelihoodOfTable(table)).toBeCloseTo(0, 12);
  });

  it('expects counts with the margins observed', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const [own, expected] = [tableTotals(table), tableTotals(expectedCounts(table))];
        own.rows.forEach((count, row) => expect(expected.rows[row]).toBeCloseTo(count, 8));
      }),
    );
  });

  it('has V and C between 0 and 1, V = 1 when each row has its column', () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const value of [cramersV(table), contingencyCoefficient(table)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
    const diagonal = [
      [4, 0],
      [0, 9],
    ];
    expect(cramersV(diagonal)).toBeCloseTo(1, 12);
  });

  it('is the square of the adjusted residuals in a table of two by two', () => {
    const table = [
      [12, 5],
      [3, 14],
    ];
    const { x2 } = chiSquareTest(table);
    for (const residual of adjustedResiduals(table).flat())
      expect(residual ** 2).toBeCloseTo(x2, 10);
  });

  it('is made smaller by Yates, never below 0', () => {
    expect(
      chiSquareTest(
        [
          [3, 14],
          [2, 10],
        ],
        'yates',
      ).x2,
    ).toBeCloseTo(0, 12);
    const table = [
      [30, 10],
      [15, 25],
    ];
    expect(chiSquareTest(table, 'yates').x2).toBeLessThan(chiSquareTest(table).x2);
  });

  it('agrees with Agresti 2007, p. 39: gender and party', () => {
    const { x2, df, p } = chiSquareTest([
      [762, 327, 468],
      [484, 239, 477],
    ]);
    expect([Number(x2.toFixed(2)), df]).toEqual([30.07, 2]);
    expect(p).toBeCloseTo(2.954e-7, 10);
  });

  it('has no value for one row, refuses ragged tables', () => {
    expect(chiSquareTest([[1, 2]]).x2).toBeNaN();
    expect(() => chiSquareTest([[1, 2], [3]])).toThrow('one length');
  });
});
