import { isAbbreviation, type Abbreviations } from './abbreviations.ts';
import {
  characterClasses,
  classAt,
  digit,
  ignorable,
  isApostrophe,
  isHyphen,
  isLetterClass,
  isWordClass,
  lower,
  mark,
  otherLetter,
  punctuation,
  space,
  symbol,
  upper,
} from './character-classes.ts';
import { emoticonEnd, emojiEnd } from './emoticons.ts';
import type { Language } from './language.ts';
import { abbreviationsOf } from './legal-abbreviations.ts';
import { numberWordEnd } from './number-words.ts';

/** What a token is. Only what holds a letter is a word; web and mail addresses are not words. */
export type TokenClass = 'word' | 'number' | 'punctuation' | 'address';

/**
 * The tokens of a text in order, as parallel arrays of UTF-16 offsets. They cover every character
 * but space and stray invisible ones, and do not overlap.
 */
export type TokenSpans = { readonly starts: Uint32Array; readonly ends: Uint32Array };

/** The class of a token, given the token as it stands or its folded key; cheap, but once per type. */
export function tokenClass(token: string): TokenClass {
  if (isAddress(token)) return 'address';
  let hasDigit = false;
  for (let index = 0; index < token.length; index += 1) {
    const characterClass = classAt(token, index);
    if (isLetterClass(characterClass)) return 'word';
    if (characterClass === digit) hasDigit = true;
  }
  return hasDigit ? 'number' : 'punctuation';
}

function isAddress(token: string): boolean {
  if (token.length < 4) return false;
  const at = token.indexOf('@');
  if (at > 0) return at < token.length - 1;
  return token.includes('://') || token.startsWith('www.');
}

/**
 * Divides a text into tokens. A word keeps its inner hyphens and apostrophes ("сондай-ақ", "don't"),
 * a number its inner separators and its ending ("3,5", "113-1", "87-бап", "1990-х"), an
 * abbreviation its full stop ("ж.", "ст.", "U.S."), initials theirs; web and mail addresses stay
 * whole; a run of equal marks ("...", "--") or of emoji and an emoticon are one token, other marks
 * are single. Spans of numbers ("5-10") and units behind a number ("35mm") are tokens for themselves.
 * Linear in the length of the text.
 */
export function tokenize(text: string, language: Language): TokenSpans {
  const abbreviations = abbreviationsOf(language);
  let starts = new Uint32Array(Math.max(16, text.length >> 2));
  let ends = new Uint32Array(starts.length);
  let count = 0;
  let index = 0;
  while (index < text.length) {
    const characterClass = characterClasses[text.charCodeAt(index)] ?? symbol;
    if (characterClass === space || characterClass === ignorable) {
      index += 1;
      continue;
    }
    const start = index;
    index = tokenEnd(text, start, language, abbreviations);
    if (count === starts.length) {
      starts = grown(starts);
      ends = grown(ends);
    }
    starts[count] = start;
    ends[count] = index;
    count += 1;
  }
  return { starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

/** End of the token that starts at `start`, where there is no space. */
export function tokenEnd(
  text: string,
  start: number,
  language: Language,
  abbreviations: Abbreviations,
): number {
  const characterClass = classAt(text, start);
  if (characterClass < digit || characterClass > otherLetter) {
    return markEnd(text, start, characterClass);
  }
  let end = wordEnd(text, start);
  if (characterClass === digit) end = numberWordEnd(text, start, end, language);
  const next = text.charCodeAt(end);
  if (next === 0x2e) {
    const address = mailEnd(text, end);
    return address > end ? address : fullStopEnd(text, start, end, abbreviations);
  }
  return next === 0x3a || next === 0x40 ? addressEnd(text, start, end) : end;
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** End of the word or number that starts at `start`, without a full stop after it. */
function wordEnd(text: string, start: number): number {
  let index = start;
  for (;;) {
    let characterClass = classAt(text, index);
    while (characterClass >= digit && characterClass <= mark) {
      index += 1;
      characterClass = classAt(text, index);
    }
    const connected = connectorEnd(text, start, index, characterClass);
    if (connected === index) return index;
    index = connected;
  }
}

/** Where the word goes on if what stands at `index` connects it with what follows, else `index`. */
function connectorEnd(text: string, start: number, index: number, characterClass: number): number {
  const code = text.charCodeAt(index);
  if (characterClass === ignorable) {
    let next = index + 1;
    while (classAt(text, next) === ignorable) next += 1;
    return isWordClass(classAt(text, next)) ? next : index;
  }
  const before = classAt(text, index - 1);
  const after = classAt(text, index + 1);
  if (isHyphen(code)) return isWordClass(after) ? index + 1 : index;
  if (isApostrophe(code)) {
    // "d'Arc", "80's", but "5'a".
    const isPlural = after === lower && !isWordClass(classAt(text, index + 2));
    return isLetterClass(after) && (before !== digit || isPlural) ? index + 1 : index;
  }
  // "р/с", "n/a", but "и/или".
  if (code === 0x2f && isLetterClass(before) && isLetterClass(after)) {
    const isPair = index - start === 1 && !isWordClass(classAt(text, index + 2));
    return isPair ? index + 1 : index;
  }
  if (code === 0x5f) return isWordClass(after) ? index + 1 : index;
  if (before === digit && after === digit) {
    const isSeparator = code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f;
    return isSeparator ? index + 1 : index;
  }
  // "36%-ы": the percent sign takes the case ending.
  if (code === 0x25 && before === digit && isHyphen(text.charCodeAt(index + 1))) {
    return isLetterClass(classAt(text, index + 2)) ? index + 2 : index;
  }
  if (code === 0x26 && before === upper && after === upper) return index + 1;
  if (code === 0x2e && isLatinCode(text.charCodeAt(index - 1))) {
    return isDomainAfter(text, start, index) ? index + 1 : index;
  }
  return index;
}

function isLatinCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Whether "adilet.zan.kz" or "law.docx" goes on after the full stop at `index`. */
function isDomainAfter(text: string, start: number, index: number): boolean {
  if (index - start < 2) return false;
  const next = text.charCodeAt(index + 1);
  const afterNext = text.charCodeAt(index + 2);
  return next >= 0x61 && next <= 0x7a && afterNext >= 0x61 && afterNext <= 0x7a;
}

/**
 * End of the token when a full stop stands at `index`: the full stop and further letters with full
 * stops belong to it in abbreviations ("т.б.", "U.S.") and initials, otherwise the token ends here.
 */
function fullStopEnd(
  text: string,
  start: number,
  index: number,
  abbreviations: Abbreviations,
): number {
  if (text.charCodeAt(index + 1) === 0x2e || index - start > 12) return index;
  // The longest chain of parts with inner full stops that is known as one abbreviation.
  let chainEnd = index;
  let best = -1;
  for (let parts = 0; parts < 5 && text.charCodeAt(chainEnd) === 0x2e; parts += 1) {
    const candidate = text.slice(start, chainEnd).toLowerCase();
    if (isAbbreviation(candidate, abbreviations)) best = chainEnd;
    if (!isLetterClass(classAt(text, chainEnd + 1))) break;
    chainEnd = wordEnd(text, chainEnd + 1);
  }
  if (best >= 0) return best + 1;
  const following = nextVisible(text, index + 1);
  const followingClass = classAt(text, following);
  if (index - start === 1 && isLoneLetterAbbreviated(text, start, following, followingClass)) {
    return index + 1;
  }
  const isNumberNext =
    followingClass === digit ||
    (followingClass === upper && romanNumeral.test(text.slice(following, following + 7)));
  return isNumberNext &&
    following > index + 1 &&
    abbreviations.opensNumber.has(text.slice(start, index).toLowerCase())
    ? index + 1
    : index;
}

const romanNumeral = /^(?:[IVXLC]{2,6}|[VX])(?!\p{L})/u;

/**
 * Whether the one letter at `start` with a full stop is an initial ("И. Калиев", "Калиев И., 1998")
 * or a later part of an abbreviation written with spaces ("т. д.", "н. э.").
 */
function isLoneLetterAbbreviated(
  text: string,
  start: number,
  following: number,
  followingClass: number,
): boolean {
  const letterClass = classAt(text, start);
  const isPartLater = text.charCodeAt(start - 2) === 0x2e && classAt(text, start - 1) === space;
  if (letterClass === lower) {
    const hasPartAhead = followingClass === lower && text.charAt(following + 1) === '.';
    const hasPartBehind = isPartLater && classAt(text, start - 3) === lower;
    return hasPartAhead || (hasPartBehind && !isWordClass(classAt(text, start - 4)));
  }
  if (letterClass !== upper) return false;
  if (followingClass === upper) {
    return following - start <= 3 || text.charCodeAt(following - 1) !== 0x0a;
  }
  return followingClass === lower || ',;:'.includes(text.charAt(following) || ' ');
}

function nextVisible(text: string, index: number): number {
  let next = index;
  while (next < text.length && next < index + 4) {
    const characterClass = classAt(text, next);
    if (characterClass !== space && characterClass !== ignorable) break;
    next += 1;
  }
  return next;
}

/** End of the mail address whose first full stop is at `index` ("a.kaliev@mail.kz"), or `index`. */
function mailEnd(text: string, index: number): number {
  let at = index;
  while (at < index + 64) {
    const code = text.charCodeAt(at);
    if (code === 0x40) return addressEnd(text, index, at);
    if (!isWordClass(classAt(text, at)) && code !== 0x2e && code !== 0x2d) return index;
    at += 1;
  }
  return index;
}

/** End of an address whose first word ends at `index`, or `index` when it is none. */
function addressEnd(text: string, start: number, index: number): number {
  if (text.charCodeAt(index) === 0x3a) {
    if (!text.startsWith('//', index + 1) || !isLatinCode(text.charCodeAt(start))) return index;
  } else if (!isWordClass(classAt(text, index + 1))) {
    return index;
  }
  let end = index;
  while (end < text.length && classAt(text, end) !== space) {
    const code = text.charCodeAt(end);
    if (code === 0x3c || code === 0x3e || code === 0x22 || code === 0xbb) break;
    end += 1;
  }
  // Marks that close the sentence or bracket around the address do not belong to it.
  while (
    end > index + 1 &&
    !isWordClass(classAt(text, end - 1)) &&
    text.charCodeAt(end - 1) !== 0x2f
  ) {
    end -= 1;
  }
  return end;
}

const emoticonStarts = ':;=^<()';
const repeatable = ".!?-–—*=_`'";

/** End of the mark at `start`: runs of one repeatable mark, and of "!" and "?" mixed, are one. */
function markEnd(text: string, start: number, characterClass: number): number {
  const character = text.charAt(start);
  const isFace = emoticonStarts.includes(character);
  const face = isFace ? emoticonEnd(text, start) : emojiEnd(text, start);
  if (face > start) return face;
  let end = start + 1;
  if (characterClass === punctuation || characterClass === symbol) {
    const isTag = (character === '#' || character === '@') && isLetterClass(classAt(text, end));
    if (isTag && !isWordClass(classAt(text, start - 1))) return wordEnd(text, end);
    if (repeatable.includes(character)) {
      const set = character === '!' || character === '?' ? '!?' : character;
      while (end < text.length && set.includes(text.charAt(end))) end += 1;
      return end;
    }
  }
  const code = text.charCodeAt(start);
  if (code >= 0xd800 && code < 0xdc00 && text.charCodeAt(end) >> 10 === 0x37) end += 1;
  while (classAt(text, end) === mark) end += 1;
  return end;
}
