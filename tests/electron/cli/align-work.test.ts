import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { taldaIn, type Talda } from '../../support/run-talda.ts';
import { writeSmallLaws } from '../../support/small-laws.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { tmxFaults } from '../../support/tmx-faults.ts';

/** A project with the small law in three languages and codes by its indicators. */
async function study(): Promise<{ readonly folder: string; readonly talda: Talda }> {
  const folder = await temporaryFolder();
  await writeSmallLaws(folder);
  const talda = taldaIn(folder, { LANG: 'en_GB.UTF-8' });
  await talda('init', 'Study.talda');
  await talda('import', 'kk.txt', 'ru.txt', 'en.txt', '--same-work');
  await talda('codebook', 'import', 'codes.csv');
  return { folder, talda };
}

const law = 'Закон о селе';

describe('talda align <work>', () => {
  test('aligns the versions of a work, keeps that, and says how sure it is', async () => {
    const { talda } = await study();
    const run = await talda('align', law, '--json');
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
    expect(run.json).toMatchObject({
      isNew: true,
      documents: [{ language: 'kk' }, { language: 'ru' }, { language: 'en' }],
      beads: 7,
      oneToOne: 7,
      gaps: [0, 0, 0],
      articles: [
        { key: 'art_1', labels: ['1-бап', 'Статья 1', 'Article 1'], beads: 3 },
        { key: 'art_2', labels: ['2-бап', 'Статья 2', 'Article 2'], beads: 3 },
      ].map((article) => ({ ...article, beads: expect.any(Number) })),
      output: null,
    });
    expect((await talda('align', law, '--json')).json).toMatchObject({ isNew: false, beads: 7 });
    expect((await talda('align', law, '--realign', '--json')).json).toMatchObject({ isNew: true });
    const told = await talda('align', law, '--wide');
    expect(told.stdout).toContain('Aligned already: 7 rows');
    expect(told.stdout).toMatch(/Article 1 +\d/u);
  });

  test('leaves the project as it is when told to', async () => {
    const { talda, folder } = await study();
    const before = await readFile(join(folder, 'Study.talda', 'project.json'), 'utf8');
    expect((await talda('align', law, '--no-keep', '--json')).json).toMatchObject({ beads: 7 });
    expect(await readFile(join(folder, 'Study.talda', 'project.json'), 'utf8')).toBe(before);
  });

  test.each(['tmx', 'tsv', 'xlsx', 'json', 'html'])(
    'writes %s by the ending of the file',
    async (kind) => {
      const { talda, folder } = await study();
      const run = await talda('align', law, '--output', `law.${kind}`);
      expect(run.stdout).toContain(join(folder, `law.${kind}`));
      const bytes = new Uint8Array(await readFile(join(folder, `law.${kind}`)));
      if (kind === 'tmx') expect(tmxFaults(bytes)).toEqual([]);
      const starts = {
        tmx: '<?xml',
        tsv: '\uFEFFid',
        xlsx: 'PK',
        json: '{',
        html: '<!DOCTYPE html>',
      };
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      expect(
        Object.entries(starts).some(([own, start]) => own === kind && text.startsWith(start)),
      ).toBe(true);
    },
  );

  test('writes a pair of languages out of an alignment of three', async () => {
    const { talda, folder } = await study();
    await talda('align', law);
    const run = await talda('align', law, '--language', 'kk,en', '--output', 'pair.tmx', '--json');
    expect(run.json).toMatchObject({ isNew: false });
    const text = await readFile(join(folder, 'pair.tmx'), 'utf8');
    expect(text).toContain('xml:lang="kk"');
    expect(text).not.toContain('xml:lang="ru"');
  });

  test('proposes the codes of one version in the others', async () => {
    const { talda } = await study();
    await talda('annotate', '--indicators', '--accept', '--language', 'ru');
    const run = await talda('align', law, '--project-codes', 'ru', '--json');
    expect(run.stderr).toBe('');
    const { projected } = Object(run.json) as { projected: number };
    expect(projected).toBeGreaterThan(4);
    const info = await talda('info', '--json');
    expect(JSON.stringify(info.json)).toContain(`"proposed":${projected}`);
    expect((await talda('align', law, '--project-codes', 'ru', '--json')).json).toMatchObject({
      projected: 0,
    });
    // What stands there already is not said to have no place.
    const again = await talda('align', law, '--project-codes', 'ru');
    const decided = Number(/decided there already: (\d+)/u.exec(again.stdout)?.[1]);
    expect(decided).toBeGreaterThanOrEqual(projected);
  });

  test('says what is wrong', async () => {
    const { talda, folder } = await study();
    expect((await talda('align')).stderr).toContain('The work is missing');
    expect((await talda('align', 'Unknown')).code).toBe(1);
    expect((await talda('align', law, '--language', 'ru')).stderr).toContain('not two texts');
    expect((await talda('align', law, '--format', 'tmx')).stderr).toContain('--output');
    expect((await talda('align', law, '--out', 'x')).stderr).toContain('--segments');
    expect((await talda('align', '--segments', 'x', '--realign', '--out', 'y')).code).toBe(2);
    expect((await talda('align', law, '--no-keep', '--project-codes', 'ru')).code).toBe(2);
    const pair = await talda(
      'align',
      law,
      '--language',
      'kk',
      '--language',
      'ru',
      '--project-codes',
      'en',
    );
    expect(pair.stderr).toContain('English');
    await writeFile(join(folder, 'fourth.txt'), 'Another text.');
    await talda('import', 'fourth.txt', '--work', law, '--language', 'en');
    const four = ['kk.txt', 'ru.txt', 'en.txt', 'fourth.txt'].flatMap((one) => ['--document', one]);
    expect((await talda('align', law, ...four)).stderr).toContain('Two or three texts');
  });
});

describe('talda align --restore', () => {
  test('brings an alignment back for texts that were imported anew', async () => {
    const { talda, folder } = await study();
    await talda('align', law, '--output', 'law.json');
    await talda('init', 'Other.talda');
    const other = (...words: readonly string[]): ReturnType<Talda> =>
      talda(...words, '--project', join(folder, 'Other.talda'));
    const early = await other('align', law, '--restore', 'law.json');
    expect(early.code).toBe(1);
    await other('import', 'kk.txt', 'ru.txt', 'en.txt', '--same-work');
    const run = await other('align', law, '--restore', 'law.json', '--json');
    expect(run.stderr).toBe('');
    expect(run.json).toMatchObject({ isNew: true, beads: 7 });
    expect((await other('align', law, '--json')).json).toMatchObject({ isNew: false, beads: 7 });
    const written: unknown = JSON.parse(await readFile(join(folder, 'law.json'), 'utf8'));
    const { alignment } = Object(written) as { alignment: { beads: { sizes: number[] }[] } };
    alignment.beads.pop();
    await writeFile(join(folder, 'broken.json'), JSON.stringify(written));
    expect((await other('align', law, '--restore', 'broken.json')).stderr).toContain(
      'does not fit',
    );
    expect((await other('align', law, '--restore', 'kk.txt')).stderr).toContain('not an alignment');
  });
});

describe('talda import of aligned text', () => {
  test('brings back a work with its documents and its alignment', async () => {
    const { talda, folder } = await study();
    await talda('align', law, '--output', 'law.tmx');
    await talda('init', 'Other.talda');
    const other = (...words: readonly string[]): ReturnType<Talda> =>
      talda(...words, '--project', join(folder, 'Other.talda'));
    const run = await other('import', 'law.tmx');
    expect(run.stdout).toContain('law.tmx: 3 documents');
    expect(run.stdout).toContain('Aligned: 7 rows');
    expect((await other('align', law, '--json')).json).toMatchObject({ isNew: false, beads: 7 });
    await writeFile(join(folder, 'bad.tmx'), '<tmx>');
    const bad = await other('import', 'bad.tmx');
    expect(bad.code).toBe(1);
    expect(bad.stderr).toContain('bad.tmx was not imported');
  });
});
