import type { Language } from '../language/language.ts';
import type { Labelling } from './table-titles.ts';
import en from './words/en.json' with { type: 'json' };
import kk from './words/kk.json' with { type: 'json' };
import ru from './words/ru.json' with { type: 'json' };

/**
 * The words for tables and their method notes, by key: `column.concept`, `unit.clause`,
 * `note.texts` … Window and command line write the same files with them.
 */
export type TableWords = { readonly [key: string]: string };

type Words = { readonly [key: string]: string | Words };

const wordsByLanguage: { readonly [language in Language]: TableWords } = {
  kk: flatten(kk),
  ru: flatten(ru),
  en: flatten(en),
};

/** The words in a language (`words/<language>.json`). */
export function tableWords(language: Language): TableWords {
  return wordsByLanguage[language];
}

function flatten(words: Words, prefix = ''): TableWords {
  const flat: { [key: string]: string } = {};
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') flat[prefix + key] = value;
    else Object.assign(flat, flatten(value, `${prefix}${key}.`));
  }
  return flat;
}

/** The word for a key under a heading; a key without a word stays as it is. */
export function wordFor(words: TableWords, heading: string, key: string): string {
  return words[`${heading}.${key}`] ?? key;
}

/** Titles of columns and sheets: `occurrences` is looked up as `column.occurrences`, `sheet.table` as it is. */
export function labellingFrom(words: TableWords): Labelling {
  return (key) => words[`column.${key}`] ?? words[key] ?? key;
}
