import { at, invariant } from '../base/invariant.ts';
import type { ContingencyTable } from './chi-square.ts';
import { tableTotals } from './chi-square.ts';
import { sum } from './sum.ts';

export type CorrespondenceAnalysis = {
  /** Principal inertias, largest first: one for each of min(rows, columns) − 1 axes. */
  readonly inertia: readonly number[];
  /** Chi-square of the table divided by its total. */
  readonly totalInertia: number;
  /** Standard coordinates by row and axis; principal ones are these times √inertia of the axis. */
  readonly rows: readonly (readonly number[])[];
  /** Standard coordinates by column and axis. */
  readonly columns: readonly (readonly number[])[];
  readonly rowMasses: readonly number[];
  readonly columnMasses: readonly number[];
};

/**
 * Simple correspondence analysis (Benzécri 1973; Greenacre 1984; as the R package ca): singular value
 * decomposition of D_r^-½ (P − r c′) D_c^-½. The sign of an axis is arbitrary: here the row with the
 * largest coordinate in size is positive. On axes without inertia the coordinates are 0. Throws for an
 * empty row or column: leave them out first.
 */
export function correspondenceAnalysis(table: ContingencyTable): CorrespondenceAnalysis {
  const totals = tableTotals(table);
  invariant(
    [...totals.rows, ...totals.columns].every((count) => count > 0),
    'no row or column is empty',
  );
  const rowMasses = totals.rows.map((count) => count / totals.all);
  const columnMasses = totals.columns.map((count) => count / totals.all);
  const residuals = table.map((row, r) =>
    row.map((count, c) => {
      const expected = at(rowMasses, r) * at(columnMasses, c);
      return (count / totals.all - expected) / Math.sqrt(expected);
    }),
  );
  const isWide = columnMasses.length > rowMasses.length;
  const axes = Math.min(rowMasses.length, columnMasses.length) - 1;
  const parts = orthogonalColumns(isWide ? transposed(residuals) : residuals).slice(0, axes);
  const sides = parts.map(({ left, right }) => {
    const [row, column] = isWide ? [right, left] : [left, right];
    const sign = Math.sign(row.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0));
    return { row: row.map((x) => x * sign), column: column.map((x) => x * sign) };
  });
  return {
    inertia: parts.map(({ value }) => value ** 2),
    totalInertia: sum(residuals.flat().map((residual) => residual ** 2)),
    rows: rowMasses.map((mass, r) => sides.map(({ row }) => at(row, r) / Math.sqrt(mass))),
    columns: columnMasses.map((mass, c) =>
      sides.map(({ column }) => at(column, c) / Math.sqrt(mass)),
    ),
    rowMasses,
    columnMasses,
  };
}

type SingularPart = {
  readonly value: number;
  readonly left: readonly number[];
  readonly right: readonly number[];
};

/**
 * Singular value decomposition by one-sided Jacobi rotations (Hestenes 1958), for a matrix with at
 * least as many rows as columns; largest value first. Slow for large tables but exact for small values.
 */
function orthogonalColumns(matrix: readonly (readonly number[])[]): SingularPart[] {
  const columns = transposed(matrix);
  const rotations = columns.map((_, one) => columns.map((__, other) => (one === other ? 1 : 0)));
  for (let sweep = 0, rotated = true; rotated && sweep < 60; sweep += 1) {
    rotated = false;
    for (let p = 0; p < columns.length; p += 1) {
      for (let q = p + 1; q < columns.length; q += 1) {
        const turn = turnOf(at(columns, p), at(columns, q));
        if (turn === null) continue;
        rotated = true;
        rotate(at(columns, p), at(columns, q), turn);
        rotate(at(rotations, p), at(rotations, q), turn);
      }
    }
  }
  const values = columns.map((column) => Math.sqrt(sum(column.map((x) => x * x))));
  const scale = Math.max(...values);
  return values
    .map((value, index) => ({
      value,
      left: at(columns, index).map((x) => (value <= scale * 1e-13 ? 0 : x / value)),
      right: value <= scale * 1e-13 ? at(rotations, index).map(() => 0) : at(rotations, index),
    }))
    .sort((one, other) => other.value - one.value);
}

type Turn = { readonly cosine: number; readonly sine: number };

/** The rotation that makes two columns orthogonal, or `null` when they are. */
function turnOf(first: readonly number[], second: readonly number[]): Turn | null {
  let [alpha, beta, gamma] = [0, 0, 0];
  first.forEach((x, index) => {
    const y = at(second, index);
    alpha += x * x;
    beta += y * y;
    gamma += x * y;
  });
  if (Math.abs(gamma) <= 1e-15 * Math.sqrt(alpha * beta) || gamma ** 2 < 1e-60) return null;
  const zeta = (beta - alpha) / (2 * gamma);
  const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  return { cosine, sine: cosine * tangent };
}

function rotate(first: number[], second: number[], { cosine, sine }: Turn): void {
  first.forEach((x, index) => {
    const y = at(second, index);
    first[index] = cosine * x - sine * y;
    second[index] = sine * x + cosine * y;
  });
}

function transposed(matrix: readonly (readonly number[])[]): number[][] {
  return Array.from({ length: matrix[0]?.length ?? 0 }, (_, column) =>
    matrix.map((row) => at(row, column)),
  );
}
