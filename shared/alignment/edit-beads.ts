import { at } from '../base/invariant.ts';
import {
  beadStarts,
  segmentCount,
  segmentSpan,
  type Alignment,
  type Bead,
  type BeadStatus,
} from './alignment.ts';
import type { AlignmentEdit } from './alignment-edit.ts';

/*
 * What a person does to beads, as edits. Each gives `null` where there is nothing to do: at the ends
 * of a text, in an empty side. A bead whose bounds a person sets is no longer the aligner's: it has
 * no confidence, and waits for its confirmation.
 */

/** Sets the status of beads; one edit for all of them. */
export function setBeadStatus(
  { beads }: Alignment,
  indexes: readonly number[],
  status: BeadStatus,
): AlignmentEdit | null {
  const changing = indexes.filter((index) => beads[index]?.status === otherStatus(status));
  if (changing.length === 0) return null;
  const first = Math.min(...changing);
  const chosen = new Set(changing);
  const items = beads
    .slice(first, Math.max(...changing) + 1)
    .map((bead, offset) => (chosen.has(first + offset) ? { ...bead, status } : bead));
  return beadEdit(first, items.length, items);
}

/** Joins a bead with the one below it. */
export function mergeWithNext({ beads }: Alignment, index: number): AlignmentEdit | null {
  const [upper, lower] = [beads[index], beads[index + 1]];
  if (upper === undefined || lower === undefined) return null;
  return beadEdit(index, 2, [
    bySizes(upper.sizes.map((size, version) => size + at(lower.sizes, version))),
  ]);
}

/**
 * Cuts a bead in two: `above` says how many segments of each version stay in the upper one. `null`
 * where one of the two would be empty.
 */
export function splitBead(
  { beads }: Alignment,
  index: number,
  above: readonly number[],
): AlignmentEdit | null {
  const bead = beads[index];
  if (bead === undefined) return null;
  const upper = bead.sizes.map((size, version) => Math.min(size, Math.max(0, above[version] ?? 0)));
  const lower = bead.sizes.map((size, version) => size - at(upper, version));
  if (isEmpty(upper) || isEmpty(lower)) return null;
  return beadEdit(index, 1, [bySizes(upper), bySizes(lower)]);
}

/**
 * Gives the outermost segment of a side to the bead above (its first) or below (its last). A bead
 * that is left empty goes; at the end of the text a new one is made, unless the segment is alone.
 */
export function moveSegment(
  { beads }: Alignment,
  index: number,
  version: number,
  direction: 'up' | 'down',
): AlignmentEdit | null {
  const bead = beads[index];
  if (bead === undefined || (bead.sizes[version] ?? 0) === 0) return null;
  const left = resized(bead, version, -1);
  const alone = bySizes(left.sizes.map((_, place) => (place === version ? 1 : 0)));
  const neighbour = beads[direction === 'up' ? index - 1 : index + 1];
  if (neighbour === undefined && isEmpty(left.sizes)) return null;
  const grown = neighbour === undefined ? alone : resized(neighbour, version, 1);
  const rest = isEmpty(left.sizes) ? [] : [left];
  const items = direction === 'up' ? [grown, ...rest] : [...rest, grown];
  const isAbove = direction === 'up' && neighbour !== undefined;
  return beadEdit(isAbove ? index - 1 : index, neighbour === undefined ? 1 : 2, items);
}

/**
 * Takes a side out of its bead into a bead of its own below it: its segments have no counterpart.
 * `null` where the side is empty or alone already.
 */
export function sendToGap(
  { beads }: Alignment,
  index: number,
  version: number,
): AlignmentEdit | null {
  const bead = beads[index];
  const size = bead?.sizes[version] ?? 0;
  if (bead === undefined || size === 0) return null;
  const rest = resized(bead, version, -size);
  if (isEmpty(rest.sizes)) return null;
  return beadEdit(index, 1, [
    rest,
    bySizes(rest.sizes.map((_, place) => (place === version ? size : 0))),
  ]);
}

/**
 * Moves the side of a version at `index`, and those below it, down by one bead: the bead at `index`
 * gets an empty side. The shift ends where a side is empty, which takes it up, or before the next
 * confirmed bead, where a new bead takes the last side.
 */
export function shiftDown(
  { beads }: Alignment,
  index: number,
  version: number,
): AlignmentEdit | null {
  const first = beads[index];
  if (first === undefined || (first.sizes[version] ?? 0) === 0) return null;
  const items: Bead[] = [];
  let carried = 0;
  for (let place = index; ; place += 1) {
    const bead = beads[place];
    const isWall = bead === undefined || (place > index && bead.status === 'confirmed');
    if (isWall) {
      const alone = first.sizes.map((_, other) => (other === version ? carried : 0));
      return beadEdit(index, place - index, withoutEmpty([...items, bySizes(alone)]));
    }
    const size = at(bead.sizes, version);
    items.push(resized(bead, version, carried - size));
    if (size === 0) return beadEdit(index, place - index + 1, withoutEmpty(items));
    carried = size;
  }
}

/**
 * Moves the sides of a version below `index` up by one bead: the side at `index` gets what stands in
 * the bead below it too. The shift ends before the next confirmed bead, where the last side is left
 * empty.
 */
export function shiftUp(
  { beads }: Alignment,
  index: number,
  version: number,
): AlignmentEdit | null {
  const first = beads[index];
  if (first === undefined) return null;
  let end = index + 1;
  while (end < beads.length && at(beads, end).status !== 'confirmed') end += 1;
  const run = beads.slice(index, end);
  if (run.length < 2 || run.slice(1).every(({ sizes }) => sizes[version] === 0)) return null;
  const items = run.map((bead, place) => {
    const below = run[place + 1]?.sizes[version] ?? 0;
    const own = at(bead.sizes, version);
    return resized(bead, version, place === 0 ? below : below - own);
  });
  return beadEdit(index, run.length, withoutEmpty(items));
}

/**
 * Cuts a segment in two at `offset` of the text, spaces around the cut left out. Both stay in the
 * bead. `null` where nothing but spaces would stand on one side.
 */
export function cutSegment(
  alignment: Alignment,
  version: number,
  segment: number,
  offset: number,
  text: string,
): AlignmentEdit | null {
  const { start, end } = segmentSpan(at(alignment.texts, version), segment);
  const upper = text.slice(start, Math.min(Math.max(offset, start), end)).trimEnd().length;
  const lower = text.slice(Math.min(Math.max(offset, start), end), end).trimStart().length;
  if (upper === 0 || lower === 0) return null;
  const items = [start, start + upper, end - lower, end];
  return {
    ...sized(alignment, version, segment, 1),
    offsets: [{ version, at: 2 * segment, count: 2, items }],
  };
}

/** Makes one of a segment and the next of its side; `null` for the last segment of a side. */
export function joinSegments(
  alignment: Alignment,
  version: number,
  segment: number,
): AlignmentEdit | null {
  const text = at(alignment.texts, version);
  if (segment + 1 >= segmentCount(text)) return null;
  const bead = beadOf(alignment, version, segment);
  if (bead !== beadOf(alignment, version, segment + 1)) return null;
  const items = [segmentSpan(text, segment).start, segmentSpan(text, segment + 1).end];
  return {
    ...sized(alignment, version, segment, -1),
    offsets: [{ version, at: 2 * segment, count: 4, items }],
  };
}

/** The bead that holds a segment. */
export function beadOf(alignment: Alignment, version: number, segment: number): number {
  const starts = beadStarts(alignment);
  // The last bead that starts at or before the segment: empty sides start where the next does.
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (at(at(starts, middle), version) <= segment) low = middle;
    else high = middle;
  }
  return low;
}

function sized(
  alignment: Alignment,
  version: number,
  segment: number,
  change: number,
): Pick<AlignmentEdit, 'beads'> {
  const index = beadOf(alignment, version, segment);
  return {
    beads: beadEdit(index, 1, [resized(at(alignment.beads, index), version, change)]).beads,
  };
}

function otherStatus(status: BeadStatus): BeadStatus {
  return status === 'confirmed' ? 'automatic' : 'confirmed';
}

function beadEdit(start: number, count: number, items: readonly Bead[]): AlignmentEdit {
  return { beads: { at: start, count, items }, offsets: [] };
}

function bySizes(sizes: readonly number[]): Bead {
  return { sizes, confidence: null, status: 'automatic' };
}

function resized({ sizes }: Bead, version: number, change: number): Bead {
  return bySizes(sizes.map((size, place) => (place === version ? size + change : size)));
}

function isEmpty(sizes: readonly number[]): boolean {
  return sizes.every((size) => size === 0);
}

function withoutEmpty(beads: readonly Bead[]): Bead[] {
  return beads.filter(({ sizes }) => !isEmpty(sizes));
}
