import type { Language } from './language.ts';
import { lemmatizerOf } from './load-language.ts';

/**
 * The dictionary form of a word, in lower case and with look-alike letters folded: the likeliest one
 * out of context. Words never met get a guess from their ending; what holds no letter stays itself.
 * Meant to be called once per type of a text, not per token. The language must be loaded
 * (`loadLanguage`).
 */
export function lemmatize(word: string, language: Language): string {
  return lemmatizerOf(language).lemma(word);
}
