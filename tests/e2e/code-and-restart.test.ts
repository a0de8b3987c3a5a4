import { describe, expect, it } from 'vitest';
import type { Project } from '../../shared/project/project.ts';
import {
  openSampleProject,
  openText,
  waitForProject,
  waitUntilSaved,
} from './support/project-steps.ts';
import { sampleFolder, savedProject } from './support/saved-project.ts';
import { selectText } from './support/select-text.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

const quote = 'local self-government bodies';
const words = windowWords('en');

const codesOn = ({ annotations }: Project): string[] =>
  annotations
    .filter(({ anchor, origin }) => anchor.quote.exact === quote && origin === 'manual')
    .map(({ conceptId }) => conceptId);

describe('a code by one key', () => {
  it('stands in the folder on disk, outlives a kill -9 and can be undone after it', async () => {
    const user = await newUser();
    const talda = await startTalda(user);
    await openSampleProject(talda, 'law');
    await openText(talda, 'English');
    await selectText(talda.firstWindow, quote);
    await talda.firstWindow.keyboard.press('Digit1');
    await talda.firstWindow.getByRole('complementary').getByText(quote).waitFor();
    await talda.kill();

    const again = await startTalda(user);
    const page = again.firstWindow;
    await waitForProject(again, words('start', 'sample.law.title'));
    await waitUntilSaved(again);
    const folder = await sampleFolder(user);
    await expect.poll(async () => codesOn(await savedProject(folder))).toHaveLength(1);
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => codesOn(await savedProject(folder)), { timeout: 20_000 })
      .toEqual([]);
    expect(await again.close()).toBe(0);
  });
});
