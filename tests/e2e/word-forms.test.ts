import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProjectFolder } from '../../electron/files/project-folder.ts';
import { createProject } from '../../shared/project/new-project.ts';
import type { Project } from '../../shared/project/project.ts';
import type { RunningTalda } from '../support/running-talda.ts';
import { sampleDocument, sampleWork } from '../support/sample-project.ts';
import { smallLaws } from '../support/small-laws.ts';
import { shownTable } from './support/analysis-steps.ts';
import { waitForNotice } from './support/coding-steps.ts';
import { findBarriers } from './support/find-barriers.ts';
import { goToScreen, waitForProject, waitUntilSaved } from './support/project-steps.ts';
import { savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

const words = windowWords('kk');

function villageProject(): Project {
  const work = sampleWork('village');
  const document = sampleDocument('village', work, smallLaws.kk);
  return {
    ...createProject('proj_village', 'Ауыл', { id: 'coder_1', name: 'Айгерім' }),
    works: [work],
    documents: [{ ...document, language: 'kk' }],
  };
}

async function openWords(talda: RunningTalda): Promise<void> {
  await goToScreen(talda, 'analysis', 'kk');
  const methods = talda.firstWindow.getByRole('navigation', { name: words('analysis', 'methods') });
  await methods.getByRole('button', { name: words('analysis', 'method.words') }).click();
}

/** How often each word of the table occurs. */
async function frequencies({ firstWindow }: RunningTalda): Promise<Record<string, number>> {
  const { rows } = await shownTable(firstWindow);
  return Object.fromEntries(
    [...rows.values()].map((cells) => [cells.get('word') ?? '', Number(cells.get('frequency'))]),
  );
}

describe('word forms', () => {
  it('are taken out of a lemma, come back by undo, and stay as they were left after a restart', async () => {
    const user = await newUser();
    const folder = join(user.files, 'Ауыл.talda');
    expect(await createProjectFolder(folder, villageProject())).toMatchObject({ ok: true });
    const first = await startTalda(user, { language: 'kk', files: [folder] });
    const { firstWindow: page } = first;
    await waitForProject(first, 'Ауыл', 'kk');
    await openWords(first);
    await expect.poll(() => frequencies(first)).toMatchObject({ әкім: 4 });

    // By keys alone: to the word, into its forms, one of them out.
    const { rows } = await shownTable(page);
    const row = [...rows].find(([, cells]) => cells.get('word') === 'әкім')?.[0] ?? 0;
    await page.locator('[role=grid] [tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: words('analysis', 'wordForms.title') });
    const forms = panel.getByRole('listbox', { name: words('analysis', 'wordForms.forms') });
    await expect.poll(() => forms.getByRole('option').count()).toBe(4);
    expect(await findBarriers(page)).toEqual([]);
    await forms.getByRole('option', { name: 'әкімдер' }).click();
    await panel.getByRole('button', { name: words('analysis', 'wordForms.split') }).press('Enter');
    const moved = { form: 'әкімдер', lemma: 'әкімдер' };
    await waitForNotice(first, words('history', 'words.moveForm', moved));
    await expect.poll(() => frequencies(first)).toMatchObject({ әкім: 3 });
    const byHand = { name: words('analysis', 'wordForms.byHand') };
    await page.getByRole('grid').getByRole('img', byHand).first().waitFor();
    await forms.getByText(words('analysis', 'wordForms.countedUnder', moved)).waitFor();
    expect(await findBarriers(page)).toEqual([]);

    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => frequencies(first)).toMatchObject({ әкім: 4 });
    expect(await page.getByRole('grid').getByRole('img', byHand).count()).toBe(0);
    await page.keyboard.press('Control+KeyY');
    await expect.poll(() => frequencies(first)).toMatchObject({ әкім: 3 });

    // A word is added to the stop list where the table is told to leave such words out.
    await page.getByRole('button', { name: words('analysis', 'stopWords.open') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words('analysis', 'stopWords.field')).fill('Мәслихат');
    await page.keyboard.press('Enter');
    await dialog.getByText(words('analysis', 'stopWords.state.added')).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(async () => Object.keys(await frequencies(first))).not.toContain('мәслихат');
    await waitUntilSaved(first, 'kk');
    expect(first.problems).toEqual([]);
    expect(await first.close()).toBe(0);

    const { wordForms, stopWords } = await savedProject(folder);
    expect(wordForms.assigned).toEqual([{ language: 'kk', ...moved }]);
    expect(stopWords.kk).toEqual({ added: ['мәслихат'], removed: [] });
    const second = await startTalda(user, { language: 'kk' });
    await waitForProject(second, 'Ауыл', 'kk');
    await openWords(second);
    await expect.poll(() => frequencies(second)).toMatchObject({ әкім: 3 });
    expect(await frequencies(second)).not.toHaveProperty('мәслихат');
    await second.firstWindow.keyboard.press('Control+KeyZ');
    await expect.poll(() => frequencies(second)).toMatchObject({ мәслихат: 3 });
    expect(second.problems).toEqual([]);
  });
});
