import { alignPair, type AlignedPair } from './align-pair.ts';
import { closeBeads, type GroupBead } from './close-beads.ts';
import { alignJointly, type PairTriple } from './joint-lattice.ts';
import { asPairBead, pairBeads, type PairBead } from './pair-beads.ts';
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

export const versionTuning = { passes: 4 };

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
  const joint = features.length === 3 ? jointBeads(aligned.map(({ pair }) => pair)) : null;
  const pairs = aligned.map(({ source, target, pair }, index) => ({
    source,
    target,
    beads: joint?.[index] ?? pairBeads(pair),
  }));
  return {
    pairs,
    beads: closeBeads(
      versions.map(({ segments }) => segments.length),
      pairs,
    ),
  };
}

/** Least likely place and longest side of a bead: wider where the search before found no path. */
const searches = [
  [1e-3, 4],
  [1e-5, 4],
  [1e-4, 7],
  [1e-9, 7],
] as const;

function jointBeads(pairs: readonly AlignedPair[]): PairBead[][] | null {
  const [one, two, three] = pairs;
  if (one === undefined || two === undefined || three === undefined) return null;
  const triple: PairTriple = [one, two, three];
  for (const [least, longest] of searches) {
    const joint = alignJointly(triple, least, longest);
    if (joint === null) continue;
    const sides = [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const;
    return sides.map(([source, target], index) =>
      joint.beads.flatMap(({ starts, sizes }, place) => {
        const beads = joint.inside[index]?.beads(
          starts[source],
          sizes[source],
          starts[target],
          sizes[target],
        );
        const aligned = triple[index] ?? one;
        return (beads ?? []).map((bead) => asPairBead(bead, aligned, joint.posteriors[place] ?? 0));
      }),
    );
  }
  return null;
}
