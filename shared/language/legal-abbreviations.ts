import type { Abbreviations } from './abbreviations.ts';
import { englishAbbreviations } from './abbreviations-en.ts';
import { kazakhAbbreviations } from './abbreviations-kk.ts';
import { russianAbbreviations } from './abbreviations-ru.ts';
import type { Language } from './language.ts';

const abbreviations: { readonly [language in Language]: Abbreviations } = {
  kk: kazakhAbbreviations,
  ru: russianAbbreviations,
  en: englishAbbreviations,
};

/** The abbreviations known for a language. */
export function abbreviationsOf(language: Language): Abbreviations {
  return abbreviations[language];
}
