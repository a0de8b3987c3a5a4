import type { PairModel } from './pair-model.ts';
import { sumsOf } from './running-sums.ts';
import { markCount, type VersionFeatures } from './version-features.ts';

const logFactorials = Float64Array.of(1, 1, 2, 6, 24, 120, 720, 5040, 40320).map(Math.log);
const leastLogChance = Math.log(1e-3);

/**
 * Marks of punctuation: with some chance both sides have the same number of a mark, else each has its
 * own, as many as its length lets expect (Poisson).
 */
export function markScorer(
  model: PairModel,
): (i: number, a: number, j: number, b: number) => number {
  const { source, target, markAgreement } = model;
  const sourceRates = markRates(source);
  const targetRates = markRates(target);
  const sourceLengths = sumsOf(source.lengths);
  const targetLengths = sumsOf(target.lengths);
  return (i, a, j, b) => {
    const sourceLength = (sourceLengths[i + a] ?? 0) - (sourceLengths[i] ?? 0);
    const targetLength = (targetLengths[j + b] ?? 0) - (targetLengths[j] ?? 0);
    let product = 1;
    for (let mark = 0; mark < markCount; mark += 1) {
      const first = countOf(source, i, a, mark);
      const agreement = markAgreement[mark] ?? 0;
      if (first !== countOf(target, j, b, mark)) {
        product *= 1 - agreement;
        continue;
      }
      const one = logChance(first, (sourceRates[mark] ?? 0) * sourceLength);
      const two = logChance(first, (targetRates[mark] ?? 0) * targetLength);
      product *= 1 - agreement + agreement * Math.exp(-0.5 * (one + two));
    }
    return Math.log(product);
  };
}

/** How many of a mark stand in `count` segments from `first` on. */
export function countOf(
  version: VersionFeatures,
  first: number,
  count: number,
  mark: number,
): number {
  return (
    (version.markSums[(first + count) * markCount + mark] ?? 0) -
    (version.markSums[first * markCount + mark] ?? 0)
  );
}

function markRates(version: VersionFeatures): Float64Array {
  const total = version.lengths.reduce((sum, length) => sum + length, 0);
  return Float64Array.from({ length: markCount }, (_, mark) => {
    return (countOf(version, 0, version.size, mark) + 0.2) / (total + 1);
  });
}

function logChance(count: number, mean: number): number {
  if (count === 0) return -mean;
  const capped = Math.min(8, count);
  return Math.max(leastLogChance, capped * Math.log(mean) - mean - (logFactorials[capped] ?? 0));
}
