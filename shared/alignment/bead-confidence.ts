import { signNames, type BeadSigns } from './bead-signs.ts';

/**
 * Logistic regression on 45,600 beads of seeded noisy sets from four texts (Constitution, Declaration,
 * election law, model law), each text with the same weight, two and three versions together.
 * `tests/bench/alignment/run-learn-confidence.mjs` prints them, and how they do on texts that they were
 * not learned from.
 */
export const confidenceWeights: BeadSigns = {
  constant: 1.22,
  pair: 0.55,
  pairOnly: 0.2,
  joint: 0.2,
  halfCut: -1.09,
  alone: 0.65,
  aloneLength: -0.53,
  aloneWordless: 4.05,
  merged: -0.84,
  large: -1.81,
  twoWithTwo: 1.25,
  misfit: -0.2,
  coverage: 1.53,
};

/** Probability that exactly this bead is right. */
export function beadConfidence(signs: BeadSigns, weights: BeadSigns = confidenceWeights): number {
  let sum = 0;
  for (const sign of signNames) sum += signs[sign] * weights[sign];
  return 1 / (1 + Math.exp(-sum));
}
