import {
  alignmentSteps,
  type AlignedVersions,
  type AlignmentProgress,
  type Version,
} from './align-versions.ts';
import type { GroupBead } from './close-beads.ts';
import type { StemLexicon } from './stem-lexicon.ts';

/** A bead and whether a person has confirmed it. */
export type KeptBead = GroupBead & { readonly isConfirmed: boolean; readonly confidence: number };

/**
 * Aligns anew what lies between confirmed beads; those stay as they are. `beads` are ordered, do not
 * cross and cover every segment once, and so does the result. `onStep` as in `alignVersions`.
 */
export function realignBetween(
  versions: readonly Version[],
  beads: readonly KeptBead[],
  lexicon: StemLexicon,
  { onStep }: { readonly onStep?: (done: number, total: number) => void } = {},
): KeptBead[] {
  const steps = realignmentSteps(versions, beads, lexicon);
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    onStep?.(next.value.done, next.value.total);
  }
}

/** The same in pieces; progress counts segments. */
export function* realignmentSteps(
  versions: readonly Version[],
  beads: readonly KeptBead[],
  lexicon: StemLexicon,
): Generator<AlignmentProgress, KeptBead[], void> {
  const result: KeptBead[] = [];
  const starts = versions.map(() => 0);
  const total = versions.reduce((sum, { segments }) => sum + segments.length, 0);
  const passed = (): number => starts.reduce((sum, start) => sum + start, 0);
  const fill = function* (ends: readonly number[]): Generator<AlignmentProgress, void, void> {
    const parts = versions.map(({ language, segments }, version) => ({
      language,
      segments: segments.slice(starts[version], ends[version]),
    }));
    const size = parts.reduce((sum, { segments }) => sum + segments.length, 0);
    if (size > 0) {
      const steps = alignmentSteps(parts, lexicon);
      let next = steps.next();
      for (; next.done !== true; next = steps.next()) {
        const done = passed() + Math.floor((size * next.value.done) / next.value.total);
        yield { done, total };
      }
      const aligned = next.value;
      for (const [index, { sides }] of aligned.beads.entries()) {
        result.push({
          sides: sides.map((side, version) => side.map((place) => place + (starts[version] ?? 0))),
          isConfirmed: false,
          confidence: groupConfidence(aligned, index),
        });
      }
    }
    ends.forEach((end, version) => {
      starts[version] = end;
    });
  };
  for (const bead of beads) {
    if (!bead.isConfirmed) continue;
    yield* fill(bead.sides.map((side, version) => side[0] ?? starts[version] ?? 0));
    result.push(bead);
    bead.sides.forEach((side, version) => {
      starts[version] = (starts[version] ?? 0) + side.length;
    });
  }
  yield* fill(versions.map(({ segments }) => segments.length));
  return result;
}

/** The least confidence of the pair beads inside a bead of all versions. */
export function groupConfidence({ pairs, beads }: AlignedVersions, index: number): number {
  const sides = beads[index]?.sides ?? [];
  let least = 1;
  for (const { source, target, beads: found } of pairs) {
    const sources = new Set(sides[source]);
    const targets = new Set(sides[target]);
    for (const bead of found) {
      const isInside =
        bead.source.some((place) => sources.has(place)) ||
        bead.target.some((place) => targets.has(place));
      if (isInside) least = Math.min(least, bead.confidence);
    }
  }
  return least;
}
