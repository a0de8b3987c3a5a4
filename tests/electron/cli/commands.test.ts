import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../shared/language/language.ts';
import { taldaIn } from '../../support/run-talda.ts';
import { smallLaws } from '../../support/small-laws.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

import { projectFile, study } from '../../support/law-study.ts';

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
