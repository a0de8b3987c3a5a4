import { at } from '../base/invariant.ts';
import { compareWords } from '../language/compare-words.ts';
import type { ConcordanceSortKey } from './analysis-request.ts';
import type { ConcordanceLine } from './concordance-line.ts';
import type { DocumentView } from './corpus.ts';

/**
 * The lines, which come in the order of documents and text, sorted by the given keys; where these are
 * equal the order stays. Words are compared by `compareWords`; a missing word comes first.
 */
export function sortConcordance(
  lines: readonly ConcordanceLine[],
  sortBy: readonly ConcordanceSortKey[],
  views: readonly DocumentView[],
): ConcordanceLine[] {
  const ranks = sortBy.map((key) =>
    key === 'document'
      ? Int32Array.from(lines, ({ view }) => view)
      : rankWords(lines.map((line) => wordAt(line, key, at(views, line.view)))),
  );
  const order = Array.from(lines, (_, index) => index).sort((a, b) => {
    for (const ranking of ranks) {
      const difference = (ranking[a] ?? 0) - (ranking[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return order.map((index) => at(lines, index));
}

/** The place of each word among the different ones. */
function rankWords(words: readonly string[]): Int32Array {
  const sorted = [...new Set(words)].sort(compareWords);
  const ranks = new Map<string, number>();
  let rank = 0;
  sorted.forEach((word, index) => {
    if (index > 0 && compareWords(at(sorted, index - 1), word) !== 0) rank = index;
    ranks.set(word, rank);
  });
  return Int32Array.from(words, (word) => ranks.get(word) ?? 0);
}

function wordAt(
  { hitWords, wordsFrom, wordsTo }: ConcordanceLine,
  key: Exclude<ConcordanceSortKey, 'document'>,
  { words: { typeIds }, table: { types } }: DocumentView,
): string {
  const typeOf = (word: number): string => types[typeIds[word] ?? -1] ?? '';
  switch (key) {
    case 'hit':
      return Array.from(typeIds.subarray(hitWords.first, hitWords.end), (id) => at(types, id)).join(
        ' ',
      );
    case 'L1':
    case 'L2':
    case 'L3': {
      const word = hitWords.first - Number(key.slice(1));
      return word >= wordsFrom ? typeOf(word) : '';
    }
    case 'R1':
    case 'R2':
    case 'R3': {
      const word = hitWords.end - 1 + Number(key.slice(1));
      return word < wordsTo ? typeOf(word) : '';
    }
  }
}
