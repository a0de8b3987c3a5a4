import { isPlainLatin } from '../language/kazakh-latin.ts';
import { matchesWildcard } from './match-wildcard.ts';
import type { CompiledWord } from './compile-pattern.ts';
import type { TokenIndex } from './index-tokens.ts';
import { hasSameCase, letterCase } from './letter-case.ts';
import type { TokenRange } from './token-range.ts';

/** The types of the text that a word of a pattern stands for, each once. */
function typesOfWord(word: CompiledWord, index: TokenIndex): ReadonlySet<number> {
  switch (word.kind) {
    case 'form':
      return new Set(index.typesOfForm(word.folded));
    case 'lemma':
      return new Set(typesInAnyForm(word, index));
    case 'root':
      return new Set([...typesInAnyForm(word, index), ...index.typesOfRoot(word.root)]);
    case 'wildcard': {
      const prefix = word.folded.split(/[*?]/u, 1)[0] ?? '';
      const { types } = index.table;
      return new Set(
        index
          .typesWithPrefix(prefix)
          .filter((typeId) => matchesWildcard(word.folded, types[typeId] ?? '')),
      );
    }
  }
}

function typesInAnyForm({ word, folded, lemma }: CompiledWord, index: TokenIndex): number[] {
  // Letters without accents stand for those with them, on whichever side they were typed.
  const plain = index.typesOfPlainLemma(lemma);
  const { types } = index.table;
  return [
    ...index.typesOfForm(folded),
    ...index.typesOfLemma(lemma),
    ...index.typesOfLemma(folded),
    ...(isPlainLatin(word) ? plain : plain.filter((typeId) => isPlainLatin(types[typeId] ?? ''))),
  ];
}

/**
 * Where the words of a pattern stand in a row. Quotation marks and hyphens between them do not
 * matter; any other punctuation and the end of a paragraph do. In order of the first token; rows
 * that overlap are all given.
 */
export function findWords(
  words: readonly CompiledWord[],
  isCaseSensitive: boolean,
  index: TokenIndex,
): TokenRange[] {
  const typeSets = words.map((word) => typesOfWord(word, index));
  const rarest = indexOfRarest(typeSets, index);
  const typeIds = typeSets[rarest];
  if (typeIds === undefined) return [];
  const positions = positionsOfTypes(typeIds, index);
  const ranges: TokenRange[] = [];
  if (words.length === 1 && !isCaseSensitive) {
    for (const position of positions) ranges.push({ first: position, last: position });
    return ranges;
  }
  for (const position of positions) {
    const range = rowAround(position, rarest, typeSets, index);
    if (range === null) continue;
    if (isCaseSensitive && !hasCaseOfWords(range, words, index)) continue;
    ranges.push(range);
  }
  return ranges;
}

function indexOfRarest(typeSets: readonly ReadonlySet<number>[], index: TokenIndex): number {
  let rarest = 0;
  let least = Infinity;
  typeSets.forEach((typeIds, wordIndex) => {
    let count = 0;
    for (const typeId of typeIds) count += index.positionsOf(typeId).length;
    if (count < least) {
      least = count;
      rarest = wordIndex;
    }
  });
  return rarest;
}

/** Where any of the types occurs, ascending. */
function positionsOfTypes(typeIds: ReadonlySet<number>, index: TokenIndex): Uint32Array {
  const lists = [...typeIds].map((typeId) => index.positionsOf(typeId));
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return only;
  const positions = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let filled = 0;
  for (const list of lists) {
    positions.set(list, filled);
    filled += list.length;
  }
  return positions.sort();
}

/** The row of words whose word number `wordIndex` is the token at `position`, or `null`. */
function rowAround(
  position: number,
  wordIndex: number,
  typeSets: readonly ReadonlySet<number>[],
  index: TokenIndex,
): TokenRange | null {
  let first = position;
  for (let before = wordIndex - 1; before >= 0; before -= 1) {
    first = neighbour(first, -1, index);
    if (first < 0 || typeSets[before]?.has(index.table.typeIds[first] ?? -1) !== true) return null;
  }
  let last = position;
  for (let after = wordIndex + 1; after < typeSets.length; after += 1) {
    last = neighbour(last, 1, index);
    if (last < 0 || typeSets[after]?.has(index.table.typeIds[last] ?? -1) !== true) return null;
  }
  return { first, last };
}

/** Quotation marks and hyphens: a phrase goes on across them. Types are folded, so one apostrophe will do. */
const transparent = new Set(['«', '»', '“', '”', '„', '"', "'", '‹', '›', '-']);

/** The word next to a token in direction `step`, or -1 when the phrase ends there. */
function neighbour(token: number, step: 1 | -1, index: TokenIndex): number {
  const { typeIds, types } = index.table;
  const paragraphs = index.paragraphIds();
  for (let next = token + step; next >= 0 && next < typeIds.length; next += step) {
    if (paragraphs[next] !== paragraphs[token]) return -1;
    const typeId = typeIds[next] ?? 0;
    if (index.isWordType(typeId)) return next;
    if (!transparent.has(types[typeId] ?? '')) return -1;
  }
  return -1;
}

function hasCaseOfWords(
  range: TokenRange,
  words: readonly CompiledWord[],
  index: TokenIndex,
): boolean {
  let token = range.first;
  return words.every((word, wordIndex) => {
    if (wordIndex > 0) token = neighbour(token, 1, index);
    const surface = index.text.slice(index.table.starts[token], index.table.ends[token]);
    return hasCaseOf(word, surface);
  });
}

/**
 * What case-sensitive means: a form has its capitals where the pattern has them; an inflected form
 * is lower case, capitalised or all capitals as the pattern is; so is a wild card, unless it starts
 * with one.
 */
function hasCaseOf({ kind, word }: CompiledWord, surface: string): boolean {
  switch (kind) {
    case 'form':
      return hasSameCase(word, surface);
    case 'lemma':
    case 'root':
      return letterCase(word) === letterCase(surface);
    case 'wildcard': {
      if (/^[*?]/u.test(word)) return true;
      const prefix = word.split(/[*?]/u, 1)[0] ?? '';
      return hasSameCase(prefix, surface.slice(0, prefix.length));
    }
  }
}
