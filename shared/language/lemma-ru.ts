import { russianLemmaData } from './data/lemma-ru.ts';
import { decodeLemmaLexicon, lemmaByLexicon, type LemmaLexicon } from './lemma-lexicon.ts';

let lexicon: LemmaLexicon | null = null;

/**
 * The lemma of a Russian word given as comparison key (so ё is е): nouns in the nominative singular,
 * adjectives in the nominative singular masculine, participles and gerunds as the infinitive of
 * their aspect, nouns without a singular in the plural ("выборов" → "выборы"). Numbers with an
 * ending ("28-го") and Latin words stay as they are.
 */
export function lemmatizeRussian(key: string): string {
  if (!/[а-я]/.test(key) || /^\d/.test(key)) return key;
  lexicon ??= decodeLemmaLexicon(russianLemmaData);
  return lemmaByLexicon(lexicon, key);
}
