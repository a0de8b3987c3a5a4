import type { Span } from '../text/span.ts';
import type { WordLinks } from './link-words.ts';

/** Where some words of a bead's source side stand on its target side. */
export type LocatedWords = {
  /** Word numbers of the bead's target side, from 0. */
  readonly words: Span;
  /** How far the words looked for are linked into it, 0 to 1. */
  readonly strength: number;
};

/** What a word of the target that belongs to other words of the source takes away. */
const otherPenalty = 0.4;
/** What a word takes away that belongs to nothing. */
const idlePenalty = 0.03;
/** A word at an end of the run is linked at least so far to the words looked for. */
const leastInside = 0.1;
/** A word that is linked less than this into the run is left over. */
const leastTotal = 0.35;
/** A word that belongs to others of the source by more than this is not taken for one left over. */
const mostOther = 0.4;

/**
 * The run of target words that is linked best to the source words `wanted`; `sourceWeights` and
 * `targetWeights` say how much each word counts. `null` when nothing is linked to them.
 */
export function locateWords(
  { rows, columns, values }: WordLinks,
  wanted: Span,
  sourceWeights: readonly number[],
  targetWeights: readonly number[],
): LocatedWords | null {
  const inside = new Float64Array(columns);
  const others = new Float64Array(columns);
  const gains = new Float64Array(columns);
  for (let column = 0; column < columns; column += 1) {
    let [own, other] = [0, 0];
    for (let row = 0; row < rows; row += 1) {
      const value = (values[row * columns + column] ?? 0) * (sourceWeights[row] ?? 1);
      if (row >= wanted.start && row < wanted.end) own += value;
      else other += value;
    }
    inside[column] = own;
    others[column] = other;
    const weight = targetWeights[column] ?? 1;
    gains[column] = weight * (own - otherPenalty * other) - idlePenalty;
  }
  const run = bestRun(gains);
  if (run === null) return null;
  const kept = trimmed(run, inside, others);
  const leftOver = wantedLeftOver({ rows, columns, values }, wanted, kept, sourceWeights);
  const words = withLeftOver(kept, leftOver, others, targetWeights);
  let total = 0;
  for (let row = wanted.start; row < wanted.end; row += 1) total += sourceWeights[row] ?? 1;
  let found = 0;
  for (let column = run.start; column < run.end; column += 1) found += inside[column] ?? 0;
  return { words, strength: total === 0 ? 0 : Math.min(1, found / total) };
}

/** Without words at the ends that belong to other words of the source rather than to these. */
function trimmed({ start, end }: Span, inside: Float64Array, others: Float64Array): Span {
  const isOther = (column: number): boolean =>
    (inside[column] ?? 0) < Math.max(leastInside, others[column] ?? 0);
  let [first, last] = [start, end];
  while (first < last - 1 && isOther(first)) first += 1;
  while (first < last - 1 && isOther(last - 1)) last -= 1;
  return { start: first, end: last };
}

/** Words looked for that are hardly linked to the run: for each, whether it stands in the first half. */
function wantedLeftOver(
  { columns, values }: WordLinks,
  wanted: Span,
  run: Span,
  weights: readonly number[],
): boolean[] {
  const result: boolean[] = [];
  for (let row = wanted.start; row < wanted.end; row += 1) {
    let total = 0;
    for (let column = run.start; column < run.end; column += 1) {
      total += values[row * columns + column] ?? 0;
    }
    const isFirst = row - wanted.start < wanted.end - 1 - row;
    if (total < leastTotal && (weights[row] ?? 1) === 1) result.push(isFirst);
  }
  return result;
}

/** A word left over stands for a neighbour of the run that others hardly want, on its own side first. */
function withLeftOver(
  { start, end }: Span,
  leftOver: readonly boolean[],
  others: Float64Array,
  weights: readonly number[],
): Span {
  const isFree = (column: number): boolean =>
    (others[column] ?? 1) < mostOther && (weights[column] ?? 0) === 1;
  let [first, last] = [start, end];
  for (const isBefore of leftOver) {
    const [before, after] = [isFree(first - 1), isFree(last)];
    if (before && (isBefore || !after)) first -= 1;
    else if (after) last += 1;
  }
  return { start: first, end: last };
}

/** The run with the greatest sum (Bentley 1984); `null` when no gain is positive. */
function bestRun(gains: Float64Array): Span | null {
  let best: Span | null = null;
  let bestSum = 0;
  let [start, sum] = [0, 0];
  gains.forEach((gain, index) => {
    if (sum <= 0) [start, sum] = [index, 0];
    sum += gain;
    if (sum > bestSum) [best, bestSum] = [{ start, end: index + 1 }, sum];
  });
  return best;
}
