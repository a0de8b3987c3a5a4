import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallLaws } from '../../support/small-laws.ts';

import { projectFile, study } from '../../support/law-study.ts';

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
