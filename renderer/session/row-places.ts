import {
  beadStarts,
  segmentCount,
  segmentSpan,
  sideSpan,
  type Alignment,
} from '../../shared/alignment/alignment.ts';
import { at } from '../../shared/base/invariant.ts';
import type { Span } from '../../shared/text/span.ts';

/**
 * A row by where one of its sides begins in the text: beads have no ids, and a row is to be found
 * again after an edit, an undo and a realignment.
 */
export type RowPlace = { readonly version: number; readonly offset: number };

const known = new WeakMap<Alignment, readonly (readonly number[])[]>();

/** `beadStarts`, computed once for a state of the alignment. */
export function startsOf(alignment: Alignment): readonly (readonly number[])[] {
  const present = known.get(alignment);
  if (present !== undefined) return present;
  const starts = beadStarts(alignment);
  known.set(alignment, starts);
  return starts;
}

/** The span of a side of a row; `null` for an empty side, a row or a version that is not there. */
export function spanOfSide(alignment: Alignment, row: number, version: number): Span | null {
  const text = alignment.texts[version];
  const size = alignment.beads[row]?.sizes[version];
  if (text === undefined || size === undefined) return null;
  return sideSpan(text, startOf(alignment, row, version), size);
}

/** The number of the first segment of a side, from 0. */
export function startOf(alignment: Alignment, row: number, version: number): number {
  return at(at(startsOf(alignment), row), version);
}

/** The place of a row: by `version` where that side has words, else by the first side that has any. */
export function placeOfRow(alignment: Alignment, row: number, version = 0): RowPlace {
  const versions = [version, ...alignment.texts.keys()];
  for (const own of versions) {
    const span = spanOfSide(alignment, row, own);
    if (span !== null) return { version: own, offset: span.start };
  }
  return { version: 0, offset: 0 };
}

/**
 * The row at a place: the one whose segment holds the offset, or the last one that begins before
 * it. The first row where the alignment no longer has such a version.
 */
export function rowAtPlace(alignment: Alignment, { version, offset }: RowPlace): number {
  const text = alignment.texts[version];
  if (text === undefined || segmentCount(text) === 0) return 0;
  const segment = last(segmentCount(text), (index) => segmentSpan(text, index).start <= offset);
  const starts = startsOf(alignment);
  return last(alignment.beads.length, (row) => at(at(starts, row), version) <= segment);
}

/** The rows whose segments in a version share words with the span, in order; notes between segments are in none. */
export function rowsOfSpan(alignment: Alignment, version: number, span: Span): readonly number[] {
  const text = alignment.texts[version];
  if (text === undefined) return [];
  const count = segmentCount(text);
  const starts = startsOf(alignment);
  const rows: number[] = [];
  let segment = last(count, (index) => segmentSpan(text, index).start <= span.start);
  for (; segment < count; segment += 1) {
    const own = segmentSpan(text, segment);
    if (own.start >= span.end) break;
    if (own.end <= span.start) continue;
    const row = last(alignment.beads.length, (index) => at(at(starts, index), version) <= segment);
    if (rows.at(-1) !== row) rows.push(row);
  }
  return rows;
}

/** The last number below `count` that holds, of an order in which those that hold come first; 0 for none. */
function last(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
