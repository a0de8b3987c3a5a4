import { invariant } from '../base/invariant.ts';
import { chiSquareTest } from './chi-square.ts';
import { logLikelihoodOfTable } from './log-likelihood.ts';

/** Frequencies of two words and of both together in one corpus. */
export type PairCounts = {
  readonly together: number;
  readonly first: number;
  readonly second: number;
  /** Words of the corpus. */
  readonly all: number;
  /** Words of the window in which the second is looked for; 1 for neighbours. */
  readonly span: number;
};

export type CollocationScores = {
  /** first · second · span / all: what chance leads to expect. */
  readonly expected: number;
  /** log2(O/E), bits; −∞ for words never together. */
  readonly mi: number;
  /** log2(O³/E) (Daille 1994; Oakes 1998). */
  readonly mi3: number;
  /** MI divided by −log2(together/all), −1 to 1 (Bouma 2009). */
  readonly npmi: number;
  /** (O − E) / √O. */
  readonly t: number;
  /** (O − E) / √E (Berry-Rogghe 1973 without the factor 1 − p). */
  readonly z: number;
  /** (O − E) / √(E (1 − p)) with p = second / (all − first) and E = p · first · span (WordSmith). */
  readonly zWordSmith: number;
  /** log2(O³ · (sum of the complements) / (their product)), as the WordSmith manual defines MI3. */
  readonly mi3WordSmith: number;
  /** ΔP(second | first), −1 to 1 (Gries 2013). */
  readonly deltaP21: number;
  /** ΔP(first | second). */
  readonly deltaP12: number;
  /** Squared mean square contingency of the two by two table, 0 to 1. */
  readonly phi2: number;
  /** Pearson's chi-square of the table, without correction. */
  readonly x2: number;
  /** Four-term log-likelihood of the table (Dunning 1993). */
  readonly logLikelihood: number;
  readonly oddsRatio: number;
};

/** Measures that need no size of the corpus and so compare across corpora. */
export type OverlapScores = {
  /** 2 f12 / (f1 + f2), 0 to 1. */
  readonly dice: number;
  /** 14 + log2 Dice, at most 14; one more is twice as often (Rychlý 2008). */
  readonly logDice: number;
  /** f12 / (f1 + f2 − f12), 0 to 1. */
  readonly jaccard: number;
  /** min(f12/f1, f12/f2), 0 to 1 (Pedersen 1998). */
  readonly minimumSensitivity: number;
};

/** Dice, logDice, Jaccard and minimum sensitivity; NaN when a word does not occur. */
export function overlapScores(together: number, first: number, second: number): OverlapScores {
  const dice = (2 * together) / (first + second);
  return {
    dice,
    logDice: 14 + Math.log2(dice),
    jaccard: together / (first + second - together),
    minimumSensitivity: Math.min(together / first, together / second),
  };
}

/**
 * Association of two words (Evert 2005 for the formulas unless another is named). MI, MI3, t, z and
 * NPMI take the expected count of the window's span; what is made from the two by two table (ΔP, phi²,
 * chi-square, log-likelihood, odds ratio) is of neighbours and takes no account of it. Throws when the
 * pair is more frequent than one of its words within a span of 1, or a word than the corpus.
 */
export function collocationScores(pair: PairCounts): CollocationScores {
  const { together, first, second, all, span } = pair;
  invariant(first <= all && second <= all, 'a word is not more frequent than all words');
  const expected = (first * second * span) / all;
  const table = pairTable(pair);
  const [[a, b], [c, d]] = table;
  const { x2 } = chiSquareTest(table);
  const mi = Math.log2(together / expected);
  const p = second / (all - first);
  const expectedWordSmith = p * first * span;
  const [notFirst, notSecond] = [all - first, all - second];
  return {
    expected,
    mi,
    mi3: Math.log2(together ** 3 / expected),
    npmi: together === 0 ? -1 : together === all ? 1 : mi / -Math.log2(together / all),
    t: (together - expected) / Math.sqrt(together),
    z: (together - expected) / Math.sqrt(expected),
    zWordSmith: (together - expectedWordSmith) / Math.sqrt(expectedWordSmith * (1 - p)),
    mi3WordSmith: Math.log2(
      (together ** 3 * (together + notFirst + notSecond + (all - first - second))) /
        ((together + notFirst) * (together + notSecond)),
    ),
    deltaP21: a / (a + b) - c / (c + d),
    deltaP12: a / (a + c) - b / (b + d),
    phi2: x2 / all,
    x2,
    logLikelihood: logLikelihoodOfTable(table),
    oddsRatio: (a * d) / (b * c),
  };
}

/** With a wider window a pair may be met more often than a word; such cells are 0. */
function pairTable({ together, first, second, all, span }: PairCounts): Table {
  const cells: Table = [
    [together, first - together],
    [second - together, all - first - second + together],
  ];
  invariant(
    span > 1 || cells.flat().every((count) => count >= 0),
    'a pair is not more frequent than its words',
  );
  const [[a, b], [c, d]] = cells;
  return [
    [a, Math.max(0, b)],
    [Math.max(0, c), Math.max(0, d)],
  ];
}

type Table = readonly [readonly [number, number], readonly [number, number]];
