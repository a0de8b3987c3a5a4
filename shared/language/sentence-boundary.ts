import type { Span } from '../text/span.ts';
import {
  classAt,
  digit,
  isLetterClass,
  isWordClass,
  lower,
  space,
  upper,
} from './character-classes.ts';
import type { Language } from './language.ts';
import { abbreviationsOf } from './legal-abbreviations.ts';
import { stopWords } from './stop-words.ts';

const closers = new Set([...')]}»”"\'’›']);
const openers = new Set([...'([{«“"„\'‘‹–—-•*']);

/** Full stop, exclamation mark, question mark, ellipsis. */
export function isTerminator(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

/**
 * Whether the run of terminators at `index` (it ends at `sentence.end`) ends the sentence that
 * began at `sentence.start`: the offset after the closing quotes, brackets and note marks that
 * belong to it, or -1.
 */
export function endsSentence(
  text: string,
  index: number,
  sentence: Span,
  lineEnd: number,
  language: Language,
): number {
  const end = closersEnd(text, sentence.end, lineEnd);
  if (end >= lineEnd) return end;
  const isFullStop = sentence.end - index === 1 && text.charCodeAt(index) === 0x2e;
  if (classAt(text, end) !== space) {
    const isGlued = end === sentence.end && isFullStop && isMissingSpace(text, index);
    return isGlued ? end : -1;
  }
  let next = end;
  while (next < lineEnd && classAt(text, next) === space) next += 1;
  if (next >= lineEnd) return end;
  const first = firstLetterOrDigit(text, next, lineEnd);
  const firstClass = classAt(text, first);
  if (firstClass === lower) return -1;
  if (!isFullStop) return end;
  const closes = isFullStopFinal(text, { start: sentence.start, end: index }, first, language);
  return closes ? end : -1;
}

/** After closing marks and note marks such as "[5]" or "[13; 9]". */
function closersEnd(text: string, from: number, lineEnd: number): number {
  let end = from;
  for (;;) {
    while (end < lineEnd && closers.has(text.charAt(end))) end += 1;
    if (text.charCodeAt(end) !== 0x5b) return end;
    let close = end + 1;
    while (close < lineEnd && close < end + 20 && /[\d;,\s–-]/.test(text.charAt(close))) close += 1;
    if (close === end + 1 || text.charCodeAt(close) !== 0x5d) return end;
    end = close + 1;
  }
}

/** "…решение.Статья": a lower-case word, a full stop and a capital with no space between. */
function isMissingSpace(text: string, index: number): boolean {
  return (
    classAt(text, index + 1) === upper &&
    classAt(text, index + 2) === lower &&
    classAt(text, index - 1) === lower &&
    classAt(text, index - 2) === lower &&
    classAt(text, index - 3) === lower &&
    text.charCodeAt(index - 1) >= 0x400 === text.charCodeAt(index + 1) >= 0x400
  );
}

function firstLetterOrDigit(text: string, from: number, lineEnd: number): number {
  let index = from;
  while (index < lineEnd && (openers.has(text.charAt(index)) || classAt(text, index) === space)) {
    index += 1;
  }
  return index;
}

/** Whether a single full stop after `before` closes a sentence when `next` is what follows. */
function isFullStopFinal(text: string, before: Span, next: number, language: Language): boolean {
  const chainStart = chainStartBefore(text, before);
  const chain = text.slice(chainStart, before.end);
  if (isNumbering(text, before.start, chainStart, chain)) return false;
  const nextClass = classAt(text, next);
  const word = chain.slice(chain.lastIndexOf('.') + 1);
  if (word === '') return true;
  const { opens, opensNumber, closes } = abbreviationsOf(language);
  const key = chain.toLowerCase();
  const lastKey = word.toLowerCase();
  if (isInitial(word, language) && nextClass === upper) return false;
  if (closes.has(key) || closes.has(lastKey)) {
    return canCloseHere(text, { start: chainStart, end: next }, lastKey, language);
  }
  if (opens.has(key) || opens.has(lastKey)) return false;
  if (nextClass === digit && opensNumber.has(lastKey)) return false;
  // "39-б. 1-т.": a number with an abbreviated noun as its ending.
  const ending = /^\d[\d-]*-(\p{L}{1,5})$/u.exec(lastKey)?.[1];
  return ending === undefined || !isAbbreviatedNoun(ending, opens);
}

function isAbbreviatedNoun(ending: string, opens: ReadonlySet<string>): boolean {
  return opens.has(ending) || !/[аәеёиоөуұүыіэюя]/.test(ending);
}

/** Start of the run of letters, digits, hyphens and inner full stops that ends at `before.end`. */
function chainStartBefore(text: string, before: Span): number {
  let start = before.end;
  while (start > before.start) {
    const code = text.charCodeAt(start - 1);
    const isInner = code === 0x2e || code === 0x2d || code === 0x2011 || code === 0x27;
    if (!isInner && !isWordClass(classAt(text, start - 1))) break;
    start -= 1;
  }
  while (start < before.end && !isWordClass(classAt(text, start))) start += 1;
  return start;
}

/** "2.", "1.2.", "IV.", "а." at the start of a sentence number what follows. */
function isNumbering(text: string, start: number, chainStart: number, chain: string): boolean {
  for (let index = start; index < chainStart; index += 1) {
    if (isWordClass(classAt(text, index))) return false;
  }
  return /^(?:\d{1,4}(?:[.-]\d{1,4}){0,4}|[IVXLCІХ]{1,7}|\p{L})$/u.test(chain);
}

const twoLetterInitials = new Set(['Дж', 'Дз', 'Жү', 'Ch', 'Th', 'Ph', 'Yu', 'Ya', 'Zh', 'Sh']);

function isInitial(word: string, language: Language): boolean {
  if (word.length === 1) {
    return classAt(word, 0) === upper && !(language === 'en' && word === 'I');
  }
  return twoLetterInitials.has(word);
}

/** Whether an abbreviation that can end a sentence does so: `around` runs from it to what follows. */
function canCloseHere(text: string, around: Span, key: string, language: Language): boolean {
  const nextClass = classAt(text, around.end);
  if (nextClass !== upper && nextClass !== digit) return isLetterClass(nextClass);
  if (nextClass === digit) return false;
  if (language === 'en') return key === 'etc' || isFunctionWordAt(text, around.end, language);
  const isAfterNumber = /[\dIVXІХ]\s*$/u.test(
    text.slice(Math.max(0, around.start - 6), around.start),
  );
  if (language === 'ru' && (key === 'г' || key === 'в' || key === 'вв')) return isAfterNumber;
  return true;
}

function isFunctionWordAt(text: string, start: number, language: Language): boolean {
  let end = start;
  while (isWordClass(classAt(text, end))) end += 1;
  return stopWords(language).has(text.slice(start, end).toLowerCase());
}
