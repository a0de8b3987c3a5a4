import type { Span } from '../text/span.ts';
import { isAbbreviation } from './abbreviations.ts';
import { classAt, isWordClass } from './character-classes.ts';
import { followingAt, isOpener, type Following } from './following-word.ts';
import { endsWithInitial, isInitial } from './initials.ts';
import type { Language } from './language.ts';
import { abbreviationsOf } from './legal-abbreviations.ts';
import { isNumbering } from './sentence-numbering.ts';

/**
 * Whether a single full stop closes a sentence: `before` runs from the start of the sentence to the
 * full stop, `next` is the offset of the first letter, digit or symbol behind it, not lower case.
 */
export function isFullStopFinal(
  text: string,
  before: Span,
  next: number,
  language: Language,
): boolean {
  let chainStart = chainStartBefore(text, before);
  if (chainStart === before.end) return true;
  if (isNumbering(text, before, chainStart)) return false;
  chainStart +=
    /^\d[\d.,]*\d(?=\p{L}{1,4}$)/u.exec(text.slice(chainStart, before.end))?.[0].length ?? 0;
  const chain = text.slice(chainStart, before.end);
  const word = chain.slice(chain.lastIndexOf('.') + 1);
  const following = followingAt(text, next);
  const isLetter =
    chain === word || !isAbbreviation(chain.toLowerCase(), abbreviationsOf(language));
  // "So did I. The …", but "Mr. I. A. Kaliyev".
  const isPronoun =
    language === 'en' &&
    word === 'I' &&
    !following.isInitial &&
    text.charAt(chainStart - 2) !== '.';
  if (
    isLetter &&
    !isPronoun &&
    isInitial(word, language) &&
    (following.isCapital || following.isNumber)
  ) {
    return endsWithInitial(text, { start: chainStart, end: before.end }, following, language);
  }
  if (following.isProvision && language !== 'en') return true;
  const key = chain.toLowerCase();
  const keys = [spacedChain(text, chainStart) + key, key, word.toLowerCase()];
  return endsWithKey(text, before, chainStart, keys, following, language);
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

/** "т." of "т. д.", "б.з." of "б.з. б.": parts of one or two letters before a chain, without spaces. */
function spacedChain(text: string, chainStart: number): string {
  return (
    /(?<![\p{L}\d])(?:\p{Ll}{1,2}\.\s?)+$/u
      .exec(text.slice(Math.max(0, chainStart - 12), chainStart))?.[0]
      .replace(/\s/gu, '') ?? ''
  );
}

function endsWithKey(
  text: string,
  before: Span,
  chainStart: number,
  keys: readonly string[],
  following: Following,
  language: Language,
): boolean {
  const { opens, opensNumber, measures, closes } = abbreviationsOf(language);
  const isBehindNumber = /(?:[\dIVXІХ]|(?<!\p{L})и)\s*$/u.test(
    text.slice(Math.max(before.start, chainStart - 4), chainStart),
  );
  const key = keys.find((one) => measures.has(one) || closes.has(one) || opens.has(one));
  if (key === undefined) {
    const last = keys[keys.length - 1] ?? '';
    if (!following.isNumber) return true;
    // "39-б. 1-т.": a number with an abbreviated noun as its ending.
    const isNumbered = /^\d[\d-]*-\p{L}{1,5}$/u.test(last) && !/[аәеёиоөуұүыіэюя]$/u.test(last);
    return isNumbered ? following.isItem : !opensNumber.has(last);
  }
  if (measures.has(key) && isBehindNumber) {
    return endsWithMeasure(text.slice(before.start, before.end), key, following, language);
  }
  if (closes.has(key)) return endsWithClosing(key, keys, following, language);
  return (
    language === 'en' && key.length > 2 && !neverLast.has(key) && isOpener(following, language)
  );
}

const neverLast = new Set(['e.g', 'i.e', 'viz', 'p.s', 'p.p.s']);
const dateWord =
  '(?:в|во|с|со|к|ко|до|по|после|на|от|за|и|уже|ещё|лишь|только|начал[еау]|конц[еау]|середин[еы]|половин[еы]|перв(?:ой|ых)|втор(?:ой|ых)|квартал[еа]|состоянию|период|течение|январ[ьяюе]|феврал[ьяюе]|марта?[уе]?|апрел[ьяюе]|ма[йяюе]|июн[ьяюе]|июл[ьяюе]|август[ауе]?|сентябр[ьяюе]|октябр[ьяюе]|ноябр[ьяюе]|декабр[ьяюе]|весной|летом|осенью|зимой|\\d+|[IVX]+|гг?)';
const dateWords = new RegExp(`^[«"“(–—\\s]*${dateWord}(?:[\\s.,–-]+${dateWord})*$`, 'iu');

const longestDate = 160;
/** "Согласно Закону от 8 июня 2024 г. Правительство …": an act and its date, and no verb yet. */
const actWords =
  /^[«"“(–—\s]*(?:в соответствии|согласно|на основании|во исполнение|в исполнение|в силу|на основе|(?:закон|указ|приказ|постановлени|решени|распоряжени)(?:ом|ем)\s)[^,;:]*\sот\s\d[^,;:]{3,16}\sг$/iu;

/** Behind a number: "принято в 2021 г. Выборы …" ends, "В 2021 г. Алматы …" has only begun. */
function endsWithMeasure(
  sentence: string,
  key: string,
  following: Following,
  language: Language,
): boolean {
  if (following.isItem) return true;
  if (!following.isCapital || following.isBehindDash) return false;
  if (language === 'en') {
    const isTime = key === 'a.m' || key === 'p.m';
    return !(
      isTime && /^(?:[A-Z]{2,4}|\w+day|Eastern|Central|Astana|Almaty)$/u.test(following.word)
    );
  }
  return sentence.length > longestDate || !(dateWords.test(sentence) || actWords.test(sentence));
}

const currency = /^(?:тыс|млн|млрд|трлн|руб|рубл|долл|тг|коп)$/u;
const finalInEnglish = new Set(['etc', 'id', 'ibid', 'cit', 'op.cit', 'loc.cit', 'seq', 'et.seq']);

function endsWithClosing(
  key: string,
  keys: readonly string[],
  following: Following,
  language: Language,
): boolean {
  if (following.isItem) return true;
  if (!following.isCapital || following.isBehindDash) return false;
  if (language === 'en') return finalInEnglish.has(key) || isOpener(following, language);
  // "5 млн долл. США".
  return !(currency.test(keys[keys.length - 1] ?? '') && /^\p{Lu}{2,4}$/u.test(following.word));
}
