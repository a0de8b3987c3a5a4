import type { AlignedPair } from './align-pair.ts';
import { beadConfidence, pathFeatures, type PathBead } from './bead-confidence.ts';
import { beadScorer } from './bead-scorer.ts';
import { sourceSizes, targetSizes } from './bead-types.ts';
import { beadPosterior, bestPath } from './pair-lattice.ts';

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

/** The likeliest alignment of a pair by itself. */
export function pairBeads(aligned: AlignedPair): PairBead[] {
  const { band, types, scores } = aligned.lattice;
  const gain = (place: number, _i: number, _j: number, type: number): number =>
    scores[place * types + type] ?? -Infinity;
  return asPairBeads(
    aligned,
    bestPath(band, types, gain).map((bead) => ({ bead, joint: null })),
  );
}

/** The beads of a whole path, in order. */
export function asPairBeads(aligned: AlignedPair, path: readonly PathBead[]): PairBead[] {
  const { prepareRow, strayOf } = beadScorer(aligned.model, aligned.lattice.band);
  const features = pathFeatures(aligned, path);
  return path.map(({ bead: { i, j, type } }, index) => {
    const [a, b] = [sourceSizes[type] ?? 0, targetSizes[type] ?? 0];
    const isLong = a > 2 || b > 2;
    if (isLong) prepareRow(i);
    const found = isLong ? strayOf(i, j, type) : null;
    return {
      source: range(i, a),
      target: range(j, b),
      posterior: beadPosterior(aligned.lattice, i, j, type),
      confidence: beadConfidence(features[index] ?? []),
      stray: found === null ? null : { side: found.side, segment: found.segment },
    };
  });
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
