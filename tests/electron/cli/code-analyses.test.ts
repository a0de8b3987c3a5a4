import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { taldaIn, type Talda } from '../../support/run-talda.ts';
import { writeSmallLaws } from '../../support/small-laws.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The three small laws coded by indicators, and by a second coder who left out every fourth passage. */
async function codedTwice(): Promise<{ folder: string; talda: Talda }> {
  const folder = await temporaryFolder();
  await writeSmallLaws(folder);
  const talda = taldaIn(folder);
  await talda('init', 'law.talda');
  await talda('import', 'kk.txt', 'ru.txt', 'en.txt', '--same-work', '--edition', '2023-01-01');
  await talda('codebook', 'import', 'codes.csv');
  await talda('annotate', '--indicators', '--accept');
  const path = join(folder, 'law.talda', 'project.json');
  const project = JSON.parse(await readFile(path, 'utf8'));
  project.coders.push({ id: 'coder_second', name: 'Second' });
  const copies = project.annotations
    .filter((_: unknown, place: number) => place % 4 !== 3)
    .map((own: { id: string }) => ({ ...own, id: `${own.id}_2`, coderId: 'coder_second' }));
  project.annotations.push(...copies);
  await writeFile(path, JSON.stringify(project));
  return { folder, talda };
}

function rowsOf(csv: string): string[][] {
  const [, ...lines] = csv.replace(/^\uFEFF/, '').split('\r\n');
  return lines.filter((line) => line !== '').map((line) => line.split(','));
}

const kinds = [
  ['agreement'],
  ['agreement', '--rows', 'documents'],
  ['agreement', '--rows', 'pairs', '--gamma'],
  ['disagreements', '--limit', '2'],
  ['cooccurrence'],
  ['cooccurrence', '--rows', 'matrix', '--measure', 'jaccard', '--unit', 'article'],
  ['cooccurrence', '--together', '5'],
  ['crosstab', '--by', 'language'],
  ['crosstab', '--by', 'year', '--rows', 'cells', '--counting', 'units'],
  ['clusters', '--similarity', 'dice'],
  ['clusters', '--rows', 'pairs', '--similarity', 'manhattan'],
  ['agreement', '--interval', 'pairs', '--draws', '50'],
  ['code-query', 'akim AND NOT report', '--unit', 'article'],
  ['sequences', '--unit', 'document'],
  ['citations', '--rows', 'articles', '--own'],
  ['compare', '--target', 'language=kk', '--reference', 'language=ru'],
] as const;

describe('analyses of codes from the command line', () => {
  test.each(kinds.map((words) => [words.join(' '), words] as const))(
    '%s answers in every form and language',
    async (_, words) => {
      const { talda } = await codedTwice();
      const json = await talda('analyse', ...words, '--format', 'json', '--evidence');
      expect(json.stderr).toBe('');
      expect(json.json).toMatchObject({ format: 'talda-table' });
      for (const ui of ['kk', 'ru', 'en']) {
        const shown = await talda('analyse', ...words, '--ui', ui, '--wide');
        expect(shown).toMatchObject({ code: 0, stderr: '' });
        const [header = ''] = shown.stdout.split('\n');
        // A title that is a key of the core has no word of its own.
        expect(header).not.toMatch(/(^| )[a-z]+[A-Z][A-Za-z]+( |$)/);
      }
      const file = await talda('analyse', ...words, '--output', 'table.xlsx', '--evidence');
      expect(file.code).toBe(0);
    },
  );

  test('citations say how those within a text are shown, where there are no others', async () => {
    const { talda } = await codedTwice();
    const others = await talda('analyse', 'citations', '--ui', 'en');
    expect(others.stderr).toContain('--own');
    const own = await talda('analyse', 'citations', '--own', '--ui', 'en');
    expect(own.stderr).toBe('');
  });

  test('a workbook has the method note on a sheet, in the language of the command', async () => {
    const { folder, talda } = await codedTwice();
    const command = ['analyse', 'compare', '--target', 'language=kk', '--output', 'note.xlsx'];
    for (const [ui, sheet, fact] of [
      ['ru', 'О методе', 'весь остальной текст'],
      ['en', 'Method note', 'all the rest of the text'],
    ] as const) {
      await talda(...command, '--ui', ui);
      const parts = unzipSync(await readFile(join(folder, 'note.xlsx')));
      const content = Object.values(parts)
        .map((part) => strFromU8(part))
        .join('\n');
      expect(content).toContain(`name="${sheet}"`);
      expect(content).toContain(fact);
    }
  });

  test('two coders agree where both coded, and the passages that cost agreement are theirs', async () => {
    const { talda } = await codedTwice();
    const csv = await talda('analyse', 'agreement', '--unit', 'sentence', '--format', 'csv');
    const [akim = []] = rowsOf(csv.stdout);
    expect(akim[0]).toBe('Akim');
    expect(Number(akim[5])).toBeGreaterThan(0);
    const all = await talda('analyse', 'disagreements', '--format', 'csv');
    expect(rowsOf(all.stdout)).toHaveLength(4);
    const alone = await talda('analyse', 'agreement', '--coder', 'Second');
    expect(alone).toMatchObject({ code: 1, stdout: '' });
    expect(alone.stderr).toContain('two coders');
    const nobody = await talda('analyse', 'agreement', '--coder', 'Third');
    expect(nobody.stderr).toContain('Third');
  });

  test('the agreed coding is not compared as if it were a coder', async () => {
    const { folder, talda } = await codedTwice();
    const before = await talda('analyse', 'agreement', '--format', 'csv');
    const path = join(folder, 'law.talda', 'project.json');
    const project = JSON.parse(await readFile(path, 'utf8'));
    project.coders.push({ id: 'coder_agreed', name: 'Agreed' });
    const [one] = project.annotations;
    project.annotations.push({ ...one, id: 'ann_agreed', coderId: 'coder_agreed' });
    await writeFile(path, JSON.stringify(project));
    const after = await talda('analyse', 'agreement', '--format', 'csv');
    expect(after.stdout).toBe(before.stdout);
  });

  test('a query over codes says what it cannot read', async () => {
    const { talda } = await codedTwice();
    const wrong = await talda('analyse', 'code-query', 'akim AND');
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toContain('missing');
    const unknown = await talda('analyse', 'code-query', 'akim OR nothing');
    expect(unknown.stderr).toContain('nothing');
  });

  test('what the data do not carry is refused with its numbers', async () => {
    const { talda } = await codedTwice();
    const trend = await talda('analyse', 'trend');
    expect(trend).toMatchObject({ code: 1, stdout: '' });
    expect(trend.stderr).toMatch(/needs 5 .* have 1/);
    const map = await talda('analyse', 'correspondence');
    expect(map.stderr).toMatch(/codes 2/);
  });

  test('the formal-legal matrix names its three groups', async () => {
    const { talda } = await codedTwice();
    const missing = await talda('analyse', 'formal-legal', '--levels', 'akim');
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('--offices');
    const groups = ['--levels', 'akim', '--offices', 'report', '--principles', 'report'];
    const run = await talda('analyse', 'formal-legal', ...groups, '--format', 'csv');
    expect(run.code).toBe(0);
    expect(rowsOf(run.stdout)[0]?.slice(0, 3)).toEqual(['Akim', 'Report', 'Report']);
  });
});
