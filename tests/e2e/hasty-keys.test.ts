import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProjectFolder } from '../../electron/files/project-folder.ts';
import { clauseLawProject } from '../support/clause-law.ts';
import { openText, waitForProject } from './support/project-steps.ts';
import { savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

const words = windowWords('en');

describe('keys that come faster than the window', () => {
  it('code the sentence that the caret has reached, and not the one before', async () => {
    const user = await newUser();
    const folder = join(user.files, 'Villages.talda');
    const project = await clauseLawProject(1, 9);
    expect(await createProjectFolder(folder, project)).toMatchObject({ ok: true });
    const talda = await startTalda(user, { files: [folder] });
    const { firstWindow: page } = talda;
    await waitForProject(talda, project.name);
    await openText(talda, words('common', 'language.en'));
    await page.keyboard.press('KeyS');
    await page.waitForFunction(() => getSelection()?.toString() === 'Law on Villages');
    for (const key of ['Digit1', 'Digit2', 'Digit3', 'Digit1']) {
      await page.evaluate(() => {
        setTimeout(() => {
          const end = performance.now() + 200;
          while (performance.now() < end);
        });
      });
      await Promise.all([page.keyboard.press('ArrowDown'), page.keyboard.press('KeyS')]);
      await page.keyboard.press(key);
    }
    expect(await talda.close()).toBe(0);
    const { annotations } = await savedProject(folder);
    expect(annotations.map(({ conceptId, anchor }) => [conceptId, anchor.quote.exact])).toEqual([
      ['con_1', 'Article 1. Akim of village 1'],
      ['con_2', 'The akim reports on matter 1.'],
      ['con_3', 'The akim reports on matter 2.'],
      ['con_1', 'The akim reports on matter 3.'],
    ]);
    expect(talda.problems).toEqual([]);
  });
});
