import { kazakhCyrillicKey, plainKazakhKey, toKazakhLatin } from './kazakh-latin.ts';
import type { Language } from './language.ts';

/** Shorter Latin words in a Kazakh text are abbreviations and Roman numerals. */
const shortestLatinWord = 3;

/**
 * The comparison key that a word (a comparison key itself) is looked for by in texts of a language:
 * Kazakh in Latin letters by its Cyrillic key, everything else by itself.
 */
export function searchForm(key: string, language: Language): string {
  if (language !== 'kk' || key.length < shortestLatinWord) return key;
  return kazakhCyrillicKey(key) ?? key;
}

/** Letters that do not come back from the Latin alphabet as they went. */
const lostInLatin = /[ьъэёһцчщюяи]/;

/**
 * The other keys that a word of a text is found by: the Cyrillic one of Kazakh in Latin letters, and
 * what a Cyrillic word becomes on the way through the Latin alphabet ("судья", "sudia", "судия").
 */
export function scriptKeys(key: string, language: Language): readonly string[] {
  if (language !== 'kk') return [];
  const other = lostInLatin.test(key)
    ? kazakhCyrillicKey(toKazakhLatin(key))
    : searchForm(key, language);
  return other === null || other === key ? [] : [other];
}

/**
 * What is left of a lemma when Kazakh is typed without accents in Latin letters, where "akim" stands
 * for "аким" and "әкім"; `null` in other languages.
 */
export function plainKey(lemma: string, language: Language): string | null {
  return language === 'kk' ? plainKazakhKey(lemma) : null;
}
