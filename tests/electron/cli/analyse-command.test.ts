import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../shared/language/language.ts';
import type { Talda } from '../../support/run-talda.ts';

import { projectFile, study } from '../../support/law-study.ts';

describe('analysing', () => {
  async function codedStudy(): Promise<{ folder: string; talda: Talda }> {
    const { folder, talda } = await study();
    await talda('import', 'kk.txt', 'ru.txt', 'en.txt', '--same-work');
    await talda('codebook', 'import', 'codes.csv');
    await talda('annotate', '--indicators', '--accept');
    return { folder, talda };
  }

  test('finds inflected forms and leaves derived words alone', async () => {
    const { folder, talda } = await study();
    const text = 'Әкімі мен әкімдердің жұмысы. Әкімдік пен әкімшілік қызметі.\n'.repeat(3);
    await writeFile(join(folder, 'forms.txt'), text);
    await talda('import', 'forms.txt', '--language', 'kk');
    const run = await talda('analyse', 'concordance', 'әкім', '--format', 'csv');
    const hits = run.stdout.split('\r\n').slice(1, -1);
    expect(hits).toHaveLength(6);
    expect(hits.join()).not.toMatch(/,Әкімдік,|,әкімшілік,/u);
  });

  test('groups words as the project has edited it, and says so', async () => {
    const { folder, talda } = await codedStudy();
    const linesOf = async (): Promise<{ lines: string[]; stderr: string }> => {
      const options = ['--lemmas', '--language', 'kk', '--format', 'csv'];
      const { stdout, stderr } = await talda('analyse', 'words', ...options);
      return {
        lines: stdout.split('\r\n').map((line) => line.split(',').slice(0, 3).join()),
        stderr,
      };
    };
    const before = await linesOf();
    expect(before.lines).toContain('kk,әкім,4');
    const stored = JSON.parse(await projectFile(folder));
    stored.wordForms.merged = [{ language: 'kk', lemma: 'мәслихат', into: 'әкім' }];
    stored.stopWords.kk.added = ['ауыл'];
    await writeFile(join(folder, 'law.talda', 'project.json'), JSON.stringify(stored));
    const after = await linesOf();
    expect(after.lines).toContain('kk,әкім,7');
    expect(after.lines.filter((line) => /мәслихат|ауыл/u.test(line))).toEqual([]);
    expect(after.stderr).toContain('grouping of word forms – 1, function words – 1');
    expect(before.stderr).not.toContain('by hand');
    const hits = await talda('analyse', 'concordance', 'мәслихат', '--format', 'csv');
    expect(hits.stdout.split('\r\n').slice(1, -1)).toHaveLength(7);
  });

  test('counts only the documents of the work that is named', async () => {
    const { folder, talda } = await codedStudy();
    await writeFile(
      join(folder, 'other.txt'),
      'Әкім халыққа есеп береді. Әкімді халық сайлайды.\n'.repeat(3),
    );
    await talda('import', 'other.txt', '--language', 'kk', '--work', 'Другой текст');
    const linesOf = async (...words: string[]): Promise<string[]> => {
      const run = await talda('analyse', 'concordance', 'әкім', '--format', 'csv', ...words);
      return run.stdout.split('\r\n').slice(1, -1);
    };
    const [all, law, other] = [
      await linesOf(),
      await linesOf('--work', 'Закон о селе'),
      await linesOf('--work', 'Другой'),
    ];
    expect(other).toHaveLength(6);
    expect(law.length).toBeGreaterThan(0);
    expect(all).toHaveLength(law.length + other.length);
    const unknown = await talda('analyse', 'words', '--work', 'нет такого');
    expect([unknown.code, unknown.stdout]).toEqual([1, '']);
    expect(unknown.stderr).toContain('нет такого');
  });

  test('writes CSV for programs and a workbook for people, with passages beside them', async () => {
    const { folder, talda } = await codedStudy();
    for (const file of ['out/t.csv', 'out/t.xlsx']) {
      const run = await talda('analyse', 'frequencies', '--output', file, '--evidence', '--json');
      const beside = file.replace('t.', 't.evidence.');
      expect(run.json).toEqual({ output: [join(folder, file), join(folder, beside)] });
    }
    const csv = await readFile(join(folder, 'out', 't.csv'), 'utf8');
    expect(csv).toMatch(/^\uFEFFconcept,conceptId,annotations,occurrences,/);
    const evidence = await readFile(join(folder, 'out', 't.evidence.csv'), 'utf8');
    expect(evidence.split('\r\n').filter((line) => line.includes(',con_akim,'))).toHaveLength(12);
  });

  test('names the columns in the language of the interface', async () => {
    const { talda } = await codedStudy();
    const heads = await Promise.all(
      languages.map(async (ui) => {
        const run = await talda('analyse', 'frequencies', '--by', 'article', '--wide', '--ui', ui);
        expect(run.stdout).not.toMatch(/[a-z]+[A-Z][a-z]|column\./);
        return run.stdout.split('\n', 1)[0] ?? '';
      }),
    );
    expect(heads[0]).toMatch(/Кездесулер/u);
    expect(heads[1]).toMatch(/Вхождения/u);
    expect(heads[2]).toMatch(/Occurrences/);
  });

  test('compares by a document variable, and lists the variables when there is no such one', async () => {
    const { talda } = await study();
    await talda('import', 'kk.txt', '--variable', 'жыл=2023');
    await talda('import', 'ru.txt', '--variable', 'жыл=2024');
    const run = await talda('analyse', 'words', '--by', 'жыл', '--limit', '1', '--format', 'csv');
    expect(run.stdout).toMatch(/^жыл,/u);
    const wrong = await talda('analyse', 'words', '--by', 'year');
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toContain('жыл');
  });

  test('says what is missing when there is nothing to count', async () => {
    const { talda } = await study();
    expect((await talda('analyse', 'frequencies')).stderr).toContain('talda import');
    await talda('import', 'kk.txt');
    expect((await talda('analyse', 'frequencies')).stderr).toContain('talda codebook');
    expect((await talda('annotate', '--indicators')).stderr).toContain('talda codebook');
  });

  test('shows how many lines a limit has left out', async () => {
    const { talda } = await codedStudy();
    const run = await talda('analyse', 'concordance', '--concept', 'akim', '--limit', '5');
    expect(run.stdout).toContain('Shown: 5 of 12');
  });
});
