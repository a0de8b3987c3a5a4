import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallLaws, writeSmallLaws } from '../../support/small-laws.ts';
import { taldaIn } from '../../support/run-talda.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Table = {
  readonly columns: readonly { readonly key: string }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly evidence: readonly {
    readonly row: number;
    readonly column: number;
    readonly spans: readonly Passage[];
  }[];
};
type Passage = {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
};
type Shown = {
  readonly text: string;
  readonly segments: readonly { readonly span: { readonly start: number; readonly end: number } }[];
};

test('a study goes from files to tables, and every number leads back to its words', async () => {
  const folder = await temporaryFolder();
  await writeSmallLaws(folder);
  const talda = taldaIn(folder);

  expect(await talda('init', 'Ауыл.talda', '--name', 'Ауыл')).toMatchObject({ code: 0 });
  const imported = await talda('import', 'kk.txt', 'ru.txt', 'en.txt', '--same-work', '--json');
  expect(imported.code).toBe(0);
  expect(imported.json).toMatchObject({
    works: [
      {
        kind: 'law',
        title: { kk: 'Ауыл туралы заң', ru: 'Закон о селе', en: 'Law on the Village' },
        documents: ['doc_4', 'doc_6', 'doc_8'],
      },
    ],
    documents: [
      { id: 'doc_4', language: 'kk', role: 'whole', segments: { article: 2, clause: 2 } },
      { id: 'doc_6', language: 'ru', role: 'whole', segments: { article: 2, clause: 2 } },
      { id: 'doc_8', language: 'en', role: 'whole', segments: { article: 2, clause: 2 } },
    ],
    report: [
      { file: 'kk.txt', format: 'plain-text', encoding: 'utf-8', pageRemains: [] },
      { file: 'ru.txt' },
      { file: 'en.txt' },
    ],
    errors: [],
  });

  expect(await talda('codebook', 'import', 'codes.csv')).toMatchObject({
    code: 0,
    stdout: 'Codebook loaded: 2 concepts\n',
  });
  const proposed = await talda('annotate', '--indicators', '--json');
  expect(proposed.json).toMatchObject({ count: 18, status: 'proposed', documents: 3 });
  expect((await talda('annotate', 'accept', '--concept', 'Әкім')).stdout).toBe('Accepted: 12\n');
  expect((await talda('annotate', 'reject', '--all')).stdout).toBe('Rejected: 6\n');
  // What was rejected is not proposed again.
  expect((await talda('annotate', '--indicators')).stdout).toBe('Proposed: 0\n');

  const words = ['analyse', 'frequencies', '--by', 'language', '--unit', 'article'];
  const table = (await talda(...words, '--json', '--evidence')).json as Table;
  const keys = table.columns.map(({ key }) => key);
  const picked = ['language', 'conceptId', 'occurrences', 'units', 'unitsTotal'];
  expect(table.rows.map((row) => picked.map((key) => row[keys.indexOf(key)]))).toEqual([
    ['kk', 'con_akim', 4, 2, 2],
    ['kk', null, 4, 2, 2],
    ['ru', 'con_akim', 4, 2, 2],
    ['ru', null, 4, 2, 2],
    ['en', 'con_akim', 4, 2, 2],
    ['en', null, 4, 2, 2],
  ]);
  const texts = new Map<string, string>();
  for (const id of ['doc_4', 'doc_6', 'doc_8']) {
    const shown = (await talda('show', id, '--json')).json as Shown;
    texts.set(id, shown.text);
    for (const { span } of shown.segments) expect(span.end).toBeLessThanOrEqual(shown.text.length);
  }
  for (const { row, column, spans } of table.evidence) {
    for (const { documentId, start, end, quote } of spans) {
      expect(texts.get(documentId)?.slice(start, end)).toBe(quote);
    }
    if (keys[column] === 'occurrences')
      expect(spans).toHaveLength(Number(table.rows[row]?.[column]));
  }
  expect(texts.get('doc_4')?.split('\n').join('')).toBe(smallLaws.kk.split('\n').join(''));

  const exported = await talda('export', '--output', 'tables', '--format', 'csv,xlsx,json');
  expect(exported.code).toBe(0);
  const files = await readdir(join(folder, 'tables'));
  for (const name of ['concepts-by-article', 'concepts-by-language', 'passages', 'lemmas']) {
    for (const format of ['csv', 'xlsx', 'json']) expect(files).toContain(`${name}.${format}`);
  }
  const passages = await readFile(join(folder, 'tables', 'passages.csv'), 'utf8');
  expect(passages.startsWith('\uFEFFdocument,language,eId,label,concept,quote,status')).toBe(true);
  expect(passages.match(/^.*,accepted,indicator,.*$/gm)).toHaveLength(12);
  const workbook = await readFile(join(folder, 'tables', 'concepts-by-article.xlsx'));
  expect(workbook.subarray(0, 2).toString()).toBe('PK');

  expect((await talda('info', '--json')).json).toMatchObject({
    project: { name: 'Ауыл', changeNumber: 5 },
    codebook: { concepts: [{ id: 'con_akim' }, { id: 'con_report' }] },
    annotations: { proposed: 0, accepted: 12, rejected: 6 },
  });
});

test('the demo does the main job on the texts that come with the program', async () => {
  const folder = await temporaryFolder();
  const talda = taldaIn(folder);
  // What an earlier run has left is not touched: the output goes to the next free folder.
  await mkdir(join(folder, 'talda-output'));
  await writeFile(join(folder, 'talda-output', 'earlier.txt'), '');
  const demo = await talda('demo');
  expect(demo.code).toBe(0);
  const lines = demo.stdout.split('\n');
  expect(lines.find((line) => line.startsWith('Electability'))).toMatch(/^Electability +\d{2,} /);
  const paths = lines.filter((line) => line.startsWith('  ')).map((line) => line.trim());
  for (const ending of ['by-language.csv', 'by-article.xlsx', 'by-article.json']) {
    const path = paths.find((candidate) => candidate.endsWith(ending)) ?? '';
    expect((await readFile(path)).length).toBeGreaterThan(1000);
  }
  const info = (await talda('info', '--json', '-p', 'talda-output-2/demo.talda')).json;
  expect(info).toMatchObject({
    documents: expect.arrayContaining(
      (['kk', 'ru', 'en'] as const).map((language) =>
        expect.objectContaining({ language, segments: expect.objectContaining({ article: 30 }) }),
      ),
    ),
  });
  expect(await readdir(join(folder, 'talda-output'))).toEqual(['earlier.txt']);
});
