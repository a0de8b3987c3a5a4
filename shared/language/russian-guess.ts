import type { LetterCase } from './russian-model.ts';
import { applySuffixRules, decodeSuffixRules, type SuffixRules } from './suffix-rules.ts';

/** Rules for words outside the dictionary, by how the word is written. */
export type GuessRules = {
  readonly lower: SuffixRules;
  readonly capital: SuffixRules;
  readonly unknown: SuffixRules;
};

const ruleBreak = '\n\n';

/** Reads rules for lower case, capitalised and any words, with blank lines between. */
export function decodeGuessRules(encoded: string): GuessRules {
  const [lower = '', capital = '', unknown = ''] = encoded.split(ruleBreak);
  return {
    lower: decodeSuffixRules(lower),
    capital: decodeSuffixRules(capital),
    unknown: decodeSuffixRules(unknown),
  };
}

const longestAbbreviation = 5;

/** A guess at the lemma of an unknown word from its ending; short ones in capitals do not inflect. */
export function guessLemma(rules: GuessRules, key: string, letterCase: LetterCase): string {
  if (!/^[а-я-]+$/.test(key)) return key;
  if (letterCase !== 'upper') return applySuffixRules(rules[letterCase], key);
  return key.length <= longestAbbreviation ? key : applySuffixRules(rules.unknown, key);
}
