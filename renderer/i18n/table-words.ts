import type { TableWords } from '../../shared/export/table-words.ts';
import { type Language, languages } from '../../shared/language/language.ts';

type Words = { readonly [key: string]: string | Words };

const files = import.meta.glob<Words>('./locales/*/tables.json', {
  eager: true,
  import: 'default',
});
const wordsByLanguage = new Map(
  languages.map((language) => [
    language,
    Object.fromEntries(flatten(files[`./locales/${language}/tables.json`] ?? {}, '')),
  ]),
);

/** The words for exported tables and their method notes (`locales/<language>/tables.json`). */
export function tableWords(language: Language): TableWords {
  return wordsByLanguage.get(language) ?? {};
}

function flatten(words: Words, prefix: string): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}
