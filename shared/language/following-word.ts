import { classAt, digit, isWordClass, upper } from './character-classes.ts';
import type { Language } from './language.ts';
import { isSentenceOpener } from './sentence-openers.ts';

/** What follows a full stop: its first word, and whether that begins with a capital or numbers an item. */
export type Following = {
  readonly word: string;
  readonly isCapital: boolean;
  readonly isNumber: boolean;
  /** "2. Маслихат", "3) Орган", "§ 5", "б) орган". */
  readonly isItem: boolean;
  /** "Ст. 5", "См. гл. 2" with a capital. */
  readonly isProvision: boolean;
  readonly isInitial: boolean;
  readonly isBehindDash: boolean;
};

const item = /\d{1,3}(?:[.)]|\.\d{1,2}\.)\s+[«"“(]?\p{Lu}|§|\p{L}\)\s/uy;
const provision = /(?:Ст|Пп|Подп|Абз|Гл|Разд|Прил|См|Ср|Қар)\.\s/uy;

/** What stands at `next`, the first letter, digit or symbol behind a full stop and opening marks. */
export function followingAt(text: string, next: number): Following {
  let end = next;
  while (isWordClass(classAt(text, end)) || (end > next && text.charAt(end) === '-')) end += 1;
  item.lastIndex = next;
  provision.lastIndex = next;
  const word = text.slice(next, end);
  const isRoman = word !== 'I' && /^[IVXLCІХ]{1,7}$/u.test(word) && text.charAt(end) === ' ';
  return {
    word,
    isCapital: classAt(text, next) === upper && !isRoman,
    isNumber: classAt(text, next) === digit || isRoman,
    isItem: item.test(text),
    isProvision: provision.test(text),
    isInitial: end - next === 1 && text.charAt(end) === '.',
    isBehindDash: /[–—-]\s*["«“`]*$/u.test(text.slice(next - 5, next)),
  };
}

/** Whether a sentence begins there with a word that is no name. */
export function isOpener(following: Following, language: Language): boolean {
  return (
    !following.isInitial &&
    following.isCapital &&
    isSentenceOpener(following.word.toLowerCase(), language)
  );
}
