import { at } from '../base/invariant.ts';
import { compareWords } from '../language/compare-words.ts';
import type { ConcordanceSortKey } from './analysis-request.ts';
import type { ConcordanceLines } from './concordance-lines.ts';
import type { DocumentView } from './corpus.ts';

/**
 * The numbers of the lines, which come in the order of documents and text, sorted by the given keys;
 * where these are equal the order stays. Words are compared by `compareWords`; a missing word comes
 * first.
 */
export function sortConcordance(
  lines: ConcordanceLines,
  sortBy: readonly ConcordanceSortKey[],
  views: readonly DocumentView[],
): Uint32Array {
  let order = countUp(lines.views.length);
  // Sorting by each key, the last one first, keeps what was sorted before where the key is equal.
  for (const key of sortBy.toReversed()) {
    order = sortByRank(
      order,
      key === 'document'
        ? { ranks: lines.views, size: views.length }
        : rankWords(lines, key, views),
    );
  }
  return order;
}

function countUp(size: number): Uint32Array {
  const numbers = new Uint32Array(size);
  for (let number = 0; number < size; number += 1) numbers[number] = number;
  return numbers;
}

/** For each line a rank below `size`. */
type Ranking = { readonly ranks: Uint32Array; readonly size: number };

/** A counting sort. */
function sortByRank(order: Uint32Array, { ranks, size }: Ranking): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(size + 1);
  for (const rank of ranks) next[rank + 1] = (next[rank + 1] ?? 0) + 1;
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

/** The place of each line's word among the different ones. */
function rankWords(
  lines: ConcordanceLines,
  key: Exclude<ConcordanceSortKey, 'document'>,
  views: readonly DocumentView[],
): Ranking {
  const different: string[] = [''];
  const numbers = new Map([['', 0]]);
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, different.length);
    return different.push(word) - 1;
  };
  const size = lines.views.length;
  const ranks = new Uint32Array(size);
  for (let line = 0; line < size;) {
    // Lines of a document stand together: each type is looked up once in it.
    const view = at(lines.views, line);
    const { words, table } = at(views, view);
    const numbersOfTypes = new Uint32Array(table.types.length);
    for (; lines.views[line] === view; line += 1) {
      const word = wordAt(lines, line, key);
      if (word === null) {
        const typeIds = words.typeIds.subarray(lines.firstWords[line], lines.endWords[line]);
        ranks[line] = numberOf(Array.from(typeIds, (id) => at(table.types, id)).join(' '));
      } else if (word >= 0) {
        const typeId = words.typeIds[word] ?? 0;
        let number = numbersOfTypes[typeId] ?? 0;
        if (number === 0) {
          number = numberOf(table.types[typeId] ?? '');
          numbersOfTypes[typeId] = number;
        }
        ranks[line] = number;
      }
    }
  }
  const rankOf = rankDifferent(different);
  for (let line = 0; line < size; line += 1) ranks[line] = rankOf[ranks[line] ?? 0] ?? 0;
  return { ranks, size: different.length };
}

/** By number of word its place in order; words that compare as equal share one. */
function rankDifferent(words: readonly string[]): Uint32Array {
  const sorted = countUp(words.length).sort((a, b) => compareWords(words[a] ?? '', words[b] ?? ''));
  const ranks = new Uint32Array(words.length);
  let rank = 0;
  sorted.forEach((number, place) => {
    const before = sorted[place - 1];
    if (before !== undefined && compareWords(at(words, before), at(words, number)) !== 0) {
      rank = place;
    }
    ranks[number] = rank;
  });
  return ranks;
}

/** The number of the word that a line is sorted by, -1 where it has none; `null`: all words of the hit. */
function wordAt(
  { firstWords, endWords, wordsFrom, wordsTo }: ConcordanceLines,
  line: number,
  key: Exclude<ConcordanceSortKey, 'document'>,
): number | null {
  const first = firstWords[line] ?? 0;
  const end = endWords[line] ?? 0;
  switch (key) {
    case 'hit':
      return end - first === 1 ? first : null;
    case 'L1':
    case 'L2':
    case 'L3': {
      const word = first - Number(key.slice(1));
      return word >= (wordsFrom[line] ?? 0) ? word : -1;
    }
    case 'R1':
    case 'R2':
    case 'R3': {
      const word = end - 1 + Number(key.slice(1));
      return word < (wordsTo[line] ?? 0) ? word : -1;
    }
  }
}
