import { decodeWeights, type HashedWeights } from './hashed-weights.ts';
import type { Lemmatizer, SearchKey } from './lemmatizer.ts';
import { contextSlots, mostContextSlots, sumWeights, type WordLook } from './russian-context.ts';
import type { RussianDictionary } from './russian-dictionary.ts';
import { decodeGuessRules } from './russian-guess.ts';
import { decodeWordModel, type LetterCase } from './russian-model.ts';
import { createLexicon } from './russian-readings.ts';
import {
  createWordReader,
  lemmaShares,
  likeliestLemma,
  russianKey,
  type Candidate,
  type SentenceWord,
  type WordKnowledge,
} from './russian-words.ts';

/** What is learned about Russian: words out of context and weights of their neighbours. */
export type RussianModel = WordKnowledge & { readonly context: HashedWeights };

const partBreak = '\f';

/** Reads what `learnRussian` wrote: words, guesses, common forms, common lemmas, weights. */
export function decodeRussianModel(encoded: string): RussianModel {
  const [words = '', guesses = '', forms = '', lemmas = '', context = ''] =
    encoded.split(partBreak);
  return {
    words: decodeWordModel(words),
    guesses: decodeGuessRules(guesses),
    commonForms: new Set(forms.split(' ')),
    commonLemmas: new Set(lemmas.split(' ')),
    context: decodeWeights(context),
  };
}

/**
 * Lemmas of Russian words by Universal Dependencies' conventions: nouns in the nominative singular,
 * adjectives in the nominative singular masculine, participles and gerunds as the infinitive of
 * their aspect, nouns without a singular in the plural ("выборов" → "выборы"). Numbers with an
 * ending are ordinals ("28-го" → "28-й"); words without Cyrillic letters stay as they are.
 */
export function createRussianLemmatizer(
  encoded: string,
  dictionary: RussianDictionary,
): Lemmatizer {
  return russianLemmatizerOf(decodeRussianModel(encoded), dictionary);
}

// Common forms are met with their rarer lemmas, too; of rare ones only likely lemmas are.
const leastShareOfCommon = 0.08;
const leastShareOfRare = 0.35;
const mostCached = 200_000;

/** The lemmatiser with a given model; for learners and tests. */
export function russianLemmatizerOf(
  model: RussianModel,
  dictionary: RussianDictionary,
): Lemmatizer {
  const reader = createWordReader(createLexicon(dictionary), model);
  const caches: { readonly [place in Place]: Map<string, SentenceWord> } = {
    first: new Map(),
    inside: new Map(),
    capitals: new Map(),
  };
  const slots = new Int32Array(mostContextSlots);

  const sentenceWord = (word: string, place: Place): SentenceWord => {
    const cache = caches[place];
    const known = cache.get(word);
    if (known !== undefined) return known;
    const found = reader.sentenceWord(word, caseInSentence(word, place));
    if (cache.size >= mostCached) cache.clear();
    cache.set(word, found);
    return found;
  };

  const choose = (words: readonly SentenceWord[], looks: WordLook[], index: number): string => {
    const word = words[index];
    if (word === undefined) return '';
    if (word.candidates.length === 0) return word.lemma;
    return bestLemma(word.candidates, ({ look, share }) => {
      const count = contextSlots(looks, index, look, slots);
      return share * Math.exp(sumWeights(model.context, slots, count));
    });
  };

  return {
    lemma: (word) => likeliestLemma(reader.analyses(word, caseAlone(word))) ?? russianKey(word),
    lemmasOf: (sentence) => {
      const places = placesOf(sentence);
      const words = sentence.map((word, index) => sentenceWord(word, places[index] ?? 'inside'));
      const looks = words.map(({ look }) => look);
      return words.map((_, index) => choose(words, looks, index));
    },
    searchKeys: (word) => {
      const all = lemmaShares(reader.analyses(word, caseAlone(word)));
      const isCommon = model.commonForms.has(russianKey(word));
      const least = isCommon ? leastShareOfCommon : leastShareOfRare;
      const keys = all.filter(([, share], index) => index === 0 || share >= least);
      return keys.map(([key, weight]): SearchKey => ({ key, weight }));
    },
  };
}

/** The lemma whose candidates have the largest sum. */
function bestLemma(
  candidates: readonly Candidate[],
  scoreOf: (candidate: Candidate) => number,
): string {
  const sums = new Map<string, number>();
  let best = '';
  let most = -1;
  for (const candidate of candidates) {
    const sum = scoreOf(candidate) + (sums.get(candidate.lemma) ?? 0);
    sums.set(candidate.lemma, sum);
    if (sum > most) {
      most = sum;
      best = candidate.lemma;
    }
  }
  return best;
}

/** Where a word stands: what its capital letter means depends on it. */
export type Place = 'first' | 'inside' | 'capitals';

/** The places of the words of a sentence; one that is set in capitals throughout has only those. */
export function placesOf(sentence: readonly string[]): Place[] {
  let upper = 0;
  let lower = 0;
  for (const word of sentence) {
    if (word.length < 2) continue;
    if (word !== word.toUpperCase()) lower += 1;
    else if (word !== word.toLowerCase()) upper += 1;
  }
  if (upper > 1 && upper > lower) return sentence.map(() => 'capitals');
  const first = sentence.findIndex((word) => /\p{L}/u.test(word));
  return sentence.map((_, index) => (index === first ? 'first' : 'inside'));
}

/** How the letters of a word of a sentence are to be taken. */
export function caseInSentence(word: string, place: Place): LetterCase {
  if (place === 'capitals') return 'unknown';
  if (word === word.toLowerCase()) return 'lower';
  if (word.length > 1 && word === word.toUpperCase()) return 'upper';
  return place === 'first' ? 'unknown' : 'capital';
}

/** How the letters of a word out of context are to be taken: those of a list are often folded. */
function caseAlone(word: string): LetterCase {
  if (word === word.toLowerCase()) return 'unknown';
  return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'capital';
}
