import type { Segment, SegmentKind } from '../../../shared/document/document.ts';
import type { Span } from '../../../shared/text/span.ts';

/** What S, P and T select, and a digit without a selection codes. */
export type TextUnit = 'sentence' | 'clause' | 'article';

/** Parts that hold words themselves: clauses, paragraphs and their like. */
const blockKinds: ReadonlySet<SegmentKind> = new Set([
  'clause',
  'subclause',
  'paragraph',
  'title',
  'abstract',
  'keywords',
  'heading',
  'reference',
  'tableRow',
  'caption',
  'note',
]);

/** Parts that stand for an article in texts that have none, the nearest first. */
const largeKinds: readonly SegmentKind[] = [
  'article',
  'subchapter',
  'subsection',
  'section',
  'chapter',
  'part',
  'abstract',
];

/**
 * Segments that hold the offset, outermost first; a caret at the end of a part belongs to it unless
 * another one begins there. `segments` in document order.
 */
export function holding(segments: readonly Segment[], offset: number): readonly Segment[] {
  const touching = segments.filter(({ span }) => span.start <= offset && offset <= span.end);
  return touching.some(({ span }) => span.start === offset)
    ? touching.filter(({ span }) => offset < span.end || span.start === span.end)
    : touching;
}

/** The words of a part: a clause without its number, everything else whole. */
export function wordsOf(segment: Segment, text: string): Span {
  const { label, span } = segment;
  if (label === null || (segment.kind !== 'clause' && segment.kind !== 'subclause')) return span;
  if (!text.startsWith(label, span.start)) return span;
  let start = span.start + label.length;
  while (start < span.end && /\s/.test(text[start] ?? '')) start += 1;
  return start < span.end ? { start, end: span.end } : span;
}

/**
 * The clauses and paragraphs around the offset, the innermost first, and then the article: what P
 * selects when pressed again and again.
 */
export function blocksAt(segments: readonly Segment[], text: string, offset: number): Span[] {
  const around = holding(segments, offset).filter(({ kind }) => blockKinds.has(kind));
  return around.toReversed().map((segment) => wordsOf(segment, text));
}

/** The article around the offset, or what stands for it; all of the text where there is no part. */
export function articleAt(segments: readonly Segment[], text: string, offset: number): Span {
  const around = holding(segments, offset);
  for (const kind of largeKinds) {
    const found = around.findLast((segment) => segment.kind === kind);
    if (found !== undefined) return found.span;
  }
  return { start: 0, end: text.length };
}

/** The number of the sentence that holds the offset, or the last one before it; -1 before the first. */
function sentenceNumber(sentences: Uint32Array, offset: number): number {
  let low = 0;
  let high = sentences.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle * 2] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function sentenceSpan(sentences: Uint32Array, number: number): Span | null {
  const start = sentences[number * 2];
  const end = sentences[number * 2 + 1];
  return start === undefined || end === undefined ? null : { start, end };
}

/** The sentence around the offset, without the number of the clause that it begins. */
export function sentenceAt(
  sentences: Uint32Array,
  segments: readonly Segment[],
  text: string,
  offset: number,
): Span | null {
  const number = Math.max(0, sentenceNumber(sentences, offset));
  const sentence = sentenceSpan(sentences, number);
  return sentence === null ? null : withoutNumber(sentence, segments, text);
}

/** The span without the number of the clause that begins with it. */
export function withoutNumber(sentence: Span, segments: readonly Segment[], text: string): Span {
  const begun = segments.filter(
    ({ span }) => span.start === sentence.start && span.end >= sentence.end,
  );
  const start = Math.max(sentence.start, ...begun.map((segment) => wordsOf(segment, text).start));
  return start < sentence.end ? { start, end: sentence.end } : sentence;
}

/** The selection with the sentence after it; itself at the end of the text. */
export function oneMoreSentence(sentences: Uint32Array, selection: Span): Span {
  const next = sentenceSpan(sentences, sentenceNumber(sentences, selection.end - 1) + 1);
  return next === null ? selection : { start: selection.start, end: next.end };
}

/** The selection with the clause or paragraph after it; itself at the end of the text. */
export function oneMoreBlock(segments: readonly Segment[], selection: Span): Span {
  const next = segments.find(
    ({ kind, span }) => blockKinds.has(kind) && kind !== 'note' && span.start >= selection.end,
  );
  return next === undefined ? selection : { start: selection.start, end: next.span.end };
}

/** The span without white space at its ends; `null` when nothing is left. */
export function trimmedSpan(text: string, { start, end }: Span): Span | null {
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? { start, end } : null;
}

/** How many words the span has, for the status line. */
export function countWords(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
