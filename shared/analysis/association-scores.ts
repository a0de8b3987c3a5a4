import { chiSquareTail } from './chi-square-tail.ts';
import { collocationScores, overlapScores } from './collocation.ts';
import { finite } from './columns.ts';
import { logLikelihood } from './log-likelihood.ts';

/**
 * A word and a reach as a two by two table: of `all` items `inReach` lie in the reach of a hit,
 * `frequency` are (or hold) the word, `together` both. Items are words or units.
 */
export type ReachCounts = {
  readonly together: number;
  readonly inReach: number;
  readonly frequency: number;
  readonly all: number;
};

/** O is O11, E is R1 C1 / N; R1 items in reach, C1 items of the word, N all items (Evert 2008). */
export const associationFormulas = {
  expected: 'E = R1 C1 / N',
  mi: 'log2(O / E)',
  mi3: 'log2(O³ / E) (Daille 1994)',
  t: '(O − E) / √O',
  z: '(O − E) / √E',
  dice: '2 O / (R1 + C1)',
  logDice: '14 + log2(2 O / (R1 + C1)) (Rychlý 2008)',
  npmi: 'log2(O / E) / −log2(O / N) (Bouma 2009)',
  logLikelihood: '2 Σ O ln(O / E), 2 × 2, 4-term (Dunning 1993)',
  logLikelihoodTwoTerm: '2 (O11 ln(O11 / E11) + O21 ln(O21 / E21)), 2-term (Rayson & Garside 2000)',
  p: 'P(χ²₁ ≥ LL), LL 4-term',
  x2: 'Σ (O − E)² / E, 2 × 2 (Pearson 1900)',
  deltaP21: 'O11 / R1 − O21 / R2 (Gries 2013)',
  deltaP12: 'O11 / C1 − O12 / C2 (Gries 2013)',
  phi2: 'χ² / N',
  minimumSensitivity: 'min(O / R1, O / C1) (Pedersen 1998)',
} as const;

export type AssociationScores = {
  readonly [measure in keyof typeof associationFormulas]: number | null;
};

/** All measures of one word; `null` where a formula has no value. */
export function associationScores(counts: ReachCounts): AssociationScores {
  const { together, inReach, frequency, all } = counts;
  const scores = collocationScores({ together, first: inReach, second: frequency, all, span: 1 });
  const overlap = overlapScores(together, inReach, frequency);
  const twoTerm = logLikelihood(
    {
      ...{ first: together, firstSize: inReach },
      ...{ second: frequency - together, secondSize: all - inReach },
    },
    'two-term',
  );
  return {
    expected: finite(scores.expected),
    mi: finite(scores.mi),
    mi3: finite(scores.mi3),
    t: finite(scores.t),
    z: finite(scores.z),
    dice: finite(overlap.dice),
    logDice: finite(overlap.logDice),
    npmi: finite(scores.npmi),
    logLikelihood: finite(scores.logLikelihood),
    logLikelihoodTwoTerm: finite(twoTerm),
    p: finite(chiSquareTail(scores.logLikelihood, 1)),
    x2: finite(scores.x2),
    deltaP21: finite(scores.deltaP21),
    deltaP12: finite(scores.deltaP12),
    phi2: finite(scores.phi2),
    minimumSensitivity: finite(overlap.minimumSensitivity),
  };
}
