import type { Segment } from '../document/document.ts';
import type { Span } from '../text/span.ts';
import { spanContains } from '../text/span.ts';

const shortKinds: readonly string[] = ['article', 'clause', 'subclause'];

/**
 * Where a span stands, as one cites it from the labels of the text itself: `87-бап, 4, 2)`; outside
 * articles the innermost label, and nothing where there is none. `segments` in document order.
 */
export function provisionPlace(segments: readonly Segment[], span: Span): string {
  const holding = segments.filter(
    (segment) => segment.label !== null && spanContains(segment.span, span),
  );
  const inner = holding.filter(({ kind }) => shortKinds.includes(kind));
  const shown = inner.length > 0 ? inner : holding.slice(-1);
  return shown.map(({ label }) => (label ?? '').replace(/\.$/, '')).join(', ');
}
