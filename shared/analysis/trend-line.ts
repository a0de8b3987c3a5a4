import { percentiles } from './alpha-interval.ts';
import { kendallTau } from './rank-tests.ts';
import { medianOf, theilSen } from './theil-sen.ts';

export type TrendLine = {
  /** Change a year, with Sen's 95% interval. */
  readonly slope: number;
  readonly lower: number;
  readonly upper: number;
  readonly tau: number | null;
  /** Of the test of Mann and Kendall, two-sided. */
  readonly p: number | null;
  readonly valueAt: (year: number) => number;
  /** Where values at a year are to be expected, cautiously; not below 0 nor above `most`. */
  readonly rangeAt: (year: number) => { readonly lower: number; readonly upper: number };
};

/**
 * The Theil–Sen line through the medians, with its tests. The range of a value ahead adds two things
 * that are not known: the slope, by its interval, turned round the median of the years, and how far
 * values have lain from the line, by the middle 95% of the residuals. It says nothing of what changes
 * the trend itself. `null` without two different years. `most` bounds shares at 1.
 */
export function trendLine(
  years: readonly number[],
  values: readonly number[],
  most: number,
): TrendLine | null {
  const line = theilSen(years, values);
  if (line === null) return null;
  const [middleYear, middleValue] = [medianOf(years), medianOf(values)];
  const valueWith = (slope: number, year: number): number =>
    middleValue + slope * (year - middleYear);
  const residuals = values.map((value, index) => value - valueWith(line.slope, years[index] ?? 0));
  const spread = percentiles(Float64Array.from(residuals), 0.95);
  const test = kendallTau(years, values);
  const bounded = (value: number): number => Math.min(most, Math.max(0, value));
  return {
    slope: line.slope,
    lower: line.lower,
    upper: line.upper,
    tau: test?.tau ?? null,
    p: test?.p ?? null,
    valueAt: (year) => valueWith(line.slope, year),
    rangeAt: (year) => {
      const ends = [line.lower, line.upper].map((slope) => valueWith(slope, year));
      return {
        lower: bounded(Math.min(...ends) + Math.min(0, spread.lower)),
        upper: bounded(Math.max(...ends) + Math.max(0, spread.upper)),
      };
    },
  };
}
