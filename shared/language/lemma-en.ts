import {
  capitalsOf,
  contextFeatureCount,
  contextFeatures,
  lookOf,
  readingFeatureCount,
  wordFeatureCount,
  wordFeatures,
  type WordLook,
} from './english-features.ts';
import { aloneBits, contextBits, decodeEnglishModel } from './english-model.ts';
import { lemmasDiffer, readingsOf, type Reading, type Readings } from './english-readings.ts';
import { sumOfWeights } from './feature-hash.ts';
import { foldHomoglyphs } from './fold-homoglyphs.ts';
import { unitsOfWeight, type HashedWeights } from './hashed-weights.ts';
import type { Lemmatizer, SearchKey } from './lemmatizer.ts';

/** Distinct words that are kept for the next time. */
const mostCached = 100_000;
/** A lemma this likely is a search key beside the likeliest one. */
const leastShare = 0.1;
/** So is the lemma of a reading that is this much less frequent (in powers of two), or less. */
const stillUsual = 3;
/** Readings this much behind by what the word shows (natural logarithms) are not tried in context. */
const hopeless = 5 * unitsOfWeight;
const mostReadings = 32;

/** A word as it is kept: its lemma, or the readings between which its neighbours decide. */
type Entry = {
  readonly look: WordLook;
  readonly lemma: string | null;
  readonly lemmas: readonly string[];
  readonly tags: readonly number[];
  readonly scores: readonly number[];
};

/**
 * The lemmatiser of English: nouns in the singular without 's, verbs in the base form, comparatives
 * in the positive; of a contraction the lemma of its first part ("don't" → "do"). Readings come from a
 * treebank, WordNet (by wink-lemmatizer) and rules; a log-linear model chooses between them by the
 * word alone (`lemma`, `searchKeys`) or with two words on either side (`lemmasOf`). `encoded` is what
 * `learnEnglish` gives.
 */
export function createEnglishLemmatizer(encoded: string): Lemmatizer {
  const { sources, aloneWeights, contextWeights } = decodeEnglishModel(encoded);
  const cache = new Map<string, Entry>();
  const ofWord = new Int32Array(wordFeatureCount + mostReadings * readingFeatureCount);
  const ofContext = new Int32Array(contextFeatureCount);

  const scoresOf = (
    found: Readings,
    look: WordLook,
    weights: HashedWeights,
    bits: number,
  ): number[] => {
    wordFeatures(sources.lexicon, found, look, ofWord);
    return found.readings.map((reading, index) => {
      const tag = reading.tag.charCodeAt(0);
      const own = wordFeatureCount + index * readingFeatureCount;
      return (
        sumOfWeights(weights, bits, ofWord, 0, wordFeatureCount, tag) +
        sumOfWeights(weights, bits, ofWord, own, own + readingFeatureCount, tag)
      );
    });
  };

  /** The readings of a word by itself with their scores; without scores where there is no choice. */
  const weigh = (word: string): { readings: readonly Reading[]; scores: readonly number[] } => {
    const key = foldHomoglyphs(word);
    const found = readingsOf(sources, key);
    const { readings } = found;
    if (!lemmasDiffer(found)) return { readings, scores: [] };
    // "5 m" is for the sentence to tell; by itself the letter is the name of a point or an initial.
    if (key.length === 1 && readings.some(({ tag }) => tag === 'm')) {
      return { readings: [{ tag: 'N', lemma: key, count: 0 }], scores: [] };
    }
    return { readings, scores: scoresOf(found, lookOf(word, found), aloneWeights, aloneBits) };
  };

  const lemma = (word: string): string => {
    const { readings, scores } = weigh(word);
    if (scores.length === 0) return readings[0]?.lemma ?? '';
    return likeliestOf(lemmasOfReadings(readings), scores);
  };

  const searchKeys = (word: string): readonly SearchKey[] => {
    const { readings, scores } = weigh(word);
    if (scores.length === 0) return [{ key: readings[0]?.lemma ?? '', weight: 1 }];
    const least = Math.max(2, (readings[0]?.count ?? 0) - stillUsual);
    const isUsual = (key: string): boolean =>
      readings.some((reading) => reading.lemma === key && reading.count >= least);
    return sharesOf(lemmasOfReadings(readings), scores).filter(
      ({ key, weight }, rank) => rank === 0 || weight >= leastShare || isUsual(key),
    );
  };

  const makeEntry = (word: string): Entry => {
    const key = foldHomoglyphs(word);
    const found = readingsOf(sources, key);
    const look = lookOf(word, found);
    const clear = (only: string): Entry => ({
      look,
      lemma: only,
      lemmas: [],
      tags: [],
      scores: [],
    });
    if (!lemmasDiffer(found)) return clear(found.readings[0]?.lemma ?? key);
    const scores = scoresOf(found, look, contextWeights, contextBits);
    const most = Math.max(...scores);
    const isOpen = (_: unknown, index: number): boolean => (scores[index] ?? 0) > most - hopeless;
    const readings = found.readings.filter(isOpen);
    const lemmas = lemmasOfReadings(readings);
    const first = lemmas[0] ?? key;
    if (lemmas.every((other) => other === first)) return clear(first);
    const tags = readings.map(({ tag }) => tag.charCodeAt(0));
    return { look, lemma: null, lemmas, tags, scores: scores.filter(isOpen) };
  };

  const entryOf = (word: string): Entry => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    const entry = makeEntry(word);
    if (cache.size >= mostCached) cache.clear();
    cache.set(word, entry);
    return entry;
  };

  const lemmasOf = (words: readonly string[]): string[] => {
    const entries = words.map(entryOf);
    let looks: WordLook[] | null = null;
    let capitals = 0;
    return entries.map(({ lemma: only, lemmas, tags, scores: own }, index) => {
      if (only !== null) return only;
      if (looks === null) {
        looks = entries.map(({ look }) => look);
        capitals = capitalsOf(looks);
      }
      contextFeatures(looks, index, capitals, ofContext);
      const scores = own.map(
        (score, reading) =>
          score +
          sumOfWeights(
            contextWeights,
            contextBits,
            ofContext,
            0,
            contextFeatureCount,
            tags[reading] ?? 0,
          ),
      );
      return likeliestOf(lemmas, scores);
    });
  };

  return { lemma, lemmasOf, searchKeys };
}

function lemmasOfReadings(readings: readonly Reading[]): string[] {
  return readings.map((reading) => reading.lemma);
}

/** The probabilities of lemmas, the likeliest first, by the scores of their readings. */
function sharesOf(lemmas: readonly string[], scores: readonly number[]): SearchKey[] {
  const most = Math.max(...scores);
  const shares = new Map<string, number>();
  let all = 0;
  lemmas.forEach((lemma, index) => {
    const share = Math.exp(((scores[index] ?? 0) - most) / unitsOfWeight);
    shares.set(lemma, (shares.get(lemma) ?? 0) + share);
    all += share;
  });
  return [...shares]
    .map(([key, share]) => ({ key, weight: share / all }))
    .sort((a, b) => b.weight - a.weight);
}

/** The lemma that {@link sharesOf} would put first; quicker where few readings are left. */
function likeliestOf(lemmas: readonly string[], scores: readonly number[]): string {
  const most = Math.max(...scores);
  let likeliest = '';
  let largest = -1;
  for (let index = 0; index < lemmas.length; index += 1) {
    const lemma = lemmas[index] ?? '';
    if (lemmas.indexOf(lemma) < index) continue;
    let share = 0;
    for (let other = index; other < lemmas.length; other += 1) {
      if (lemmas[other] === lemma) share += Math.exp(((scores[other] ?? 0) - most) / unitsOfWeight);
    }
    if (share > largest) {
      likeliest = lemma;
      largest = share;
    }
  }
  return likeliest;
}
