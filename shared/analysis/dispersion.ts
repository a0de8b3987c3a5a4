import { at, invariant } from '../base/invariant.ts';
import { sum } from './sum.ts';

/** How evenly an item is spread over the parts of a corpus; NaN for all when it does not occur. */
export type PartDispersion = {
  /** Parts that hold it. */
  readonly range: number;
  /** 1 − (coefficient of variation of the rates, population sd) / √(n − 1); 1 is even (Juilland et al. 1970). */
  readonly juillandD: number;
  /** Usage coefficient U: f · D (Juilland et al. 1970). */
  readonly juillandU: number;
  /** Entropy of the normalised rates / log n, 0 to 1; 1 is even (Carroll 1970). */
  readonly carrollD2: number;
  /** f · D2 + (1 − D2) · f/n (Carroll 1970), in occurrences. */
  readonly carrollUm: number;
  /** (Σ √(s v))² / f, 1 is even (Rosengren 1971). */
  readonly rosengrenS: number;
  /** f · S, in occurrences. */
  readonly rosengrenKf: number;
  /** f · range/n, in occurrences (Engwall 1974). */
  readonly engwallFm: number;
  /** 1 − X²/(4 f), 1 is even; may be negative (Lyne 1985). */
  readonly lyneD3: number;
  /** (Σ √rate / n)² / mean rate, 1 is even (Zhang, Huang and Yu 2004). */
  readonly distributionalConsistency: number;
  /** Σ |v/f − s| / 2; 0 is even, at most 1 − min s (Gries 2008). */
  readonly dp: number;
  /** DP / (1 − min s), 0 is even, 1 at most (Lijffijt and Gries 2012). */
  readonly dpNorm: number;
  /** 1 − DP / (1 − min s over parts that hold it); 1 is even (Egbert et al. 2020). */
  readonly dpEgbert: number;
  /** Σ v/f · log2((v/f)/s), bits; 0 is even (Gries 2020). */
  readonly kld: number;
  /** Coefficient of variation of the rates, population sd. */
  readonly variationCoefficient: number;
};

/**
 * Dispersion over parts. `counts` are the occurrences in each part, `sizes` the words of each part
 * (all above 0); s is a part's share of all words, a rate is occurrences by words, f all occurrences.
 * Formulas as in Gries 2020, with parts of unequal size. With one part, D, D2 and DPnorm are NaN.
 */
export function partDispersion(
  counts: readonly number[],
  sizes: readonly number[],
): PartDispersion {
  invariant(counts.length === sizes.length, 'every part has a size');
  invariant(
    sizes.every((size) => size > 0),
    'parts have words',
  );
  const parts = counts.length;
  const all = sum(sizes);
  const frequency = sum(counts);
  const shares = sizes.map((size) => size / all);
  const rates = counts.map((count, part) => count / at(sizes, part));
  const meanRate = sum(rates) / parts;
  const variationCoefficient =
    Math.sqrt(sum(rates.map((rate) => (rate - meanRate) ** 2)) / parts) / meanRate;
  const juillandD = 1 - variationCoefficient / Math.sqrt(parts - 1);
  const carrollD2 = entropy(rates) / Math.log(parts);
  const rosengrenS = sum(counts.map((v, part) => Math.sqrt(v * at(shares, part)))) ** 2 / frequency;
  const x2 = sum(
    counts.map(
      (v, part) => (v - frequency * at(shares, part)) ** 2 / (frequency * at(shares, part)),
    ),
  );
  const dp = sum(counts.map((v, part) => Math.abs(v / frequency - at(shares, part)))) / 2;
  const holding = shares.filter((_, part) => at(counts, part) > 0);
  return {
    range: frequency === 0 ? Number.NaN : holding.length,
    juillandD,
    juillandU: frequency * juillandD,
    carrollD2,
    carrollUm: frequency * carrollD2 + ((1 - carrollD2) * frequency) / parts,
    rosengrenS,
    rosengrenKf: frequency * rosengrenS,
    engwallFm: (frequency * holding.length) / parts,
    lyneD3: 1 - x2 / (4 * frequency),
    distributionalConsistency: (sum(rates.map(Math.sqrt)) / parts) ** 2 / meanRate,
    dp,
    dpNorm: dp / (1 - Math.min(...shares)),
    dpEgbert: 1 - dp / (1 - Math.min(...holding)),
    kld: sum(
      counts.map((v, part) =>
        v === 0 ? 0 : (v / frequency) * Math.log2(v / frequency / at(shares, part)),
      ),
    ),
    variationCoefficient,
  };
}

/**
 * D_A: 1 − mean difference of the rates of two parts ÷ twice the mean rate, 0 to 1; 1 is even (Burch,
 * Egbert and Biber 2017). NaN with one part or for an item that does not occur.
 */
export function burchDa(counts: readonly number[], sizes: readonly number[]): number {
  invariant(counts.length === sizes.length, 'every part has a size');
  const rates = counts.map((count, part) => count / at(sizes, part)).sort((a, b) => a - b);
  const parts = rates.length;
  // In rising order a rate is the larger one of as many pairs as rates come before it.
  const differences = sum(rates.map((rate, rank) => rate * (2 * rank - parts + 1)));
  return 1 - differences / ((parts - 1) * sum(rates));
}

/** U_R: every further occurrence in a part counts less, Σ (1 + ½ + … + 1/v) (Kromer 2003). */
export function kromerUr(counts: readonly number[]): number {
  return sum(
    counts.map((count) => sum(Array.from({ length: count }, (_, index) => 1 / (index + 1)))),
  );
}

/** Entropy of weights that are made to sum to 1, in natural units. */
function entropy(weights: readonly number[]): number {
  const total = sum(weights);
  return -sum(
    weights.map((weight) => (weight === 0 ? 0 : (weight / total) * Math.log(weight / total))),
  );
}

/** Measures over the distances between occurrences, without parts. */
export type DistanceDispersion = {
  /** Average reduced frequency: (f/N) Σ min(d, N/f), 1 (one clump) to f (even). */
  readonly arf: number;
  /** Average waiting time, in words: ½ (1 + Σ d²/N). */
  readonly awt: number;
  /** Frequency reduced by it: N / (2 AWT − 1). */
  readonly fAwt: number;
  /** Average logarithmic distance: Σ d log10 d / N. */
  readonly ald: number;
  /** Frequency reduced by it: N · 10^−ALD. */
  readonly fAld: number;
};

/**
 * Dispersion by distances (Savický and Hlaváčová 2002). `positions` are the places of the occurrences
 * in a text of `size` words, rising; the text is taken as a ring, so that the last distance runs over
 * the end to the first. NaN when there is none.
 */
export function distanceDispersion(positions: readonly number[], size: number): DistanceDispersion {
  const [first] = positions;
  const nothing = Number.NaN;
  if (first === undefined)
    return { arf: nothing, awt: nothing, fAwt: nothing, ald: nothing, fAld: nothing };
  const distances = positions.map(
    (position, index) => (positions[index + 1] ?? first + size) - position,
  );
  invariant(
    distances.every((distance) => distance > 0),
    'positions rise and lie within the text',
  );
  const even = size / positions.length;
  const squares = sum(distances.map((distance) => distance * distance)) / size;
  const ald = sum(distances.map((distance) => distance * Math.log10(distance))) / size;
  return {
    arf: sum(distances.map((distance) => Math.min(distance, even))) / even,
    awt: (1 + squares) / 2,
    fAwt: size / squares,
    ald,
    fAld: size * 10 ** -ald,
  };
}
