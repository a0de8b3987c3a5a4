/** A stretch of a text in UTF-16 code units, half-open: `start` belongs to it, `end` does not. */
export type Span = { readonly start: number; readonly end: number };

export function spanLength(span: Span): number {
  return span.end - span.start;
}

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

/** `spans` without what `removed` covers; both in any order. The result is disjoint and sorted. */
export function subtractSpans(spans: readonly Span[], removed: readonly Span[]): Span[] {
  const holes = mergeSpans(removed);
  const rest: Span[] = [];
  let firstHole = 0;
  for (const span of mergeSpans(spans)) {
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
    // Later left items start no earlier, so what ends before this one is done with.
    let kept = 0;
    for (const span of open) {
      if (span.end > item.start) open[kept++] = span;
    }
    open.length = kept;
    let candidate = right[next];
    while (candidate !== undefined && candidate.start < item.end) {
      if (candidate.end > item.start) open.push(candidate);
      candidate = right[++next];
    }
    for (const span of open) {
      if (spansOverlap(item, span)) onOverlap(item, span);
    }
  }
}
