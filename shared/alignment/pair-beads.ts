import { sourceSizes, targetSizes } from './bead-types.ts';
import { beadPosterior, bestPath, type PairLattice } from './pair-lattice.ts';

/** Beads of two versions: source and target indexes, and the probability that the bead is right. */
export type PairBead = {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly posterior: number;
  /** Calibrated probability that exactly this bead is right. */
  readonly confidence: number;
};

/** The likeliest alignment of a lattice. */
export function pairBeads(lattice: PairLattice): PairBead[] {
  const { band, types, scores } = lattice;
  return bestPath(
    band,
    types,
    (place, _i, _j, type) => scores[place * types + type] ?? -Infinity,
  ).map(({ i, j, type }) => ({
    source: range(i, sourceSizes[type] ?? 0),
    target: range(j, targetSizes[type] ?? 0),
    posterior: beadPosterior(lattice, i, j, type),
    confidence: beadPosterior(lattice, i, j, type),
  }));
}

export function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
