import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programFolder } from '../../electron/start/program-folder.ts';
import { savedCodes, waitForNotice, type SavedCode } from './support/coding-steps.ts';
import { answerOpenDialog, answerSaveDialog } from './support/answer-dialogs.ts';
import { keyboardOf } from './support/keyboard.ts';
import { waitForProject, waitUntilSaved } from './support/project-steps.ts';
import { savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

const words = windowWords('kk');
const law = join(programFolder, 'corpora', 'model-local-elections-law');
const by = 'manual accepted';

describe('a day without a mouse', () => {
  it('makes a project, imports a law in three languages and codes it', async () => {
    const user = await newUser();
    const talda = await startTalda(user, { language: 'kk' });
    const { firstWindow: page } = talda;
    const { press, type, reach, pointerEvents } = await keyboardOf(page);
    const folder = join(user.files, 'Сайлау.talda');
    const say = (key: string, name: string): Promise<void> =>
      waitForNotice(talda, words('reading', `done.${key}`, { name }));
    const codes = async (): Promise<SavedCode[]> => {
      await press('Control+KeyS');
      await waitUntilSaved(talda, 'kk');
      return savedCodes(await savedProject(folder));
    };

    await page.getByRole('heading', { name: words('start', 'title') }).waitFor();
    await answerSaveDialog(talda, folder);
    await press('Control+KeyN');
    await page.getByRole('dialog').waitFor();
    await type('Сайлау');
    await press('Enter');
    await waitForProject(talda, 'Сайлау', 'kk');

    await answerOpenDialog(
      talda,
      ['kk', 'ru', 'en'].map((language) => join(law, `${language}.txt`)),
    );
    const main = page.getByRole('main');
    await main.getByRole('button', { name: words('texts', 'import') }).waitFor();
    await press('Control+KeyO');
    const preview = main.getByRole('grid');
    await preview.waitFor();
    await page.getByRole('button', { name: words('import', 'takeIn_other', { count: '3' }).replace('{{count, number}}', '3') }).waitFor();
    await reach(preview, 'F6');
    await press('Enter');
    await preview.waitFor({ state: 'detached' });
    await waitForNotice(talda, words.pattern('import', 'takenIn'));

    await press('Control+Digit3');
    await reach(page.getByRole('button', { name: words.pattern('codebook', 'empty.starter') }));
    await press('Enter');
    await waitForNotice(talda, words.pattern('codebook', 'done.starter'));

    await press('Control+Digit2');
    await reach(main.getByRole('button', { name: words('common', 'language.ru') }));
    await press('Enter');
    await page.locator('[role="document"]').waitFor();
    await press('Control+KeyG');
    await type('17');
    await press('Enter');
    console.log(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)));
    await expect.poll(() => pointerEvents()).toEqual([]);
    expect(await codes()).toEqual([]);
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
  });
});
