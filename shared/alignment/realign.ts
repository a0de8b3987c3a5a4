import { alignVersions, type AlignedVersions, type Version } from './align-versions.ts';
import type { GroupBead } from './close-beads.ts';
import type { StemLexicon } from './stem-lexicon.ts';

/** A bead and whether a person has confirmed it. */
export type KeptBead = GroupBead & { readonly isConfirmed: boolean; readonly confidence: number };

/**
 * Aligns anew what lies between confirmed beads; those stay as they are. `beads` are ordered, do not
 * cross and cover every segment once, and so does the result.
 */
export function realignBetween(
  versions: readonly Version[],
  beads: readonly KeptBead[],
  lexicon: StemLexicon,
): KeptBead[] {
  const result: KeptBead[] = [];
  const starts = versions.map(() => 0);
  const fill = (ends: readonly number[]): void => {
    const parts = versions.map(({ language, segments }, version) => ({
      language,
      segments: segments.slice(starts[version], ends[version]),
    }));
    if (parts.some(({ segments }) => segments.length > 0)) {
      const aligned = alignVersions(parts, lexicon);
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
    fill(bead.sides.map((side, version) => side[0] ?? starts[version] ?? 0));
    result.push(bead);
    bead.sides.forEach((side, version) => {
      starts[version] = (starts[version] ?? 0) + side.length;
    });
  }
  fill(versions.map(({ segments }) => segments.length));
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
