import type { Span } from '../text/span.ts';
import {
  classAt,
  ignorable,
  isLetterClass,
  isWordClass,
  lower,
  space,
  upper,
} from './character-classes.ts';
import { emojiEnd, emoticonEnd } from './emoticons.ts';
import { isFullStopFinal } from './full-stop.ts';
import type { Language } from './language.ts';

const closers = new Set([...')]}»”"\'’›']);
const openers = new Set([...'([{«“"„`\'‘‹–—-•*']);

/** Full stop, exclamation mark, question mark, ellipsis. */
export function isTerminator(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

/**
 * Whether the run of terminators at `index` (it ends at `sentence.end`) ends the sentence that
 * began at `sentence.start`: the offset after the closing quotes, brackets, note marks and smileys
 * that belong to it, or -1.
 */
export function endsSentence(
  text: string,
  index: number,
  sentence: Span,
  lineEnd: number,
  language: Language,
  judge: (at: number) => boolean,
): number {
  const end = closersEnd(text, sentence, index, lineEnd);
  if (end >= lineEnd) return end;
  if (!hasWord(text, sentence.start, index)) return -1;
  const isFullStop = sentence.end - index === 1 && text.charCodeAt(index) === 0x2e;
  const before = { start: sentence.start, end: index };
  if (classAt(text, end) !== space) {
    const isGlued =
      end === sentence.end &&
      isMissingSpace(text, index, end) &&
      (!isFullStop || isFullStopFinal(text, before, end, language));
    return isGlued ? end : -1;
  }
  const first = firstVisible(text, end, lineEnd);
  if (first >= lineEnd) return end;
  if (text.charAt(first - 1) === '(' && isQuoted(text, sentence.end, end)) return -1;
  const isItem = text.charAt(first + 1) === ')' && classAt(text, first + 2) === space;
  if (isFullStop && !isFullStopFinal(text, before, first, language)) return -1;
  const isSmall = classAt(text, first) === lower && !isItem;
  return isSmall && !judge(end) ? -1 : end;
}

/**
 * Whether neither a mark nor the letters of a running sentence stand around the white space at
 * `index`, so that a sentence might end there without a full stop.
 */
export function isOpenGap(text: string, index: number, lineEnd: number): boolean {
  const last = classAt(text, index - 1);
  if (last === space || last === ignorable) return false;
  if (last === lower && isLetterClass(classAt(text, index + 1))) return false;
  const first = firstVisible(text, index, lineEnd);
  if (first >= lineEnd || (last === lower && isLetterClass(classAt(text, first)))) return false;
  const isRunning = isWordClass(last) || text.charAt(index - 1) === ',';
  if (isRunning && classAt(text, first) === lower) return false;
  let end = index;
  while (closers.has(text.charAt(end - 1))) end -= 1;
  return !isTerminator(text.charCodeAt(end - 1));
}

/** "«Что делать?» (1902)": the mark belongs to a quoted title. */
function isQuoted(text: string, from: number, to: number): boolean {
  return /[»”"']/u.test(text.slice(from, to));
}

function hasWord(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (isWordClass(classAt(text, index))) return true;
  }
  return false;
}

const noteMark =
  /\[[\d;,\s–-]{1,18}\]|[¹²³⁰⁴-⁹*†‡]+(?=\s|$)|(?<=\p{Ll}{4}[»”")]?[.!?])\d{1,2}(?=\s+["«“(]?\p{Lu})/uy;
const loneCloser = /\s(?:[»”’)\]]|''|``|["'])(?=[\s.,;]|$)/uy;
const smiley = /\s?:-?[DPОР](?![\p{L}\p{N}])/uy;

/** After closing marks, note marks such as "[5]", "[13; 9]", "¹", and smileys. */
function closersEnd(text: string, sentence: Span, index: number, lineEnd: number): number {
  let end = sentence.end;
  for (;;) {
    const from = end;
    while (end < lineEnd && closers.has(text.charAt(end))) end += 1;
    if (end >= lineEnd) return end;
    end = matchEnd(noteMark, text, end);
    const closed = matchEnd(loneCloser, text, end);
    if (closed > end && isOpenBefore(text, sentence.start, index, text.charAt(closed - 1))) {
      end = closed;
    }
    const face = classAt(text, end) === space ? end + 1 : end;
    const faceEnd = Math.max(emojiEnd(text, face), emoticonEnd(text, face));
    end = Math.max(faceEnd > face ? faceEnd : end, matchEnd(smiley, text, end));
    // A match may have run into the next line.
    if (end === from || end > lineEnd) return from;
  }
}

/** End of the match of a sticky pattern at `index`, else `index`. */
function matchEnd(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : index;
}

const longestQuotation = 500;

/** Whether a straight quotation mark was opened and not closed between `from` and `to`. */
function isOpenBefore(text: string, from: number, to: number, quote: string): boolean {
  if (quote !== '"' && quote !== "'") return true;
  let count = 0;
  const first = text.indexOf(quote, Math.max(from, to - longestQuotation));
  for (let at = first; at >= 0 && at < to; at = text.indexOf(quote, at + 1)) {
    count += 1;
  }
  return count % 2 === 1;
}

/** "…решение.Статья", "как это?А": a mark and a capital with no space, behind a stop small letters. */
function isMissingSpace(text: string, index: number, next: number): boolean {
  const first = text.charAt(next) === '"' || text.charAt(next) === '«' ? next + 1 : next;
  const afterCapital = classAt(text, first + 1);
  const isStop = text.charCodeAt(index) === 0x2e;
  return (
    classAt(text, first) === upper &&
    (afterCapital === lower || afterCapital === space) &&
    (isStop ? isSmallWord(text, index) : isWordClass(classAt(text, index - 1))) &&
    text.charCodeAt(index - 1) >= 0x400 === text.charCodeAt(first) >= 0x400 &&
    !isInAddress(text, index, next)
  );
}

function isSmallWord(text: string, end: number): boolean {
  return [1, 2, 3].every((back) => classAt(text, end - back) === lower);
}

const addressAhead = /[\w.-]*@|(?:com|org|net|ru|kz)\b/iuy;

function isInAddress(text: string, index: number, next: number): boolean {
  return (
    matchEnd(addressAhead, text, next) > next ||
    /(?:www|[/@.]\w+)$/u.test(text.slice(Math.max(0, index - 30), index))
  );
}

/** Offset of the first letter, digit or symbol, past opening marks. */
function firstVisible(text: string, from: number, lineEnd: number): number {
  let index = from;
  while (index < lineEnd) {
    const characterClass = classAt(text, index);
    if (isWordClass(characterClass)) return index;
    if (characterClass !== space && !openers.has(text.charAt(index))) return index;
    index += 1;
  }
  return index;
}
