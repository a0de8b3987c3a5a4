import { foldHomoglyphs } from './fold-homoglyphs.ts';
import type { Language } from './language.ts';
import { englishStopWords } from './stop-words-en.ts';
import { kazakhStopWords } from './stop-words-kk.ts';
import { russianStopWords } from './stop-words-ru.ts';

// Function words of each language. Negations are among them as others are; "жоқ", which also says
// that something is not there, is not.
const lists: { readonly [language in Language]: string } = {
  kk: kazakhStopWords,
  ru: russianStopWords,
  en: englishStopWords,
};

const sets: { [language in Language]?: ReadonlySet<string> } = {};

/**
 * The commonest function words of a language as comparison keys (lower case). A starting point
 * that the user edits per project; it is not used for anything but word tables and guesses.
 */
export function stopWords(language: Language): ReadonlySet<string> {
  const known = sets[language];
  if (known !== undefined) return known;
  const words = lists[language].split(/\s+/).filter((word) => word !== '');
  const made = new Set([...words, ...words.map(foldHomoglyphs)]);
  sets[language] = made;
  return made;
}

/** What a project changes about the list of a language, as comparison keys. */
export type StopWordEdits = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

/** The stop words of a language as a project has edited them. */
export function stopWordsWith(language: Language, edits: StopWordEdits): ReadonlySet<string> {
  const { added, removed } = edits;
  if (added.length + removed.length === 0) return stopWords(language);
  const words = new Set([...stopWords(language), ...added]);
  for (const word of removed) words.delete(word);
  return words;
}
