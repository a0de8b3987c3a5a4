import { at, invariant } from '../base/invariant.ts';
import type { ContingencyTable } from './chi-square.ts';
import { expectedCounts, tableTotals } from './chi-square.ts';
import { sum } from './sum.ts';

/** How often something occurs in two corpora and how large these are (in words, or in units). */
export type TwoCorpora = {
  readonly first: number;
  readonly firstSize: number;
  readonly second: number;
  readonly secondSize: number;
};

/**
 * `two-term`: Rayson and Garside 2000, WordSmith and the UCREL wizard. `four-term`: Dunning 1993,
 * AntConc 4, quanteda and the R package corpora. They differ in the second decimal on ordinary data.
 */
export type LogLikelihoodVariant = 'two-term' | 'four-term';

/**
 * G² = 2 Σ O ln(O/E) over all cells of a table (Dunning 1993 for two by two), 0 ln 0 being 0. Not
 * negative; chi-square with (r − 1)(c − 1) degrees of freedom under independence. 0 for an empty table.
 */
export function logLikelihoodOfTable(table: ContingencyTable): number {
  const expected = expectedCounts(table);
  return notNegative(
    2 *
      sum(
        table.flatMap((row, r) => row.map((count, c) => xLogRatio(count, at(at(expected, r), c)))),
      ),
  );
}

/**
 * What G² of a table is divided by to follow chi-square more closely where counts are small, above 1
 * (Williams 1976; Sokal and Rohlf 1995): 1 + (n Σ 1/row − 1)(n Σ 1/column − 1) / (6 n (r − 1)(c − 1)).
 * Infinite for an empty row or column.
 */
export function williamsCorrection(table: ContingencyTable): number {
  const { rows, columns, all } = tableTotals(table);
  const [row = 0, column = 0] = [rows, columns].map(
    (totals) => all * sum(totals.map((total) => 1 / total)) - 1,
  );
  return 1 + (row * column) / (6 * all * (rows.length - 1) * (columns.length - 1));
}

/**
 * Log-likelihood of a frequency in two corpora, in the variant named, without a sign: which corpus
 * has more is for the relative frequencies to say. Chi-square with 1 degree of freedom (`p` by
 * `chiSquareTail`). Throws when an item is more frequent than its corpus is large.
 */
export function logLikelihood(counts: TwoCorpora, variant: LogLikelihoodVariant): number {
  const { first, firstSize, second, secondSize } = counts;
  invariant(first <= firstSize && second <= secondSize, 'a part is not larger than its corpus');
  if (variant === 'four-term') {
    return logLikelihoodOfTable([
      [first, second],
      [firstSize - first, secondSize - second],
    ]);
  }
  const rate = (first + second) / (firstSize + secondSize);
  return notNegative(
    2 * (xLogRatio(first, firstSize * rate) + xLogRatio(second, secondSize * rate)),
  );
}

function xLogRatio(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

/** Rounding may leave −1e-16 where the terms cancel. */
function notNegative(value: number): number {
  return value < 0 ? 0 : value;
}
