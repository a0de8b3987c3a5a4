import { signNames, type BeadSigns } from './bead-signs.ts';

/**
 * Logistic regression on 45,600 beads of seeded noisy sets from four texts (Constitution, Declaration,
 * election law, model law), each text with the same weight, two and three versions together.
 * `tests/bench/alignment/run-learn-confidence.mjs` prints them, and how they do on texts that they were
 * not learned from.
 */
export const confidenceWeights: BeadSigns = {
  constant: 1.24,
  pair: 0.55,
  pairOnly: 0.18,
  joint: 0.17,
  halfCut: -1.14,
  alone: 0.69,
  aloneLength: -0.52,
  aloneWordless: 4,
  merged: -0.72,
  large: -1.82,
  twoWithTwo: 1.36,
  misfit: -0.2,
  coverage: 1.35,
};

/** Probability that exactly this bead is right. */
export function beadConfidence(signs: BeadSigns, weights: BeadSigns = confidenceWeights): number {
  let sum = 0;
  for (const sign of signNames) sum += signs[sign] * weights[sign];
  return 1 / (1 + Math.exp(-sum));
}
