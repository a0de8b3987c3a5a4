import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../shared/language/language.ts';
import { programFolder } from '../../../electron/start/program-folder.ts';

export type WindowWords = {
  /**
   * The words under a key as the window shows them; keys of inner objects are joined by points.
   * Throws for a key that is not there.
   */
  (namespace: string, key: string, values?: { readonly [name: string]: string }): string;
  /** Matches the words under a key, in any plural form and with anything for its values. */
  readonly pattern: (namespace: string, key: string) => RegExp;
};

/** The words of the window, read from its locale files: `words('start', 'newProject')`. */
export function windowWords(language: Language = 'en'): WindowWords {
  const find = (namespace: string, key: string): string | null => {
    const path = key.split('.');
    const found = path.reduce<unknown>(innerPart, readNamespace(language, namespace));
    return typeof found === 'string' ? found : null;
  };
  const words = (
    namespace: string,
    key: string,
    values: { readonly [name: string]: string } = {},
  ): string => {
    const found = find(namespace, key);
    if (found === null) throw new Error(`No words for ${namespace}:${key}`);
    return found.replaceAll(placeholder, (whole, name: string) => values[name] ?? whole);
  };
  const pattern = (namespace: string, key: string): RegExp => {
    const forms = ['', '_one', '_few', '_many', '_other'].flatMap((suffix) => {
      const found = find(namespace, `${key}${suffix}`);
      return found === null ? [] : [found.split(placeholderText).map(escapePattern).join('.+')];
    });
    if (forms.length === 0) throw new Error(`No words for ${namespace}:${key}`);
    return new RegExp(`^(?:${forms.join('|')})`);
  };
  return Object.assign(words, { pattern });
}

const placeholder = /\{\{(\w+)[^}]*\}\}/g;
const placeholderText = /\{\{[^}]*\}\}/;

function readNamespace(language: Language, namespace: string): unknown {
  const folder = join(programFolder, 'renderer', 'i18n', 'locales', language);
  return JSON.parse(readFileSync(join(folder, `${namespace}.json`), 'utf8'));
}

function innerPart(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
