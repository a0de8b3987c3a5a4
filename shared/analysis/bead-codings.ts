import { at } from '../base/invariant.ts';
import { sweepJoin } from '../text/span.ts';
import type { AlignedViews } from './aligned-views.ts';
import type { Passage } from './corpus.ts';
import type { CodedSpan } from './select-annotations.ts';
import { mergeOverlapping } from './text-pieces.ts';

/** Which versions have each concept in each bead. */
export type BeadCodings = {
  /** By version: the beads' words together, and those of beads that all versions have. */
  readonly words: readonly number[];
  readonly correctedWords: readonly number[];
  /** By slot, then by number of the bead: bits of the versions that have the concept there. */
  readonly marks: readonly ReadonlyMap<number, number>[];
  /** By number of the bead: bits of the versions that have text there. */
  readonly present: readonly number[];
  /** By slot and version: passages, those that overlap made one. */
  readonly occurrences: (slot: number, place: number) => readonly Passage[];
};

/** Puts what is coded in the versions into their beads; the last slot is "any of them". */
export function beadCodings(
  { beads, versions }: AlignedViews,
  coded: readonly (readonly CodedSpan[])[],
  slotCount: number,
): BeadCodings {
  const marks = Array.from({ length: slotCount }, () => new Map<number, number>());
  const occurrences = Array.from({ length: slotCount }, () => versions.map((): Passage[] => []));
  versions.forEach(({ view }, place) => {
    const sides = beads
      .flatMap(({ sides: own }, bead) => at(own, place).spans.map((span) => ({ ...span, bead })))
      .sort((one, two) => one.start - two.start);
    const bySlot = Array.from({ length: slotCount }, (): CodedSpan[] => []);
    const aligned = new Set<CodedSpan>();
    sweepJoin(at(coded, view), sides, (span, { bead }) => {
      aligned.add(span);
      for (const slot of span.slots) {
        const own = at(marks, slot);
        own.set(bead, (own.get(bead) ?? 0) | (1 << place));
      }
    });
    for (const span of aligned) for (const slot of span.slots) at(bySlot, slot).push(span);
    bySlot.forEach((spans, slot) => {
      at(occurrences, slot)[place] = mergeOverlapping(spans).map((span) => ({ ...span, view }));
    });
  });
  const present = beads.map(({ sides }) =>
    sides.reduce((mask, { spans }, place) => (spans.length > 0 ? mask | (1 << place) : mask), 0),
  );
  const everyone = (1 << versions.length) - 1;
  const wordsOf = (place: number, isCounted: (bead: number) => boolean): number =>
    beads.reduce((sum, { sides }, bead) => sum + (isCounted(bead) ? at(sides, place).words : 0), 0);
  const words = versions.map((_, place) => wordsOf(place, () => true));
  const common = versions.map((_, place) => wordsOf(place, (bead) => present[bead] === everyone));
  const mean = common.reduce((sum, own) => sum + own, 0) / versions.length;
  return {
    words,
    correctedWords: words.map((own, place) =>
      mean === 0 ? own : (own * mean) / at(common, place),
    ),
    marks,
    present,
    occurrences: (slot, place) => at(at(occurrences, slot), place),
  };
}
