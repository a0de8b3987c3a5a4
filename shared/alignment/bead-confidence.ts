import { signNames, type BeadSigns } from './bead-signs.ts';

/**
 * Logistic regression on seeded sets of four texts, each with the same weight:
 * `tests/bench/alignment/run-learn-confidence.mjs` prints them, and how they do on texts that they
 * were not learned from.
 */
export const confidenceWeights: BeadSigns = {
  constant: 1.09,
  pair: 0.52,
  pairOnly: 0.19,
  joint: 0.19,
  halfCut: -1.07,
  alone: 0.78,
  aloneLength: -0.52,
  aloneWordless: 4.07,
  merged: -0.71,
  large: -1.7,
  twoWithTwo: 1.2,
  misfit: -0.19,
  coverage: 1.39,
};

/** Probability that exactly this bead is right. */
export function beadConfidence(signs: BeadSigns, weights: BeadSigns = confidenceWeights): number {
  let sum = 0;
  for (const sign of signNames) sum += signs[sign] * weights[sign];
  return 1 / (1 + Math.exp(-sum));
}
