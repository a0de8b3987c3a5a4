import type { Span } from '../../shared/text/span.ts';

/** Annotations that find all lines below this one taken share it; none of them is drawn by itself. */
const lastLane = 63;

/**
 * The line number of each annotation, kept over its whole length: the lowest that is free, given in
 * order of start, longer ones first. Spans must be in that order (`compareSpans`); those that only
 * touch may have the same number.
 */
export function assignLanes(spans: readonly Span[]): Uint8Array {
  const lanes = new Uint8Array(spans.length);
  const ends: number[] = [];
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined) continue;
    let lane = 0;
    while (lane < lastLane && (ends[lane] ?? 0) > span.start) lane += 1;
    lanes[index] = lane;
    ends[lane] = Math.max(span.end, lane === lastLane ? (ends[lane] ?? 0) : 0);
  }
  return lanes;
}
