import { adjustPValues } from './adjust-p-values.ts';
import { at } from '../base/invariant.ts';
import { chiSquareTail } from './chi-square-tail.ts';
import {
  conservativeLogRatio,
  keynessBic,
  keynessEffectSizes,
  simpleMaths,
} from './keyness-effect-size.ts';
import type { TwoCorpora } from './log-likelihood.ts';
import { logLikelihood } from './log-likelihood.ts';

/** `first` is the target, `second` the reference. */
export const keynessFormulas = {
  logLikelihood: '2 Σ O ln(O / E), 2 × 2, 4-term (Dunning 1993)',
  logLikelihoodTwoTerm: '2 (a ln(a / E1) + b ln(b / E2)), 2-term (Rayson & Garside 2000)',
  bic: 'LL 4-term − ln(N1 + N2) (Wilson 2013)',
  p: 'P(χ²₁ ≥ LL), LL 4-term',
  pHolm: 'Holm 1979',
  pBenjaminiHochberg: 'Benjamini & Hochberg 1995',
  logRatio: 'log2(p1 / p2) (Hardie 2014)',
  logRatioAdjusted: 'log2((a + ½) / (N1 + ½)) − log2((b + ½) / (N2 + ½)) (Walter 1975)',
  conservativeLogRatio: 'LRC, exact conditional Poisson interval, Bonferroni (Evert 2022)',
  percentDifference: '100 (p1 − p2) / p2 (Gabrielatos & Marchi 2011)',
  oddsRatio: '(a / (N1 − a)) / (b / (N2 − b))',
  simpleMaths: '(10⁶ p1 + k) / (10⁶ p2 + k) (Kilgarriff 2009)',
} as const;

/** Which side has relatively more. */
export const keyDirections = ['target', 'reference', 'equal'] as const;
export type KeyDirection = (typeof keyDirections)[number];

/**
 * What a reader should beware of: in one side it does not occur at all, so that ratios have no value
 * or no end; or a count below 5 is expected in one of them, where the chi-square tail is rough
 * (Cochran 1954) and a few occurrences decide. The graver one is named.
 */
export const cautions = ['absentInOne', 'fewExpected'] as const;
export type Caution = (typeof cautions)[number];

export type KeynessScores = {
  readonly [measure in Exclude<keyof typeof keynessFormulas, 'conservativeLogRatio'>]: number;
} & {
  /** Computed when asked for: it takes longer than all others together. */
  readonly conservativeLogRatio: () => number;
  readonly direction: KeyDirection;
  readonly caution: Caution | null;
};

/**
 * The scores of all items of a comparison, in their order. Corrections and the interval of LRC are
 * for as many tests as there are items; `level` (0.95) holds for all of them together.
 */
export function keynessScores(
  items: readonly TwoCorpora[],
  { level, smoothing }: { readonly level: number; readonly smoothing: number },
): KeynessScores[] {
  const alpha = (1 - level) / Math.max(1, items.length);
  const likelihoods = items.map((counts) => logLikelihood(counts, 'four-term'));
  const pValues = likelihoods.map((value) => chiSquareTail(value, 1));
  const holm = adjustPValues(pValues, 'holm');
  const benjaminiHochberg = adjustPValues(pValues, 'benjaminiHochberg');
  return items.map((counts, index) => {
    const effects = keynessEffectSizes(counts);
    return {
      logLikelihood: at(likelihoods, index),
      logLikelihoodTwoTerm: logLikelihood(counts, 'two-term'),
      bic: keynessBic(counts, 'four-term'),
      p: at(pValues, index),
      pHolm: at(holm, index),
      pBenjaminiHochberg: at(benjaminiHochberg, index),
      logRatio: effects.logRatio,
      logRatioAdjusted: effects.logRatioAdjusted,
      // The exact test never finds more than the chi-square tail does: most items need no interval.
      conservativeLogRatio: () =>
        at(pValues, index) > 4 * alpha ? 0 : conservativeLogRatio(counts, 1 - alpha),
      percentDifference: effects.percentDifference,
      oddsRatio: effects.oddsRatio,
      simpleMaths: simpleMaths(counts, smoothing),
      direction: directionOf(counts),
      caution: cautionOf(counts),
    };
  });
}

function directionOf({ first, firstSize, second, secondSize }: TwoCorpora): KeyDirection {
  const difference = first * secondSize - second * firstSize;
  return difference > 0 ? 'target' : difference < 0 ? 'reference' : 'equal';
}

function cautionOf({ first, firstSize, second, secondSize }: TwoCorpora): Caution | null {
  if (first === 0 || second === 0) return 'absentInOne';
  const rate = (first + second) / (firstSize + secondSize);
  const expected = [rate * firstSize, rate * secondSize];
  const opposite = [(1 - rate) * firstSize, (1 - rate) * secondSize];
  return [...expected, ...opposite].some((value) => value < 5) ? 'fewExpected' : null;
}
