import type { UnitCounts } from './unit-counts.ts';
import { sumOf, sumOverUnits } from './unit-counts.ts';

export type FleissKappa = {
  readonly observed: number;
  readonly expected: number;
  readonly kappa: number;
  /** Standard error if kappa were 0, and kappa in units of it. */
  readonly nullStandardError: number;
  readonly z: number;
  /** Agreement on each category against all others, in the order of categories; `null` if unused. */
  readonly categories: readonly (number | null)[];
  /** Standard error of each of them if it were 0, the same for all. */
  readonly categoryNullStandardError: number;
};

/**
 * Fleiss' kappa (1971) of units that the same number of coders rated, any coders, with the standard
 * error of Fleiss, Nee and Landis (1979). `null` when the units have different or fewer than two
 * ratings (use Krippendorff's alpha), or all ratings are the same.
 */
export function fleissKappa(counted: UnitCounts): FleissKappa | null {
  const coders = equalRatings(counted);
  if (coders === null) return null;
  const units = sumOverUnits(counted, () => 1);
  const pairs = units * coders * (coders - 1);
  const shares = (counted.counts[0] ?? []).map(
    (_, category) => sumOverUnits(counted, (row) => row[category] ?? 0) / (units * coders),
  );
  const observed = observedAgreement(counted, coders);
  const expected = sumOf(shares.map((share) => share ** 2));
  const spread = sumOf(shares.map((share) => share * (1 - share)));
  if (!(spread > 0)) return null;
  const skew = sumOf(shares.map((share) => share * (1 - share) * (1 - 2 * share)));
  const kappa = (observed - expected) / (1 - expected);
  const nullStandardError = Math.sqrt((2 * (spread ** 2 - skew)) / pairs) / spread;
  const categories = shares.map((share, category) => {
    const chance = share * (1 - share);
    const split = sumOverUnits(
      counted,
      (row) => (row[category] ?? 0) * (coders - (row[category] ?? 0)),
    );
    return chance > 0 ? 1 - split / (pairs * chance) : null;
  });
  return {
    ...{ observed, expected, kappa, nullStandardError, z: kappa / nullStandardError },
    ...{ categories, categoryNullStandardError: Math.sqrt(2 / pairs) },
  };
}

/**
 * Randolph's free-marginal kappa (2005): as Fleiss' kappa, with a chance agreement of 1 ÷ number of
 * categories. `null` as there, or with fewer than two categories.
 */
export function randolphKappa(counted: UnitCounts): number | null {
  const coders = equalRatings(counted);
  const size = counted.categories.length;
  if (coders === null || size < 2) return null;
  return (observedAgreement(counted, coders) - 1 / size) / (1 - 1 / size);
}

function equalRatings({ counts }: UnitCounts): number | null {
  const coders = sumOf(counts[0] ?? []);
  return coders >= 2 && counts.every((row) => sumOf(row) === coders) ? coders : null;
}

function observedAgreement(counted: UnitCounts, coders: number): number {
  const agreeing = sumOverUnits(counted, (row) => sumOf(row.map((count) => count * (count - 1))));
  return agreeing / (sumOverUnits(counted, () => 1) * coders * (coders - 1));
}
