import { at } from '../base/invariant.ts';
import { alignmentSteps, type AlignmentProgress, type Version } from './align-versions.ts';
import type { Bead } from './alignment.ts';
import type { StemLexicon } from './stem-lexicon.ts';
import { versionBeads } from './version-beads.ts';

/** A bead that stays as it is, with its first segment in each version. */
export type FixedBead = { readonly bead: Bead; readonly starts: readonly number[] };

/**
 * Aligns what lies between fixed beads, in pieces; without any, all of it. `fixed` are in order and
 * do not cross. `borders` are rows of segment indexes as `AlignmentOptions` has them; progress
 * counts segments.
 */
export function* alignBetween(
  versions: readonly Version[],
  fixed: readonly FixedBead[],
  borders: readonly (readonly number[])[],
  lexicon: StemLexicon,
): Generator<AlignmentProgress, Bead[], void> {
  const beads: Bead[] = [];
  const total = versions.reduce((sum, { segments }) => sum + segments.length, 0);
  let starts = versions.map(() => 0);
  let done = 0;
  const ends = versions.map(({ segments }) => segments.length);
  for (const next of [...fixed, { bead: null, starts: ends }]) {
    const parts = versions.map(({ language, segments }, version) => ({
      language,
      segments: segments.slice(starts[version], next.starts[version]),
    }));
    const size = parts.reduce((sum, { segments }) => sum + segments.length, 0);
    const sides = parts.filter(({ segments }) => segments.length > 0).length;
    if (sides === 1) beads.push(...gapBeads(parts));
    else if (size > 0) {
      const own = { borders: bordersInside(borders, starts, next.starts) };
      const steps = alignmentSteps(parts, lexicon, own);
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) {
        yield { done: done + Math.floor((size * step.value.done) / step.value.total), total };
      }
      beads.push(...versionBeads(step.value));
    }
    done += size;
    if (next.bead === null) break;
    beads.push(next.bead);
    const { sizes } = next.bead;
    starts = next.starts.map((start, version) => start + at(sizes, version));
    done += sizes.reduce((sum, one) => sum + one, 0);
  }
  yield { done: total, total };
  return beads;
}

/** Segments of one version where the others have none. */
function gapBeads(parts: readonly Version[]): Bead[] {
  return parts.flatMap(({ segments }, version) =>
    segments.map((): Bead => ({
      sizes: parts.map((_, other) => (other === version ? 1 : 0)),
      confidence: 1,
      status: 'automatic',
    })),
  );
}

/** The borders that lie wholly between two rows of places, counted from the first. */
function bordersInside(
  borders: readonly (readonly number[])[],
  starts: readonly number[],
  ends: readonly number[],
): number[][] {
  const isInside = (row: readonly number[]): boolean =>
    row.every((place, version) => place >= at(starts, version) && place <= at(ends, version));
  return borders
    .filter(isInside)
    .map((row) => row.map((place, version) => place - at(starts, version)));
}
