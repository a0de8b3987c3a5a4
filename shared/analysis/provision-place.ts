import type { Segment } from '../document/document.ts';
import { placeInShort } from '../document/place-in-short.ts';
import type { Span } from '../text/span.ts';
import { spanContains } from '../text/span.ts';

/** What holds the whole span, in short; empty where nothing with a label does. `segments` in document order. */
export function provisionPlace(segments: readonly Segment[], span: Span): string {
  return placeInShort(segments.filter((segment) => spanContains(segment.span, span))) ?? '';
}
