import type { Document } from '../../shared/document/document.ts';
import { loadLanguage } from '../../shared/language/load-language.ts';
import { readRussianDictionaryFile } from './read-dictionary.ts';

/** Makes the languages of the documents ready for their words to be read. */
export async function loadLanguagesOf(documents: readonly Document[]): Promise<void> {
  const languages = new Set(documents.map(({ language }) => language));
  await Promise.all(
    [...languages].map((language) => loadLanguage(language, readRussianDictionaryFile)),
  );
}
