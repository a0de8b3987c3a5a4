import { at } from '../base/invariant.ts';
import type { DocumentView } from './corpus.ts';
import type { TextScope } from './group-text.ts';
import type { NgramsRequest } from './ngrams-request.ts';
import type { PairNumbers } from './pair-numbers.ts';
import { createPairNumbers } from './pair-numbers.ts';
import { forEachRun } from './word-runs.ts';

/** The sequences of some text, each with its words by number. */
export type NgramCounts = {
  /** By number of sequence. */
  readonly frequencies: readonly number[];
  readonly documents: readonly number[];
  /** The words of a sequence, in order. */
  readonly wordsOf: (ngram: number) => readonly number[];
  /** Running words, those left out too. */
  readonly words: number;
  /** Of neighbouring pairs (size 2 without gaps) only: what the two by two table is made of. */
  readonly pairs: {
    readonly all: number;
    /** By number of word: as first and as second word of a pair, also of pairs left out. */
    readonly asFirst: Int32Array;
    readonly asSecond: Int32Array;
  };
};

/** Numbers of the words of a document by word place; −1 where the word is left out. */
export type PlacedWords = { readonly ids: Int32Array; readonly units: Uint32Array };

/**
 * Calls `visit` with the places of the words of each sequence that starts at place `start`, rising;
 * `places` is used again. A sequence takes `size` words of a run and passes over `skip` at most.
 */
export function forEachSequence(
  { size, skip }: Pick<NgramsRequest, 'size' | 'skip'>,
  start: number,
  end: number,
  visit: (places: readonly number[]) => void,
): void {
  const places = [start];
  const extend = (last: number, left: number): void => {
    if (places.length === size) {
      visit(places);
      return;
    }
    for (let gap = 0; gap <= left && last + 1 + gap < end; gap += 1) {
      places.push(last + 1 + gap);
      extend(last + 1 + gap, left - gap);
      places.pop();
    }
  };
  extend(start, skip);
}

/** Counts the sequences of the scopes in which no word is left out; `wordCount` words are numbered. */
export function countNgrams(
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
  placed: readonly PlacedWords[],
  request: Pick<NgramsRequest, 'size' | 'skip'>,
  wordCount: number,
): NgramCounts {
  // Level by level a sequence is the number of its beginning and one word more.
  const levels = Array.from({ length: request.size - 1 }, createPairNumbers);
  const pairs = at(levels, 0);
  const isPairs = request.size === 2 && request.skip === 0;
  const frequencies: number[] = [];
  const documents: number[] = [];
  const lastViews: number[] = [];
  const asFirst = new Int32Array(wordCount);
  const asSecond = new Int32Array(wordCount);
  let words = 0;
  let all = 0;
  for (const scope of scopes) {
    const { ids, units } = at(placed, scope.view);
    const count = (ngram: number): void => {
      if (ngram < 0) return;
      frequencies[ngram] = (frequencies[ngram] ?? 0) + 1;
      if (lastViews[ngram] === scope.view) return;
      documents[ngram] = (documents[ngram] ?? 0) + 1;
      lastViews[ngram] = scope.view;
    };
    const countPlaces = (places: readonly number[]): void => count(numberOf(places, ids, levels));
    // Pairs of neighbours are what is asked for most, and of the largest texts.
    const countPairs = (first: number, end: number): void => {
      let before = ids[first] ?? -1;
      for (let place = first + 1; place < end; place += 1) {
        const id = ids[place] ?? -1;
        if (before >= 0) asFirst[before] = (asFirst[before] ?? 0) + 1;
        if (id >= 0) asSecond[id] = (asSecond[id] ?? 0) + 1;
        if (before >= 0 && id >= 0) count(pairs.numberOf(before, id));
        before = id;
      }
    };
    forEachRun(scope, at(views, scope.view), units, (first, end) => {
      words += end - first;
      all += end - first - 1;
      if (isPairs) countPairs(first, end);
      else {
        for (let start = first; start < end; start += 1) {
          forEachSequence(request, start, end, countPlaces);
        }
      }
    });
  }
  return {
    frequencies,
    documents,
    words,
    wordsOf: (ngram) => wordsOf(ngram, levels),
    pairs: { all, asFirst, asSecond },
  };
}

function numberOf(
  places: readonly number[],
  ids: Int32Array,
  levels: readonly PairNumbers[],
): number {
  for (const place of places) if ((ids[place] ?? -1) < 0) return -1;
  let number = ids[places[0] ?? 0] ?? -1;
  for (let level = 0; level < levels.length; level += 1) {
    number = levels[level]?.numberOf(number, ids[places[level + 1] ?? 0] ?? -1) ?? -1;
  }
  return number;
}

function wordsOf(ngram: number, levels: readonly PairNumbers[]): number[] {
  const words: number[] = [];
  let number = ngram;
  for (const level of levels.toReversed()) {
    words.unshift(level.secondOf(number));
    number = level.firstOf(number);
  }
  return [number, ...words];
}
