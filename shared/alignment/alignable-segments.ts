import type { Document, Segment, SegmentKind } from '../document/document.ts';
import { splitSentences } from '../language/split-sentences.ts';
import { compareSpans, subtractSpans, type Span } from '../text/span.ts';

/** Parts that are aligned whole, whatever full stops stand in them. */
const wholeKinds: ReadonlySet<SegmentKind> = new Set([
  'title',
  'keywords',
  'heading',
  'reference',
  'tableRow',
  'caption',
]);

/** Parts whose own text, above what they hold, is their heading. */
const headedKinds: ReadonlySet<SegmentKind> = new Set([
  'part',
  'section',
  'subsection',
  'chapter',
  'subchapter',
  'article',
]);

/**
 * What of a document is aligned, as offsets start, end, start, end …: the sentences inside its
 * clauses, sub-clauses and paragraphs; titles, headings, labels on a line of their own, keywords,
 * references and rows of tables each as they are. A preamble set like verse, its one sentence broken
 * into lines, is one segment. Editorial notes are left out; every other visible
 * character is in exactly one segment, and none is empty. The policy is the same in all languages:
 * nothing is cut at a semicolon, and a sub-clause is always apart. `segments` are those of the document.
 */
export function alignableSegments(
  { text, language }: Pick<Document, 'text' | 'language'>,
  segments: readonly Segment[],
  sentences: readonly Span[] = splitSentences(text, language),
): number[] {
  const notes = segments.flatMap(({ kind, span }) => (kind === 'note' ? [span] : []));
  const counted = subtractSpans([{ start: 0, end: text.length }], notes);
  const wholes = disjoint(wholeSpans(segments).flatMap((span) => subtractSpans([span], notes)));
  const cuts = sortedCuts([...segments.map(({ span }) => span), ...sentences]);
  const offsets: number[] = [];
  let whole = 0;
  let cut = 0;
  for (const { start, end } of counted) {
    let from = start;
    while (from < end) {
      while ((wholes[whole]?.end ?? Infinity) <= from) whole += 1;
      const next = wholes[whole];
      if (next !== undefined && next.start <= from) {
        addTrimmed(text, from, Math.min(next.end, end), offsets);
        from = Math.min(next.end, end);
        continue;
      }
      while ((cuts[cut] ?? Infinity) <= from) cut += 1;
      const to = Math.min(end, cuts[cut] ?? end, next?.start ?? end);
      addTrimmed(text, from, to, offsets);
      from = to;
    }
  }
  return joinedVerse(text, offsets, segments);
}

/** Lines of a preamble that go on in the next one, joined with it. */
function joinedVerse(
  text: string,
  offsets: readonly number[],
  segments: readonly Segment[],
): number[] {
  const preamble = segments.find(({ eId }) => eId === 'preamble');
  const joined: number[] = [];
  for (let index = 0; index < offsets.length; index += 2) {
    const [start = 0, end = 0] = offsets.slice(index, index + 2);
    const last = joined.at(-1);
    const isInside =
      preamble !== undefined &&
      last !== undefined &&
      last > preamble.span.start &&
      end <= preamble.span.end;
    if (isInside && /[\p{L},]\s+\p{Ll}$/u.test(text.slice(last - 1, start + 1))) {
      joined[joined.length - 1] = end;
    } else joined.push(start, end);
  }
  return joined;
}

function addTrimmed(text: string, start: number, end: number, offsets: number[]): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const from = start + piece.length - piece.trimStart().length;
  offsets.push(from, from + trimmed.length);
}

function wholeSpans(segments: readonly Segment[]): Span[] {
  const firstChildren = new Map<string, number>();
  for (const { parentId, span } of segments) {
    if (parentId === null) continue;
    const known = firstChildren.get(parentId) ?? Infinity;
    firstChildren.set(parentId, Math.min(known, span.start));
  }
  return segments.flatMap(({ id, kind, label, heading, span }): Span[] => {
    if (wholeKinds.has(kind)) return [span];
    if (!headedKinds.has(kind) || (label === null && heading === null)) return [];
    return [{ start: span.start, end: firstChildren.get(id) ?? span.end }];
  });
}

/** In order; of spans that overlap the first. */
function disjoint(spans: readonly Span[]): Span[] {
  let end = 0;
  return spans
    .filter((span) => span.end > span.start)
    .toSorted(compareSpans)
    .filter((span) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

function sortedCuts(spans: readonly Span[]): Uint32Array {
  return Uint32Array.from(spans.flatMap(({ start, end }) => [start, end])).sort();
}
