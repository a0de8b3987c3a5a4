import { anchorBand } from './anchor-band.ts';
import { makeBand, placeIn, type Band } from './band.ts';
import { firstTypeCount, typeCount } from './bead-types.ts';
import type { Border } from './borders.ts';
import { fitModel, likelyBeads, teachWords } from './fit-model.ts';
import { fitWords } from './fit-words.ts';
import { placePosterior, scoreBand, sumLattice, type PairLattice } from './pair-lattice.ts';
import { firstModel, type PairModel, type PriorPairs } from './pair-model.ts';
import type { VersionFeatures } from './version-features.ts';
import { partOf, type WorkSteps } from './work-steps.ts';

/** What is known about a pair of versions after the passes over them. */
export type AlignedPair = { readonly model: PairModel; readonly lattice: PairLattice };

/** Places less likely than this are not looked at again. */
const leastPlace = 1e-4;

/**
 * Passes over two versions: a wide band with the common types of beads, then a narrow one, in which
 * lengths, marks and words are learned from the last pass.
 */
export function* alignPair(
  source: VersionFeatures,
  target: VersionFeatures,
  prior: PriorPairs,
  passes: number,
  borders: readonly Border[] = [],
): WorkSteps<AlignedPair> {
  const model = firstModel(source, target, prior);
  yield 0.05;
  const wide = anchorBand(model, 20, borders);
  yield 0.1;
  const first = 1 / passes;
  const scores = yield* partOf(scoreBand(model, wide, firstTypeCount), 0.1, first * 0.9);
  let aligned: AlignedPair = {
    model,
    lattice: yield* partOf(sumLattice(wide, firstTypeCount, scores), first * 0.9, first),
  };
  for (let pass = 1; pass < passes; pass += 1) {
    aligned = yield* partOf(nextPass(aligned), pass / passes, (pass + 1) / passes);
  }
  return aligned;
}

function* nextPass({ model, lattice }: AlignedPair): WorkSteps<AlignedPair> {
  const beads = likelyBeads(lattice);
  yield 0.05;
  const fitted = yield* partOf(fitModel(model, beads), 0.05, 0.1);
  const isUntaught = model.sourceBeads.length === 0;
  const known = isUntaught
    ? yield* partOf(fitWords(fitted, lattice.band, beads), 0.1, 0.2)
    : fitted;
  const taught = yield* partOf(teachWords(known, beads, isUntaught ? 2 : 1), 0.2, 0.4);
  // A table is trusted as far as it explains beads that did not teach it.
  const measured = yield* partOf(fitWords(taught, lattice.band, beads), 0.4, 0.5);
  const band = narrowed(lattice);
  const scores = yield* partOf(scoreBand(measured, band, typeCount), 0.5, 0.9);
  return {
    model: measured,
    lattice: yield* partOf(sumLattice(band, typeCount, scores), 0.9, 1),
  };
}

/** The places that are still possible, with some room around them. */
function narrowed(lattice: PairLattice): Band {
  const { band } = lattice;
  const low = new Int32Array(band.rows).fill(0x7fffffff);
  const high = new Int32Array(band.rows).fill(-1);
  const room = 1;
  for (let i = 0; i < band.rows; i += 1) {
    const end = band.high[i] ?? 0;
    for (let j = band.low[i] ?? 0; j <= end; j += 1) {
      if (placePosterior(lattice, placeIn(band, i, j)) < leastPlace) continue;
      const last = Math.min(band.rows - 1, i + room);
      for (let k = Math.max(0, i - room); k <= last; k += 1) {
        low[k] = Math.min(low[k] ?? 0, Math.max(0, j - room));
        high[k] = Math.max(high[k] ?? 0, j + room);
      }
    }
  }
  const targetSize = band.high[band.rows - 1] ?? 0;
  for (let i = 0; i < band.rows; i += 1) {
    if ((high[i] ?? -1) >= 0) continue;
    low[i] = low[i - 1] ?? 0;
    high[i] = high[i - 1] ?? 0;
  }
  return makeBand(low, high, targetSize, band.borders);
}
