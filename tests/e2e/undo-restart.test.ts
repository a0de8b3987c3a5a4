import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProjectFolder } from '../../electron/files/project-folder.ts';
import { ownLanguageNames } from '../../renderer/frame/own-language-names.ts';
import type { Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import { clauseLawProject } from '../support/clause-law.ts';
import type { RunningTalda } from '../support/running-talda.ts';
import { smallLaws, writeSmallLaws } from '../support/small-laws.ts';
import { waitForNotice } from './support/coding-steps.ts';
import {
  chooseTexts,
  goToScreen,
  openText,
  takeInTexts,
  waitForProject,
} from './support/project-steps.ts';
import { savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

type Title = readonly [key: string, values: { readonly [name: string]: string }];

/** What was done, in order: an act of each kind. */
const titles: readonly Title[] = [
  ['reading.coded', { name: '1' }],
  ['reading.noteSet', { name: '1' }],
  ['reading.boundsMoved', { name: '1' }],
  ['reading.codedAsNew', { name: 'Charisma' }],
  ['renameProject', { name: 'Hamlets' }],
  ['importTexts_one', { count: '1' }],
  ['removeDocument', { name: smallLaws.ru.split('\n')[0] ?? '' }],
];

const titleIn = (language: Language, [key, values]: Title): string =>
  windowWords(language)('history', key, values);

async function switchLanguage(talda: RunningTalda, language: Language): Promise<void> {
  const { firstWindow: page } = talda;
  await talda.clickMenu('settings');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(ownLanguageNames[language], { exact: true }).click();
  const title = windowWords(language)('settings', 'title');
  await dialog.getByRole('heading', { name: title }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** What a project holds, without the numbers that only ever rise. */
type Contents = Omit<Project, 'changeNumber' | 'codebook'> & {
  readonly codebook: Omit<Project['codebook'], 'version'>;
};

function contentsOf({ changeNumber: _, codebook, ...project }: Project): Contents {
  const { version: _version, ...contents } = codebook;
  return { ...project, codebook: contents };
}

/** What the project in the folder holds once so many changes are in it. */
async function savedAfter(
  { firstWindow: page }: RunningTalda,
  folder: string,
  changeNumber: number,
): Promise<Contents> {
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Control+KeyS');
        return (await savedProject(folder)).changeNumber;
      },
      { timeout: 20_000 },
    )
    .toBe(changeNumber);
  return contentsOf(await savedProject(folder));
}

/** Does an act of each kind, in three languages of the window, and notes what each of them led to. */
async function workADay(talda: RunningTalda, folder: string, files: string): Promise<Contents[]> {
  const { firstWindow: page } = talda;
  const states: Contents[] = [];
  const note = async (): Promise<void> => {
    states.push(await savedAfter(talda, folder, states.length));
  };
  await note();
  await openText(talda, windowWords('en')('common', 'language.en'));
  await page.keyboard.press('KeyS');
  await page.keyboard.press('Digit1');
  await note();
  await page.keyboard.press('KeyM');
  await page.getByLabel(windowWords('en')('reading', 'memo.label')).fill('Cf. the charter');
  await page.keyboard.press('Control+Enter');
  await note();
  await page.keyboard.press('KeyB');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await note();
  await switchLanguage(talda, 'kk');
  await page.locator('[role="document"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('KeyC');
  await page.getByRole('dialog').getByRole('combobox').fill('Charisma');
  await page.keyboard.press('Enter');
  await note();
  await page.getByRole('banner').locator('[aria-haspopup="menu"]').click();
  await page.getByRole('menuitem', { name: windowWords('kk')('frame', 'renameProject') }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Hamlets');
  await page.keyboard.press('Enter');
  await note();
  await switchLanguage(talda, 'ru');
  await chooseTexts(talda, [join(files, 'ru.txt')], 'ru');
  await takeInTexts(talda, 'ru');
  await note();
  await goToScreen(talda, 'texts', 'ru');
  await page.getByRole('treegrid').getByRole('row').last().click();
  await page.keyboard.press('Delete');
  await note();
  return states;
}

describe('undo', () => {
  it('takes back act after act of the time before a restart, and does each again', async () => {
    const user = await newUser();
    await writeSmallLaws(user.files);
    const folder = join(user.files, 'Villages.talda');
    const project = await clauseLawProject(2, 5);
    expect(await createProjectFolder(folder, project)).toMatchObject({ ok: true });
    const first = await startTalda(user, { files: [folder] });
    await waitForProject(first, project.name);
    const states = await workADay(first, folder, user.files);
    expect(first.problems).toEqual([]);
    expect(await first.close()).toBe(0);

    const talda = await startTalda(user);
    const { firstWindow: page } = talda;
    await waitForProject(talda, 'Hamlets', 'ru');
    await talda.firstWindow.getByRole('banner').locator('[aria-haspopup="menu"]').click();
    const history = windowWords('ru')('frame', 'history');
    await page.getByRole('menuitem', { name: history }).click();
    expect(await page.getByRole('dialog').getByRole('listitem').allTextContents()).toEqual(
      titles.map((title) => titleIn('ru', title)).toReversed(),
    );
    await page.keyboard.press('Escape');

    let changeNumber = titles.length;
    for (const [index, title] of [...titles.entries()].toReversed()) {
      const language = index < 3 ? 'en' : 'ru';
      if (index === 2) await switchLanguage(talda, 'en');
      await page.keyboard.press('Control+KeyZ');
      await waitForNotice(
        talda,
        windowWords(language)('frame', 'undone', { title: titleIn(language, title) }),
      );
      expect(await savedAfter(talda, folder, (changeNumber += 1))).toEqual(states[index]);
    }
    const said = page.getByRole('status');
    await expect
      .poll(async () => {
        // A save that ends only now may have the last word.
        await page.keyboard.press('Control+KeyZ');
        return said.textContent();
      })
      .toBe(windowWords('en')('frame', 'nothingToUndo'));

    await switchLanguage(talda, 'kk');
    for (const [index, title] of titles.entries()) {
      await page.keyboard.press('Control+KeyY');
      await waitForNotice(
        talda,
        windowWords('kk')('frame', 'redone', { title: titleIn('kk', title) }),
      );
      expect(await savedAfter(talda, folder, (changeNumber += 1))).toEqual(states[index + 1]);
    }
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
  });
});
