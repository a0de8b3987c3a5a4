import { closedKazakhWords, kazakhOrdinals } from './closed-words-kk.ts';
import { foldHomoglyphs } from './fold-homoglyphs.ts';
import { isContextual, lemmaInContext } from './kazakh-context.ts';
import { letterNumber } from './kazakh-letters.ts';
import { decodeKazakhModel, type KazakhModel } from './kazakh-model.ts';
import { numberWithEnding } from './kazakh-numbers.ts';
import type { Lemmatizer, SearchKey } from './lemmatizer.ts';
import { KazakhReader } from './read-kazakh.ts';

/**
 * The Kazakh lemmatiser over compiled data (`data/lemma-kk.ts`). Nouns get the nominative singular,
 * verbs the bare stem without passive ("сайланады" → "сайла"). A verbal noun that is a noun of its
 * own in law and politics keeps its -у ("сайлаудың" → "сайлау"), other verbal nouns give the stem.
 */
export function createKazakhLemmatizer(encoded: string): Lemmatizer {
  const model = decodeKazakhModel(encoded);
  const reader = new KazakhReader(model);
  const lemma = (word: string): string => lemmaOf(word, model, reader);
  const types = new Map<string, Type>();
  const typeOf = (word: string): Type => {
    const known = types.get(word);
    if (known !== undefined) return known;
    const key = keyOf(word);
    const type = { key, lemma: lemma(word), isContextual: isContextual(key) };
    if (types.size >= mostTypes) types.clear();
    types.set(word, type);
    return type;
  };
  const inContext = (sentence: readonly Type[], index: number): string => {
    const type = sentence[index];
    if (type === undefined) return '';
    const before = sentence[index - 1]?.key ?? '';
    const after = sentence[index + 1]?.key ?? '';
    const isLast = !hasKazakhLetter(after);
    const context = { before: hasKazakhLetter(before) ? before : '', isLast };
    return lemmaInContext(type.key, context) ?? type.lemma;
  };
  return {
    lemma,
    lemmasOf: (words) => {
      const sentence = words.map(typeOf);
      return sentence.map((type, index) =>
        type.isContextual ? inContext(sentence, index) : type.lemma,
      );
    },
    searchKeys: (word) => searchKeysOf(word, model, reader),
  };
}

/** Types that are kept at most: more than a large corpus holds. */
const mostTypes = 300_000;

/** What is kept of a type of word once it has been read. */
type Type = { readonly key: string; readonly lemma: string; readonly isContextual: boolean };

const capital = /^[А-ЯӘҒҚҢӨҰҮҺІЁ][^А-ЯӘҒҚҢӨҰҮҺІЁ]*$/;
const spaceCode = ' '.charCodeAt(0);
const hyphenCode = '-'.charCodeAt(0);
const hyphen = letterNumber(hyphenCode);
const particle = /-(?:ау|ақ|ай|мыс|міс)$/;

function lemmaOf(word: string, model: KazakhModel, reader: KazakhReader): string {
  const key = keyOf(word);
  const known = closedKazakhWords.get(key) ?? model.wholeWords.get(key);
  if (known !== undefined) return known;
  if (!hasKazakhLetter(key)) return key;
  // "болған жоқ": the bank takes a verb and its negation for one word.
  const space = placeOf(key, spaceCode);
  if (space > 0) return lemmaOf(key.slice(0, space), model, reader);
  if (placeOf(key, hyphenCode) >= 0) {
    const number = numberWithEnding(key);
    if (number !== undefined) return number;
    // "білмейміз-ау", "тап-таза".
    const bare = key.replace(particle, '');
    if (bare !== key && bare.length > 1) return lemmaOf(bare, model, reader);
    const [first = '', second = ''] = key.split('-');
    const isIntensive =
      first.length > 1 &&
      first.length < 4 &&
      first.endsWith('п') &&
      second.startsWith(first.slice(0, -1));
    if (isIntensive) return lemmaOf(second, model, reader);
  }
  const lemma = reader.best(key, word !== key && capital.test(word));
  return kazakhOrdinals.get(lemma) ?? lemma;
}

/** Where a sign first stands in a key; -1 where it does not. A loop is quicker on words than `indexOf`. */
function placeOf(key: string, sign: number): number {
  for (let index = 0; index < key.length; index += 1) {
    if (key.charCodeAt(index) === sign) return index;
  }
  return -1;
}

function hasKazakhLetter(key: string): boolean {
  for (let index = 0; index < key.length; index += 1) {
    const letter = letterNumber(key.charCodeAt(index));
    if (letter > 0 && letter !== hyphen) return true;
  }
  return false;
}

/** The comparison key, as by `foldHomoglyphs`; plain words in one or two letter cases go fast. */
function keyOf(word: string): string {
  for (let index = 1; index < word.length; index += 1) {
    const letter = letterNumber(word.charCodeAt(index));
    if (letter === 0 || letter === hyphen) return foldHomoglyphs(word);
  }
  if (word.length < 2) return foldHomoglyphs(word);
  const first = letterNumber(word.charCodeAt(0));
  if (first > 0 && first !== hyphen) return word;
  const lower = word.toLowerCase();
  return letterNumber(lower.charCodeAt(0)) > 0 ? lower : foldHomoglyphs(word);
}

/** A second reading is a key where it is at least so likely. */
const leastShare = 0.35;

function searchKeysOf(word: string, model: KazakhModel, reader: KazakhReader): SearchKey[] {
  const lemma = lemmaOf(word, model, reader);
  const key = keyOf(word);
  const readings = reader.all(key, false).slice(0, 2);
  const [first, second] = readings;
  if (first === undefined || second === undefined || first.lemma !== lemma) {
    return [{ key: lemma, weight: 1 }];
  }
  const share = 1 / (1 + Math.exp(second.cost - first.cost));
  if (share < leastShare) return [{ key: lemma, weight: 1 }];
  return [
    { key: lemma, weight: 1 - share },
    { key: second.lemma, weight: share },
  ];
}
