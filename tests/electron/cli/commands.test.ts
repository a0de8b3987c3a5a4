import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../shared/language/language.ts';
import { taldaIn, type Talda } from '../../support/run-talda.ts';
import { smallLaws, writeSmallLaws } from '../../support/small-laws.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function study(): Promise<{ folder: string; talda: Talda }> {
  const folder = await temporaryFolder();
  await writeSmallLaws(folder);
  const talda = taldaIn(folder);
  expect(await talda('init', 'law.talda')).toMatchObject({ code: 0 });
  return { folder, talda };
}

async function projectFile(folder: string): Promise<string> {
  return await readFile(join(folder, 'law.talda', 'project.json'), 'utf8');
}

describe('importing', () => {
  test('one bad file stops no other, and the exit code tells', async () => {
    const { folder, talda } = await study();
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(join(folder, 'broken.docx'), 'PK\u0003\u0004 not a document');
    await mkdir(join(folder, 'folder.txt'));
    const bad = ['empty.txt', 'broken.docx', 'missing.txt', 'folder.txt'];
    const run = await talda('import', 'kk.txt', ...bad, 'ru.txt', '--json');
    expect(run.code).toBe(1);
    expect(run.json).toMatchObject({
      documents: [{ language: 'kk' }, { language: 'ru' }],
      report: [{ file: 'kk.txt' }, { file: 'ru.txt' }],
      errors: [
        { file: 'empty.txt', code: 'empty' },
        { file: 'broken.docx', code: 'damaged' },
        { file: 'missing.txt', code: 'unreadable', reason: 'ENOENT' },
        { file: 'folder.txt', code: 'unreadable', reason: 'EISDIR' },
      ],
    });
    expect(run.stderr.split('\n')).toHaveLength(bad.length + 1);
    expect((await talda('info', '--json')).json).toMatchObject({ documents: [{}, {}] });
  });

  test('nothing but bad files leaves the project as it was', async () => {
    const { folder, talda } = await study();
    const before = await projectFile(folder);
    expect(await talda('import', 'missing.txt')).toMatchObject({ code: 1 });
    expect(await projectFile(folder)).toBe(before);
  });

  test('the same text again is refused by its words, whatever the file is called', async () => {
    const { folder, talda } = await study();
    await writeFile(join(folder, 'copy.md'), smallLaws.kk);
    await writeFile(join(folder, 'copy.txt'), `\uFEFF${smallLaws.kk.replaceAll('\n', '\r\n')}`);
    const run = await talda('import', 'kk.txt', 'copy.txt');
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^copy\.txt was not imported\. This text is in the project already/);
    expect((await talda('import', 'kk.txt')).stderr).toContain('Ауыл туралы заң (doc_');
    expect((await talda('info', '--json')).json).toMatchObject({ documents: [{}] });
  });

  test('files become expressions of a work named by its title, in one run or several', async () => {
    const { talda } = await study();
    await talda('import', 'ru.txt', '--work', 'Закон о селе');
    await talda('import', 'kk.txt', '--work', 'закон о  селе', '--edition', '2023-01-01');
    await talda('import', 'en.txt', '--variable', 'year=2023', '--variable', 'genre=law');
    expect((await talda('info', '--json')).json).toMatchObject({
      works: [
        { title: { kk: 'Ауыл туралы заң', ru: 'Закон о селе' }, documents: [{}, {}] },
        { title: { en: 'Law on the Village' }, documents: [{}] },
      ],
      documents: [
        { language: 'ru', editionDate: null },
        { language: 'kk', editionDate: '2023-01-01' },
        { language: 'en', variables: { year: '2023', genre: 'law' } },
      ],
    });
  });

  test('the catalogue gives title and kind, and says when articles are missing', async () => {
    const { talda } = await study();
    const run = await talda('import', 'ru.txt', '--catalog', 'constitution-kz-1995', '--json');
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/^ru\.txt: 2 articles .* 102 /);
    expect(run.json).toMatchObject({
      works: [{ id: 'work_constitution-kz-1995', kind: 'constitution' }],
    });
    const unknown = await talda('import', 'ru.txt', '--catalog', 'magna-carta');
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toContain('constitution-kz-1995');
  });

  test('an encoding can be named, and a byte that does not fit is reported', async () => {
    const { folder, talda } = await study();
    const law = Buffer.from('Çàêîí î ñåëå', 'latin1');
    await writeFile(join(folder, 'old.txt'), Buffer.concat([law, Buffer.from('\n')]));
    const named = await talda(
      'import',
      'old.txt',
      '--encoding',
      'windows-1251',
      '--language',
      'ru',
    );
    expect(named.stdout).toContain('Закон о селе');
    const wrong = await talda('import', 'old.txt', '--encoding', 'utf-8', '--json');
    expect(wrong.json).toMatchObject({ errors: [{ code: 'undecodable', byteOffset: 0 }] });
  });

  test('each imported file is kept as it was', async () => {
    const { folder, talda } = await study();
    await talda('import', 'kk.txt');
    const [name = ''] = await readdir(join(folder, 'law.talda', 'originals'));
    expect(name).toMatch(/^[0-9a-f]{64}\.txt$/);
    const kept = await readFile(join(folder, 'law.talda', 'originals', name), 'utf8');
    expect(kept).toBe(smallLaws.kk);
  });
});

describe('a project', () => {
  test('is the only one in the folder, the folder itself, or the one named', async () => {
    const { folder, talda } = await study();
    for (const run of [
      await talda('info', '--json'),
      await taldaIn(join(folder, 'law.talda'))('info', '--json'),
      await talda('info', '--json', '--project', 'law.talda'),
    ]) {
      expect(run.json).toMatchObject({ project: { folder: join(folder, 'law.talda') } });
    }
    await talda('init', 'other.talda');
    expect((await talda('info')).stderr).toContain('law.talda, other.talda');
    const elsewhere = taldaIn(await temporaryFolder());
    expect(await elsewhere('info')).toMatchObject({ code: 1, stdout: '' });
  });

  test('is found in a folder of any name', async () => {
    const folder = await temporaryFolder();
    const talda = taldaIn(folder);
    await talda('init', 'my study');
    expect((await talda('info', '--json')).json).toMatchObject({ project: { name: 'my study' } });
  });

  test('whose file is damaged can go back to the state before', async () => {
    const { folder, talda } = await study();
    await talda('import', 'kk.txt');
    await talda('import', 'ru.txt');
    await writeFile(join(folder, 'law.talda', 'project.json'), '{"formatVersion":1');
    const broken = await talda('info', '--json');
    expect(broken).toMatchObject({ code: 1 });
    expect(broken.json).toMatchObject({ error: { error: { isPreviousWhole: true } } });
    expect(broken.stderr).toContain('--previous');
    expect((await talda('info', '--previous', '--json')).json).toMatchObject({ documents: [{}] });
    // A command that changes the project restores it first.
    expect(await talda('import', 'en.txt', '--previous')).toMatchObject({ code: 0 });
    expect((await talda('info', '--json')).json).toMatchObject({
      documents: [{ language: 'kk' }, { language: 'en' }],
    });
    const kept = await readdir(join(folder, 'law.talda'));
    expect(kept.some((name) => name.startsWith('project.damaged-'))).toBe(true);
  });

  test('that another program is writing to is not touched', async () => {
    const { folder, talda } = await study();
    const before = await projectFile(folder);
    const owner = { pid: 1, host: 'elsewhere', key: 'x' };
    await writeFile(join(folder, 'law.talda', 'project.lock'), JSON.stringify(owner));
    const run = await talda('import', 'kk.txt');
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('elsewhere');
    expect(await projectFile(folder)).toBe(before);
    expect(await talda('info')).toMatchObject({ code: 0 });
  });

  test('is not made in a folder that holds something', async () => {
    const { folder, talda } = await study();
    expect(await talda('init', 'law.talda')).toMatchObject({ code: 1 });
    expect(await talda('init', folder)).toMatchObject({ code: 1 });
  });
});

describe('naming a document', () => {
  test('works by id, beginning of id, title or file name', async () => {
    const { talda } = await study();
    await talda('import', 'kk.txt', 'ru.txt');
    for (const name of ['doc_4', '4', 'Ауыл туралы заң', 'ауыл', 'kk.txt']) {
      const run = await talda('show', name, '--json');
      expect(run.json, name).toMatchObject({ document: { id: 'doc_4', language: 'kk' } });
    }
  });

  test('by a name that fits several lists them, and by none says so', async () => {
    const { talda } = await study();
    await talda('import', 'kk.txt', 'ru.txt');
    const several = await talda('show', 'doc_');
    expect(several).toMatchObject({ code: 1, stdout: '' });
    expect(several.stderr).toMatch(/doc_4 .*doc_6/);
    expect(await talda('show', 'nothing')).toMatchObject({ code: 1, stdout: '' });
  });
});

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

describe('a codebook', () => {
  test('comes back as it went out, in both formats', async () => {
    const { folder, talda } = await study();
    await talda('codebook', 'starter');
    for (const name of ['book.csv', 'book.json']) {
      await talda('codebook', 'export', '--output', name);
      const before = (await talda('codebook', 'export', '--format', 'json')).stdout;
      expect(await talda('codebook', 'import', name)).toMatchObject({ code: 0 });
      const after = (await talda('codebook', 'export', '--format', 'json')).stdout;
      expect(after.replace(/"version": \d+/, '')).toBe(before.replace(/"version": \d+/, ''));
    }
    expect(await readdir(folder)).toContain('book.csv');
  });

  test('that cannot be read says where', async () => {
    const { folder, talda } = await study();
    await writeFile(join(folder, 'bad.csv'), 'id,parent,name_en\ncon_a,con_none,A\n');
    const run = await talda('codebook', 'import', 'bad.csv');
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/bad\.csv.*row 2/);
  });

  test('that replaces another says how many passages went, and --previous brings them back', async () => {
    const { folder, talda } = await study();
    await talda('import', 'kk.txt');
    await talda('codebook', 'import', 'codes.csv');
    await talda('annotate', '--indicators');
    const codes = await readFile(join(folder, 'codes.csv'), 'utf8');
    await writeFile(join(folder, 'fewer.csv'), codes.replace(/^con_akim.*\n/m, ''));
    const run = await talda('codebook', 'import', 'fewer.csv', '--json');
    expect(run.json).toMatchObject({ concepts: 1, annotationsRemoved: 4 });
    expect((await talda('info', '--previous', '--json')).json).toMatchObject({
      annotations: { proposed: 6 },
    });
  });
});

describe('output files', () => {
  test('named through a link go behind it, and the link stays', async () => {
    const { folder, talda } = await study();
    await writeFile(join(folder, 'real.csv'), 'old');
    await symlink(join(folder, 'real.csv'), join(folder, 'link.csv'));
    await talda('codebook', 'starter');
    await talda('codebook', 'export', '--output', 'link.csv');
    expect(await readFile(join(folder, 'real.csv'), 'utf8')).toContain('con_');
  });

  test('that cannot be written are named with the reason', async () => {
    const { talda } = await study();
    const run = await talda('codebook', 'export', '--output', 'kk.txt/book.csv');
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/book\.csv/);
  });
});

describe('errors', () => {
  test('of the command line have exit code 2, others 1, and each is one line', async () => {
    const { folder, talda } = await study();
    await rm(join(folder, 'law.talda', 'project.json'));
    for (const ui of languages) {
      const usage = await talda('import', '--ui', ui);
      const failed = await talda('info', '--ui', ui);
      expect([usage.code, failed.code]).toEqual([2, 1]);
      for (const { stdout, stderr } of [usage, failed]) {
        expect(stdout).toBe('');
        expect(stderr).toMatch(/^[^\n]+: [^\n]+\n$/u);
        expect(stderr).not.toMatch(/error\.|undefined|\{\{/);
      }
    }
  });

  test('come in the language of the system unless another is asked for', async () => {
    const talda = taldaIn(await temporaryFolder(), { LANG: 'kk_KZ.UTF-8' });
    expect((await talda('info')).stderr).toContain('жоба');
    expect((await talda('info', '--ui', 'ru')).stderr).toContain('проекта');
    expect((await talda('nonsense')).stderr).toContain('команда');
  });

  test('are a JSON value on stdout for machines', async () => {
    const talda = taldaIn(await temporaryFolder());
    const run = await talda('info', '--json');
    expect(run.json).toMatchObject({ error: { code: 'noProject', message: expect.any(String) } });
  });
});

test('names of files cannot move the cursor of the terminal', async () => {
  const { folder, talda } = await study();
  const name = 'a\u001B[2J\u009B.txt';
  await writeFile(join(folder, name), smallLaws.kk);
  for (const run of [
    await talda('import', name, '--progress'),
    await talda('import', name),
    await talda('show', name.replace('a', 'b')),
  ]) {
    expect(run.stdout + run.stderr).not.toMatch(/(?!\n)\p{Cc}/u);
  }
});

test('progress is shown line by line where there is no terminal, and only when asked for', async () => {
  const { talda } = await study();
  expect((await talda('import', 'kk.txt')).stderr).toBe('');
  expect((await talda('import', 'ru.txt', '--progress')).stderr).toBe('1/1 ru.txt\n');
});
