import { addBit, bitRows } from '../base/bit-rows.ts';
import { at } from '../base/invariant.ts';
import { compareSpans, sweepJoin } from '../text/span.ts';
import type { CodeOccurrence } from './code-occurrences.ts';
import type { DocumentView, Passage } from './corpus.ts';
import { reachAfter } from './words-between.ts';

/**
 * Numbers of two concepts, by slots, in one array: the pair of slots a and b is at a · size + b, on
 * both sides of the diagonal.
 */
export type PairCounts = { readonly size: number; readonly values: Float64Array };

/** Passages that meet: how often, and how many of the first concept's meet any of the second's. */
export type Meetings = { readonly pairs: PairCounts; readonly meeting: PairCounts };

/**
 * Counts, for every two different concepts, the pairs of their passages that meet: that overlap, or
 * with `words` between whose ends at most so many words stand. One sweep over each document.
 */
export function countMeetings(
  occurrences: readonly (readonly CodeOccurrence[])[],
  views: readonly DocumentView[],
  size: number,
  words: number | null,
): Meetings {
  const pairs = pairCounts(size);
  const meeting = pairCounts(size);
  occurrences.forEach((own, number) => {
    const met = bitRows(own.length, size);
    const mark = (index: number, from: number, to: number): void => {
      if (!addBit(met, index, to)) return;
      const cell = from * size + to;
      meeting.values[cell] = (meeting.values[cell] ?? 0) + 1;
    };
    forEachMeeting(own, at(views, number), words, (first, second) => {
      const [a, b] = [at(own, first).slot, at(own, second).slot];
      pairs.values[a * size + b] = (pairs.values[a * size + b] ?? 0) + 1;
      pairs.values[b * size + a] = (pairs.values[b * size + a] ?? 0) + 1;
      mark(first, a, b);
      mark(second, b, a);
    });
  });
  return { pairs, meeting };
}

/** Calls `visit` once for every two passages of different concepts that meet, with their places in the list. */
export function forEachMeeting(
  occurrences: readonly CodeOccurrence[],
  view: DocumentView,
  words: number | null,
  visit: (first: number, second: number) => void,
): void {
  if (words === null) {
    const open: number[] = [];
    occurrences.forEach(({ start, slot }, index) => {
      let kept = 0;
      for (const earlier of open) {
        const { end, slot: other } = at(occurrences, earlier);
        if (end <= start) continue;
        open[kept++] = earlier;
        if (other !== slot) visit(earlier, index);
      }
      while (open.length > kept) open.pop();
      open.push(index);
    });
    return;
  }
  const numbered = occurrences.map((occurrence, index) => ({ ...occurrence, index }));
  // Reaching over its words, a passage overlaps those that are near enough.
  const reaching = numbered
    .map((occurrence) => ({ ...occurrence, end: reachAfter(view, occurrence.end, words) }))
    .sort(compareSpans);
  sweepJoin(numbered, reaching, (later, earlier) => {
    if (earlier.index < later.index && earlier.slot !== later.slot) {
      visit(earlier.index, later.index);
    }
  });
}

/** The passages where two concepts meet: what they share, or from the first to the end of the second. */
export function meetingPassages(
  occurrences: readonly (readonly CodeOccurrence[])[],
  views: readonly DocumentView[],
  [first, second]: readonly [number, number],
  words: number | null,
): Passage[] {
  const found: Passage[] = [];
  occurrences.forEach((own, view) => {
    const wanted = own.filter(({ slot }) => slot === first || slot === second);
    forEachMeeting(wanted, at(views, view), words, (one, other) => {
      const [a, b] = [at(wanted, one), at(wanted, other)];
      const [start, end] =
        words === null
          ? [Math.max(a.start, b.start), Math.min(a.end, b.end)]
          : [Math.min(a.start, b.start), Math.max(a.end, b.end)];
      found.push({ view, start, end });
    });
  });
  return found;
}

export function pairCounts(size: number): PairCounts {
  return { size, values: new Float64Array(size * size) };
}
