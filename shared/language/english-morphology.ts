import wink from 'wink-lemmatizer';
import senseLists from 'wink-lexicon/src/wn-word-senses.js';
import winkWords from 'wink-lexicon/src/wn-words.js';
import { applySuffixRules, decodeSuffixRules, type SuffixRules } from './suffix-rules.ts';

/** Bits of the word classes that WordNet gives a base form. */
const knownNoun = 1;
const knownVerb = 2;
const knownAdjective = 4;
const knownAdverb = 8;

/** How forms of each word class go back to their lemma where WordNet does not know them. */
export type EnglishMorphology = {
  readonly nounRules: SuffixRules;
  readonly verbRules: SuffixRules;
};

/** Reads the rules for nouns and for verbs, with a blank line between. */
export function decodeEnglishMorphology(encoded: string): EnglishMorphology {
  const [nouns = '', verbs = ''] = encoded.split('\n\n');
  return { nounRules: decodeSuffixRules(nouns), verbRules: decodeSuffixRules(verbs) };
}

// WordNet's lexicographer files: adjectives 0, 1 and 44, adverbs 2, nouns to 28, verbs to 43.
function bitOfSense(sense: number): number {
  if (sense < 2 || sense === 44) return knownAdjective;
  if (sense === 2) return knownAdverb;
  return sense < 29 ? knownNoun : knownVerb;
}

const bitsOfList = senseLists.map((senses) =>
  senses.reduce((bits, sense) => bits | bitOfSense(sense), 0),
);

/** The word classes of a base form in WordNet, as bits; 0 when it is not there. */
export function knownClasses(word: string): number {
  const list = winkWords[word];
  return list === undefined ? 0 : (bitsOfList[list] ?? 0);
}

// Wink looks words up in plain objects, where this one finds their constructor.
const isSafe = (word: string): boolean => word !== 'constructor' && word !== '__proto__';

/** How a word class is inflected. */
type Inflection = {
  readonly byWink: (word: string) => string;
  readonly known: number;
  /** Regular endings: the rules may guess at words that WordNet does not know. */
  readonly regular: RegExp;
  /** Last letters of all forms that are not their own lemma; to look further costs time. */
  readonly possible: RegExp;
};

const plural: Inflection = {
  byWink: wink.noun,
  known: knownNoun,
  regular: /[a-z]s$/,
  possible: /[aehimnstx]$/,
};
const verbForm: Inflection = {
  byWink: wink.verb,
  known: knownVerb,
  regular: /(?:[a-z]s|ed|ing)$/,
  possible: /[degklmnstwy]$/,
};

/** The singular of a noun; the word itself when it looks like no plural. */
export function singularOf({ nounRules }: EnglishMorphology, word: string): string {
  // Wink means to know "-men", but never gets there.
  if (word.endsWith('men')) {
    const man = `${word.slice(0, -2)}an`;
    if ((knownClasses(man) & knownNoun) !== 0) return man;
  }
  return undoInflection(word, nounRules, plural);
}

/** The base form of a verb; the word itself when it looks like no other form of one. */
export function baseOfVerb({ verbRules }: EnglishMorphology, word: string): string {
  return undoInflection(word, verbRules, verbForm);
}

const hasVowel = /[aeiouy]/;

/**
 * What the rules make of a word if WordNet knows it, else what wink makes of it, else the rules' guess
 * where the word has a regular ending. Rules go first, for wink takes "hoping" for a form of "hop".
 */
function undoInflection(
  word: string,
  rules: SuffixRules,
  { byWink, known, regular, possible }: Inflection,
): string {
  if (!possible.test(word)) return word;
  const mayGuess = regular.test(word) || rules.has(`^${word}`);
  const guess = mayGuess ? applySuffixRules(rules, word) : word;
  if (guess !== word && (knownClasses(guess) & known) !== 0) return guess;
  const found = isSafe(word) ? byWink(word) : word;
  if (found !== word) return found;
  return guess.length > 1 && hasVowel.test(guess) ? guess : word;
}

/** The positive of an adjective or adverb; the word itself when none is known. */
export function positiveOf(word: string): string {
  return comparison.test(word) && isSafe(word) ? wink.adjective(word) : word;
}

const comparison = /[rt]$|^worse$/;

/** A word without the short form that is written onto it. */
export type Unbound = { readonly base: string; readonly clitic: string };

const boundEnding = /^(.+?)(n't|'(?:s|re|ve|ll|d|m)|(?<=s)')$/;

/** "parliament's" → "parliament" and "'s"; words without such an ending have the clitic "". */
export function unbind(key: string): Unbound {
  const parts = key.includes("'") ? boundEnding.exec(key) : null;
  return { base: parts?.[1] ?? key, clitic: parts?.[2] ?? '' };
}
