import { at } from '../base/invariant.ts';
import type { DocumentView } from './corpus.ts';
import type { TextScope } from './group-text.ts';
import type { NgramsRequest } from './ngrams-request.ts';
import type { PairNumbers } from './pair-numbers.ts';
import { createPairNumbers } from './pair-numbers.ts';
import { forEachRun } from './word-runs.ts';

/** How many pairs of neighbours have the same first word, and the same second one, also those left out. */
export type PairSides = { readonly first: number; readonly second: number };

/** Words by number, in order, with how often they stand in a row. */
export type WordSequence = {
  readonly words: readonly number[];
  readonly frequency: number;
  readonly documents: number;
  /** Of pairs of neighbours only. */
  readonly sides: PairSides | null;
};

/** The sequences of some text. */
export type SequenceCounts = {
  readonly sequences: readonly WordSequence[];
  /** Running words, those left out too. */
  readonly words: number;
  /** Pairs of neighbours, those left out too. */
  readonly neighbours: number;
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

/** Counts the sequences of the scopes in which no word is left out, and tells those that occur `least` times. */
export function countNgrams(
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
  placed: readonly PlacedWords[],
  request: Pick<NgramsRequest, 'size' | 'skip'>,
  least: number,
): SequenceCounts {
  // Level by level a sequence is the number of its beginning and one word more.
  const levels = Array.from({ length: request.size - 1 }, createPairNumbers);
  const frequencies: number[] = [];
  const documents: number[] = [];
  const lastViews: number[] = [];
  let words = 0;
  let neighbours = 0;
  for (const scope of scopes) {
    const { ids, units } = at(placed, scope.view);
    const count = (places: readonly number[]): void => {
      const ngram = numberOf(places, ids, levels);
      if (ngram < 0) return;
      frequencies[ngram] = (frequencies[ngram] ?? 0) + 1;
      if (lastViews[ngram] === scope.view) return;
      documents[ngram] = (documents[ngram] ?? 0) + 1;
      lastViews[ngram] = scope.view;
    };
    forEachRun(scope, at(views, scope.view), units, (first, end) => {
      words += end - first;
      neighbours += end - first - 1;
      for (let start = first; start < end; start += 1) {
        forEachSequence(request, start, end, count);
      }
    });
  }
  const sequences = frequencies.flatMap((frequency, ngram): WordSequence[] => {
    if (frequency < least) return [];
    const own = { frequency, documents: documents[ngram] ?? 0, sides: null };
    return [{ words: wordsOf(ngram, levels), ...own }];
  });
  return { sequences, words, neighbours };
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
