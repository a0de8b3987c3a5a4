import {
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

const known = new WeakMap<Alignment, Int32Array>();

/**
 * The first segment of each side, row after row: `beadStarts` in one array, for an alignment may have
 * tens of thousands of rows and is another one after each edit. Computed once for each.
 */
function startsOf(alignment: Alignment): Int32Array {
  const present = known.get(alignment);
  if (present !== undefined) return present;
  const { beads, texts } = alignment;
  const starts = new Int32Array((beads.length + 1) * texts.length);
  let place = 0;
  for (const { sizes } of beads) {
    for (let version = 0; version < texts.length; version += 1, place += 1) {
      starts[place + texts.length] = (starts[place] ?? 0) + (sizes[version] ?? 0);
    }
  }
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
  return at(startsOf(alignment), row * alignment.texts.length + version);
}

/** The place of a row: by `version` where that side has words, else by the first side that has any. */
export function placeOfRow(alignment: Alignment, row: number, version = 0): RowPlace {
  const own = sideOfPlace(alignment, row, version);
  return { version: own, offset: startOffset(alignment, row, own) };
}

/** A number for a row that no other row has: its place, by the first side that has words. */
export function keyOfRow(alignment: Alignment, row: number): number {
  const version = sideOfPlace(alignment, row, 0);
  return startOffset(alignment, row, version) * alignment.texts.length + version;
}

/** `version` where it has words in the row, else the first that has. */
function sideOfPlace({ beads }: Alignment, row: number, version: number): number {
  const sizes = beads[row]?.sizes ?? [];
  return (sizes[version] ?? 0) > 0
    ? version
    : Math.max(
        0,
        sizes.findIndex((size) => size > 0),
      );
}

/** Where the side of a row begins, 0 for one that is not there. */
function startOffset(alignment: Alignment, row: number, version: number): number {
  if (row >= alignment.beads.length) return 0;
  return alignment.texts[version]?.offsets[2 * startOf(alignment, row, version)] ?? 0;
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
  return rowOfSegment(alignment, starts, version, segment);
}

/** The last row that begins at or before a segment: empty sides begin where the next one does. */
function rowOfSegment(
  { beads, texts }: Alignment,
  starts: Int32Array,
  version: number,
  segment: number,
): number {
  return last(beads.length, (row) => (starts[row * texts.length + version] ?? 0) <= segment);
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
    const row = rowOfSegment(alignment, starts, version, segment);
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
