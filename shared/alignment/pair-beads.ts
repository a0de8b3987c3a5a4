import type { AlignedPair } from './align-pair.ts';
import { beadConfidence } from './bead-confidence.ts';
import { beadScorer } from './bead-scorer.ts';
import { signsOfBead, type BeadSigns, type PathBead } from './bead-signs.ts';
import { sourceSizes, targetSizes } from './bead-types.ts';
import { beadPosterior, bestPath } from './pair-lattice.ts';
import type { WorkSteps } from './work-steps.ts';

/** Beads of two versions: source and target indexes, and the probability that the bead is right. */
export type PairBead = {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly posterior: number;
  /** Calibrated probability that exactly this bead is right. */
  readonly confidence: number;
  /** What the confidence is reckoned from. */
  readonly signs: BeadSigns;
  /** A segment inside that has no part in it, as a line that got between pieces of a sentence. */
  readonly stray: { readonly side: 'source' | 'target'; readonly segment: number } | null;
};

/** The likeliest alignment of a pair by itself. */
export function* pairBeads(aligned: AlignedPair): WorkSteps<PairBead[]> {
  const { band, types, scores } = aligned.lattice;
  const gain = (place: number, _i: number, _j: number, type: number): number =>
    scores[place * types + type] ?? -Infinity;
  const path = bestPath(band, types, gain).map((bead) => ({ bead, joint: null }));
  return yield* asPairBeads(aligned, path);
}

/** The beads of a whole path, in order. */
export function* asPairBeads(
  aligned: AlignedPair,
  path: readonly PathBead[],
): WorkSteps<PairBead[]> {
  const scorer = beadScorer(aligned.model, aligned.lattice.band);
  const beads: PairBead[] = [];
  for (const [index, step] of path.entries()) {
    if (index % 200 === 199) yield index / path.length;
    const { i, j, type } = step.bead;
    scorer.prepareRow(i);
    const found = scorer.strayOf(i, j, type);
    const signs = signsOfBead(aligned, scorer, step);
    beads.push({
      source: range(i, sourceSizes[type] ?? 0),
      target: range(j, targetSizes[type] ?? 0),
      posterior: beadPosterior(aligned.lattice, i, j, type),
      confidence: beadConfidence(signs),
      signs,
      stray: found === null ? null : { side: found.side, segment: found.segment },
    });
  }
  return beads;
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
