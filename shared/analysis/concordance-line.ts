import type { Span } from '../text/span.ts';
import type { DocumentView } from './corpus.ts';
import type { RunningWords } from './counted-text.ts';
import { wordsIn } from './counted-text.ts';
import type { Place } from './place-names.ts';
import { namePlaces } from './place-names.ts';
import { isBlank } from './text-pieces.ts';

/** A hit with its context. `left` and `right` have no white space at their ends and may be empty. */
export type ConcordanceLine = {
  readonly view: number;
  readonly hit: Span;
  readonly left: Span;
  readonly right: Span;
  readonly place: Place;
  /** The numbers of its words, and of the words around it that can be sorted by. */
  readonly hitWords: { readonly first: number; readonly end: number };
  readonly wordsFrom: number;
  readonly wordsTo: number;
};

const sortedWords = 3;

/** The lines of the hits of one document; hits in text order. `contextWords` words on each side. */
export function toConcordanceLines(
  hits: readonly Span[],
  { document: { text }, segments, words }: DocumentView,
  view: number,
  contextWords: number,
): ConcordanceLine[] {
  const places = namePlaces(hits, segments);
  return hits.map((hit, index) => {
    const hitWords = wordsIn(words, hit);
    const from = leftReach(text, words, hit, hitWords.first, contextWords);
    const to = rightReach(text, words, hit, hitWords.end, contextWords);
    let wordsFrom = hitWords.first;
    const least = Math.max(0, hitWords.first - sortedWords);
    // A wider context reaches at least as far in the paragraph.
    const isWide = contextWords >= sortedWords;
    const lineStart = isWide ? from : leftReach(text, words, hit, hitWords.first, sortedWords);
    while (wordsFrom > least && (words.starts[wordsFrom - 1] ?? 0) >= lineStart) wordsFrom -= 1;
    let wordsTo = hitWords.end;
    const most = hitWords.end + sortedWords;
    const lineEnd = isWide ? to : rightReach(text, words, hit, hitWords.end, sortedWords);
    while (wordsTo < most && (words.starts[wordsTo] ?? Infinity) < lineEnd) wordsTo += 1;
    return {
      view,
      hit,
      left: trimmed(text, from, hit.start, hit.start),
      right: trimmed(text, hit.end, to, hit.end),
      place: places[index] ?? { eId: null, label: null },
      hitWords,
      wordsFrom,
      wordsTo,
    };
  });
}

/** Where the `count` words before the hit, whose first word is number `first`, start in its paragraph. */
function leftReach(
  text: string,
  words: RunningWords,
  hit: Span,
  first: number,
  count: number,
): number {
  if (count < 1) return hit.start;
  const farthest = first - count >= 0 ? (words.starts[first - count] ?? 0) : 0;
  // Only so far back is read: a text without line ends may be very long.
  let start = hit.start;
  while (start > farthest && text.charCodeAt(start - 1) !== lineEndCode) start -= 1;
  return start;
}

/** Where the `count` words after the hit, the first of which is number `end`, end in its paragraph. */
function rightReach(
  text: string,
  words: RunningWords,
  hit: Span,
  end: number,
  count: number,
): number {
  if (count < 1) return hit.end;
  const farthest = words.ends[end + count - 1] ?? text.length;
  let last = hit.end;
  while (last < farthest && text.charCodeAt(last) !== lineEndCode) last += 1;
  return last;
}

const lineEndCode = 0x0a;

function trimmed(text: string, start: number, end: number, whenEmpty: number): Span {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charCodeAt(first))) first += 1;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last -= 1;
  return first < last ? { start: first, end: last } : { start: whenEmpty, end: whenEmpty };
}
