import { binomialInterval } from './binomial-interval.ts';
import type { LogLikelihoodVariant, TwoCorpora } from './log-likelihood.ts';
import { logLikelihood } from './log-likelihood.ts';

/** Effect sizes of a frequency in a first corpus against a second. */
export type KeynessEffectSizes = {
  /** 100 (p1 − p2) / p2 (Gabrielatos and Marchi 2011). ∞ when the second has none. */
  readonly percentDifference: number;
  /** p1 / p2. */
  readonly relativeRisk: number;
  /** Odds of the first over odds of the second, without correction. */
  readonly oddsRatio: number;
  /** log2(p1 / p2) (Hardie 2014); ±∞ when one of them has none. */
  readonly logRatio: number;
  /** log2((a + ½)/(c + ½)) − log2((b + ½)/(d + ½)) (Walter 1975; R package corpora): always finite. */
  readonly logRatioAdjusted: number;
  /** (p1 − p2) / (p1 + p2), −1 to 1 (Hofland and Johansson 1982). */
  readonly differenceCoefficient: number;
};

/** All are NaN when the item occurs in neither corpus, but for the adjusted log ratio. */
export function keynessEffectSizes(counts: TwoCorpora): KeynessEffectSizes {
  const { first, firstSize, second, secondSize } = counts;
  const p1 = first / firstSize;
  const p2 = second / secondSize;
  return {
    percentDifference: (100 * (p1 - p2)) / p2,
    relativeRisk: p1 / p2,
    oddsRatio: first / (firstSize - first) / (second / (secondSize - second)),
    logRatio: Math.log2(p1 / p2),
    logRatioAdjusted:
      Math.log2((first + 0.5) / (firstSize + 0.5)) - Math.log2((second + 0.5) / (secondSize + 0.5)),
    differenceCoefficient: (p1 - p2) / (p1 + p2),
  };
}

/**
 * Simple maths (Kilgarriff 2009): (frequency per million + k) / (frequency per million + k); 1 for no
 * difference. A larger `smoothing` k, above 0, prefers commoner words.
 */
export function simpleMaths(counts: TwoCorpora, smoothing: number): number {
  const { first, firstSize, second, secondSize } = counts;
  return ((1e6 * first) / firstSize + smoothing) / ((1e6 * second) / secondSize + smoothing);
}

/**
 * BIC as an effect of keyness (Wilson 2013): log-likelihood − ln(words of both corpora). Above 2
 * there is evidence of a difference, above 10 very strong evidence.
 */
export function keynessBic(counts: TwoCorpora, variant: LogLikelihoodVariant): number {
  return logLikelihood(counts, variant) - Math.log(counts.firstSize + counts.secondSize);
}

/**
 * Conservative log ratio, LRC (Evert 2022; R package corpora): the bound nearest 0 of the exact
 * confidence interval of log2(p1/p2), given how often the item occurs in both corpora together
 * (conditional Poisson test). 0 when the interval holds 0. `level` between 0 and 1 is for one item:
 * to hold for a list of m items, give 1 − (1 − level)/m (Bonferroni).
 */
export function conservativeLogRatio(counts: TwoCorpora, level: number): number {
  const { first, firstSize, second, secondSize } = counts;
  const { lower, upper } = binomialInterval(first, first + second, level);
  const ratio = (share: number): number =>
    Math.log2(secondSize / firstSize) + Math.log2(share / (1 - share));
  return Math.max(0, ratio(lower)) + Math.min(0, ratio(upper));
}
