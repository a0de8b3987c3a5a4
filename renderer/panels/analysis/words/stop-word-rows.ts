import { foldHomoglyphs } from '../../../../shared/language/fold-homoglyphs.ts';
import type { Language } from '../../../../shared/language/language.ts';
import { defaultStopWords } from '../../../../shared/language/stop-word-edits.ts';
import type { StopWordEdits } from '../../../../shared/language/stop-words.ts';

/** A word of the stop list: as it comes with the program, or added to it or taken off by hand. */
export type StopWordRow = {
  readonly word: string;
  readonly state: 'default' | 'added' | 'removed';
};

/** The list with what was changed by hand first, each part in alphabetical order; `typed` filters. */
export function stopWordRows(
  language: Language,
  { added, removed }: StopWordEdits,
  typed: string,
  compare: (a: string, b: string) => number,
): readonly StopWordRow[] {
  const wanted = foldHomoglyphs(typed.trim());
  const gone = new Set(removed);
  const rows = [
    ...added.map((word): StopWordRow => ({ word, state: 'added' })),
    ...removed.map((word): StopWordRow => ({ word, state: 'removed' })),
    ...defaultStopWords(language)
      .filter((word) => !gone.has(word))
      .map((word): StopWordRow => ({ word, state: 'default' })),
  ];
  const isByHand = ({ state }: StopWordRow): number => Number(state !== 'default');
  return rows
    .filter(({ word }) => word.includes(wanted))
    .sort((a, b) => isByHand(b) - isByHand(a) || compare(a.word, b.word));
}

/** The words typed that are not on the list, divided by spaces, commas or semicolons. */
export function newStopWords(rows: readonly StopWordRow[], typed: string): readonly string[] {
  const known = new Set(rows.flatMap(({ word, state }) => (state === 'removed' ? [] : [word])));
  const words = typed
    .split(/[\s,;]+/u)
    .map(foldHomoglyphs)
    .filter((word) => word !== '' && !known.has(word));
  return [...new Set(words)];
}
