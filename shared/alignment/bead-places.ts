import { at } from '../base/invariant.ts';
import type { Span } from '../text/span.ts';
import { beadStarts, segmentCount, segmentSpan, sideSpan, type Alignment } from './alignment.ts';

/** Where the beads of an alignment stand in its texts. */
export type BeadPlaces = {
  /** From the first character of a bead in a version to its last; `null` where the side is empty. */
  readonly sideOf: (bead: number, version: number) => Span | null;
  /** The beads whose segments in a version a span overlaps, in order. */
  readonly beadsAt: (version: number, span: Span) => number[];
};

/** Looks up beads by place; made once for many questions. */
export function beadPlaces(alignment: Alignment): BeadPlaces {
  const { texts, beads } = alignment;
  const starts = beadStarts(alignment);
  const beadsOf = texts.map((text, version) => {
    const owners = new Int32Array(segmentCount(text));
    beads.forEach((_, bead) => {
      owners.fill(bead, at(at(starts, bead), version), at(at(starts, bead + 1), version));
    });
    return owners;
  });
  return {
    sideOf: (bead, version) =>
      sideSpan(
        at(texts, version),
        at(at(starts, bead), version),
        at(at(beads, bead).sizes, version),
      ),
    beadsAt: (version, { start, end }) => {
      const text = at(texts, version);
      const owners = at(beadsOf, version);
      const found: number[] = [];
      for (
        let segment = firstEndingAfter(text.offsets, start);
        segment < owners.length;
        segment += 1
      ) {
        if (segmentSpan(text, segment).start >= end) break;
        const bead = at(owners, segment);
        if (found.at(-1) !== bead) found.push(bead);
      }
      return found;
    },
  };
}

function firstEndingAfter(offsets: readonly number[], position: number): number {
  let low = 0;
  let high = offsets.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(offsets, 2 * middle + 1) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
