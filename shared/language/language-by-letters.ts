import type { Language } from './language.ts';

/** The language of a few words, too few to tell it by the words themselves: by their letters. */
export function languageByLetters(words: string): Language {
  if (/[әғқңөұүһі]/iu.test(words)) return 'kk';
  return /\p{Script=Cyrillic}/u.test(words) ? 'ru' : 'en';
}
