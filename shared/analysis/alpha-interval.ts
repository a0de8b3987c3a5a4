import type { AlphaMetric } from './krippendorff-alpha.ts';
import { krippendorffAlpha, squaredDifferences } from './krippendorff-alpha.ts';
import type { UnitCounts } from './unit-counts.ts';
import { sumOf } from './unit-counts.ts';

/** The bounds between which the stated share of the bootstrap's alphas lies. */
export type AlphaInterval = { readonly lower: number; readonly upper: number };

export type BootstrapOptions = {
  readonly draws: number;
  /** 0 to 1, such as 0.95. */
  readonly level: number;
  /** Numbers from 0 up to 1. */
  readonly random: () => number;
};

/**
 * Percentile interval of alpha from resampling whole units with replacement, expected disagreement
 * included (Zapf et al. 2016, who recommend it). Draws in which all ratings are the same count as
 * alpha 1. `null` when alpha is not defined.
 */
export function alphaIntervalByUnits(
  units: UnitCounts,
  metric: AlphaMetric,
  { draws, level, random }: BootstrapOptions,
): AlphaInterval | null {
  const { categories } = units;
  const pairable = units.counts.filter((row) => sumOf(row) >= 2);
  if (krippendorffAlpha(units, metric)?.alpha == null) return null;
  const { counts, patterns } = alikeRows(pairable);
  const alphas = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const repeats = counts.map(() => 0);
    for (let unit = 0; unit < patterns.length; unit += 1) {
      const drawn = patterns[Math.floor(random() * patterns.length)] ?? 0;
      repeats[drawn] = (repeats[drawn] ?? 0) + 1;
    }
    alphas[draw] = krippendorffAlpha({ categories, counts, repeats }, metric)?.alpha ?? 1;
  }
  return percentiles(alphas, level);
}

/** The different rows, and by unit which of them it has: few, however many units there are. */
function alikeRows(rows: readonly (readonly number[])[]): {
  readonly counts: readonly (readonly number[])[];
  readonly patterns: readonly number[];
} {
  const counts: (readonly number[])[] = [];
  const numbers = new Map<string, number>();
  const patterns = rows.map((row) => {
    const key = row.join(' ');
    const pattern = numbers.get(key) ?? counts.push(row) - 1;
    numbers.set(key, pattern);
    return pattern;
  });
  return { counts, patterns };
}

/**
 * Krippendorff's own interval (Hayes and Krippendorff 2007, KALPHA; Krippendorff 2013): expected
 * disagreement stays, and each pair of ratings within a unit gets the difference of a pair drawn
 * from all units, as if pairs were independent. True coverage is about 60% where 95% is stated
 * (Zapf et al. 2016): for comparison with old reports only, and to be named. `null` when alpha is
 * not defined.
 */
export function alphaIntervalByPairs(
  units: UnitCounts,
  metric: AlphaMetric,
  { draws, level, random }: BootstrapOptions,
): AlphaInterval | null {
  const pairable = units.counts.filter((row) => sumOf(row) >= 2);
  const totals = units.categories.map((_, index) => sumOf(pairable.map((row) => row[index] ?? 0)));
  const squares = squaredDifferences(units.categories, totals, metric);
  const found = krippendorffAlpha(units, metric);
  if (found === null || found.alpha === null || squares === null) return null;
  const pairs = pairable.flatMap((row) => pairDifferences(row, squares));
  // A pair's part of Do in a unit with m ratings is 2 δ² ÷ (m − 1) of all ratings.
  const scale = 2 / (found.ratings * found.expected);
  const parts = pairable.flatMap((row) => {
    const ratings = sumOf(row);
    return new Array<number>((ratings * (ratings - 1)) / 2).fill(scale / (ratings - 1));
  });
  const alphas = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let disagreement = 0;
    for (const part of parts) {
      disagreement += part * (pairs[Math.floor(random() * pairs.length)] ?? 0);
    }
    alphas[draw] = Math.max(-1, 1 - disagreement);
  }
  return percentiles(alphas, level);
}

/** The squared difference of every two ratings of a unit. */
function pairDifferences(
  row: readonly number[],
  squares: readonly (readonly number[])[],
): number[] {
  const ratings = row.flatMap((count, category) => new Array<number>(count).fill(category));
  return ratings.flatMap((first, index) =>
    ratings.slice(index + 1).map((second) => squares[first]?.[second] ?? 0),
  );
}

/** The bounds between which the share `level` of the values lies. */
export function percentiles(values: Float64Array, level: number): AlphaInterval {
  const sorted = values.toSorted();
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? Number.NaN;
    const high = sorted[Math.ceil(place)] ?? low;
    return low + (high - low) * (place - Math.floor(place));
  };
  return { lower: at((1 - level) / 2), upper: at((1 + level) / 2) };
}
