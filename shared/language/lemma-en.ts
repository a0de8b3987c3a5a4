import { englishLemmaData } from './data/lemma-en.ts';
import { applySuffixRules, decodeSuffixRules, type SuffixRules } from './suffix-rules.ts';

let rules: SuffixRules | null = null;

/**
 * The lemma of an English word given as comparison key: nouns in the singular without 's, verbs in
 * the base form, comparatives and superlatives in the positive. Of a contraction it is that of the
 * first part ("don't" → "do"). Numbers with an ending ("20th") stay as they are.
 */
export function lemmatizeEnglish(key: string): string {
  if (!/[a-z]/.test(key) || /^\d/.test(key)) return key;
  rules ??= decodeSuffixRules(englishLemmaData);
  // Possessives of unknown words: the rules are asked for the word without them.
  const owner = /^(.{2,})'s?$/.exec(key)?.[1];
  if (owner !== undefined && !rules.has(`^${key}`)) return applySuffixRules(rules, owner);
  return applySuffixRules(rules, key);
}
