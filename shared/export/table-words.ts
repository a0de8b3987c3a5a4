import type { Labelling } from './table-titles.ts';

/**
 * The words of the interface for tables and their method notes, by key: `column.concept`,
 * `unit.clause`, `note.texts` … They come from the locale files of the window or the command line.
 */
export type TableWords = { readonly [key: string]: string };

/** The word for a key under a heading; a key without a word stays as it is. */
export function wordFor(words: TableWords, heading: string, key: string): string {
  return words[`${heading}.${key}`] ?? key;
}

/** Titles of columns and sheets: `occurrences` is looked up as `column.occurrences`, `sheet.table` as it is. */
export function labellingFrom(words: TableWords): Labelling {
  return (key) => words[`column.${key}`] ?? words[key] ?? key;
}
