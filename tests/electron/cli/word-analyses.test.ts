import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../../electron/cli/cli-arguments.ts';
import { languages } from '../../../shared/language/language.ts';
import { taldaIn, type Talda, type TaldaRun } from '../../support/run-talda.ts';
import { writeSmallLaws } from '../../support/small-laws.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function study(): Promise<{ folder: string; talda: Talda }> {
  const folder = await temporaryFolder();
  await writeSmallLaws(folder);
  const talda = taldaIn(folder);
  await talda('init', 'law.talda');
  await talda('import', 'kk.txt', 'ru.txt', 'en.txt', '--same-work');
  await talda('codebook', 'import', 'codes.csv');
  await talda('annotate', '--indicators', '--accept');
  return { folder, talda };
}

/** The cells of a CSV without commas in them, by column. */
function rowsOf({ stdout }: TaldaRun): { readonly [column: string]: string }[] {
  const [head = '', ...lines] = stdout.trim().split('\r\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

function wordsOf(line: string): object {
  const parsed = parseArguments(line.split(' '));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.command;
}

function refusalOf(line: string): object {
  const parsed = parseArguments(line.split(' '));
  if (parsed.ok) throw new Error(`understood: ${line}`);
  return parsed.error;
}

describe('the command line of an analysis of words', () => {
  test('takes words, sides and numbers as people write them', () => {
    const line =
      'analyse keyness --target language=kk --target part=sec_8 --only әкім,заң --level 0,99 --measure logRatio --smoothing 10';
    expect(wordsOf(line)).toMatchObject({
      kind: 'keyness',
      words: {
        target: [
          { name: 'language', value: 'kk' },
          { name: 'part', value: 'sec_8' },
        ],
        reference: [],
        only: ['әкім', 'заң'],
        level: 0.99,
        keyness: 'logRatio',
        smoothing: 10,
      },
    });
    expect(wordsOf('analyse collocates әкім --left 0 --right 3')).toMatchObject({
      query: 'әкім',
      words: { left: 0, right: 3 },
    });
    expect(wordsOf('analyse ngrams --size 3 --skip 1')).toMatchObject({
      words: { size: 3, skip: 1 },
    });
  });

  test('refuses what it cannot read', () => {
    expect(refusalOf('analyse keyness')).toEqual({ code: 'missingOption', options: ['--target'] });
    expect(refusalOf('analyse keyness --target kk')).toMatchObject({ code: 'invalidVariable' });
    expect(refusalOf('analyse keyness --target language=kk --level 1.5')).toMatchObject({
      code: 'invalidDecimal',
    });
    expect(refusalOf('analyse collocates')).toMatchObject({ code: 'missingArgument' });
    expect(refusalOf('analyse ngrams --size 9')).toMatchObject({ code: 'invalidValue' });
    expect(refusalOf('analyse collocates x --measure bic')).toMatchObject({ code: 'invalidValue' });
  });
});

describe('analyses of words', () => {
  test('count sequences, also with gaps', async () => {
    const { talda } = await study();
    const csv = ['--language', 'en', '--stop-words', '--format', 'csv'];
    const pairs = rowsOf(await talda('analyse', 'ngrams', ...csv, '--minimum', '3'));
    expect(pairs.map(({ ngram, frequency }) => [ngram, frequency])).toEqual([
      ['of the', '3'],
      ['the village', '3'],
    ]);
    const gaps = rowsOf(
      await talda('analyse', 'ngrams', ...csv, '--skip', '2', '--only', 'budget'),
    );
    expect(gaps.map(({ ngram }) => ngram).sort()).toEqual([
      'approves budget',
      'maslikhat budget',
      'the budget',
    ]);
  });

  test('find what stands by a word or by coded passages', async () => {
    const { talda } = await study();
    const near = await talda(
      ...['analyse', 'collocates', 'аким', '--language', 'ru', '--left', '1', '--right', '1'],
      ...['--stop-words', '--format', 'csv', '--measure', 'together'],
    );
    expect(near.code).toBe(0);
    const rows = rowsOf(near);
    expect(rows.map(({ word }) => word)).toContain('села');
    for (const row of rows) {
      expect(Number(row['togetherLeft']) + Number(row['togetherRight'])).toBe(
        Number(row['together']),
      );
    }
    const coded = ['analyse', 'collocates', '--concept', 'akim', '--unit', 'clause', '--json'];
    expect((await talda(...coded)).json).toMatchObject({
      provenance: { request: { query: { by: 'concept' }, reach: { by: 'unit', unit: 'clause' } } },
    });
  });

  test('compare codes between the chapters of two languages', async () => {
    const { talda } = await study();
    const run = await talda(
      ...['analyse', 'keyness', '--of', 'concepts', '--unit', 'sentence', '--format', 'csv'],
      ...['--target', 'language=kk', '--target', 'part=art_1'],
      ...['--reference', 'language=ru', '--reference', 'part=art_1'],
    );
    expect([run.code, run.stderr]).toEqual([0, '']);
    const rows = rowsOf(run);
    expect(rows.map(({ conceptId }) => conceptId).sort()).toEqual(['con_akim', 'con_report']);
    expect(rows.map((row) => row['sizeTarget'] === row['sizeReference'])).toEqual([true, true]);
  });

  test('say what stops a comparison', async () => {
    const { talda } = await study();
    const sides = ['--target', 'language=kk', '--reference', 'language=ru'];
    const apart = await talda('analyse', 'keyness', ...sides);
    expect([apart.code, apart.stdout]).toEqual([1, '']);
    expect(apart.stderr).toContain('--of concepts');
    const empty = await talda('analyse', 'keyness', '--target', 'part=art_99');
    expect(empty.stderr).toContain('--part');
    const wrong = await talda('analyse', 'keyness', '--target', 'document=нет такого');
    expect(wrong.stderr).toContain('нет такого');
  });

  test('look at one part only', async () => {
    const { talda } = await study();
    const run = await talda('analyse', 'words', '--part', 'art_2', '--language', 'en', '--json');
    expect(run.json).toMatchObject({ provenance: { request: { within: ['art_2'] } } });
    expect(run.stdout).not.toContain('"elected"');
  });

  test('find words in passages of a concept only', async () => {
    const { talda } = await study();
    const lines = async (...more: string[]): Promise<number> =>
      rowsOf(await talda('analyse', 'concordance', 'акимы', '--format', 'csv', ...more)).length;
    expect(await lines()).toBeGreaterThan(0);
    expect(await lines('--concept', 'akim')).toBe(await lines());
    expect(await lines('--concept', 'report')).toBe(0);
  });

  test.each([
    ['words', '--range', 'article'],
    ['ngrams'],
    ['diversity', '--lemmas'],
    ['tf-idf', '--norm', 'l2', '--idf', 'smooth'],
    ['collocates', 'маслихат'],
    ['keyness', '--target', 'part=art_2', '--lemmas'],
    ['dispersion', '--by', 'article'],
    ['dispersion', '--of', 'concepts', '--by', 'article'],
  ])('have titles in every language, a workbook and their formulas: %s', async (...words) => {
    const { folder, talda } = await study();
    for (const ui of languages) {
      const run = await talda('analyse', ...words, '--wide', '--ui', ui);
      expect([run.code, run.stderr]).toEqual([0, '']);
      expect(run.stdout.split('\n', 1)[0]).not.toMatch(/[a-z]+[A-Z][a-z](?<!logDi)|column\./);
    }
    const file = await talda('analyse', ...words, '--output', 'out.xlsx', '--json');
    expect(file.json).toEqual({ output: [join(folder, 'out.xlsx')] });
    expect((await readFile(join(folder, 'out.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  });
});
