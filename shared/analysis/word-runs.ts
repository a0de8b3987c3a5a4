import { at } from '../base/invariant.ts';
import { keepValues } from '../base/kept-values.ts';
import type { TokenTable } from '../document/token-table.ts';
import type { Boundary } from './boundary.ts';
import type { DocumentView } from './corpus.ts';
import { wordsIn } from './counted-text.ts';
import type { TextScope } from './group-text.ts';

/** Texts never change, and are asked for their sentences again and again. */
const kept = keepValues<TokenTable, Uint32Array>();

/** The sentence or paragraph (line) of each running word of a document, by its number. */
export function unitsOfWords(view: DocumentView, boundary: Boundary): Uint32Array {
  return kept(view.table, boundary, [], () => readUnits(view, boundary));
}

function readUnits({ table, index, words }: DocumentView, boundary: Boundary): Uint32Array {
  const ofTokens = unitsOfTokens({ table, index }, boundary);
  const units = new Uint32Array(words.starts.length);
  let token = 0;
  for (let word = 0; word < units.length; word += 1) {
    while (table.starts[token] !== words.starts[word]) token += 1;
    units[word] = at(ofTokens, token);
  }
  return units;
}

export function unitsOfTokens(
  { table, index }: Pick<DocumentView, 'table' | 'index'>,
  boundary: Boundary,
): Uint32Array {
  return boundary === 'sentence' ? table.sentenceIds : index.paragraphIds();
}

/**
 * Calls `visit` with each run of counted words of a scope that stand next to each other in one unit:
 * words from number `first` up to but without `end`. Each word is in one run.
 */
export function forEachRun(
  { spans }: Pick<TextScope, 'spans'>,
  { words }: DocumentView,
  units: Uint32Array,
  visit: (first: number, end: number) => void,
): void {
  let done = 0;
  for (const span of spans) {
    const { first, end } = wordsIn(words, span);
    let start = Math.max(first, done);
    for (let word = start + 1; word <= end; word += 1) {
      if (word < end && units[word] === units[start]) continue;
      visit(start, word);
      start = word;
    }
    done = Math.max(done, end);
  }
}
