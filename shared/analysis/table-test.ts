import { sum } from './sum.ts';
import {
  chiSquareTest,
  cramersV,
  expectedCounts,
  tableTotals,
  type ContingencyTable,
} from './chi-square.ts';
import { chiSquareTail } from './chi-square-tail.ts';
import { finite } from './columns.ts';
import { fisherExact } from './fisher-exact.ts';
import { fisherExactTable } from './fisher-exact-table.ts';
import { logLikelihoodOfTable } from './log-likelihood.ts';

/** Chi-square is not to be trusted with many cells expected below this (Cochran 1954). */
export const smallExpectation = 5;
/** Fillings of a column that Fisher's test may take: some tenths of a second. */
const mostFisherSteps = 100_000;

/** Tests of independence of one table; `null` where there is nothing to test. */
export type TableTest = {
  readonly total: number;
  readonly chiSquare: number | null;
  readonly degreesOfFreedom: number;
  readonly p: number | null;
  /** G² = 2 Σ O ln(O/E), with its own p. */
  readonly g: number | null;
  readonly gP: number | null;
  readonly cramersV: number | null;
  readonly smallestExpected: number | null;
  /** Cells expected below {@link smallExpectation}. */
  readonly smallCells: number;
  /** Only where a cell is expected below that, and only for tables that are small enough. */
  readonly fisherP: number | null;
};

/** Tests a table after leaving out its empty rows and columns, which say nothing. */
export function testTable(table: ContingencyTable): TableTest {
  const full = withoutEmpty(table);
  const { rows, columns, all } = tableTotals(full);
  if (rows.length < 2 || columns.length < 2) {
    return {
      ...{ total: all, chiSquare: null, degreesOfFreedom: 0, p: null, g: null, gP: null },
      ...{ cramersV: null, smallestExpected: null, smallCells: 0, fisherP: null },
    };
  }
  const { x2, df, p } = chiSquareTest(full);
  const g = logLikelihoodOfTable(full);
  const expected = expectedCounts(full).flat();
  const smallCells = expected.filter((value) => value < smallExpectation).length;
  return {
    total: all,
    chiSquare: x2,
    degreesOfFreedom: df,
    p,
    g,
    gP: chiSquareTail(g, df),
    cramersV: finite(cramersV(full)),
    smallestExpected: expected.reduce((least, value) => Math.min(least, value), Infinity),
    smallCells,
    fisherP: smallCells > 0 ? fisherExactTable(full, mostFisherSteps) : null,
  };
}

/** The table without rows and columns that hold nothing. */
export function withoutEmpty(table: ContingencyTable): number[][] {
  const width = table[0]?.length ?? 0;
  const isUsed = Array.from({ length: width }, (_, column) =>
    table.some((row) => (row[column] ?? 0) > 0),
  );
  return table
    .filter((row) => sum(row) > 0)
    .map((row) => row.filter((_, column) => isUsed[column]));
}

/** The two-sided p of one cell against the rest of its table, and by which test. */
export type CellTest = { readonly p: number; readonly test: 'fisher' | 'chiSquare' };

/**
 * Tests a cell with these totals of its row, its column and the table: Fisher's exact test where less
 * than {@link smallExpectation} is expected in any of the four cells, else chi-square of the four counts. `null` when the row or
 * column holds nothing or everything.
 */
export function cellP(observed: number, row: number, column: number, all: number): CellTest | null {
  if (row === 0 || column === 0 || row === all || column === all) return null;
  const fourfold = [
    [observed, row - observed],
    [column - observed, all - row - column + observed],
  ] as const;
  // Of the four, the smallest expected count is that of the smaller row and column.
  const smallest = (Math.min(row, all - row) * Math.min(column, all - column)) / all;
  if (smallest < smallExpectation) {
    return { p: fisherExact(fourfold).twoSided, test: 'fisher' };
  }
  return { p: chiSquareTest(fourfold).p, test: 'chiSquare' };
}
