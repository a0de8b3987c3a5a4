import { invariant } from '../base/invariant.ts';
import { logChoose } from './log-gamma.ts';
import { sum } from './sum.ts';

/** A word, or its number: only which are the same matters. */
export type Token = string | number;

/** Indices of a text of N tokens and V types, from how often each type occurs. */
export type DiversityIndices = {
  /** V / N. */
  readonly ttr: number;
  /** V / √N (Guiraud 1954). */
  readonly rootTtr: number;
  /** V / √(2 N) (Carroll 1964). */
  readonly correctedTtr: number;
  /** log V / log N (Herdan 1960). */
  readonly herdanC: number;
  /** log log V / log log N, of the logarithms in the base given (Somers 1966, as Summer's S). */
  readonly summerS: number;
  /** (log N)² / (log N − log V), in the base given (Dugast 1979). */
  readonly dugastU: number;
  /** a = √((log N − log V) / (log N)²), in the base given (Maas 1972); a² is its square. */
  readonly maasA: number;
  /** 10⁴ (Σ f² − N) / N² (Yule 1944). */
  readonly yuleK: number;
  /** V² / (Σ f² − V) (Yule 1944, as in quanteda). */
  readonly yuleI: number;
  /** Σ f (f − 1) / (N (N − 1)) (Simpson 1949): the chance that two tokens are one type. */
  readonly simpsonD: number;
  /** √(Σ (f/N)² − 1/V) (Herdan 1955). */
  readonly herdanVm: number;
  /** −Σ p log2 p, bits (Shannon 1948). */
  readonly entropy: number;
  /** Σ p² (Popescu et al. 2009). */
  readonly repeatRate: number;
};

/**
 * Indices from the frequencies of types (each above 0). `logBase` matters for Summer's S, Dugast's U
 * and Maas's a: quanteda takes 10, others e. Values that divide by 0 (a text of one token, all types
 * different) are NaN or infinite.
 */
export function diversityIndices(
  frequencies: readonly number[],
  logBase: number,
): DiversityIndices {
  const n = sum(frequencies);
  const v = frequencies.length;
  const squares = sum(frequencies.map((frequency) => frequency * frequency));
  const log = (x: number): number => Math.log(x) / Math.log(logBase);
  const shares = frequencies.map((frequency) => frequency / n);
  return {
    ttr: v / n,
    rootTtr: v / Math.sqrt(n),
    correctedTtr: v / Math.sqrt(2 * n),
    herdanC: log(v) / log(n),
    summerS: log(log(v)) / log(log(n)),
    dugastU: log(n) ** 2 / (log(n) - log(v)),
    maasA: Math.sqrt((log(n) - log(v)) / log(n) ** 2),
    yuleK: (1e4 * (squares - n)) / n ** 2,
    yuleI: v ** 2 / (squares - v),
    simpsonD: (squares - n) / (n * (n - 1)),
    herdanVm: Math.sqrt(Math.max(0, squares / n ** 2 - 1 / v)),
    entropy: -sum(shares.map((share) => share * Math.log2(share))),
    repeatRate: squares / n ** 2,
  };
}

/** How often each type occurs, in the order of first occurrence. */
export function typeFrequencies(tokens: readonly Token[]): number[] {
  const counts = new Map<Token, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return [...counts.values()];
}

/**
 * HD-D in the mean-TTR form, 0 to 1: the expected type-token ratio of `sample` tokens drawn without
 * return (McCarthy and Jarvis 2007; 42 by convention). The sum form is `sample` times it. NaN for a
 * text shorter than the sample.
 */
export function hdd(frequencies: readonly number[], sample = 42): number {
  const n = sum(frequencies);
  if (n < sample) return Number.NaN;
  const all = logChoose(n, sample);
  return (
    sum(
      frequencies.map((frequency) =>
        n - frequency < sample ? 1 : 1 - Math.exp(logChoose(n - frequency, sample) - all),
      ),
    ) / sample
  );
}

/**
 * MTLD (McCarthy and Jarvis 2010): mean of forward and backward tokens per factor. A factor ends where
 * its type-token ratio is below the threshold, or with `at-or-below` where it reaches it: programs
 * differ. The rest counts as (1 − TTR)/(1 − threshold) of a factor. Infinite when all types differ;
 * NaN for no tokens.
 */
export function mtld(
  tokens: readonly Token[],
  rule: 'below' | 'at-or-below',
  threshold = 0.72,
): number {
  const backward = tokens.toReversed();
  return (
    (lengthPerFactor(tokens, rule, threshold) + lengthPerFactor(backward, rule, threshold)) / 2
  );
}

function lengthPerFactor(
  tokens: readonly Token[],
  rule: 'below' | 'at-or-below',
  threshold: number,
): number {
  let factors = 0;
  let length = 0;
  const types = new Set<Token>();
  for (const token of tokens) {
    types.add(token);
    length += 1;
    const ratio = types.size / length;
    if (ratio < threshold || (rule === 'at-or-below' && ratio === threshold)) {
      factors += 1;
      length = 0;
      types.clear();
    }
  }
  if (length > 0) factors += (1 - types.size / length) / (1 - threshold);
  return tokens.length / factors;
}

/**
 * Moving-average type-token ratio (Covington and McFall 2010): mean TTR of all windows of `window`
 * tokens. NaN for a text shorter than the window.
 */
export function mattr(tokens: readonly Token[], window: number): number {
  invariant(window > 0, 'a window holds tokens');
  if (tokens.length < window) return Number.NaN;
  const counts = new Map<Token, number>();
  let total = 0;
  tokens.forEach((token, index) => {
    counts.set(token, (counts.get(token) ?? 0) + 1);
    const leaving = tokens[index - window];
    if (leaving !== undefined) {
      const left = (counts.get(leaving) ?? 0) - 1;
      if (left === 0) counts.delete(leaving);
      else counts.set(leaving, left);
    }
    if (index + 1 >= window) total += counts.size / window;
  });
  return total / (tokens.length - window + 1);
}

/**
 * Mean segmental type-token ratio (Johnson 1944): mean TTR of the whole segments of `segment` tokens,
 * the rest left out. NaN for a text shorter than a segment.
 */
export function msttr(tokens: readonly Token[], segment: number): number {
  invariant(segment > 0, 'a segment holds tokens');
  const segments = Math.floor(tokens.length / segment);
  const ratios = Array.from({ length: segments }, (_, number) => {
    const part = tokens.slice(number * segment, (number + 1) * segment);
    return new Set(part).size / segment;
  });
  return sum(ratios) / segments;
}
