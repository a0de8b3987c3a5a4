import type { VersionFeatures } from './version-features.ts';

/** How the lengths of two versions go together. */
export type LengthModel = {
  /** Characters of the target for one of the source. */
  readonly ratio: number;
  /** Of the difference of lengths, per character. */
  readonly variance: number;
  /** The total length of so many segments as the index says. */
  readonly source: readonly LogNormal[];
  readonly target: readonly LogNormal[];
};

type LogNormal = { readonly center: number; readonly variance: number; readonly constant: number };

const standard: LogNormal = { center: 4, variance: 1, constant: 0 };
const halfLogTau = 0.5 * Math.log(2 * Math.PI);

export function firstLengthModel(source: VersionFeatures, target: VersionFeatures): LengthModel {
  return {
    ratio: Math.min(4, Math.max(0.25, sum(target.lengths) / Math.max(1, sum(source.lengths)))),
    variance: 3.5,
    source: totals(source.lengths),
    target: totals(target.lengths),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function logMoments(lengths: Float64Array): [number, number] {
  let first = 0;
  let second = 0;
  for (const length of lengths) {
    first += Math.log(length);
    second += Math.log(length) ** 2;
  }
  const count = Math.max(1, lengths.length);
  const mean = first / count;
  return [mean, Math.sqrt(Math.max(0.15, second / count - mean * mean))];
}

/**
 * Log-normal distributions of the total length of 0 to 4 segments, from mean and deviation of the
 * logarithm of one: a sum of independent lengths has so many times the mean and the variance.
 */
function totals(lengths: Float64Array): LogNormal[] {
  const [mean, deviation] = logMoments(lengths);
  return Array.from({ length: 5 }, (_, index) => {
    const count = Math.max(1, index);
    const variance = Math.log1p((Math.exp(deviation * deviation) - 1) / count);
    const center = mean + (deviation * deviation) / 2 + Math.log(count) - variance / 2;
    return { center, variance, constant: -0.5 * Math.log(variance) - halfLogTau };
  });
}

function logMarginal(length: number, { center, variance, constant }: LogNormal): number {
  const log = Math.log(length);
  return (-0.5 * (log - center) ** 2) / variance + constant - log;
}

/**
 * How much likelier two total lengths are in one bead than apart: a Gaussian of the difference whose
 * variance grows with the length (Gale and Church 1993), against the lengths of as many segments by
 * themselves. Mean of both directions. How a side is cut into segments says nothing.
 */
export function lengthRatio(
  model: LengthModel,
  sourceLength: number,
  targetLength: number,
  sourceCount: number,
  targetCount: number,
): number {
  const spread = lengthSpread(model, sourceLength, targetLength);
  // A tail fatter than Gauss: translators add and leave out.
  const z2 = Math.min(30, lengthMisfit(model, sourceLength, targetLength));
  const tailed = z2 < 9 ? z2 : 9 + (z2 - 9) * 0.5;
  const density = -0.5 * tailed - 0.5 * Math.log(spread) - halfLogTau;
  const forward = density - logMarginal(targetLength, model.target[targetCount] ?? standard);
  const backward =
    density +
    Math.log(model.ratio) -
    logMarginal(sourceLength, model.source[sourceCount] ?? standard);
  return 0.5 * (forward + backward);
}

/** Square of the difference of two total lengths, measured in its standard deviation. */
export function lengthMisfit(
  model: LengthModel,
  sourceLength: number,
  targetLength: number,
): number {
  const difference = targetLength - model.ratio * sourceLength;
  return (difference * difference) / lengthSpread(model, sourceLength, targetLength);
}

function lengthSpread(
  { ratio, variance }: LengthModel,
  sourceLength: number,
  targetLength: number,
): number {
  return (variance * (ratio * sourceLength + targetLength)) / 2 + 4;
}

/** Sums for a new fit. */
export type LengthStatistics = { source: number; target: number; squares: number; weight: number };

export function fitLengths(model: LengthModel, statistics: LengthStatistics): LengthModel {
  const { source, target, squares, weight } = statistics;
  if (weight < 2) return model;
  const prior = 4;
  return {
    ...model,
    ratio: (target + model.ratio * 200) / (source + 200),
    variance: Math.max(0.4, (squares + prior * model.variance) / (weight + prior)),
  };
}
