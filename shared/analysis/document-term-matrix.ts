import { at } from '../base/invariant.ts';
import type { DocumentView } from './corpus.ts';
import { wordsIn } from './counted-text.ts';
import type { NumberedWord, WordNumbers } from './number-words.ts';
import type { TextScope } from './group-text.ts';

/** The words of one row of a matrix with how often each occurs there, in the order first met. */
export type TermCounts = {
  readonly words: Int32Array;
  readonly counts: Int32Array;
  /** Occurrences of all words together. */
  readonly all: number;
};

/** How often each word occurs in each document: sparse, for most words are in few documents. */
export type DocumentTermMatrix = {
  readonly terms: readonly NumberedWord[];
  /** By number of document. */
  readonly rows: readonly TermCounts[];
};

/** Counts the words of all documents; those that have no number are left out. */
export function documentTermMatrix(
  views: readonly DocumentView[],
  numbers: WordNumbers,
): DocumentTermMatrix {
  const counter = createTermCounter(views, numbers);
  const rows = views.map(({ counted }, view) => counter([{ view, group: 0, spans: counted }]));
  return { terms: numbers.words, rows };
}

/** Counts the words of scopes, one row at a call. */
export function createTermCounter(
  views: readonly DocumentView[],
  { words: terms, ofTypes }: WordNumbers,
): (scopes: readonly TextScope[]) => TermCounts {
  // Zero between two calls: only what a row has is looked at.
  const counts = new Int32Array(terms.length);
  return (scopes) => {
    const met: number[] = [];
    let all = 0;
    for (const { view, spans } of scopes) {
      const { words } = at(views, view);
      const { typeIds } = words;
      const numbers = at(ofTypes, view);
      let done = 0;
      for (const span of spans) {
        const { first, end } = wordsIn(words, span);
        for (let word = Math.max(first, done); word < end; word += 1) {
          const number = numbers[typeIds[word] ?? 0] ?? -1;
          if (number < 0) continue;
          const before = counts[number] ?? 0;
          if (before === 0) met.push(number);
          counts[number] = before + 1;
          all += 1;
        }
        done = Math.max(done, end);
      }
    }
    const row = { words: Int32Array.from(met), counts: new Int32Array(met.length), all };
    for (let place = 0; place < met.length; place += 1) {
      const number = met[place] ?? 0;
      row.counts[place] = counts[number] ?? 0;
      counts[number] = 0;
    }
    return row;
  };
}
