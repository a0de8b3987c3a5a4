import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createProjectFolder } from '../../electron/files/project-folder.ts';
import { screens } from '../../renderer/session/session-state.ts';
import type { Language } from '../../shared/language/language.ts';
import { clauseLawProject } from '../support/clause-law.ts';
import type { RunningTalda } from '../support/running-talda.ts';
import {
  goToScreen,
  openSampleProject,
  openText,
  waitForProject,
} from './support/project-steps.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

/** Starts the program with the sample law, its text in the language of the window open. */
async function startReading(language: Language): Promise<RunningTalda> {
  const talda = await startTalda(await newUser(), { language });
  await openSampleProject(talda, 'law', language);
  await openText(talda, windowWords(language)('common', `language.${language}`), language);
  return talda;
}

/** The landmark that has the focus, and the landmarks that are there, in the order of F6. */
function landmarks(page: Page): Promise<{ focused: string | null; all: readonly string[] }> {
  return page.evaluate(() => {
    const order = ['header', 'left', 'page', 'right', 'status'];
    const nameOf = (element: Element | null | undefined): string | null =>
      element?.closest('[data-landmark]')?.getAttribute('data-landmark') ?? null;
    const all = [...document.querySelectorAll('[data-landmark]')].map((own) => nameOf(own) ?? '');
    return {
      focused: nameOf(document.activeElement),
      all: all.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    };
  });
}

/**
 * Presses Tab from the top of the window on; answers with what had the focus and looked no different
 * from when it had it not. The caret is the sign of the text.
 */
async function unseenStops(page: Page, presses: number): Promise<string[]> {
  await page.evaluate(() => {
    const looksOf = (element: Element): string => {
      const looks: string[] = [];
      const active = element.getAttribute('aria-activedescendant');
      let own = active === null ? element : document.getElementById(active);
      for (let up = 0; up < 3 && own !== null; up += 1, own = own.parentElement) {
        for (const pseudo of [null, '::before', '::after']) {
          const { boxShadow, outline, backgroundColor, borderColor, opacity } = getComputedStyle(
            own,
            pseudo,
          );
          // A transparent outline is for forced colours only.
          const seenOutline = /none|rgba\(0, 0, 0, 0\)/.test(outline) ? '' : outline;
          looks.push([boxShadow, seenOutline, backgroundColor, borderColor, opacity].join());
        }
      }
      return looks.join('|');
    };
    const unseen: string[] = [];
    let last: { readonly element: Element; readonly looks: string } | null = null;
    const step = async (): Promise<string[]> => {
      await new Promise(requestAnimationFrame);
      // Colours may fade in.
      for (const animation of document.getAnimations()) {
        if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
      }
      if (last !== null && last.element.isConnected && looksOf(last.element) === last.looks) {
        unseen.push(last.element.outerHTML.slice(0, 160));
      }
      const { activeElement } = document;
      const isPlain = activeElement === null || activeElement === document.body;
      const isText = activeElement?.getAttribute('role') === 'document';
      last = isPlain || isText ? null : { element: activeElement, looks: looksOf(activeElement) };
      return unseen;
    };
    Reflect.set(window, 'focusStep', step);
    const header = document.querySelector<HTMLElement>('[data-landmark=header]');
    header?.focus();
  });
  let unseen: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    unseen = await page.evaluate(() => Reflect.get(window, 'focusStep')());
  }
  return unseen;
}

/** What sticks out of the window, and which parts of the header lie over each other. */
function crowding(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} wide`);
    if (scrollHeight > innerHeight) found.push(`the page is ${scrollHeight} high`);
    const parts = [...document.querySelectorAll('[data-landmark=header] > *')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    for (const [index, { element, box }] of parts.entries()) {
      const text = element.textContent ?? '';
      if (box.left < -1 || box.right > innerWidth + 1) found.push(`“${text}” is cut off`);
      for (const { element: other, box: own } of parts.slice(index + 1)) {
        const isOver =
          Math.min(box.right, own.right) - Math.max(box.left, own.left) > 1 &&
          Math.min(box.bottom, own.bottom) - Math.max(box.top, own.top) > 1;
        if (isOver) found.push(`“${text}” lies over “${other.textContent ?? ''}”`);
      }
    }
    return found;
  });
}

describe('by the keyboard alone', () => {
  it('F6 goes around the landmarks of every screen, and Shift+F6 back', async () => {
    const talda = await startReading('en');
    const { firstWindow: page } = talda;
    for (const screen of screens) {
      await goToScreen(talda, screen);
      await page.locator('main h1').first().waitFor({ state: 'attached' });
      await page.locator('[data-landmark=header]').focus();
      const { all } = await landmarks(page);
      expect(all).toEqual(expect.arrayContaining(['header', 'page', 'status']));
      for (const expected of [...all.slice(1), 'header']) {
        await page.keyboard.press('F6');
        expect([screen, (await landmarks(page)).focused]).toEqual([screen, expected]);
      }
      for (const expected of all.toReversed()) {
        await page.keyboard.press('Shift+F6');
        expect([screen, (await landmarks(page)).focused]).toEqual([screen, expected]);
      }
    }
  });

  it('the focus is seen wherever it is, in light and dark', async () => {
    const talda = await startReading('en');
    const { firstWindow: page } = talda;
    const unseen: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await talda.clickMenu('settings');
      const dialog = page.getByRole('dialog');
      await dialog.getByText(windowWords('en')('settings', `themes.${theme}`)).click();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      for (const screen of screens) {
        await goToScreen(talda, screen);
        await page.locator('main').waitFor();
        for (const stop of await unseenStops(page, 32)) unseen.push(`${theme} ${screen}: ${stop}`);
      }
    }
    expect(unseen).toEqual([]);
  });

  it('the margin is one stop of Tab: arrows walk its labels, Enter and Esc lead to the text', async () => {
    const user = await newUser();
    const folder = join(user.files, 'Villages.talda');
    const project = await clauseLawProject(1, 9);
    expect(await createProjectFolder(folder, project)).toMatchObject({ ok: true });
    const talda = await startTalda(user, { files: [folder] });
    const { firstWindow: page } = talda;
    await waitForProject(talda, project.name);
    await openText(talda, windowWords('en')('common', 'language.en'));
    const labels = page.locator('.page-labels button');
    const focused = page.locator(':focus');
    const isInText = (): Promise<boolean> =>
      focused.evaluate((element) => element.getAttribute('role') === 'document');
    // All nine codes on the title, and the first one on a sentence further down.
    const digits = Array.from({ length: 9 }, (_, index) => `Digit${index + 1}`);
    for (const key of ['KeyS', ...digits, 'ArrowDown', 'ArrowDown', 'KeyS', 'Digit1']) {
      await page.keyboard.press(key);
    }
    const names = ['1', '2', '3', '4', '+5', '1'];
    await expect.poll(() => labels.allInnerTexts(), { timeout: 20_000 }).toEqual(names);

    await page.keyboard.press('Tab');
    expect(names).toContain(await focused.innerText());
    await page.keyboard.press('Home');
    const walked = [await focused.innerText()];
    while (walked.length < names.length) {
      await page.keyboard.press('ArrowDown');
      walked.push(await focused.innerText());
    }
    expect(walked).toEqual(names);
    // A digit codes words, and none are meant here.
    await page.keyboard.press('Digit8');
    expect(await labels.allInnerTexts()).toEqual(names);
    await page.keyboard.press('Escape');
    expect(await isInText()).toBe(true);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await isInText()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator('.page-labels :focus').count()).toBe(0);
    expect(await isInText()).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(names).toContain(await focused.innerText());

    await page.keyboard.press('Home');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const list = page.locator('.page-more-list');
    await list.locator('button:focus').waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    expect(await focused.innerText()).toBe('+5');
    await page.keyboard.press('Enter');
    await list.locator('button:focus').waitFor();
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'detached' });
    expect(await isInText()).toBe(true);
  });
});

it.for(['kk', 'ru', 'en'] as const)(
  'small windows have room for every screen in %s',
  async (language) => {
    const talda = await startReading(language);
    const { firstWindow: page } = talda;
    const crowded: string[] = [];
    for (const [width, height] of [
      [900, 600],
      [480, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const screen of screens) {
        await goToScreen(talda, screen, language);
        await page.locator('main').waitFor();
        for (const one of await crowding(page)) crowded.push(`${width} ${screen}: ${one}`);
      }
    }
    expect(crowded).toEqual([]);
  },
);

it('a small window offers the list of tables by a button, and shows the table that was chosen', async () => {
  const talda = await startReading('kk');
  const { firstWindow: page } = talda;
  const words = windowWords('kk');
  await page.setViewportSize({ width: 900, height: 600 });
  await goToScreen(talda, 'analysis', 'kk');
  const list = page.getByRole('navigation', { name: words('analysis', 'methods') });
  expect(await list.count()).toBe(0);
  await page.getByRole('button', { name: words('analysis', 'openMethods') }).click();
  const name = words('analysis', 'method.words');
  await list.getByRole('button', { name }).first().click();
  await list.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
});
