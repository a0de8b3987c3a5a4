import type { Language } from '../language/language.ts';

/** Named in the provenance; a change that can change a count raises it. */
export const syllableCounterVersion = 'talda-syllables/1';

const russianVowels = /[аеёиоуыэюя]/gu;
const englishGroups = /[aeiouy]+/gu;

/**
 * Syllables of a word in lower case, for formulas of readability; at least 1, `null` for a language
 * that has none of these formulas. Russian: its vowels, which is exact but for words without any
 * (в, к, с), which count as 1, as readers of such formulas count them. English: groups of vowels
 * without a silent e at the end (but for -le after a consonant), -es and -ed after consonants that
 * take no syllable: what printed descriptions of Flesch's formula leave to the reader.
 */
export function countSyllables(word: string, language: Language): number | null {
  switch (language) {
    case 'ru':
      return Math.max(1, word.match(russianVowels)?.length ?? 0);
    case 'en':
      return Math.max(1, englishSyllables(word));
    case 'kk':
      return null;
  }
}

function englishSyllables(word: string): number {
  const groups = word.match(englishGroups)?.length ?? 0;
  if (/[^aeiouy]le(s|d)?$/u.test(word)) return groups;
  const isSilent =
    /[^aeiouy]e$/u.test(word) ||
    (/[^aeiouy]es$/u.test(word) && !/(s|x|z|ch|sh|c|g)es$/u.test(word)) ||
    (/[^aeiouy]ed$/u.test(word) && !/[td]ed$/u.test(word));
  return groups - Number(isSilent);
}
