import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createProjectFolder } from '../../electron/files/project-folder.ts';
import type { Project } from '../../shared/project/project.ts';
import { clauseLawProject } from '../support/clause-law.ts';
import type { RunningTalda } from '../support/running-talda.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { goToScreen, waitForProject, waitUntilSaved } from './support/project-steps.ts';
import { savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { killOfWindowProcess } from './support/window-process.ts';
import { windowWords } from './support/window-words.ts';
import { workingProject } from './support/working-copy.ts';

const rounds = 20;
/** Milliseconds from the first code to the kill. */
const earliest = 30;
const latest = 1_500;
const words = windowWords('en');

const idsOf = ({ annotations }: Project): string[] => annotations.map(({ id }) => id);

/**
 * Calls back with the id of each code as soon as it stands on the page. Told by the console: two
 * clients drive the page of the stand-in, and functions exposed by one of them confuse the other.
 */
async function watchCodes(page: Page, onShown: (id: string) => void): Promise<void> {
  page.on('console', (message) => {
    const [, id] = /^shown: (.+)$/.exec(message.text()) ?? [];
    if (id !== undefined) onShown(id);
  });
  await page.evaluate(() => {
    const told = new Set<string>();
    const tell = (): void => {
      for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-code]')) {
        const { code } = dataset;
        if (code === undefined || told.has(code)) continue;
        told.add(code);
        console.debug(`shown: ${code}`);
      }
    };
    const attributes = { attributes: true, attributeFilter: ['data-code'] };
    const all = { subtree: true, childList: true, ...attributes };
    new MutationObserver(tell).observe(document.body, all);
  });
}

/**
 * Codes sentence after sentence by the keyboard, saving now and then, until `isOver`. Neighbours get
 * other codes: a key that comes before the caret has moved on must not take a code back.
 */
async function codeOnAndOn(page: Page, random: () => number, isOver: () => boolean): Promise<void> {
  for (let step = 0; !isOver(); step += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('KeyS');
    for (const number of [1, 2, 3]) await page.keyboard.press(`Digit${(step % 3) * 3 + number}`);
    if (random() < 0.2) await page.keyboard.press('Control+KeyS');
  }
}

async function goToArticle(talda: RunningTalda, number: number): Promise<void> {
  const { firstWindow: page } = talda;
  await goToScreen(talda, 'reading');
  const text = page.locator('[role="document"]');
  const list = page.getByRole('main').getByRole('button', { name: words('common', 'language.en') });
  await text.or(list).waitFor();
  if (await list.isVisible()) await list.click();
  await text.waitFor();
  await page.keyboard.press('Control+KeyG');
  const field = page.getByRole('combobox', { name: words('reading', 'goTo.label') });
  await field.fill(`Article ${number}`);
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.closest('[role="document"]') !== null);
}

/** Undoes or redoes by its key, saves, and waits until the folder holds just these codes. */
async function expectAfter(
  act: 'undo' | 'redo',
  { firstWindow: page }: RunningTalda,
  folder: string,
  ids: readonly string[],
): Promise<void> {
  await page.keyboard.press(act === 'undo' ? 'Control+KeyZ' : 'Control+Shift+KeyZ');
  const done = words.pattern('frame', act === 'undo' ? 'undone' : 'redone');
  const notice = page.getByRole('contentinfo');
  await notice.getByText(done).waitFor();
  await page.keyboard.press('Control+KeyS');
  await notice.getByText(words('frame', 'saved'), { exact: true }).waitFor();
  await expect
    .poll(async () => idsOf(await savedProject(folder)), { timeout: 10_000 })
    .toEqual(ids);
}

describe('a program killed in the midst of coding', () => {
  it('has lost nothing that was shown, undoes on, and its folder and database agree', async () => {
    const random = seededRandom(20_260_102);
    const user = await newUser();
    const folder = join(user.files, 'Villages.talda');
    const project = await clauseLawProject(rounds, 40);
    expect(await createProjectFolder(folder, project)).toMatchObject({ ok: true });
    const shown = new Set<string>();

    const reopen = async (): Promise<RunningTalda> => {
      const talda = await startTalda(user, shown.size === 0 ? { files: [folder] } : {});
      const { firstWindow: page } = talda;
      await waitForProject(talda, project.name);
      await waitUntilSaved(talda);
      const found = await savedProject(folder);
      const ids = idsOf(found);
      expect([...shown].filter((id) => !ids.includes(id))).toEqual([]);
      expect(await workingProject(page, project.id)).toEqual(found);
      expect(await page.getByRole('region', { name: words('common', 'troubles') }).count()).toBe(0);
      if (ids.length > 0) {
        await expectAfter('undo', talda, folder, ids.slice(0, -1));
        await expectAfter('redo', talda, folder, ids);
      }
      expect(talda.problems).toEqual([]);
      return talda;
    };

    for (let round = 1; round <= rounds; round += 1) {
      const talda = await reopen();
      const { firstWindow: page } = talda;
      await goToArticle(talda, round);
      await watchCodes(page, (id) => shown.add(id));
      const killWindow = await killOfWindowProcess(talda);
      let isOver = false;
      const typing = codeOnAndOn(page, random, () => isOver).catch((error: unknown) => {
        // Keys for a window that is gone go nowhere.
        if (!isOver) throw error;
      });
      await Promise.race([typing, wait(earliest + random() * (latest - earliest))]);
      isOver = true;
      const isWhole = random() < 0.5;
      await (isWhole ? talda.kill() : killWindow());
      await typing;
      if (!isWhole) await talda.close();
    }
    const talda = await reopen();
    expect(await talda.close()).toBe(0);
  }, 600_000);
});
