import { at, invariant } from '../base/invariant.ts';
import { chiSquareTail } from './chi-square-tail.ts';
import { sum } from './sum.ts';

/** Counts by row and column, all rows of one length. */
export type ContingencyTable = readonly (readonly number[])[];

export type TableTotals = {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly all: number;
};

export type ChiSquareTest = {
  readonly x2: number;
  readonly df: number;
  /** Upper tail, exact below 1e-15. */
  readonly p: number;
};

/** The margins of a table. Throws for a ragged table or for counts that are not ≥ 0. */
export function tableTotals(table: ContingencyTable): TableTotals {
  const width = table[0]?.length ?? 0;
  invariant(
    table.every((row) => row.length === width && row.every((count) => count >= 0)),
    'a contingency table has rows of one length with counts from 0',
  );
  const rows = table.map(sum);
  const columns = Array.from({ length: width }, (_, column) =>
    sum(table.map((row) => at(row, column))),
  );
  return { rows, columns, all: sum(rows) };
}

/** What independence of rows and columns leads to expect: row total × column total / total. */
export function expectedCounts(table: ContingencyTable): number[][] {
  const { rows, columns, all } = tableTotals(table);
  return rows.map((row) => columns.map((column) => (row * column) / all));
}

/**
 * Pearson's chi-square (1900) of independence, Σ (O − E)² / E, with (r − 1)(c − 1) degrees of
 * freedom. With `yates` (Yates 1934; 2 × 2 only) |O − E| is made smaller by min(0.5, |O − E|), the
 * capped form of R's `chisq.test`, so that it never changes sign. Empty rows and columns are left
 * out of the sum but counted in `df`; without two rows and two columns everything is NaN.
 */
export function chiSquareTest(
  table: ContingencyTable,
  correction: 'none' | 'yates' = 'none',
): ChiSquareTest {
  const expected = expectedCounts(table);
  const width = table[0]?.length ?? 0;
  const df = (table.length - 1) * (width - 1);
  if (df < 1) return { x2: Number.NaN, df, p: Number.NaN };
  invariant(correction === 'none' || df === 1, 'the Yates correction is for tables of two by two');
  const differences = table.flatMap((row, r) =>
    row.map((count, c) => Math.abs(count - at(at(expected, r), c))),
  );
  const reduction = correction === 'yates' ? Math.min(0.5, ...differences) : 0;
  const x2 = sum(
    expected.flat().map((value, cell) => {
      return value === 0 ? 0 : (at(differences, cell) - reduction) ** 2 / value;
    }),
  );
  return { x2, df, p: chiSquareTail(x2, df) };
}

/** (O − E) / √E of each cell; NaN where nothing is expected. */
export function pearsonResiduals(table: ContingencyTable): number[][] {
  const expected = expectedCounts(table);
  return table.map((row, r) =>
    row.map((count, c) => {
      const value = at(at(expected, r), c);
      return (count - value) / Math.sqrt(value);
    }),
  );
}

/**
 * Adjusted residuals (Haberman 1973; `stdres` of R's `chisq.test`):
 * (O − E) / √(E (1 − row/n) (1 − column/n)), about standard normal under independence; NaN where
 * nothing is expected or one row or column holds everything.
 */
export function adjustedResiduals(table: ContingencyTable): number[][] {
  const { rows, columns, all } = tableTotals(table);
  return pearsonResiduals(table).map((row, r) =>
    row.map(
      (residual, c) => residual / Math.sqrt((1 - at(rows, r) / all) * (1 - at(columns, c) / all)),
    ),
  );
}

/** Cramér's V (1946): √(X² / (n · min(r − 1, c − 1))), uncorrected, 0 to 1; NaN for an empty table. */
export function cramersV(table: ContingencyTable): number {
  const width = table[0]?.length ?? 0;
  const { x2 } = chiSquareTest(table);
  return Math.sqrt(x2 / (tableTotals(table).all * Math.min(table.length - 1, width - 1)));
}

/** Pearson's contingency coefficient C: √(X² / (X² + n)), 0 to below 1. */
export function contingencyCoefficient(table: ContingencyTable): number {
  const { x2 } = chiSquareTest(table);
  return Math.sqrt(x2 / (x2 + tableTotals(table).all));
}
