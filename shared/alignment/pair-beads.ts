import type { AlignedPair } from './align-pair.ts';
import { beadConfidence, confidenceFeatures } from './bead-confidence.ts';
import { sourceSizes, targetSizes } from './bead-types.ts';
import { beadPosterior, bestPath, type PlacedBead } from './pair-lattice.ts';

/** Beads of two versions: source and target indexes, and the probability that the bead is right. */
export type PairBead = {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly posterior: number;
  /** Calibrated probability that exactly this bead is right. */
  readonly confidence: number;
};

/** The likeliest alignment of a pair by itself. */
export function pairBeads(aligned: AlignedPair): PairBead[] {
  const { band, types, scores } = aligned.lattice;
  const gain = (place: number, _i: number, _j: number, type: number): number =>
    scores[place * types + type] ?? -Infinity;
  return bestPath(band, types, gain).map((bead) => asPairBead(bead, aligned, null));
}

/** `joint` is the posterior of the bead of three versions that it stands in. */
export function asPairBead(bead: PlacedBead, aligned: AlignedPair, joint: number | null): PairBead {
  const { i, j, type } = bead;
  return {
    source: range(i, sourceSizes[type] ?? 0),
    target: range(j, targetSizes[type] ?? 0),
    posterior: beadPosterior(aligned.lattice, i, j, type),
    confidence: beadConfidence(confidenceFeatures(bead, aligned, joint)),
  };
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
