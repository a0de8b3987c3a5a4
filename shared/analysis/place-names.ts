import type { Segment } from '../document/document.ts';
import type { Span } from '../text/span.ts';
import { compareSpans, sweepJoin } from '../text/span.ts';

/** Where something stands in the structure of a document; `null` outside it. */
export type Place = { readonly eId: string | null; readonly label: string | null };

/**
 * The place of each span: the eId of the innermost segment in which it starts and the label of the
 * innermost one that has a label. Spans and segments of one document, spans sorted by start.
 */
export function namePlaces(spans: readonly Span[], segments: readonly Segment[]): Place[] {
  const places = spans.map((): { eId: string | null; label: string | null } => ({
    eId: null,
    label: null,
  }));
  const starts = spans.map(({ start }, index) => ({ start, end: start + 1, index }));
  const holders = segments
    .map((segment) => ({ ...segment.span, segment }))
    .sort((a, b) => compareSpans(a, b) || a.segment.ordinal - b.segment.ordinal);
  // Parents come before their children, so the innermost one is set last.
  sweepJoin(starts, holders, ({ index }, { segment }) => {
    const place = places[index];
    if (place === undefined) return;
    place.eId = segment.eId;
    place.label = segment.label ?? place.label;
  });
  return places;
}
