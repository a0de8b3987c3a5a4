import { alignPair, type AlignedPair } from './align-pair.ts';
import { bordersOfPair, orderedBorders } from './borders.ts';
import { closeBeads, type GroupBead } from './close-beads.ts';
import { jointBeads } from './joint-beads.ts';
import { pairBeads, type PairBead } from './pair-beads.ts';
import { priorPairs, type StemLexicon } from './stem-lexicon.ts';
import { versionFeatures, type VersionFeatures } from './version-features.ts';
import { finished, partOf, type WorkSteps } from './work-steps.ts';

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

const versionTuning = { passes: 4 };

export type AlignmentOptions = {
  /**
   * Rows of segment indexes, one for each version, none falling from row to row: places that the
   * alignment passes through, such as starts of articles that all versions have. Places past the
   * end or before the row above are moved there.
   */
  readonly borders?: readonly (readonly number[])[];
};

/** How much of the work is done; `done` never falls and ends at `total`. */
export type AlignmentProgress = { readonly done: number; readonly total: number };

const total = 1000;

/** Aligns two or three versions of one text. */
export function alignVersions(versions: readonly Version[], lexicon: StemLexicon): AlignedVersions {
  return finished(alignmentSteps(versions, lexicon));
}

/** The same in pieces, between which others may work; leaving off is stopping. */
export function* alignmentSteps(
  versions: readonly Version[],
  lexicon: StemLexicon,
  options: AlignmentOptions = {},
): Generator<AlignmentProgress, AlignedVersions, void> {
  const steps = alignSteps(versions, lexicon, options);
  let done = 0;
  for (;;) {
    const next = steps.next();
    if (next.done === true) {
      yield { done: total, total };
      return next.value;
    }
    done = Math.max(done, Math.floor(next.value * total));
    yield { done, total };
  }
}

function* alignSteps(
  versions: readonly Version[],
  lexicon: StemLexicon,
  options: AlignmentOptions,
): WorkSteps<AlignedVersions> {
  const sizes = versions.map(({ segments }) => segments.length);
  const borders = orderedBorders(options.borders ?? [], sizes);
  const features: VersionFeatures[] = [];
  for (const { language, segments } of versions) {
    features.push(versionFeatures(segments, language));
    yield (0.04 * features.length) / versions.length;
  }
  const sides = features.flatMap((_, source) =>
    features.slice(source + 1).map((_, offset) => ({ source, target: source + 1 + offset })),
  );
  const end = 0.85;
  const aligned: { source: number; target: number; pair: AlignedPair }[] = [];
  for (const { source, target } of sides) {
    const [from, to] = [features[source], features[target]];
    if (from === undefined || to === undefined) continue;
    const prior = priorPairs(lexicon, from.language, to.language);
    const pair = yield* partOf(
      alignPair(from, to, prior, versionTuning.passes, bordersOfPair(borders, source, target)),
      0.04 + ((end - 0.04) * aligned.length) / sides.length,
      0.04 + ((end - 0.04) * (aligned.length + 1)) / sides.length,
    );
    aligned.push({ source, target, pair });
  }
  const joint =
    features.length === 3
      ? yield* partOf(
          jointBeads(
            aligned.map(({ pair }) => pair),
            borders,
          ),
          end,
          0.98,
        )
      : null;
  const pairs: AlignedVersions['pairs'][number][] = [];
  for (const [index, { source, target, pair }] of aligned.entries()) {
    const beads = joint?.[index] ?? (yield* partOf(pairBeads(pair), 0.98, 1));
    pairs.push({ source, target, beads });
  }
  return {
    pairs,
    beads: closeBeads(sizes, pairs),
  };
}
