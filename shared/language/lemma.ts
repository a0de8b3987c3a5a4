import { foldHomoglyphs } from './fold-homoglyphs.ts';
import { lemmatizeEnglish } from './lemma-en.ts';
import { lemmatizeKazakh } from './lemma-kk.ts';
import { lemmatizeRussian } from './lemma-ru.ts';
import type { Language } from './language.ts';

/**
 * The dictionary form of a word, in lower case and with look-alike letters folded: the likeliest one
 * out of context. Words never met get a guess from their ending; what holds no letter stays itself.
 * Meant to be called once per type of a text, not per token.
 */
export function lemmatize(word: string, language: Language): string {
  const key = foldHomoglyphs(word);
  switch (language) {
    case 'kk':
      return lemmatizeKazakh(key);
    case 'ru':
      return lemmatizeRussian(key);
    case 'en':
      return lemmatizeEnglish(key);
  }
}
