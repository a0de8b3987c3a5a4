import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionalOddsRatio, fisherExact } from '../../../shared/analysis/fisher-exact.ts';
import { fisherExactTable } from '../../../shared/analysis/fisher-exact-table.ts';

const counts = fc.nat(30);
/** Fisher 1935: the lady who tastes whether milk or tea came first. */
const tea = [
  [3, 1],
  [1, 3],
] as const;
/** Fisher 1962: convictions of twins of criminals. */
const twins = [
  [2, 15],
  [10, 3],
] as const;

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}

/** Probability of first cells of the twins' table under an odds ratio, by its definition. */
function tailAt(odds: number, isIn: (cell: number) => boolean): number {
  const weights = Array.from(
    { length: 13 },
    (_, cell) => choose(17, cell) * choose(13, 12 - cell) * odds ** cell,
  );
  const total = (some: readonly number[]): number => some.reduce((all, one) => all + one, 0);
  return total(weights.filter((_, cell) => isIn(cell))) / total(weights);
}

describe("Fisher's exact test", () => {
  it('agrees with the tea tasting: 17 of 70 cups as good or better', () => {
    const { greater, twoSided } = fisherExact(tea);
    expect(greater).toBeCloseTo(17 / 70, 12);
    expect(twoSided).toBeCloseTo(34 / 70, 12);
    // The likelihood equation of this table; R prints its root to four digits, as 6.408309.
    const w = conditionalOddsRatio(tea, 0.95).estimate;
    expect(w ** 4 - 36 * w ** 2 - 32 * w - 3).toBeCloseTo(0, 9);
    expect(w).toBeCloseTo(6.408309, 4);
  });

  it('agrees with R on the twins: p, odds ratio and interval', () => {
    expect(fisherExact(twins).twoSided).toBeCloseTo(0.0005367, 7);
    expect(fisherExact(twins).less).toBeCloseTo(0.0004652, 7);
    const { estimate, lower, upper } = conditionalOddsRatio(twins, 0.95);
    expect(estimate).toBeCloseTo(0.04693661, 7);
    // R stops its search of the bounds after about two digits: 0.00333 and 0.36318.
    expect(lower).toBeCloseTo(0.003325764, 4);
    expect(upper).toBeCloseTo(0.363182271, 4);
    expect(tailAt(lower, (cell) => cell >= 2)).toBeCloseTo(0.025, 10);
    expect(tailAt(upper, (cell) => cell <= 2)).toBeCloseTo(0.025, 10);
  });

  it('has tails that share the table observed, and a p between 0 and 1', () => {
    fc.assert(
      fc.property(counts, counts, counts, counts, (a, b, c, d) => {
        const { less, greater, twoSided } = fisherExact([
          [a, b],
          [c, d],
        ]);
        expect(less + greater).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(twoSided).toBeLessThanOrEqual(1);
        expect(twoSided).toBeGreaterThanOrEqual(Math.min(less, greater) * (1 - 1e-9));
      }),
    );
  });

  it('swaps its tails with the rows', () => {
    fc.assert(
      fc.property(counts, counts, counts, counts, (a, b, c, d) => {
        const one = fisherExact([
          [a, b],
          [c, d],
        ]);
        const other = fisherExact([
          [c, d],
          [a, b],
        ]);
        expect(one.less).toBeCloseTo(other.greater, 10);
        expect(one.twoSided).toBeCloseTo(other.twoSided, 10);
      }),
    );
  });

  it('keeps a tail of a single table far below 1e-15', () => {
    const { greater } = fisherExact([
      [500, 0],
      [0, 500],
    ]);
    // 1 / (1000 over 500), by Stirling's series.
    const log = 1000 * Math.log(2) - 0.5 * Math.log(500 * Math.PI) - 1 / 4000;
    expect(Math.log(greater)).toBeCloseTo(-log, 8);
  });
});

describe('the exact test of larger tables', () => {
  it('is the two-sided one for two by two, whichever side is rows', () => {
    fc.assert(
      fc.property(counts, counts, counts, counts, (a, b, c, d) => {
        const two = [
          [a, b],
          [c, d],
        ] as const;
        expect(fisherExactTable(two)).toBeCloseTo(fisherExact(two).twoSided, 9);
      }),
    );
  });

  it('does not depend on the order of rows and columns, nor on empty ones', () => {
    const cell = fc.nat(4);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 4 }), (table) => {
        const p = fisherExactTable(table) ?? NaN;
        const turned = [0, 1, 2].map((column) => table.map((row) => row[column] ?? 0));
        expect(fisherExactTable(turned.toReversed())).toBeCloseTo(p, 9);
        expect(fisherExactTable([[0, 0, 0], ...table])).toBeCloseTo(p, 9);
        expect(p).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it('agrees with Agresti 2002, p. 57, as R prints it: job satisfaction, p = 0.7827', () => {
    const p = fisherExactTable([
      [1, 3, 10, 6],
      [2, 3, 10, 7],
      [1, 6, 14, 12],
      [0, 1, 9, 11],
    ]);
    // In exact fractions 0.78268493896638…
    expect(p).toBeCloseTo(0.7826849389663948, 12);
  });

  it('gives up on a table with too many fillings', () => {
    const row = [40, 40, 40, 40];
    expect(fisherExactTable([row, row, row, row], 10_000)).toBeNull();
    expect(fisherExactTable([[40, 40], row.slice(2)], 10)).toBeNull();
  });
});
