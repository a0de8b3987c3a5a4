import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { programFolder } from '../../../electron/start/program-folder.ts';
import { languages, type Language } from '../../../shared/language/language.ts';

/**
 * Everything that the window says in words of its own at the moment: texts in sight and names for
 * screen readers, each once. Source texts and words marked as of another language are left out.
 */
export async function visibleWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang;
    const isForeign = (element: Element): boolean =>
      element.closest('.source-text, [role=document]') !== null ||
      element.closest('[lang]')?.getAttribute('lang') !== own;
    const found = new Set<string>();
    const add = (text: string | null): void => {
      const words = text?.replaceAll(/\s+/g, ' ').trim() ?? '';
      if (/\p{L}/u.test(words)) found.add(words);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.checkVisibility() === true && !isForeign(parent)) add(node.textContent);
    }
    for (const element of document.querySelectorAll(
      '[aria-label], [title], [placeholder], [aria-valuetext], [alt]',
    )) {
      if (!element.checkVisibility() || isForeign(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt']) {
        add(element.getAttribute(name));
      }
    }
    return [...found];
  });
}

/** Names of keys and formats, which are the same in every language. */
const international =
  /\b(?:Ctrl|Alt|Shift|Enter|Esc|Tab|Home|Insert|Delete|Backspace|Space|F\d+|TXT|MD|DOCX|PDF|ODT|HTML|RTF|TMX|CSV|XLSX|JSON|SVG|PNG|Excel|Markdown|SHA-256|UTF-(?:8|16)|kk|ru|en|NEAR|[A-Z])\b/gu;

/**
 * Of these words, those that cannot be of the language: keys and placeholders that were left as they
 * are, words in the wrong letters, and sentences of another language. `data` is what the user has
 * named: it is in the language they have chosen.
 */
export function strangeWords(
  found: readonly string[],
  language: Language,
  data: readonly string[],
): string[] {
  const others = languages.filter((other) => other !== language);
  return found.filter((text) => {
    const rest = data.reduce((left, name) => left.replaceAll(name, ' '), text);
    if (!/\p{L}/u.test(rest.replaceAll(international, ''))) return false;
    if (/\{\{|\}\}|^[a-z]\w*(?:\.\w+)+$/.test(text)) return true;
    const isInWrongLetters =
      language === 'en'
        ? /\p{Script=Cyrillic}/u.test(rest)
        : /\p{Script=Latin}{2}/u.test(rest.replaceAll(international, ''));
    if (isInWrongLetters) return true;
    const isOf = (own: Language): boolean => patternsOf(own).some((pattern) => pattern.test(text));
    return others.some(isOf) && !isOf(language);
  });
}

const known = new Map<Language, readonly RegExp[]>();

/** What can stand on the screen in a language. */
function patternsOf(language: Language): readonly RegExp[] {
  const patterns = known.get(language) ?? readPatterns(language);
  known.set(language, patterns);
  return patterns;
}

function readPatterns(language: Language): readonly RegExp[] {
  const folder = join(programFolder, 'renderer', 'i18n', 'locales', language);
  const values = readdirSync(folder).flatMap((name) =>
    valuesOf(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
  return [...new Set(values)].flatMap((value) => {
    const parts = value.split(/\{\{[^}]*\}\}/);
    // Too little of its own would fit anything.
    if ((parts.join('').match(/\p{L}/gu)?.length ?? 0) < 4) return [];
    const source = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return [new RegExp(`^${source.join('.+')}$`, 'u')];
  });
}

function valuesOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(valuesOf) : [];
}
