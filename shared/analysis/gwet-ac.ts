import type { UnitCounts } from './unit-counts.ts';
import { sumOf, sumOverUnits, unitsRated } from './unit-counts.ts';

export type GwetAc = {
  readonly observed: number;
  readonly expected: number;
  readonly coefficient: number;
  /**
   * Standard error over units, coders taken as they are (Gwet 2014, as `gwet.ac1.raw` of the R package
   * irrCAC prints it); `null` with fewer than two units.
   */
  readonly standardError: number | null;
};

/**
 * Gwet's AC1 (`identity`) or AC2 with quadratic or linear agreement weights over the order of the
 * categories (Gwet 2008; 2014 for any number of coders and missing ratings). At most 1;
 * `null` with fewer than two categories or no unit that two coders rated.
 *
 * Chance is T ÷ (q (q − 1)) · Σ π (1 − π), T being the sum of the weights and π the mean share of a
 * category in the ratings of a unit. Quadratic weights are 1 − (i − j)² ÷ (q − 1)².
 */
export function gwetAc(
  units: UnitCounts,
  weights: 'identity' | 'linear' | 'quadratic',
): GwetAc | null {
  const { categories } = units;
  const size = categories.length;
  const [rated, pairable] = [unitsRated(units, 1), unitsRated(units, 2)];
  const ratedCount = sumOverUnits(rated, () => 1);
  const pairableCount = sumOverUnits(pairable, () => 1);
  if (size < 2 || pairableCount === 0) return null;
  const weightOf = (first: number, second: number): number => {
    const distance = Math.abs(first - second) / (size - 1);
    if (weights === 'identity') return Number(first === second);
    return weights === 'linear' ? 1 - distance : 1 - distance ** 2;
  };
  const matrix = categories.map((_, i) => categories.map((__, j) => weightOf(i, j)));
  const agreementOf = (row: readonly number[]): number => {
    const ratings = sumOf(row);
    const weighted = row.map((count, category) => {
      const partners = row.map((other, index) => other * (matrix[category]?.[index] ?? 0));
      return count * (sumOf(partners) - 1);
    });
    return sumOf(weighted) / (ratings * (ratings - 1));
  };
  const shares = categories.map(
    (_, category) => sumOverUnits(rated, (row) => (row[category] ?? 0) / sumOf(row)) / ratedCount,
  );
  const observed = sumOverUnits(pairable, agreementOf) / pairableCount;
  const scale = sumOf(matrix.map(sumOf)) / (size * (size - 1));
  const expected = scale * sumOf(shares.map((share) => share * (1 - share)));
  const coefficient = (observed - expected) / (1 - expected);
  const spread = sumOverUnits(rated, (row) => {
    const ratings = sumOf(row);
    const gain =
      ratings < 2
        ? 0
        : ((agreementOf(row) - expected) * ratedCount) / (pairableCount * (1 - expected));
    const chance = scale * sumOf(row.map((count, k) => (count * (1 - (shares[k] ?? 0))) / ratings));
    const pull = (2 * (1 - coefficient) * (chance - expected)) / (1 - expected);
    return (gain - pull - coefficient) ** 2;
  });
  const standardError = ratedCount < 2 ? null : Math.sqrt(spread / (ratedCount * (ratedCount - 1)));
  return { observed, expected, coefficient, standardError };
}
