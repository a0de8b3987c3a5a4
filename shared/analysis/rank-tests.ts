import { chiSquareTail } from './chi-square-tail.ts';
import { sumOf } from './unit-counts.ts';

/**
 * The rank of each value, 1 for the smallest; equal values share the mean of their ranks.
 */
export function midRanks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [first, last] = [new Map<number, number>(), new Map<number, number>()];
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1);
    last.set(value, index + 1);
  });
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2);
}

export type MannWhitney = {
  /** Sum of the ranks of the first sample (Wilcoxon's statistic). */
  readonly rankSum: number;
  /** Pairs in which the first sample is larger, ties half: rank sum − n (n + 1) ÷ 2. */
  readonly u: number;
  /** Chance that a value of the first sample is larger, 0 to 1, ties half. */
  readonly superiority: number;
  /** Normal approximation with ties and continuity correction; 0 when all values are the same. */
  readonly z: number;
  /** Two-sided; 0 to 1. */
  readonly p: number;
  readonly pMethod: 'exact' | 'normal';
};

/** Below this size, and without ties, p is exact (the rule of R's wilcox.test and cor.test). */
const exactBelow = 50;

/**
 * The test of Mann and Whitney (1947) whether one of two samples tends to larger values. `null` when
 * a sample is empty.
 */
export function mannWhitney(x: readonly number[], y: readonly number[]): MannWhitney | null {
  if (x.length === 0 || y.length === 0) return null;
  const all = [...x, ...y];
  const rankSum = sumOf(midRanks(all).slice(0, x.length));
  const u = rankSum - (x.length * (x.length + 1)) / 2;
  const pairs = x.length * y.length;
  const size = all.length;
  const ties = tieSum(all, (count) => count ** 3 - count);
  const variance = (pairs / 12) * (size + 1 - ties / (size * (size - 1)));
  const away = u - pairs / 2;
  const corrected = Math.sign(away) * Math.max(0, Math.abs(away) - 0.5);
  const z = variance > 0 ? corrected / Math.sqrt(variance) : 0;
  const isExact = ties === 0 && x.length < exactBelow && y.length < exactBelow;
  return {
    rankSum,
    u,
    superiority: u / pairs,
    z,
    p: isExact ? exactTwoSided(u, x.length, y.length) : chiSquareTail(z ** 2, 1),
    pMethod: isExact ? 'exact' : 'normal',
  };
}

export type KruskalWallis = {
  /** Corrected for ties. */
  readonly h: number;
  readonly degreesOfFreedom: number;
  /** Upper tail of chi-square. */
  readonly p: number;
};

/**
 * The test of Kruskal and Wallis (1952) whether some of several samples tends to larger values.
 * `null` with fewer than two samples, an empty one, or no two different values.
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): KruskalWallis | null {
  const all = groups.flat();
  const size = all.length;
  if (groups.length < 2 || groups.some((group) => group.length === 0)) return null;
  const ranks = midRanks(all);
  let start = 0;
  const terms = groups.map((group) => {
    const own = ranks.slice(start, start + group.length);
    start += group.length;
    return sumOf(own) ** 2 / group.length;
  });
  const correction = 1 - tieSum(all, (count) => count ** 3 - count) / (size ** 3 - size);
  if (!(correction > 0)) return null;
  const h = ((12 * sumOf(terms)) / (size * (size + 1)) - 3 * (size + 1)) / correction;
  const degreesOfFreedom = groups.length - 1;
  return { h, degreesOfFreedom, p: chiSquareTail(Math.max(0, h), degreesOfFreedom) };
}

export type KendallTau = {
  /** Kendall's tau-b, −1 to 1. */
  readonly tau: number;
  /** Pairs in the same order less pairs in opposite order: the S of Mann and Kendall. */
  readonly score: number;
  /** Normal approximation with ties. */
  readonly z: number;
  /** Two-sided; 0 to 1. */
  readonly p: number;
  readonly pMethod: 'exact' | 'normal';
};

/**
 * Kendall's rank correlation (1938; tau-b 1945); with times as `x`, the trend test of Mann (1945)
 * and Kendall. The continuity correction (one less than |S|) is usual for trends; R and scipy leave
 * it out for correlations. `null` when the lists differ in length or one has no two different values.
 */
export function kendallTau(
  x: readonly number[],
  y: readonly number[],
  correction: 'continuity' | 'none' = 'continuity',
): KendallTau | null {
  const size = x.length;
  if (size !== y.length) return null;
  let score = 0;
  x.forEach((own, index) => {
    for (let other = 0; other < index; other++) {
      const step = Math.sign(own - (x[other] ?? own));
      score += step * Math.sign((y[index] ?? 0) - (y[other] ?? 0));
    }
  });
  const pairs = (size * (size - 1)) / 2;
  const tiedPairs = (count: number): number => (count * (count - 1)) / 2;
  const [tiedX, tiedY] = [tieSum(x, tiedPairs), tieSum(y, tiedPairs)];
  if (pairs === tiedX || pairs === tiedY) return null;
  const variance = scoreVariance(x, y);
  const less = correction === 'continuity' ? 1 : 0;
  const z = (Math.sign(score) * Math.max(0, Math.abs(score) - less)) / Math.sqrt(variance);
  const tau = score / Math.sqrt((pairs - tiedX) * (pairs - tiedY));
  const isExact = tiedX === 0 && tiedY === 0 && size < exactBelow;
  const p = isExact ? exactScoreTail(score, size) : chiSquareTail(z ** 2, 1);
  return { tau, score, z, p, pMethod: isExact ? 'exact' : 'normal' };
}

/** Twice the smaller tail of S, from the share of permutations with each number of inversions. */
function exactScoreTail(score: number, size: number): number {
  const pairs = (size * (size - 1)) / 2;
  let shares: readonly number[] = [1];
  for (let place = 2; place <= size; place++) {
    const grown = new Array<number>(shares.length + place - 1).fill(0);
    shares.forEach((share, inversions) => {
      for (let more = 0; more < place; more++) {
        grown[inversions + more] = (grown[inversions + more] ?? 0) + share / place;
      }
    });
    shares = grown;
  }
  const smaller = (pairs - Math.abs(score)) / 2;
  return Math.min(1, 2 * sumOf(shares.slice(0, smaller + 1)));
}

/** Variance of Kendall's S without correlation, with ties in both lists (Kendall 1970). */
function scoreVariance(x: readonly number[], y: readonly number[]): number {
  const size = x.length;
  const sums = (values: readonly number[]): readonly [number, number, number] => [
    tieSum(values, (t) => t * (t - 1) * (2 * t + 5)),
    tieSum(values, (t) => t * (t - 1) * (t - 2)),
    tieSum(values, (t) => t * (t - 1)),
  ];
  const [[x0, x1, x2], [y0, y1, y2]] = [sums(x), sums(y)];
  const triples = size * (size - 1) * (size - 2);
  return (
    (size * (size - 1) * (2 * size + 5) - x0 - y0) / 18 +
    (triples > 0 ? (x1 * y1) / (9 * triples) : 0) +
    (x2 * y2) / (2 * size * (size - 1))
  );
}

/** The sum of a function over the sizes of the groups of equal values. */
function tieSum(values: readonly number[], term: (count: number) => number): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return sumOf([...counts.values()].map(term));
}

/** Twice the smaller tail of U, from the number of arrangements with each U; at most 1. */
function exactTwoSided(u: number, first: number, second: number): number {
  const pairs = first * second;
  // Coefficients of the Gaussian binomial: multiply by 1 − q^(second + i), divide by 1 − q^i.
  const ways = new Array<number>(pairs + 1).fill(0);
  ways[0] = 1;
  for (let i = 1; i <= first; i++) {
    for (let at = pairs; at >= second + i; at--) {
      ways[at] = (ways[at] ?? 0) - (ways[at - second - i] ?? 0);
    }
    for (let at = i; at <= pairs; at++) ways[at] = (ways[at] ?? 0) + (ways[at - i] ?? 0);
  }
  const smaller = Math.min(u, pairs - u);
  return Math.min(1, (2 * sumOf(ways.slice(0, smaller + 1))) / sumOf(ways));
}
