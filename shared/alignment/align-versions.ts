import { alignPair, relearned, type AlignedPair } from './align-pair.ts';
import { sourceSizes, targetSizes } from './bead-types.ts';
import { closeBeads, type GroupBead } from './close-beads.ts';
import { alignJointly, type PairTriple } from './joint-lattice.ts';
import { pairBeads, range, type PairBead } from './pair-beads.ts';
import { beadPosterior, type PlacedBead } from './pair-lattice.ts';
import { priorPairs, type StemLexicon } from './stem-lexicon.ts';
import { versionFeatures } from './version-features.ts';

/** A version: ready segments, which are neither cut nor joined. */
export type Version = { readonly language: string; readonly segments: readonly string[] };

export type AlignedVersions = {
  /** For each pair of versions by their places (`0-1`, `0-2`, `1-2`), the beads in order. */
  readonly pairs: readonly {
    readonly source: number;
    readonly target: number;
    readonly beads: readonly PairBead[];
  }[];
  /** Beads of all versions at once. */
  readonly beads: readonly GroupBead[];
};

export const versionTuning = { passes: 3, rejoin: 0.5 };

/** Aligns two or three versions of one text. */
export function alignVersions(versions: readonly Version[], lexicon: StemLexicon): AlignedVersions {
  const features = versions.map(({ language, segments }) => versionFeatures(segments, language));
  const aligned: { source: number; target: number; pair: AlignedPair }[] = [];
  features.forEach((from, source) => {
    features.slice(source + 1).forEach((to, offset) => {
      const prior = priorPairs(lexicon, from.language, to.language);
      aligned.push({
        source,
        target: source + 1 + offset,
        pair: alignPair(from, to, prior, versionTuning.passes),
      });
    });
  });
  let joint = features.length === 3 ? jointBeads(aligned.map(({ pair }) => pair)) : null;
  if (joint !== null && versionTuning.rejoin > 0) {
    aligned.forEach((entry, index) => {
      entry.pair = relearned(entry.pair, joint?.[index] ?? [], versionTuning.rejoin);
    });
    joint = jointBeads(aligned.map(({ pair }) => pair));
  }
  const pairs = aligned.map(({ source, target, pair }, index) => ({
    source,
    target,
    beads: joint?.[index] ?? pairBeads(pair.lattice),
  }));
  return {
    pairs,
    beads: closeBeads(
      versions.map(({ segments }) => segments.length),
      pairs,
    ),
  };
}

function jointBeads(pairs: readonly AlignedPair[]): PairBead[][] | null {
  const [one, two, three] = pairs;
  if (one === undefined || two === undefined || three === undefined) return null;
  const triple: PairTriple = [one, two, three];
  for (const least of [1e-3, 1e-6, 1e-12]) {
    const joint = alignJointly(triple, least);
    if (joint === null) continue;
    const sides = [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const;
    return sides.map(([source, target], index) =>
      joint.beads.flatMap(({ starts, sizes }) =>
        (
          joint.inside[index]?.beads(
            starts[source],
            sizes[source],
            starts[target],
            sizes[target],
          ) ?? []
        ).map((bead) => asPairBead(bead, triple[index] ?? one)),
      ),
    );
  }
  return null;
}

function asPairBead({ i, j, type }: PlacedBead, { lattice }: AlignedPair): PairBead {
  return {
    source: range(i, sourceSizes[type] ?? 0),
    target: range(j, targetSizes[type] ?? 0),
    posterior: beadPosterior(lattice, i, j, type),
    confidence: beadPosterior(lattice, i, j, type),
  };
}
