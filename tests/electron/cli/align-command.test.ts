import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { taldaIn } from '../../support/run-talda.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const document = {
  id: 'small',
  sents: {
    kk: ['Әкім сайланады.', 'Заң 2021 жылы күшіне енді.'],
    ru: ['Аким избирается.', 'Закон вступил в силу в 2021 году.'],
    en: ['The akim is elected.', 'The law came into force in 2021.'],
  },
};

describe('talda align', () => {
  test('writes beads of every pair and of all three versions, with a confidence', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'in.json'), JSON.stringify({ docs: [document] }));
    const run = await taldaIn(folder)('align', '--segments', 'in.json', '--out', 'out.json');
    expect(run.code).toBe(0);
    const written: unknown = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'));
    const beads = [
      [[0], [0], expect.any(Number)],
      [[1], [1], expect.any(Number)],
    ];
    expect(written).toMatchObject({
      docs: [
        {
          id: 'small',
          pairs: { 'kk-ru': beads, 'kk-en': beads, 'ru-en': beads },
          tri: [
            [[0], [0], [0]],
            [[1], [1], [1]],
          ],
        },
      ],
    });
  });

  test('learns a lexicon that it can use', async () => {
    const folder = await temporaryFolder();
    const pairs = {
      'kk-ru': [
        [[0], [0]],
        [[1], [1]],
      ],
    };
    await writeFile(join(folder, 'in.json'), JSON.stringify({ docs: [{ ...document, pairs }] }));
    const talda = taldaIn(folder);
    const learned = await talda(
      'align',
      '--learn-lexicon',
      '--segments',
      'in.json',
      '--name',
      'mine',
      '--out',
      'lexicon.json',
    );
    expect(learned.code).toBe(0);
    const used = await talda(
      'align',
      '--segments',
      'in.json',
      '--out',
      'out.json',
      '--lexicon',
      'lexicon.json',
      '--lexicon-sources',
      'mine',
    );
    expect(used.code).toBe(0);
  });

  test.each([
    ['{', 'segments', 'notJson'],
    ['[]', 'segments', 'noDocuments'],
    ['{"docs":[{"id":"a","sents":{"kk":["а"],"ru":[3]}}]}', 'segments', 'badSegments'],
  ])('refuses %s and says what to do', async (text, code, reason) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'in.json'), text);
    const run = await taldaIn(folder)(
      'align',
      '--segments',
      'in.json',
      '--out',
      'out.json',
      '--json',
    );
    expect(run.code).toBe(1);
    expect(run.json).toMatchObject({ error: { code, error: { code: reason } } });
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });

  test('knows which sources a lexicon has', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'in.json'), JSON.stringify({ docs: [document] }));
    const run = await taldaIn(folder)(
      'align',
      '--segments',
      'in.json',
      '--out',
      'o.json',
      '--lexicon-sources',
      'nothing',
      '--json',
    );
    expect(run.code).toBe(1);
    expect(run.json).toMatchObject({ error: { code: 'unknownLexiconSource', given: 'nothing' } });
  });
});
