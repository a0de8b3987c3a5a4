import type { Rating, UnitCounts } from './unit-counts.ts';
import { sumOf, sumOverUnits, unitsRated } from './unit-counts.ts';

export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export type KrippendorffAlpha = {
  /** `null` when all pairable ratings are the same: agreement without variation says nothing. */
  readonly alpha: number | null;
  /** Mean squared difference within units, in the units of the metric. */
  readonly observed: number;
  /** Mean squared difference between any two ratings. */
  readonly expected: number;
  /** Number of ratings in units with at least two. */
  readonly ratings: number;
};

/**
 * Krippendorff's alpha (2011, "Computing Krippendorff's Alpha-Reliability") for any number of
 * coders, with missing ratings: 1 − Do ÷ De, at most 1, 0 in expectation for ratings at random.
 * Units with one rating are dropped. Interval and ratio metrics need categories that are numbers;
 * `null` when they are not, or when no unit has two ratings.
 *
 * Squared differences: nominal 0 or 1; ordinal (Σ of the ratings from c to k − (n_c + n_k) ÷ 2)²;
 * interval (c − k)²; ratio ((c − k) ÷ (c + k))². The ordinal one takes the order of `categories`.
 */
export function krippendorffAlpha(
  units: UnitCounts,
  metric: AlphaMetric,
): KrippendorffAlpha | null {
  const pairable = unitsRated(units, 2);
  const totals = units.categories.map((_, category) =>
    sumOverUnits(pairable, (row) => row[category] ?? 0),
  );
  const ratings = sumOf(totals);
  const squares = squaredDifferences(units.categories, totals, metric);
  if (ratings === 0 || squares === null) return null;
  const observed = sumOverUnits(pairable, (row) => unitDisagreement(row, squares)) / ratings;
  // Pairs of a rating with itself differ by nothing, so that n_c n_k needs no correction.
  const expected = pairSum(totals, squares) / (ratings * (ratings - 1));
  return { alpha: expected > 0 ? 1 - observed / expected : null, observed, expected, ratings };
}

/**
 * The squared difference of every two categories under the metric; `null` when the metric needs
 * numbers and the categories are none. `totals` are the pairable ratings of each category.
 */
export function squaredDifferences(
  categories: readonly Rating[],
  totals: readonly number[],
  metric: AlphaMetric,
): readonly (readonly number[])[] | null {
  if (metric === 'nominal') {
    return categories.map((_, c) => categories.map((__, k) => Number(c !== k)));
  }
  if (metric === 'ordinal') {
    const below = totals.map((_, index) => sumOf(totals.slice(0, index)));
    const middles = totals.map((total, index) => (below[index] ?? 0) + total / 2);
    return middles.map((first) => middles.map((second) => (first - second) ** 2));
  }
  const numbers = categories.filter((category) => typeof category === 'number');
  if (numbers.length < categories.length) return null;
  return numbers.map((c) =>
    numbers.map((k) => {
      if (c === k) return 0;
      return metric === 'interval' ? (c - k) ** 2 : ((c - k) / (c + k)) ** 2;
    }),
  );
}

/** The squared differences of all ordered pairs of a unit's ratings, divided by ratings − 1. */
export function unitDisagreement(
  row: readonly number[],
  squares: readonly (readonly number[])[],
): number {
  const ratings = sumOf(row);
  return ratings < 2 ? 0 : pairSum(row, squares) / (ratings - 1);
}

function pairSum(row: readonly number[], squares: readonly (readonly number[])[]): number {
  let sum = 0;
  row.forEach((count, c) => {
    if (count === 0) return;
    row.forEach((other, k) => {
      sum += count * other * (squares[c]?.[k] ?? 0);
    });
  });
  return sum;
}
