import { at } from '../base/invariant.ts';

/** A stretch of a text in UTF-16 code units, half-open: `start` belongs to it, `end` does not. */
export type Span = { readonly start: number; readonly end: number };

/** Whether the two spans share at least one code unit. Spans that only touch do not overlap. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside `outer`; a span contains itself. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders spans by start, and the longer first where starts are equal, so that parents precede children. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * The spans in the order of {@link compareSpans}, equal ones in the order of the list. There may be
 * very many, so they are sorted as numbers: of start and place in the list.
 */
export function sortSpans<Item extends Span>(spans: readonly Item[]): Item[] {
  const { length } = spans;
  const keys = new Float64Array(length);
  spans.forEach(({ start }, place) => (keys[place] = start * length + place));
  const sorted = Array.from(keys.sort(), (key) =>
    at(spans, key - Math.floor(key / length) * length),
  );
  // Spans with one start stand together by now; few do, so each goes before the shorter ones.
  for (let next = 1; next < length; next += 1) {
    const span = at(sorted, next);
    let place = next;
    for (; place > 0; place -= 1) {
      const before = at(sorted, place - 1);
      if (compareSpans(before, span) <= 0) break;
      sorted[place] = before;
    }
    sorted[place] = span;
  }
  return sorted;
}

/**
 * The union of spans as disjoint spans in text order. Touching spans become one; empty spans vanish.
 * Characters covered by several spans are counted once when the lengths of the result are summed.
 */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.filter((span) => span.end > span.start).sort(compareSpans);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) {
      if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
    } else {
      merged.push({ start: span.start, end: span.end });
    }
  }
  return merged;
}

/** Whether spans are what {@link mergeSpans} makes of them: not empty, in order, and none touches another. */
export function areApart(spans: readonly Span[]): boolean {
  let end = -1;
  for (const span of spans) {
    if (span.start <= end || span.end <= span.start) return false;
    ({ end } = span);
  }
  return true;
}

/** `spans` without what `removed` covers; both in any order. The result is disjoint and sorted. */
export function subtractSpans(spans: readonly Span[], removed: readonly Span[]): Span[] {
  const holes = areApart(removed) ? removed : mergeSpans(removed);
  const rest: Span[] = [];
  let firstHole = 0;
  for (const span of areApart(spans) ? spans : mergeSpans(spans)) {
    let { start } = span;
    while ((holes[firstHole]?.end ?? Infinity) <= start) firstHole += 1;
    for (let index = firstHole; ; index += 1) {
      const hole = holes[index];
      if (hole === undefined || hole.start >= span.end) break;
      if (hole.start > start) rest.push({ start, end: hole.start });
      start = Math.max(start, hole.end);
    }
    if (start < span.end) rest.push({ start, end: span.end });
  }
  return rest;
}

/**
 * Calls `onOverlap` for each pair of a left and a right item that overlap, in one sweep over both
 * lists: linear in the input and the number of pairs. Both lists must be sorted by
 * {@link compareSpans}; either may contain spans that overlap each other.
 */
export function sweepJoin<Left extends Span, Right extends Span>(
  left: readonly Left[],
  right: readonly Right[],
  onOverlap: (left: Left, right: Right) => void,
): void {
  let next = 0;
  const open: Right[] = [];
  for (const item of left) {
    const { start, end } = item;
    // Later left items start no earlier, so what ends before this one is done with.
    let kept = 0;
    for (const span of open) {
      if (span.end > start) open[kept++] = span;
    }
    while (open.length > kept) open.pop();
    let candidate = right[next];
    while (candidate !== undefined && candidate.start < end) {
      if (candidate.end > start) open.push(candidate);
      candidate = right[++next];
    }
    for (const span of open) {
      if (span.start < end) onOverlap(item, span);
    }
  }
}
