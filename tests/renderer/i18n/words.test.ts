import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../shared/language/language.ts';

const root = fileURLToPath(new URL('../../../renderer/', import.meta.url));
const locales = join(root, 'i18n/locales');
/** The words of tables, which the command line shares. */
const tables = fileURLToPath(new URL('../../../shared/export/words/', import.meta.url));

type Words = { readonly [key: string]: string };

/** The words of one file with nested keys joined by dots. */
function flatten(value: unknown, prefix = ''): Words {
  if (typeof value === 'string') return { [prefix]: value };
  if (typeof value !== 'object' || value === null) throw new Error(`${prefix}: not a word`);
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) =>
      flatten(inner, prefix === '' ? key : `${prefix}.${key}`),
    ),
  );
}

const screens = readdirSync(join(locales, 'kk'))
  .map((file) => file.replace(/\.json$/, ''))
  .sort();
const namespaces = [...screens, 'tables'];

function wordsOf(language: Language, namespace: string): Words {
  const path =
    namespace === 'tables'
      ? join(tables, `${language}.json`)
      : join(locales, language, `${namespace}.json`);
  return flatten(JSON.parse(readFileSync(path, 'utf8')));
}

const plural = /_(zero|one|two|few|many|other)$/;
const bare = (key: string): string => key.replace(plural, '');
const forms = {
  kk: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
} as const;
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name).sort();

/** Letters that only Kazakh has, and endings that no Russian word has. */
const kazakhSign = /[әғқңөұүһі]/i;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'locales' ? [] : sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

describe('the words of the window', () => {
  it('have the same files in every language', () => {
    for (const language of languages) {
      const files = readdirSync(join(locales, language)).sort();
      expect(files, language).toEqual(screens.map((screen) => `${screen}.json`));
    }
  });

  describe.each(namespaces)('%s', (namespace) => {
    const kk = wordsOf('kk', namespace);
    const keys = [...new Set(Object.keys(kk).map(bare))].sort();

    it.each(languages)('has the same keys in %s', (language) => {
      const own = [...new Set(Object.keys(wordsOf(language, namespace)).map(bare))].sort();
      expect(own).toEqual(keys);
    });

    it.each(languages)('has all plural forms of %s, and no others', (language) => {
      const own = Object.keys(wordsOf(language, namespace));
      const counted = new Set(own.filter((key) => plural.test(key)).map(bare));
      for (const key of counted) {
        const present = own.filter(
          (candidate) => plural.test(candidate) && bare(candidate) === key,
        );
        expect(present.sort(), key).toEqual(forms[language].map((form) => `${key}_${form}`).sort());
      }
    });

    it.each(languages)('fills the same places in %s', (language) => {
      const own = wordsOf(language, namespace);
      for (const [key, text] of Object.entries(own)) {
        const model = kk[key] ?? kk[`${bare(key)}_other`] ?? kk[bare(key)] ?? '';
        expect(placeholders(text), `${language} ${key}`).toEqual(placeholders(model));
      }
    });

    it.each(languages)('leaves no word empty in %s', (language) => {
      const empty = Object.entries(wordsOf(language, namespace)).filter(
        ([, text]) => text.trim() === '',
      );
      expect(empty).toEqual([]);
    });

    it('does not pass Russian off as Kazakh', () => {
      const ru = wordsOf('ru', namespace);
      const same = Object.entries(kk).filter(
        ([key, text]) => ru[key] === text && text.split(/\s+/).length > 3 && !kazakhSign.test(text),
      );
      expect(same).toEqual([]);
    });
  });

  it('are there for every key that the code names', () => {
    const known = new Map(
      namespaces.map((namespace) => {
        const words = Object.keys(wordsOf('kk', namespace));
        return [namespace, new Set([...words, ...words.map(bare)])];
      }),
    );
    const missing = sourceFiles(root).flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      const used = [...text.matchAll(/useWords\('([\w-]+)'\)/g)].map(([, name = '']) => name);
      const own = [...used, ...[...text.matchAll(/words\('([\w-]+)'\)/g)].map(([, n = '']) => n)];
      if (own.length === 0) return [];
      return [...text.matchAll(/\bt\('([\w.-]+)'/g)]
        .map(([, key = '']) => key)
        .filter((key) => !own.some((namespace) => known.get(namespace)?.has(key) === true))
        .map((key) => `${path.slice(root.length)}: ${key}`);
    });
    expect(missing).toEqual([]);
  });
});
