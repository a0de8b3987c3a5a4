import type { Span } from '../text/span.ts';
import { classAt, space } from './character-classes.ts';
import { chunkShape, chunkTail, chunkWord } from './chunk-shape.ts';

/**
 * A place in a text where no rule tells whether a sentence ends: white space behind no full stop, or
 * before a small letter. `at` is the end of what stands before it, `line` the line around it.
 */
export type Gap = {
  readonly text: string;
  readonly line: Span;
  readonly sentenceStart: number;
  readonly at: number;
};

/** Says whether a sentence ends at a gap. */
export type GapJudge = (gap: Gap) => boolean;

/** How a line is written on the whole. */
export type LineTraits = {
  readonly beginsSmall: boolean;
  /** Small letters follow full stops again and again. */
  readonly goesOnSmall: boolean;
  /** Emoji, tags, smileys: not the prose of laws. */
  readonly isChat: boolean;
};

export function lineTraits({ text, line }: Gap): LineTraits {
  const content = text.slice(line.start, line.end);
  return {
    beginsSmall: /\p{L}/u.exec(content)?.[0].toUpperCase() !== /\p{L}/u.exec(content)?.[0],
    goesOnSmall: /[.!?] \p{Ll}.*[.!?] \p{Ll}/su.test(content),
    isChat: /\p{Emoji_Presentation}|[#@]\p{L}|:\)|\)\)/u.test(content),
  };
}

const most = 8;

/** What a learned judge looks at: shapes and words around the gap, and the line's traits. */
export function gapFeatures({ text, line, sentenceStart, at }: Gap, traits: LineTraits): string[] {
  const start = chunkStart(text, line.start, at);
  const before = text.slice(start, at);
  const farEnd = spaceStart(text, line.start, start);
  const far = text.slice(chunkStart(text, line.start, farEnd), farEnd);
  const nextStart = spaceEnd(text, line.end, at);
  const nextEnd = chunkEnd(text, line.end, nextStart);
  const next = text.slice(nextStart, nextEnd);
  const laterStart = spaceEnd(text, line.end, nextEnd);
  const later = text.slice(laterStart, chunkEnd(text, line.end, laterStart));

  const count = chunksSince(text, sentenceStart, at);
  const [l, r] = [chunkShape(before), chunkShape(next)];
  const [ll, rr] = [chunkShape(far), chunkShape(later)];
  const tail = chunkTail(before);
  const word = chunkWord(before);
  const nextWord = chunkWord(next);
  const stop = /[.!?…]/u.test(tail) ? '.' : '';
  return [
    'b',
    `L${l}`,
    `R${r}`,
    `T${tail}`,
    `a${l} ${r}`,
    `c${tail} ${r}`,
    `d${ll} ${l}`,
    `e${r} ${rr}`,
    `f${ll} ${l} ${r}`,
    `g${l} ${r} ${rr}`,
    `h${chunkTail(far)} ${l} ${tail} ${r}`,
    `w${word}`,
    `v${nextWord}`,
    `u${nextWord} ${tail}`,
    `n${count}`,
    `m${count < 3 ? count : count < most ? 3 : most}${r}${tail}`,
    `i${traits.beginsSmall ? 1 : 0}${stop}${r}`,
    `j${traits.goesOnSmall ? 1 : 0}${stop}${r}`,
    `k${traits.isChat ? 1 : 0}${r}${tail}`,
    `l${Math.min(word.length, 6)}${stop}${r}`,
  ];
}

function chunkStart(text: string, from: number, end: number): number {
  let start = end;
  while (start > from && classAt(text, start - 1) !== space) start -= 1;
  return start;
}

function spaceStart(text: string, from: number, end: number): number {
  let start = end;
  while (start > from && classAt(text, start - 1) === space) start -= 1;
  return start;
}

function chunkEnd(text: string, to: number, start: number): number {
  let end = start;
  while (end < to && classAt(text, end) !== space) end += 1;
  return end;
}

function spaceEnd(text: string, to: number, start: number): number {
  let end = start;
  while (end < to && classAt(text, end) === space) end += 1;
  return end;
}

/** Runs of visible characters between two offsets, at most `most`. */
function chunksSince(text: string, from: number, to: number): number {
  let count = 0;
  for (let end = to; end > from && count < most; count += 1) {
    end = spaceStart(text, from, chunkStart(text, from, end));
  }
  return count;
}
