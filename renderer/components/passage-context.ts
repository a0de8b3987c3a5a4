import type { Segment } from '../../shared/document/document.ts';
import { placeInShort, segmentPlaces } from '../../shared/document/place-in-short.ts';
import type { Span } from '../../shared/text/span.ts';

/** A passage with the words around it, within its paragraph; `isCut…` where the paragraph goes on. */
export type PassageContext = {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

/** The words of the span with up to `reach` characters of its paragraph on each side, cut between words. */
export function passageContext(text: string, span: Span, reach: number): PassageContext {
  const paragraphStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const nextBreak = text.indexOf('\n', span.end);
  const paragraphEnd = nextBreak === -1 ? text.length : nextBreak;
  let start = Math.max(paragraphStart, span.start - reach);
  let end = Math.min(paragraphEnd, span.end + reach);
  while (start > paragraphStart && start < span.start && !isSpace(text, start - 1)) start += 1;
  while (end < paragraphEnd && end > span.end && !isSpace(text, end)) end -= 1;
  return {
    before: text.slice(start, span.start),
    words: text.slice(span.start, span.end),
    after: text.slice(span.end, end),
    isCutBefore: start > paragraphStart,
    isCutAfter: end < paragraphEnd,
  };
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text[index] ?? ' ');
}

/** The segments that hold the offset, outermost first. `segments` in document order. */
function segmentsAt(segments: readonly Segment[], offset: number): readonly Segment[] {
  return segments.filter(({ span }) => span.start <= offset && offset < span.end);
}

/** The place of a segment in short, by its parents: `87-бап, 4, 2)`; empty for an unknown one. */
export function placeOfSegment(segments: readonly Segment[], eId: string): string {
  const segment = segments.find((candidate) => candidate.eId === eId);
  return segment === undefined ? '' : (segmentPlaces(segments)(segment) ?? '');
}

/** The place in short: article, clause and sub-clause; else the innermost label; else empty. */
export function shortPlace(segments: readonly Segment[], offset: number): string {
  return placeInShort(segmentsAt(segments, offset)) ?? '';
}
