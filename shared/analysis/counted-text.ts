import type { Document, Segment, SegmentKind } from '../document/document.ts';
import type { TokenTable } from '../document/token-table.ts';
import { tokenClass } from '../language/tokenize.ts';
import type { Span } from '../text/span.ts';
import { subtractSpans } from '../text/span.ts';
import { firstAbove } from './first-above.ts';

/** The text of a document without its segments of the kinds left out, as disjoint spans in order. */
export function countedText(
  document: Document,
  segments: readonly Segment[],
  leaveOut: readonly SegmentKind[],
): Span[] {
  const removed = segments.filter((segment) => leaveOut.includes(segment.kind));
  return subtractSpans(
    [{ start: 0, end: document.text.length }],
    removed.map((segment) => segment.span),
  );
}

/**
 * Where the running words of a document stand. A word is a token with a letter in it: numbers alone,
 * punctuation and web addresses do not count.
 */
export type RunningWords = {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly typeIds: Uint32Array;
  /** Their types, each once, in the order in which they are first met. */
  readonly types: Uint32Array;
};

/** Tables of tokens never change, so that each is read once, however many analyses ask. */
const kept = new WeakMap<TokenTable, RunningWords>();

export function runningWords(table: TokenTable): RunningWords {
  const known = kept.get(table);
  if (known !== undefined) return known;
  const words = readWords(table);
  kept.set(table, words);
  return words;
}

function readWords(table: TokenTable): RunningWords {
  const isWord = Uint8Array.from(table.types, (type) => Number(tokenClass(type) === 'word'));
  const count = table.typeIds.reduce((sum, typeId) => sum + (isWord[typeId] ?? 0), 0);
  const words = {
    starts: new Uint32Array(count),
    ends: new Uint32Array(count),
    typeIds: new Uint32Array(count),
    // Types are numbered as they are met.
    types: Uint32Array.from(table.types.keys()).filter((typeId) => isWord[typeId] === 1),
  };
  let next = 0;
  for (let token = 0; token < table.typeIds.length; token += 1) {
    const typeId = table.typeIds[token] ?? 0;
    if (isWord[typeId] !== 1) continue;
    words.starts[next] = table.starts[token] ?? 0;
    words.ends[next] = table.ends[token] ?? 0;
    words.typeIds[next] = typeId;
    next += 1;
  }
  return words;
}

/** The numbers, from `first` up to but without `end`, of the words that the span holds or cuts. */
export function wordsIn(
  words: Pick<RunningWords, 'starts' | 'ends'>,
  span: Span,
): { first: number; end: number } {
  const first = firstAbove(words.ends, span.start);
  return { first, end: Math.max(first, firstAbove(words.starts, span.end - 1)) };
}

/** How many words the spans hold or cut; spans must be disjoint and sorted. A word counts once. */
export function countWords(words: RunningWords, spans: readonly Span[]): number {
  let count = 0;
  let done = 0;
  for (const span of spans) {
    const { first, end } = wordsIn(words, span);
    count += Math.max(0, end - Math.max(first, done));
    done = Math.max(done, end);
  }
  return count;
}

/** Length of disjoint spans together, in UTF-16 code units. */
export function totalLength(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
