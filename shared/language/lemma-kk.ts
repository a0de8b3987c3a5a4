import { kazakhLemmaData } from './data/lemma-kk.ts';
import { closedKazakhWords } from './closed-words-kk.ts';
import { decodeCounts, kazakhCosts, type KazakhModel } from './kazakh-costs.ts';
import { parseKazakh, type KazakhCosts } from './parse-kazakh.ts';
import { decodeSuffixRules } from './suffix-rules.ts';

/** Reads the compiled model: parts between blank lines, see `encodeKazakhModel`. */
export function decodeKazakhModel(encoded: string): KazakhModel {
  const [nominal = '', verb = '', morphemes = '', words = ''] = encoded.split('\n\n');
  const wholeWords = new Map<string, string>();
  for (const [ending, { cut, add }] of decodeSuffixRules(words)) {
    const word = ending.slice(1);
    wholeWords.set(word, word.slice(0, word.length - cut) + add);
  }
  return {
    nominalStems: decodeCounts(nominal),
    verbStems: decodeCounts(verb),
    morphemeCounts: morphemes
      .split('\n')
      .map((line) => Float64Array.from(line.split(' '), (count) => Number(count))),
    wholeWords,
  };
}

type Loaded = { readonly model: KazakhModel; readonly costs: KazakhCosts };
let loaded: Loaded | null = null;

function load(): Loaded {
  if (loaded !== null) return loaded;
  const model = decodeKazakhModel(kazakhLemmaData);
  loaded = { model, costs: kazakhCosts(model) };
  return loaded;
}

/**
 * The lemma of a Kazakh word given as comparison key: nouns in the nominative singular, verbs as
 * bare stem without voice suffixes ("сайланады" → "сайла"). A verbal noun that is a noun of its own
 * in law and politics keeps its -у ("сайлаудың" → "сайлау"), other verbal nouns give the stem.
 */
export function lemmatizeKazakh(key: string): string {
  const { model, costs } = load();
  return lemmatizeKazakhWith(key, model, costs);
}

/** {@link lemmatizeKazakh} over a given model: for learning and tests. */
export function lemmatizeKazakhWith(key: string, model: KazakhModel, costs: KazakhCosts): string {
  const known = closedKazakhWords.get(key) ?? model.wholeWords.get(key);
  if (known !== undefined) return known;
  if (!/[а-яәғқңөұүһіё]/.test(key)) return key;
  return cheapestLemma(key, costs);
}

/** The lemma of the cheapest reading; of equal ones the first in alphabetical order. */
export function cheapestLemma(key: string, costs: KazakhCosts): string {
  let lemma = key;
  let cost = Infinity;
  for (const reading of parseKazakh(key, costs)) {
    if (reading.cost < cost || (reading.cost === cost && reading.lemma < lemma)) {
      ({ lemma, cost } = reading);
    }
  }
  return lemma;
}
