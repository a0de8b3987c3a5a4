import type { CoderTable } from './unit-counts.ts';
import { sumOf } from './unit-counts.ts';

export type CohenKappa = {
  /** Share of weighted agreement, 0 to 1. */
  readonly observed: number;
  /** The same by chance, from the margins of both coders. */
  readonly expected: number;
  readonly kappa: number;
  /** The asymptotic standard error, for an interval; `null` for a table of shares. */
  readonly standardError: number | null;
  /** The asymptotic standard error if kappa were 0, for a test. */
  readonly nullStandardError: number | null;
};

export type KappaWeights = 'linear' | 'quadratic';

/**
 * Cohen's kappa (1960) of a table of two coders, −1 to 1, with the standard errors of Fleiss, Cohen
 * and Everitt (1969). `null` when the table is empty or chance agreement is complete.
 */
export function cohenKappa(table: CoderTable): CohenKappa | null {
  return kappaOfWeights(table, (row, column) => Number(row === column));
}

/**
 * Weighted kappa (Cohen 1968): 1 − Σ v p ÷ Σ v r c with disagreement weights v that are 0 on the
 * diagonal, |i − j| (linear), (i − j)² (quadratic) or given. Standard errors, `null`: as for
 * {@link cohenKappa}. Given weights of 0 everywhere give `null`.
 */
export function weightedKappa(
  table: CoderTable,
  weights: KappaWeights | CoderTable,
): CohenKappa | null {
  const disagreement = (row: number, column: number): number => {
    if (weights === 'linear') return Math.abs(row - column);
    if (weights === 'quadratic') return (row - column) ** 2;
    return weights[row]?.[column] ?? 0;
  };
  const largest = Math.max(...table.flatMap((row, i) => row.map((_, j) => disagreement(i, j))));
  if (!(largest > 0)) return null;
  return kappaOfWeights(table, (row, column) => 1 - disagreement(row, column) / largest);
}

/**
 * The largest kappa that the margins allow: agreement as large as the smaller of each pair of
 * margins (Cohen 1960). `null` when kappa is not defined.
 */
export function maximalKappa(table: CoderTable): number | null {
  const { rows, columns } = marginsOf(table);
  const expected = sumOf(rows.map((row, index) => row * (columns[index] ?? 0)));
  const largest = sumOf(rows.map((row, index) => Math.min(row, columns[index] ?? 0)));
  return rows.length === 0 || !(expected < 1) ? null : (largest - expected) / (1 - expected);
}

/**
 * Scott's pi (1955): chance agreement from the mean of both coders' margins. `null` when the table
 * is empty or chance agreement is complete.
 */
export function scottPi(table: CoderTable): number | null {
  const { rows, columns, observed } = marginsOf(table);
  const expected = sumOf(rows.map((row, index) => ((row + (columns[index] ?? 0)) / 2) ** 2));
  return rows.length === 0 || !(expected < 1) ? null : (observed - expected) / (1 - expected);
}

/**
 * Bennett's S (Bennett, Alpert and Goldstein 1954; Brennan and Prediger 1981): chance agreement is
 * 1 ÷ number of categories in the table. `null` with fewer than two categories or no units.
 */
export function bennettS(table: CoderTable): number | null {
  const { rows, observed } = marginsOf(table);
  const expected = 1 / rows.length;
  return rows.length < 2 || Number.isNaN(observed) ? null : (observed - expected) / (1 - expected);
}

function kappaOfWeights(
  table: CoderTable,
  weightOf: (row: number, column: number) => number,
): CohenKappa | null {
  const { rows, columns, total } = marginsOf(table);
  if (!(total > 0)) return null;
  const cells = table.flatMap((row, i) =>
    row.map((units, j) => ({
      i,
      j,
      share: units / total,
      chance: (rows[i] ?? 0) * (columns[j] ?? 0),
      weight: weightOf(i, j),
    })),
  );
  const observed = sumOf(cells.map(({ share, weight }) => share * weight));
  const expected = sumOf(cells.map(({ chance, weight }) => chance * weight));
  const room = 1 - expected;
  // Rounding of the sum may leave a trace of room where there is none.
  if (room < 1e-15) return null;
  const rowMeans = rows.map((_, i) => sumOf(columns.map((share, j) => share * weightOf(i, j))));
  const columnMeans = columns.map((_, j) => sumOf(rows.map((share, i) => share * weightOf(i, j))));
  const spread = sumOf(
    cells.map(({ i, j, share, weight }) => {
      const means = (rowMeans[i] ?? 0) + (columnMeans[j] ?? 0);
      return share * (weight * room - means * (1 - observed)) ** 2;
    }),
  );
  const nullSpread = sumOf(
    cells.map(({ i, j, chance, weight }) => {
      const means = (rowMeans[i] ?? 0) + (columnMeans[j] ?? 0);
      return chance * (weight - means) ** 2;
    }),
  );
  const variance = (spread - (observed * expected - 2 * expected + observed) ** 2) / room ** 4;
  const nullVariance = (nullSpread - expected ** 2) / room ** 2;
  const isCount = cells.every(({ i, j }) => Number.isInteger(table[i]?.[j]));
  return {
    observed,
    expected,
    kappa: (observed - expected) / room,
    standardError: isCount ? Math.sqrt(Math.max(0, variance) / total) : null,
    nullStandardError: isCount ? Math.sqrt(Math.max(0, nullVariance) / total) : null,
  };
}

function marginsOf(table: CoderTable): {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly observed: number;
  readonly total: number;
} {
  const total = sumOf(table.map(sumOf));
  return {
    rows: table.map((row) => sumOf(row) / total),
    columns: table.map((_, index) => sumOf(table.map((row) => row[index] ?? 0)) / total),
    observed: sumOf(table.map((row, index) => row[index] ?? 0)) / total,
    total,
  };
}
