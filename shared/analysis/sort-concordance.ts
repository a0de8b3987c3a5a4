import { at } from '../base/invariant.ts';
import { compareWords } from '../language/compare-words.ts';
import type { ConcordanceSortKey } from './analysis-request.ts';
import type { DocumentView } from './corpus.ts';
import type { HitContext } from './hit-context.ts';
import { numberForms } from './number-forms.ts';

/** Sorts lines that are given document by document. */
export type LineSorter = {
  /** Adds lines: hits in document number `view`. */
  readonly add: (view: number, contexts: readonly HitContext[]) => void;
  /** The numbers of the lines in order. */
  readonly order: () => Uint32Array;
};

/**
 * Sorts lines, given in the order of documents and text, by the keys; where these are equal the order
 * stays. Words are compared by `compareWords`; a missing word comes first.
 */
export function createLineSorter(
  sortBy: readonly ConcordanceSortKey[],
  views: readonly DocumentView[],
): LineSorter {
  let size = 0;
  const keys = sortBy.map((key) => (key === 'document' ? documentKey(views) : wordKey(key, views)));
  return {
    add: (view, contexts) => {
      size += contexts.length;
      for (const key of keys) key.add(view, contexts);
    },
    order: () => {
      let order = countUp(size);
      // Sorting by each key, the last one first, keeps what was sorted before where the key is equal.
      for (const key of keys.toReversed()) order = sortByRank(order, key.ranking());
      return order;
    },
  };
}

type LineKey = {
  readonly add: LineSorter['add'];
  readonly ranking: () => Ranking;
};

/** For each line a rank below `size`. */
type Ranking = { readonly ranks: ArrayLike<number>; readonly size: number };

function documentKey(views: readonly DocumentView[]): LineKey {
  const ranks: number[] = [];
  return {
    add: (view, contexts) => contexts.forEach(() => ranks.push(view)),
    ranking: () => ({ ranks, size: views.length }),
  };
}

/** By a word beside the hit, or by all words of the hit. */
function wordKey(
  key: Exclude<ConcordanceSortKey, 'document'>,
  views: readonly DocumentView[],
): LineKey {
  const { forms, ofTypes } = numberForms(views);
  const formAt = (view: number, word: number): number =>
    ofTypes[view]?.[views[view]?.words.typeIds[word] ?? 0] ?? 0;
  // Forms have their numbers; hits of several words or none are numbered on, as is a missing word.
  const phrases = new Map<string, number>([['', forms.length]]);
  const numberOfHit = (view: number, { firstWord, endWord }: HitContext): number => {
    if (endWord - firstWord === 1) return formAt(view, firstWord);
    const { words, table } = at(views, view);
    const types = Array.from(words.typeIds.subarray(firstWord, endWord));
    const phrase = types.map((typeId) => at(table.types, typeId)).join(' ');
    const number = phrases.get(phrase) ?? forms.length + phrases.size;
    phrases.set(phrase, number);
    return number;
  };
  const isLeft = key.startsWith('L');
  const distance = key === 'hit' ? 0 : Number(key.slice(1));
  const numberOfNeighbour = (view: number, context: HitContext): number => {
    const word = isLeft ? context.firstWord - distance : context.endWord - 1 + distance;
    const start = views[view]?.words.starts[word] ?? -1;
    const isThere = start >= context.paragraphStart && start < context.paragraphEnd;
    return isThere ? formAt(view, word) : forms.length;
  };
  const numberOf = key === 'hit' ? numberOfHit : numberOfNeighbour;
  const numbers: number[] = [];
  return {
    add: (view, contexts) => {
      for (const context of contexts) numbers.push(numberOf(view, context));
    },
    ranking: () => {
      const wordOf = [...phrases.keys()];
      return rankWords(
        numbers,
        (number) => forms[number] ?? wordOf[number - forms.length] ?? '',
        forms.length + phrases.size,
      );
    },
  };
}

/** The place of each word in order, words that compare as equal sharing one; numbers are below `size`. */
function rankWords(
  numbers: readonly number[],
  wordOf: (number: number) => string,
  size: number,
): Ranking {
  const ranks = new Uint32Array(size);
  const different: number[] = [];
  for (const number of numbers) {
    if (ranks[number] !== 0) continue;
    ranks[number] = 1;
    different.push(number);
  }
  const words = different.map((number) => ({ number, word: wordOf(number) }));
  words.sort((a, b) => compareWords(a.word, b.word));
  let rank = 0;
  words.forEach(({ number, word }, place) => {
    const before = words[place - 1];
    if (before !== undefined && compareWords(before.word, word) !== 0) rank = place;
    ranks[number] = rank;
  });
  const ofLines = new Uint32Array(numbers.length);
  for (let line = 0; line < numbers.length; line += 1)
    ofLines[line] = ranks[numbers[line] ?? 0] ?? 0;
  return { ranks: ofLines, size: words.length };
}

/** A counting sort. */
function sortByRank(order: Uint32Array, { ranks, size }: Ranking): Uint32Array {
  const next = new Uint32Array(size + 1);
  for (const line of order) {
    const rank = ranks[line] ?? 0;
    next[rank + 1] = (next[rank + 1] ?? 0) + 1;
  }
  for (let rank = 1; rank < size; rank += 1) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const line of order) {
    const rank = ranks[line] ?? 0;
    const place = next[rank] ?? 0;
    sorted[place] = line;
    next[rank] = place + 1;
  }
  return sorted;
}

function countUp(size: number): Uint32Array {
  const numbers = new Uint32Array(size);
  for (let number = 0; number < size; number += 1) numbers[number] = number;
  return numbers;
}
