import type { DocumentId } from '../base/identifiers.ts';
import { compareSpans, spanContains, sweepJoin, type Span } from '../text/span.ts';
import type { Segment } from './document.ts';

/**
 * Of each span, in text order, the `eId` of the innermost segment that holds all of it; `null` where
 * none does. Spans and segments are of one document.
 */
export function innermostSegments(
  spans: readonly Span[],
  segments: readonly Segment[],
): readonly (string | null)[] {
  const places = spans.map(({ start, end }): Span & { eId: string | null } => ({
    ...{ start, end, eId: null },
  }));
  const holders = segments
    .map(({ span, eId, ordinal }) => ({ ...span, eId, ordinal }))
    .sort((one, two) => compareSpans(one, two) || one.ordinal - two.ordinal);
  // The sweep gives the holders of a place in text order, parents first: the last one is innermost.
  sweepJoin(places, holders, (place, holder) => {
    if (spanContains(holder, place)) place.eId = holder.eId;
  });
  return places.map(({ eId }) => eId);
}

/** The same for one span; `segments`, parents before their children, may be those of more documents. */
export function innermostSegment(
  documentId: DocumentId,
  span: Span,
  segments: readonly Segment[],
): string | null {
  const holder = segments.findLast(
    (segment) => segment.documentId === documentId && spanContains(segment.span, span),
  );
  return holder?.eId ?? null;
}
