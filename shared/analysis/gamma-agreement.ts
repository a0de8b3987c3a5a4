import type { AlignedUnit, GammaAlignment, GammaWeights } from './gamma-alignment.ts';
import { bestGammaAlignment } from './gamma-alignment.ts';
import { sumOf } from './unit-counts.ts';

export type GammaOptions = {
  readonly weights: GammaWeights;
  /** How near the expected disorder is to be known with 95% confidence, relative: usually 0.02. */
  readonly precision: number;
  /** Numbers from 0 up to 1. */
  readonly random: () => number;
};

export type GammaAgreement = {
  /** At most 1; 0 is the agreement of random continua. */
  readonly gamma: number;
  readonly best: GammaAlignment;
  /** Mean disorder of the best alignments of random continua. */
  readonly expected: number;
  readonly samples: number;
};

/** Random continua that the needed number is estimated from (Mathet et al. 2015). */
const firstSamples = 30;
/** The two-sided 95% point of the standard normal distribution. */
const normal95 = 1.959963984540054;

/**
 * Gamma (Mathet, Widlöcher and Métivier 2015): 1 − disorder of the best alignment ÷ mean disorder of
 * random continua over positions 0 to `length`. Each coder of a random continuum gets the units of a
 * coder drawn from the real ones, moved by a random distance and wrapped round the end; distances of
 * two coders differ by half a mean unit at least, as in pygamma-agreement's shuffle sampler. `null` where there is no best alignment or nothing but
 * agreement by chance.
 */
export function gammaAgreement(
  coders: readonly (readonly AlignedUnit[])[],
  length: number,
  { weights, precision, random }: GammaOptions,
): GammaAgreement | null {
  const best = bestGammaAlignment(coders, weights);
  if (best === null) return null;
  const lengths = coders.flat().map(({ start, end }) => end - start);
  const meanLength = sumOf(lengths) / lengths.length;
  const disorders: number[] = [];
  const sampleUpTo = (count: number): void => {
    while (disorders.length < count) {
      const shifts = randomShifts(coders.length, length, meanLength / 2, random);
      const shuffled = shifts.map((by) => {
        const units = coders[Math.floor(random() * coders.length)] ?? [];
        return shift(units, length, by);
      });
      disorders.push(bestGammaAlignment(shuffled, weights)?.disorder ?? 0);
    }
  };
  sampleUpTo(firstSamples);
  sampleUpTo(neededSamples(disorders, precision));
  const expected = sumOf(disorders) / disorders.length;
  if (!(expected > 0)) return null;
  return { gamma: 1 - best.disorder / expected, best, expected, samples: disorders.length };
}

/** A distance for each coder; coders keep half a mean unit between them as long as there is room. */
function randomShifts(
  count: number,
  length: number,
  least: number,
  random: () => number,
): number[] {
  const shifts: number[] = [];
  while (shifts.length < count) {
    let by = Math.floor(random() * length);
    for (let attempt = 0; attempt < 100; attempt++) {
      const drawn = by;
      if (shifts.every((other) => Math.abs(other - drawn) >= least)) break;
      by = Math.floor(random() * length);
    }
    shifts.push(by);
  }
  return shifts;
}

/** The units moved to the right; those that would begin after the end begin a round earlier. */
function shift(units: readonly AlignedUnit[], length: number, by: number): readonly AlignedUnit[] {
  return units.map(({ start, end, concept }) => {
    const offset = start + by >= length ? by - length : by;
    return { start: start + offset, end: end + offset, concept };
  });
}

function neededSamples(disorders: readonly number[], precision: number): number {
  const mean = sumOf(disorders) / disorders.length;
  const squares = sumOf(disorders.map((disorder) => (disorder - mean) ** 2));
  const variation = Math.sqrt(squares / (disorders.length - 1)) / mean;
  return mean > 0 ? Math.ceil(((variation * normal95) / precision) ** 2) : 0;
}
