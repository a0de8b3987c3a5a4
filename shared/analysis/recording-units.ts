import { at } from '../base/invariant.ts';
import type { Document, Segment, SegmentKind } from '../document/document.ts';
import type { TokenTable } from '../document/token-table.ts';
import type { Span } from '../text/span.ts';
import { compareSpans, subtractSpans } from '../text/span.ts';
import type { RecordingUnitKind } from './analysis-request.ts';
import { trimSpans } from './text-pieces.ts';

/**
 * A recording unit: text of which one says whether a concept occurs in it. `spans` are disjoint and
 * in order; there are several where something inside is not counted.
 */
export type RecordingUnit = { readonly spans: readonly Span[] };

export type RecordingUnits = {
  readonly units: readonly RecordingUnit[];
  /** Counted text that belongs to no unit: headings of chapters, a preamble without articles. */
  readonly outside: readonly Span[];
};

/** The outermost divisions of laws and articles of journals, largest first: what `part` means. */
const divisionKinds: readonly SegmentKind[] = [
  'part',
  'section',
  'chapter',
  'abstract',
  'keywords',
];

/**
 * The recording units of a document. `counted` is the text that counts (`countedText`).
 *
 * - `document`: all of it. `part`: its outermost divisions, whatever they are called.
 * - `section`, `chapter`, `article`, `subclause`: the segments of that kind.
 * - `clause`: the clauses, and every article that has none, as one unit: its text is one provision.
 *   The heading of an article and what stands before its first clause belong to no clause.
 * - `paragraph`: the lines of the text. `sentence`: its sentences, as the token table has them.
 *
 * A unit without counted text is none. `segments` are those of this document.
 */
export function recordingUnits(
  document: Document,
  segments: readonly Segment[],
  table: TokenTable,
  kind: RecordingUnitKind,
  counted: readonly Span[],
): RecordingUnits {
  const units: RecordingUnit[] = [];
  const inside: Span[] = [];
  let next = 0;
  // Units do not overlap and come in text order, as the counted text does.
  for (const unit of unitSpans(document, segments, table, kind)) {
    while ((counted[next]?.end ?? Infinity) <= unit.start) next += 1;
    const pieces: Span[] = [];
    for (let piece = next; piece < counted.length; piece += 1) {
      const { start, end } = at(counted, piece);
      if (start >= unit.end) break;
      pieces.push({ start: Math.max(start, unit.start), end: Math.min(end, unit.end) });
    }
    const spans = trimSpans(pieces, document.text);
    if (spans.length === 0) continue;
    units.push({ spans });
    inside.push(...spans);
  }
  return { units, outside: trimSpans(subtractSpans(counted, inside), document.text) };
}

function unitSpans(
  document: Document,
  segments: readonly Segment[],
  table: TokenTable,
  kind: RecordingUnitKind,
): readonly Span[] {
  switch (kind) {
    case 'document':
      return [{ start: 0, end: document.text.length }];
    case 'paragraph':
      return lineSpans(document.text);
    case 'sentence':
      return sentenceSpans(table);
    case 'clause':
      return spansOf(clausesOrArticles(segments));
    case 'part':
    case 'section':
    case 'chapter':
    case 'article':
    case 'subclause':
      return spansOf(structuralSegments(segments, kind));
  }
}

/** The segments of a kind in text order; of segments inside each other the outer ones. */
export function structuralSegments(
  segments: readonly Segment[],
  kind: 'part' | 'section' | 'chapter' | 'article' | 'clause' | 'subclause',
): Segment[] {
  const isWanted = (own: SegmentKind): boolean =>
    kind === 'part' ? divisionKinds.includes(own) : own === kind;
  return outermost(segments.filter((segment) => isWanted(segment.kind)));
}

/** Segments in text order; of segments inside each other the outer ones. */
function outermost(segments: readonly Segment[]): Segment[] {
  let end = 0;
  return segments.toSorted(compareSegments).filter(({ span }) => {
    if (span.start < end) return false;
    ({ end } = span);
    return true;
  });
}

function compareSegments(a: Segment, b: Segment): number {
  return compareSpans(a.span, b.span) || a.ordinal - b.ordinal;
}

function clausesOrArticles(segments: readonly Segment[]): Segment[] {
  const clauses = structuralSegments(segments, 'clause');
  let next = 0;
  const undivided = structuralSegments(segments, 'article').filter(({ span }) => {
    while ((clauses[next]?.span.end ?? Infinity) <= span.start) next += 1;
    return (clauses[next]?.span.start ?? Infinity) >= span.end;
  });
  return outermost([...clauses, ...undivided]);
}

function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

function sentenceSpans({ starts, ends, sentenceIds }: TokenTable): Span[] {
  const spans: Span[] = [];
  for (let token = 0; token < starts.length;) {
    let next = token + 1;
    while (next < starts.length && sentenceIds[next] === sentenceIds[token]) next += 1;
    spans.push({ start: starts[token] ?? 0, end: ends[next - 1] ?? 0 });
    token = next;
  }
  return spans;
}

function spansOf(segments: readonly Segment[]): Span[] {
  return segments.map(({ span }) => span);
}
