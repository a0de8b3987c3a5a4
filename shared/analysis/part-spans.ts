import type { Segment } from '../document/document.ts';
import type { Span } from '../text/span.ts';
import { mergeSpans } from '../text/span.ts';

/** The text of the segments with these eIds and of all that lie below them, disjoint and in order. */
export function partSpans(segments: readonly Segment[], eIds: readonly string[]): Span[] {
  const isInside = (eId: string): boolean =>
    eIds.some((part) => eId === part || eId.startsWith(`${part}__`));
  return mergeSpans(segments.filter(({ eId }) => isInside(eId)).map(({ span }) => span));
}
