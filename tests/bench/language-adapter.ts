import { readRussianDictionaryFile } from '../../electron/cli/read-dictionary.ts';
import { detectLanguage } from '../../shared/language/detect-language.ts';
import { type Language, languages } from '../../shared/language/language.ts';
import { lemmatizerOf, loadLanguage } from '../../shared/language/load-language.ts';
import { splitSentences } from '../../shared/language/split-sentences.ts';
import { tokenize as tokenizeText } from '../../shared/language/tokenize.ts';

type Span = { readonly start: number; readonly end: number };

/** Loads the three languages. Call it before the other functions. */
export async function init(): Promise<void> {
  await Promise.all(languages.map((language) => loadLanguage(language, readRussianDictionaryFile)));
}

/** The tokens of a text, as UTF-16 offsets. */
export function tokenize(text: string, language: Language): Span[] {
  const { starts, ends } = tokenizeText(text, language);
  return Array.from(starts, (start, index) => ({ start, end: ends[index] ?? start }));
}

/** The sentences of a text, as UTF-16 offsets. */
export function sentences(text: string, language: Language): Span[] {
  return splitSentences(text, language).map(({ start, end }) => ({ start, end }));
}

/** The likeliest dictionary form of a word out of context. */
export function lemma(word: string, language: Language): string {
  return lemmatizerOf(language).lemma(word);
}

/** The dictionary forms of the words of a sentence. */
export function lemmatize(words: readonly string[], language: Language): string[] {
  return lemmatizerOf(language).lemmasOf(words);
}

/** What a word is found by, the likeliest key first. */
export function keys(word: string, language: Language): string[] {
  return lemmatizerOf(language)
    .searchKeys(word)
    .map(({ key }) => key);
}

/** The language of a snippet; `und` when it is none of the three or cannot be told. */
export function detect(text: string): Language | 'und' {
  return detectLanguage(text) ?? 'und';
}
