import { at, invariant } from '../base/invariant.ts';
import { logChoose } from './log-gamma.ts';
import { sum } from './sum.ts';

/** Two rows of two counts. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

export type FisherTest = {
  /** Sum of the tables with the margins observed that are not likelier than it (the rule of R). */
  readonly twoSided: number;
  /** Probability of a first cell as small or smaller: odds ratio below 1. */
  readonly less: number;
  /** Probability of a first cell as large or larger: odds ratio above 1. */
  readonly greater: number;
};

/** R's allowance for two probabilities that are equal but for rounding. */
const slack = 1e-7;

/**
 * Fisher's exact test (1935) of a table of two by two with counts from 0. Every p is a sum of
 * hypergeometric probabilities and keeps its relative precision down to 1e-300. All are 1 when a
 * row or column is empty.
 */
export function fisherExact(table: TwoByTwo): FisherTest {
  const { logWeights, observed } = hypergeometric(table);
  const probabilities = logWeights.map(Math.exp);
  const limit = at(probabilities, observed) * (1 + slack);
  return {
    twoSided: atMostOne(sum(probabilities.filter((probability) => probability <= limit))),
    less: atMostOne(sum(probabilities.slice(0, observed + 1))),
    greater: atMostOne(sum(probabilities.slice(observed))),
  };
}

/**
 * Conditional maximum likelihood estimate of the odds ratio, with its exact interval at `level` (R's
 * `fisher.test`; Fisher 1962), exact where R stops at about four digits. It is not ad/bc. 0 or ∞ when the first cell is as small or as large
 * as the margins allow.
 */
export function conditionalOddsRatio(
  table: TwoByTwo,
  level: number,
): { readonly estimate: number; readonly lower: number; readonly upper: number } {
  const { logWeights, observed } = hypergeometric(table);
  const last = logWeights.length - 1;
  const tail = (1 - level) / 2;
  const expectation = (logOdds: number): number =>
    sum(tilted(logWeights, logOdds).map((probability, index) => probability * index));
  const above = (logOdds: number): number => sum(tilted(logWeights, logOdds).slice(observed));
  const upTo = (logOdds: number): number => sum(tilted(logWeights, logOdds).slice(0, observed + 1));
  return {
    estimate:
      observed === 0 ? 0 : observed === last ? Infinity : solveRising(expectation, observed),
    lower: observed === 0 ? 0 : solveRising(above, tail),
    upper: observed === last ? Infinity : solveRising((logOdds) => -upTo(logOdds), -tail),
  };
}

/** Logarithms of the probabilities of all first cells that the margins allow, from the smallest. */
function hypergeometric([[a, b], [c, d]]: TwoByTwo): {
  readonly logWeights: readonly number[];
  readonly observed: number;
} {
  invariant(
    [a, b, c, d].every((count) => Number.isInteger(count) && count >= 0),
    'counts are whole numbers from 0',
  );
  const row = a + b;
  const column = a + c;
  const smallest = Math.max(0, column - (c + d));
  const all = logChoose(row + c + d, column);
  const logWeights = Array.from(
    { length: Math.min(row, column) - smallest + 1 },
    (_, index) =>
      logChoose(row, smallest + index) + logChoose(c + d, column - smallest - index) - all,
  );
  return { logWeights, observed: a - smallest };
}

/** The noncentral distribution with the odds ratio exp(`logOdds`). */
function tilted(logWeights: readonly number[], logOdds: number): number[] {
  const logs = logWeights.map((weight, index) => weight + index * logOdds);
  const largest = logs.reduce((most, value) => Math.max(most, value), -Infinity);
  const weights = logs.map((value) => Math.exp(value - largest));
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/** The odds ratio at which a rising function of its logarithm reaches `target`, by halving. */
function solveRising(rising: (logOdds: number) => number, target: number): number {
  let low = -700;
  let high = 700;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < target) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

function atMostOne(probability: number): number {
  return Math.min(1, probability);
}
