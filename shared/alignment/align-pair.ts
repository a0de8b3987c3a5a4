import { anchorBand } from './anchor-band.ts';
import { makeBand, placeIn, type Band } from './band.ts';
import { firstTypeCount, typeCount } from './bead-types.ts';
import { fitModel, likelyBeads, teachWords, type WeightedBead } from './fit-model.ts';
import { placePosterior, scoreBand, sumLattice, type PairLattice } from './pair-lattice.ts';
import { firstModel, type PairModel, type PriorPairs } from './pair-model.ts';
import type { VersionFeatures } from './version-features.ts';

/** What is known about a pair of versions after the passes over them. */
export type AlignedPair = { readonly model: PairModel; readonly lattice: PairLattice };

/** Places less likely than this are not looked at again. */
const leastPlace = 1e-4;

/**
 * Passes over two versions: a wide band with the common types of beads, then a narrow one, in which
 * lengths, marks and words are learned from the last pass.
 */
export function alignPair(
  source: VersionFeatures,
  target: VersionFeatures,
  prior: PriorPairs,
  passes: number,
): AlignedPair {
  const model = firstModel(source, target, prior);
  const wide = anchorBand(model, 20);
  const lattice = sumLattice(wide, firstTypeCount, scoreBand(model, wide, firstTypeCount));
  let aligned: AlignedPair = { model, lattice };
  for (let pass = 1; pass < passes; pass += 1) {
    aligned = nextPass(aligned);
  }
  return aligned;
}

export function nextPass(aligned: AlignedPair): AlignedPair {
  return passOver(aligned, likelyBeads(aligned.lattice));
}

function passOver({ model, lattice }: AlignedPair, beads: readonly WeightedBead[]): AlignedPair {
  const fitted = fitModel(model, lattice, beads);
  const taught = teachWords(fitted, beads, model.sourceBeads.length === 0 ? 2 : 1);
  const band = narrowed(lattice);
  return {
    model: taught,
    lattice: sumLattice(band, typeCount, scoreBand(taught, band, typeCount)),
  };
}

/** The places that are still possible, with some room around them. */
export function narrowed(lattice: PairLattice): Band {
  const { band } = lattice;
  const low = new Int32Array(band.rows).fill(0x7fffffff);
  const high = new Int32Array(band.rows).fill(-1);
  const room = 2;
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
  return makeBand(low, high, targetSize);
}
