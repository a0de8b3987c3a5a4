import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPicture } from './support/keep-picture.ts';
import { chooseTexts, newProject, takeInTexts } from './support/project-steps.ts';
import { savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

const words = windowWords('ru');
const rows = [
  ['Бақтар туралы заң', 'Закон о садах', 'Law on gardens'],
  ['1-бап. Бақтар', 'Статья 1. Сады', 'Article 1. Gardens'],
  [
    'Бақтар барлық азаматтардың ортақ игілігі болып табылады.',
    'Сады являются общим достоянием всех граждан.',
    'Gardens are the common property of all citizens.',
  ],
];

function tmx(prolog: string): string {
  const units = rows.map(([kk = '', ru = '', en = '']) => {
    const sides = Object.entries({ kk, ru, en }).map(
      ([language, text]) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`,
    );
    return `<tu>${sides.join('')}</tu>`;
  });
  const header =
    '<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="kk" datatype="plaintext"/>';
  return `${prolog}<tmx version="1.4">${header}<body>${units.join('')}</body></tmx>`;
}

describe('a file of aligned text', () => {
  it('shows its rows, comes in with its alignment, and a hostile one is named as such', async () => {
    const user = await newUser();
    const [good, hostile] = [join(user.files, 'law.tmx'), join(user.files, 'hostile.tmx')];
    await writeFile(good, tmx('<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">'));
    await writeFile(hostile, tmx('<!DOCTYPE tmx [<!ENTITY a "aaaa">]>'));
    const talda = await startTalda(user, { language: 'ru' });
    const { firstWindow: page } = talda;
    const folder = await newProject(talda, user, 'Parallel', 'ru');
    await chooseTexts(talda, [good, hostile], 'ru');
    await page
      .getByRole('cell', { name: 'Сады являются общим достоянием всех граждан.' })
      .waitFor();
    await keepPicture(page, 'import-aligned');
    await page.getByRole('button', { name: /hostile\.tmx/ }).click();
    await page.getByText(words('import', 'aligned.failed.damaged')).waitFor();
    await keepPicture(page, 'import-aligned-hostile');
    await takeInTexts(talda, 'ru');
    await expect
      .poll(async () => (await savedProject(folder)).alignments.length, { timeout: 30_000 })
      .toBe(1);
    const { documents, alignments } = await savedProject(folder);
    expect(documents.map(({ language }) => language)).toEqual(['kk', 'ru', 'en']);
    expect(alignments[0]?.beads.map(({ sizes }) => sizes)).toEqual(rows.map(() => [1, 1, 1]));
    await page.keyboard.press('Control+KeyZ');
    await expect
      .poll(async () => (await savedProject(folder)).documents.length, { timeout: 30_000 })
      .toBe(0);
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
  });
});
