import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scoredTexts } from '../../../electron/tools/profile-sources.ts';
import { withoutKazakhLetters } from '../../../electron/tools/transliterations.ts';
import { type Language, languages } from '../../../shared/language/language.ts';
import { toKazakhLatin } from '../../../shared/language/kazakh-latin.ts';
import { languageDataFolder } from '../../support/language-data.ts';
import type { BenchRow } from './language-bench.ts';

type Detect = (text: string) => Language | null;

const corporaFolder = fileURLToPath(new URL('../../../../shared/corpora', import.meta.url));
const lengths = [20, 50, 100] as const;
const cutsPerSource = 3000;
const wanted = {
  kk: [0.997, 0.999, 1],
  ru: [0.995, 0.999, 1],
  en: [0.999, 1, 1],
  plain: [0.985, 0.997, 0.999],
} as const;

/** Laws, of which nothing is learned. */
const laws = {
  kk: ['constitution-kz-1995/kk.txt', 'election-law-kz-chapter-13-1/kk.txt'],
  ru: ['constitution-kz-1995/ru.txt', 'election-law-kz-chapter-13-1/ru.txt'],
  en: ['constitution-kz-1995/en.txt'],
} as const;

function lawText(language: Language): string {
  return laws[language]
    .map((file) => `${corporaFolder}/${file}`)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** A linear congruential generator (Park and Miller 1988): the same cuts in each run, from 0 to 1. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Cuts of `length` characters at random places of a text's lines, also inside words. */
export function cutSnippets(text: string, length: number, count: number): string[] {
  const lines = text.split('\n').filter((line) => line.length >= length);
  const ends: number[] = [];
  let places = 0;
  for (const line of lines) ends.push((places += line.length - length + 1));
  const random = seededRandom(length * 7919 + 1);
  const snippets: string[] = [];
  while (snippets.length < count && places > 0) {
    const place = Math.floor(random() * places);
    const index = ends.findIndex((end) => place < end);
    const start = place - (ends[index - 1] ?? 0);
    const snippet = (lines[index] ?? '').slice(start, start + length);
    // Nothing can be said about digits and marks alone.
    if (/\p{L}\P{L}*\p{L}/u.test(snippet)) snippets.push(snippet);
  }
  return snippets;
}

function scoreSnippets(
  detect: Detect,
  language: Language,
  snippets: readonly string[],
): { readonly value: number; readonly confusions: readonly string[] } {
  const confusions = snippets.flatMap((snippet) => {
    const found = detect(snippet);
    return found === language ? [] : [`${found ?? 'none'}: ${snippet}`];
  });
  return { value: 1 - confusions.length / snippets.length, confusions };
}

/**
 * How often the language of a snippet is told, for snippets of 20, 50 and 100 characters of
 * treebanks and laws (as many cuts of each source) that nothing was learned from. Kazakh also
 * without its special letters and in Latin letters.
 */
export function scoreDetection(detect: Detect): BenchRow[] {
  return languages.flatMap((language) => {
    const texts = [...scoredTexts(languageDataFolder, language), lawText(language)];
    return lengths.flatMap((length, index) => {
      const snippets = texts.flatMap((text) => cutSnippets(text, length, cutsPerSource));
      const row = (variant: string, cuts: readonly string[], aim: number | null): BenchRow => ({
        measure: `language told at ${length} characters${variant}`,
        language,
        wanted: aim,
        unit: '%',
        ...scoreSnippets(detect, language, cuts),
      });
      const own = row('', snippets, wanted[language][index] ?? null);
      if (language !== 'kk') return [own];
      const [plain, otherPlain] = withoutKazakhLetters.map((strip) => snippets.map(strip));
      return [
        own,
        row(', without its letters', plain ?? [], wanted.plain[index] ?? null),
        row(', without its letters, і as ы', otherPlain ?? [], null),
        row(', in Latin letters', snippets.map(toKazakhLatin), null),
      ];
    });
  });
}
