import type { Span } from '../../shared/text/span.ts';

export type PassageEnd = 'start' | 'end';

/** Letters and digits with inner hyphens and apostrophes, as the tokens of the core. */
const word = /[\p{L}\p{M}\p{N}]+(?:[-’'\u00ad][\p{L}\p{M}\p{N}]+)*/gu;
/** Characters around a place among which its neighbouring words are looked for. */
const reach = 400;

/**
 * The passage with one end moved to the next or previous edge of a word; over line ends, too. At
 * least one word stays in it; at the ends of the text it stays as it is.
 */
export function moveByWord(text: string, span: Span, end: PassageEnd, step: -1 | 1): Span {
  const edges = edgesAround(text, span[end], end);
  const moved =
    step === 1
      ? edges.find((edge) => edge > span[end])
      : edges.findLast((edge) => edge < span[end]);
  return moved === undefined ? span : withEnd(span, end, moved);
}

/** The passage with one end moved to the edge of a word nearest to the offset. */
export function moveToWord(text: string, span: Span, end: PassageEnd, offset: number): Span {
  const edges = edgesAround(text, offset, end);
  let nearest: number | null = null;
  for (const edge of edges) {
    if (nearest === null || Math.abs(edge - offset) < Math.abs(nearest - offset)) nearest = edge;
  }
  return nearest === null ? span : withEnd(span, end, nearest);
}

/** The passage with one end at the offset; the end does not pass the other one. */
export function withEnd(span: Span, end: PassageEnd, offset: number): Span {
  const moved = { ...span, [end]: offset };
  return moved.start < moved.end ? moved : span;
}

/** The word that begins or ends at the bound, for saying where it is. */
export function wordAtBound(text: string, span: Span, end: PassageEnd): string {
  const from = Math.max(0, span.start, end === 'start' ? 0 : span.end - reach);
  const passage = text.slice(from, Math.min(span.end, from + reach));
  return (end === 'start' ? passage.match(word)?.[0] : passage.match(word)?.at(-1)) ?? '';
}

/** Starts, or ends, of the words around the offset, ascending. */
function edgesAround(text: string, offset: number, end: PassageEnd): number[] {
  const from = wordBreakBefore(text, Math.max(0, offset - reach));
  const near = text.slice(from, offset + reach);
  return [...near.matchAll(word)].flatMap(({ index, 0: { length } }) => {
    // A word that the window cuts has no edge there.
    if (from + index + length === offset + reach && from + index + length < text.length) return [];
    return [from + index + (end === 'start' ? 0 : length)];
  });
}

function wordBreakBefore(text: string, offset: number): number {
  const space = text.lastIndexOf(' ', offset);
  const lineEnd = text.lastIndexOf('\n', offset);
  return Math.max(0, space, lineEnd);
}
