import type { Span } from '../text/span.ts';
import type { DocumentView } from './corpus.ts';
import type { RunningWords } from './counted-text.ts';
import { wordsIn } from './counted-text.ts';
import type { Place } from './place-names.ts';
import { namePlaces } from './place-names.ts';

/** A hit with its context. `left` and `right` have no white space at their ends and may be empty. */
export type ConcordanceLine = {
  readonly view: number;
  readonly hit: Span;
  readonly left: Span;
  readonly right: Span;
  readonly place: Place;
  /** Comparison keys of the hit and of up to three words left (the nearest first) and right of it. */
  readonly keys: {
    readonly hit: string;
    readonly left: readonly string[];
    readonly right: readonly string[];
  };
};

const sortedWords = 3;

/** The lines of the hits of one document; hits in text order. `contextWords` words on each side. */
export function toConcordanceLines(
  hits: readonly Span[],
  { document: { text }, segments, words, table }: DocumentView,
  view: number,
  contextWords: number,
): ConcordanceLine[] {
  const places = namePlaces(hits, segments);
  const typesOf = (first: number, end: number): string[] =>
    Array.from(words.typeIds.subarray(Math.max(0, first), end), (id) => table.types[id] ?? '');
  return hits.map((hit, index) => {
    const { first, end } = wordsIn(words, hit);
    const left = leftContext(text, words, hit, first, contextWords);
    const right = rightContext(text, words, hit, end, contextWords);
    const leftReach = leftContext(text, words, hit, first, sortedWords);
    const rightReach = rightContext(text, words, hit, end, sortedWords);
    return {
      view,
      hit,
      left,
      right,
      place: places[index] ?? { eId: null, label: null },
      keys: {
        hit: typesOf(first, end).join(' '),
        left: typesOf(wordsIn(words, leftReach).first, first).toReversed(),
        right: typesOf(end, wordsIn(words, rightReach).end),
      },
    };
  });
}

/** Up to `count` words before the hit, whose first word is number `first`, in the same paragraph. */
function leftContext(
  text: string,
  words: RunningWords,
  hit: Span,
  first: number,
  count: number,
): Span {
  if (count < 1) return { start: hit.start, end: hit.start };
  const farthest = first - count >= 0 ? (words.starts[first - count] ?? 0) : 0;
  // Only so far back is read: a text without line ends may be very long.
  const lineEnd = text.slice(farthest, hit.start).lastIndexOf('\n');
  return trimmed(text, { start: farthest + lineEnd + 1, end: hit.start }, hit.start);
}

/** Up to `count` words after the hit, the first of which is number `end`, in the same paragraph. */
function rightContext(
  text: string,
  words: RunningWords,
  hit: Span,
  end: number,
  count: number,
): Span {
  if (count < 1) return { start: hit.end, end: hit.end };
  const farthest = words.ends[end + count - 1] ?? text.length;
  const lineEnd = text.slice(hit.end, farthest).indexOf('\n');
  const last = lineEnd < 0 ? farthest : hit.end + lineEnd;
  return trimmed(text, { start: hit.end, end: last }, hit.end);
}

function trimmed(text: string, { start, end }: Span, whenEmpty: number): Span {
  const context = text.slice(start, end);
  const visible = context.trim();
  if (visible === '') return { start: whenEmpty, end: whenEmpty };
  const first = start + context.length - context.trimStart().length;
  return { start: first, end: first + visible.length };
}
