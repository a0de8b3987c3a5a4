import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ownLanguageNames } from '../../renderer/frame/own-language-names.ts';
import { formatsOf } from '../../renderer/i18n/formats.ts';
import { screens } from '../../renderer/session/session-state.ts';
import type { Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import type { RunningTalda } from '../support/running-talda.ts';
import { documentTag, switchText } from './support/coding-steps.ts';
import {
  goToScreen,
  openSampleProject,
  openText,
  waitUntilSaved,
} from './support/project-steps.ts';
import { sampleFolder, savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { strangeWords, visibleWords } from './support/visible-words.ts';
import { windowWords } from './support/window-words.ts';

/** Round all three languages and back to the first. */
const round = [
  ['kk', 'ru'],
  ['ru', 'en'],
  ['en', 'kk'],
] as const;

/** What the user, or a source, has named: it is in its own language. */
function dataOf({ name, works, documents, coders, codebook }: Project): string[] {
  const names = [
    // The palette shows by an example that it knows the other layout.
    ...['Талда', 'ytljd', 'недов', name, ...coders.map((coder) => coder.name)],
    ...works.flatMap(({ title }) => Object.values(title)),
    ...documents.flatMap(({ title, source, textHash }) => [
      ...[title, source.fileName, textHash.slice(0, 12)],
    ]),
    ...codebook.concepts.flatMap(({ indicators }) => indicators.map(({ pattern }) => pattern)),
  ];
  return names.filter((own) => own !== '').sort((a, b) => b.length - a.length);
}

/** The window says nothing that is not of the language; what is counted anew may take a moment. */
async function expectOnly(page: Page, language: Language, data: readonly string[]): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  expect((await visibleWords(page)).length).toBeGreaterThan(8);
  await expect
    .poll(async () => strangeWords(await visibleWords(page), language, data), { timeout: 10_000 })
    .toEqual([]);
}

async function switchLanguage(
  { firstWindow: page }: RunningTalda,
  from: Language,
  to: Language,
  data: readonly string[],
): Promise<void> {
  await page.keyboard.press('Control+Comma');
  const dialog = page.getByRole('dialog', { name: windowWords(from)('settings', 'title') });
  await dialog.getByText(ownLanguageNames[to], { exact: true }).click();
  await page.getByRole('dialog', { name: windowWords(to)('settings', 'title') }).waitFor();
  await expectOnly(page, to, data);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** Where the reader is: what is selected, how far from the top it is seen, in which part of the text. */
function readingPlace(page: Page): Promise<{ readonly [fact: string]: string | number | null }> {
  return page.evaluate(() => {
    const text = document.querySelector('[role=document]');
    const selection = getSelection();
    return {
      top: selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect().top : null,
      selected: selection?.toString() ?? null,
      lang: text?.getAttribute('lang') ?? null,
      place: document.querySelector('main nav')?.textContent ?? null,
    };
  });
}

const menuLabels = ({ evaluate }: RunningTalda): Promise<string[]> =>
  evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);

describe('a day in three languages', () => {
  it('begins with the language of the system, and the switch on the first screen changes it', async () => {
    const talda = await startTalda(await newUser(), { language: 'kk' });
    const { firstWindow: page } = talda;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectOnly(page, 'kk', ['Талда']);
    const labels = [await menuLabels(talda)];
    for (const [, to] of round) {
      await page.getByRole('banner').getByText(ownLanguageNames[to], { exact: true }).click();
      await page.getByText(windowWords(to)('start', 'lead')).waitFor();
      await expectOnly(page, to, ['Талда']);
      await expect.poll(() => menuLabels(talda)).not.toEqual(labels.at(-1));
      labels.push(await menuLabels(talda));
    }
    expect(labels[3]).toEqual(labels[0]);
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
  });

  it('changes every screen and dialog at once and moves nothing', async () => {
    const user = await newUser();
    const talda = await startTalda(user, { language: 'kk' });
    const { firstWindow: page } = talda;
    await openSampleProject(talda, 'law', 'kk');
    await waitUntilSaved(talda, 'kk');
    const project = await savedProject(await sampleFolder(user));
    const data = dataOf(project);

    // Reading: the text, the place in it and the words selected stay.
    await openText(talda, documentTag('ru', 'whole', 'kk'), 'kk');
    await page.keyboard.press('Control+KeyG');
    const field = page.getByRole('combobox', { name: windowWords('kk')('reading', 'goTo.label') });
    await field.fill('17');
    await field.press('Enter');
    await page.locator('main nav [aria-current]', { hasText: 'Статья 17' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('KeyP');
    await expect.poll(async () => (await readingPlace(page))['selected']).not.toBe('');
    const before = await readingPlace(page);
    expect(before['lang']).toBe('ru');
    expect(before['top']).toBeGreaterThan(0);
    for (const [from, to] of round) {
      await switchLanguage(talda, from, to, data);
      expect(await readingPlace(page)).toEqual(before);
    }
    await switchText(talda, documentTag('en', 'whole', 'kk'), 'kk');
    expect((await readingPlace(page))['lang']).toBe('en');
    expect((await readingPlace(page))['place']).toContain('Article 17');

    for (const screen of screens) {
      if (screen === 'reading') continue;
      await goToScreen(talda, screen, 'kk');
      await page.getByRole('main').getByRole('heading').first().waitFor();
      for (const [from, to] of round) {
        await switchLanguage(talda, from, to, data);
      }
    }

    // Dialogs, each in the language of the moment.
    for (const [from, to] of round) {
      await switchLanguage(talda, from, to, data);
      for (const chord of ['Control+KeyK', 'Control+Slash', 'Control+KeyN']) {
        await page.keyboard.press(chord);
        await page.getByRole('dialog').waitFor();
        await expectOnly(page, to, data);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      for (const key of ['history', 'coders', 'renameProject']) {
        const words = windowWords(to);
        const menu = words('frame', 'projectMenu', { name: project.name });
        await page.getByRole('button', { name: menu }).click();
        await page.getByRole('menu').waitFor();
        await expectOnly(page, to, data);
        await page.getByRole('menuitem', { name: words('frame', key) }).click();
        await page.getByRole('dialog').waitFor();
        await expectOnly(page, to, data);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    }
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
  });

  it('writes numbers and plurals as each language does', async () => {
    const user = await newUser();
    const talda = await startTalda(user, { language: 'kk' });
    const { firstWindow: page } = talda;
    await openSampleProject(talda, 'law', 'kk');
    await waitUntilSaved(talda, 'kk');
    const data = dataOf(await savedProject(await sampleFolder(user)));
    const counts = {
      kk: ['works_other', 'documents_other'],
      ru: ['works_one', 'documents_few'],
      en: ['works_one', 'documents_other'],
    } as const;
    const number = (value: number, language: Language, digits?: number): string =>
      formatsOf(language).number(value, digits);
    await goToScreen(talda, 'texts', 'kk');
    const cells = page.getByRole('main').locator('[role=gridcell][data-column=words]');
    await expect.poll(() => cells.allInnerTexts()).toHaveLength(3);
    await expect
      .poll(async () => (await cells.allInnerTexts()).every((own) => own !== ''))
      .toBe(true);
    const sizes = (await cells.allInnerTexts()).map((own) => Number(own.replaceAll('\u00a0', '')));
    expect(Math.min(...sizes)).toBeGreaterThan(1000);
    for (const [from, to] of round) {
      await switchLanguage(talda, from, to, data);
      const [works, documents] = counts[to].map((key, index) =>
        windowWords(to)('texts', key, { count: number(index === 0 ? 1 : 3, to) }),
      );
      await page.getByRole('main').getByText(`${works}, ${documents}`, { exact: true }).waitFor();
      expect(await cells.allInnerTexts()).toEqual(sizes.map((size) => number(size, to)));
    }
    await goToScreen(talda, 'analysis', 'kk');
    const rates = page.locator('[data-computing=false] [data-key=occurrencesPer1000Words]');
    await rates.first().waitFor();
    const shown = async (): Promise<string[]> => (await rates.allInnerTexts()).slice(0, 10);
    const inKazakh = await shown();
    const values = inKazakh.map((own) => Number(own.replace(',', '.')));
    expect(inKazakh.some((own) => /^\d+,\d+$/.test(own))).toBe(true);
    const digits = inKazakh[0]?.split(',')[1]?.length;
    for (const [from, to] of round) {
      await switchLanguage(talda, from, to, data);
      await expect.poll(shown).toEqual(values.map((value) => number(value, to, digits)));
    }
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
  });
});
