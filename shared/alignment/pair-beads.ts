import type { AlignedPair } from './align-pair.ts';
import { beadConfidence, confidenceFeatures } from './bead-confidence.ts';
import { beadScorer } from './bead-scorer.ts';
import { sourceSizes, targetSizes } from './bead-types.ts';
import { beadPosterior, bestPath, type PlacedBead } from './pair-lattice.ts';

/** Beads of two versions: source and target indexes, and the probability that the bead is right. */
export type PairBead = {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly posterior: number;
  /** Calibrated probability that exactly this bead is right. */
  readonly confidence: number;
  /** A segment inside that has no part in it, as a line that got between pieces of a sentence. */
  readonly stray: { readonly side: 'source' | 'target'; readonly segment: number } | null;
};

/** Makes beads out of the places of a pair, which come in order. */
export type PairBeadMaker = (bead: PlacedBead, joint: number | null) => PairBead;

/** The likeliest alignment of a pair by itself. */
export function pairBeads(aligned: AlignedPair): PairBead[] {
  const { band, types, scores } = aligned.lattice;
  const gain = (place: number, _i: number, _j: number, type: number): number =>
    scores[place * types + type] ?? -Infinity;
  const make = pairBeadMaker(aligned);
  return bestPath(band, types, gain).map((bead) => make(bead, null));
}

/** `joint` is the posterior of the bead among alignments of three versions. */
export function pairBeadMaker(aligned: AlignedPair): PairBeadMaker {
  const { prepareRow, strayOf } = beadScorer(aligned.model, aligned.lattice.band);
  return (bead, joint) => {
    const { i, j, type } = bead;
    const [a, b] = [sourceSizes[type] ?? 0, targetSizes[type] ?? 0];
    const isLong = a > 2 || b > 2;
    if (isLong) prepareRow(i);
    const found = isLong ? strayOf(i, j, type) : null;
    return {
      source: range(i, a),
      target: range(j, b),
      posterior: beadPosterior(aligned.lattice, i, j, type),
      confidence: beadConfidence(confidenceFeatures(bead, aligned, joint)),
      stray: found === null ? null : { side: found.side, segment: found.segment },
    };
  };
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
