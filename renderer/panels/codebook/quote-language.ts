import type { Language } from '../../../shared/language/language.ts';

/** The language of quoted words by their letters, so that they are read out and set right. */
export function languageOfQuote(quote: string): Language {
  if (/[әғқңөұүһі]/iu.test(quote)) return 'kk';
  return /\p{Script=Cyrillic}/u.test(quote) ? 'ru' : 'en';
}
