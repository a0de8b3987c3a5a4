import { at } from '../base/invariant.ts';
import { foldSpaces } from '../text/fold-spaces.ts';
import { beadsOfSegments } from './article-sections.ts';
import { beadStarts, segmentCount, sideSegments, type Alignment } from './alignment.ts';
import { movedSegments } from './moved-segments.ts';
import { isRepealNote } from './repeal-note.ts';

/** What became of a provision between two editions in one language. */
export type EditionChange = 'same' | 'changed' | 'inserted' | 'repealed';

/**
 * For each bead what became of it from one version, the earlier edition, to another in its language;
 * `null` where neither has it. `texts` are those of the documents in the order of the alignment.
 */
export function editionChanges(
  alignment: Alignment,
  texts: readonly string[],
  earlier: number,
  later: number,
): (EditionChange | null)[] {
  const starts = beadStarts(alignment);
  const words = (bead: number, version: number): string => {
    const size = at(at(alignment.beads, bead).sizes, version);
    return sideSegments(at(alignment.texts, version), at(at(starts, bead), version), size)
      .map(({ start, end }) => at(texts, version).slice(start, end))
      .join(' ');
  };
  return alignment.beads.map((_, bead) => {
    const [before, after] = [words(bead, earlier), words(bead, later)];
    return before === '' && after === '' ? null : editionChangeOf(before, after);
  });
}

/**
 * What became of a provision, by its words in the earlier and in the later edition. It is repealed
 * when it has no counterpart later, or only a note that it was taken out; spacing is no change.
 */
export function editionChangeOf(earlier: string, later: string): EditionChange {
  const before = foldSpaces(earlier);
  const after = foldSpaces(later);
  if (before === '') return 'inserted';
  if (after === '' || (isRepealNote(after) && !isRepealNote(before))) return 'repealed';
  return before === after ? 'same' : 'changed';
}

/**
 * Provisions that stand in another place in the later edition, with the same words or nearly so: the
 * beads that hold them, each with the bead of the other edition. Both have one side only, for beads do
 * not cross.
 */
export function movedBeads(
  alignment: Alignment,
  texts: readonly string[],
  earlier: number,
  later: number,
): ReadonlyMap<number, number> {
  const starts = beadStarts(alignment);
  const sideOf = (bead: number, version: number): number[] =>
    Array.from(
      { length: at(at(alignment.beads, bead).sizes, version) },
      (_, index) => at(at(starts, bead), version) + index,
    );
  const beads = alignment.beads.map((_, bead) => ({
    source: sideOf(bead, earlier),
    target: sideOf(bead, later),
  }));
  const words = (version: number): string[] => {
    const text = at(alignment.texts, version);
    return sideSegments(text, 0, segmentCount(text)).map(({ start, end }) =>
      at(texts, version).slice(start, end),
    );
  };
  const [before, after] = [beadsOfSegments(alignment, earlier), beadsOfSegments(alignment, later)];
  const moved = new Map<number, number>();
  for (const pair of movedSegments(words(earlier), words(later), beads)) {
    const [from, to] = [at(before, pair.earlier), at(after, pair.later)];
    if (moved.has(from) || moved.has(to)) continue;
    moved.set(from, to).set(to, from);
  }
  return moved;
}
