import { at } from '../base/invariant.ts';
import type { DocumentView } from './corpus.ts';
import type { PlacedWords, SequenceCounts, WordSequence } from './count-ngrams.ts';
import type { TextScope } from './group-text.ts';
import { forEachRun } from './word-runs.ts';

/** Noted of a word while those behind another one are counted: how often, in how many documents, the last. */
const noteSize = 4;
const inDocuments = 1;
const lastDocument = 2;

/**
 * Counts pairs of neighbours, the text of one group at a call, and tells those that occur `least`
 * times. Pairs are put together by their first word, and the words behind one word are counted at a
 * time: a table of all pairs of a long text would be too large to be at hand.
 */
export function createPairCounter(
  views: readonly DocumentView[],
  placed: readonly PlacedWords[],
  wordCount: number,
  least: number,
): (scopes: readonly TextScope[]) => SequenceCounts {
  // Zero between two calls: only words that a group has are looked at.
  const asFirst = new Int32Array(wordCount);
  const asSecond = new Int32Array(wordCount);
  const notes = new Int32Array(noteSize * wordCount);
  const ends = new Int32Array(wordCount);
  // The second word and the document of each pair, by first word.
  let pairs = new Int32Array(0);

  return (scopes) => {
    const firsts: number[] = [];
    const seconds: number[] = [];
    let neighbours = 0;
    const words = forEachSide(scopes, views, placed, (first, second) => {
      neighbours += 1;
      if (first >= 0) {
        if (asFirst[first] === 0) firsts.push(first);
        asFirst[first] = (asFirst[first] ?? 0) + 1;
      }
      if (second >= 0) {
        if (asSecond[second] === 0) seconds.push(second);
        asSecond[second] = (asSecond[second] ?? 0) + 1;
      }
    });
    let size = 0;
    for (const first of firsts) {
      ends[first] = size;
      size += asFirst[first] ?? 0;
    }
    if (pairs.length < 2 * size) pairs = new Int32Array(2 * size);
    forEachSide(scopes, views, placed, (first, second, view) => {
      if (first < 0 || second < 0) return;
      const end = ends[first] ?? 0;
      pairs[2 * end] = second;
      pairs[2 * end + 1] = view + 1;
      ends[first] = end + 1;
    });

    const sequences: WordSequence[] = [];
    let start = 0;
    for (const first of firsts) {
      const met: number[] = [];
      for (let pair = start; pair < (ends[first] ?? 0); pair += 1) {
        const second = pairs[2 * pair] ?? 0;
        const document = pairs[2 * pair + 1] ?? 0;
        const note = noteSize * second;
        const before = notes[note] ?? 0;
        if (before === 0) met.push(second);
        notes[note] = before + 1;
        if (notes[note + lastDocument] === document) continue;
        notes[note + lastDocument] = document;
        notes[note + inDocuments] = (notes[note + inDocuments] ?? 0) + 1;
      }
      for (const second of met) {
        const note = noteSize * second;
        const frequency = notes[note] ?? 0;
        if (frequency >= least) {
          const sides = { first: asFirst[first] ?? 0, second: asSecond[second] ?? 0 };
          const documents = notes[note + inDocuments] ?? 0;
          sequences.push({ words: [first, second], frequency, documents, sides });
        }
        notes[note] = 0;
        notes[note + inDocuments] = 0;
        notes[note + lastDocument] = 0;
      }
      start += asFirst[first] ?? 0;
    }
    for (const first of firsts) asFirst[first] = 0;
    for (const second of seconds) asSecond[second] = 0;
    return { sequences, words, neighbours };
  };
}

/** Visits all neighbours, by number and with their document, −1 for a word left out; returns how many words there are. */
function forEachSide(
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
  placed: readonly PlacedWords[],
  visit: (first: number, second: number, view: number) => void,
): number {
  let words = 0;
  for (const scope of scopes) {
    const { ids, units } = at(placed, scope.view);
    forEachRun(scope, at(views, scope.view), units, (start, end) => {
      words += end - start;
      for (let place = start + 1; place < end; place += 1) {
        visit(ids[place - 1] ?? -1, ids[place] ?? -1, scope.view);
      }
    });
  }
  return words;
}
