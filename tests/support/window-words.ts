import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TableWords } from '../../shared/export/table-words.ts';
import type { Language } from '../../shared/language/language.ts';

/** The words of a namespace of the window by key, dots between the headings. */
export function windowWords(language: Language, namespace: string): TableWords {
  const path = `../../renderer/i18n/locales/${language}/${namespace}.json`;
  const json = readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  return Object.fromEntries(flatten(JSON.parse(json), ''));
}

function flatten(words: object, prefix: string): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}
