import { sumOf } from './unit-counts.ts';

export type TheilSen = {
  /** Units of y per unit of x. */
  readonly slope: number;
  /** Median of y less slope times median of x. */
  readonly intercept: number;
  readonly lower: number;
  readonly upper: number;
};

/** The two-sided 95% point of the standard normal distribution. */
const normal95 = 1.959963984540054;

/**
 * The median of the slopes between all points with different x (Theil 1950; Sen 1968), with Sen's
 * 95% interval by ranks of slopes, ties in y included. `null` when the lists differ in length or no
 * two x differ.
 */
export function theilSen(x: readonly number[], y: readonly number[]): TheilSen | null {
  if (x.length !== y.length) return null;
  const slopes: number[] = [];
  x.forEach((own, index) => {
    for (let other = 0; other < index; other++) {
      const run = own - (x[other] ?? own);
      if (run !== 0) slopes.push(((y[index] ?? 0) - (y[other] ?? 0)) / run);
    }
  });
  if (slopes.length === 0) return null;
  slopes.sort((a, b) => a - b);
  const slope = medianOf(slopes);
  const margin = normal95 * Math.sqrt(slopeVariance(x, y));
  const low = Math.max(Math.round((slopes.length - margin) / 2) - 1, 0);
  const high = Math.min(Math.round((slopes.length + margin) / 2), slopes.length - 1);
  return {
    slope,
    intercept: medianOf(y) - slope * medianOf(x),
    lower: slopes[low] ?? slope,
    upper: slopes[high] ?? slope,
  };
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

function slopeVariance(x: readonly number[], y: readonly number[]): number {
  const term = (count: number): number => count * (count - 1) * (2 * count + 5);
  const ties = (values: readonly number[]): number => {
    const counts = new Map<number, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return sumOf([...counts.values()].map(term));
  };
  return Math.max(0, (term(x.length) - ties(x) - ties(y)) / 18);
}
