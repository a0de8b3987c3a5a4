import type { Page } from 'playwright-core';
import type { Language } from '../../../shared/language/language.ts';
import type { RunningTalda } from '../../support/running-talda.ts';
import { shownTable, type ShownTable } from './analysis-steps.ts';
import { windowWords } from './window-words.ts';

/** Asks for a kind of table by a few words of its name, by keys alone, and waits until it is counted. */
export async function askForTable(
  { firstWindow: page }: RunningTalda,
  method: string,
  language: Language,
  typed: string | null = null,
): Promise<ShownTable> {
  const words = windowWords(language);
  const name = words('analysis', `method.${method}`);
  await page.keyboard.press('Control+KeyT');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill(typed ?? name);
  await dialog.getByRole('option', { name }).and(page.locator('[data-active-item]')).waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  return countedTable(page, name);
}

/** The table of this name when its numbers are there. */
export async function countedTable(page: Page, name: string): Promise<ShownTable> {
  await page
    .locator('[data-computing=false]')
    .getByRole('grid', { name, exact: true })
    .waitFor({ timeout: 60_000 });
  return shownTable(page);
}

/** Chooses the parts of the text that stand on a side of a comparison, instead of those before. */
export async function chooseSide(
  page: Page,
  side: 'target' | 'reference',
  part: string,
  language: Language,
): Promise<void> {
  const words = windowWords(language);
  const label = words('analysis', `side.${side}`);
  await page.getByRole('main').getByRole('button', { name: label }).click();
  const dialog = page.getByRole('dialog', { name: label });
  const parts = dialog.getByRole('listitem');
  for (const chosen of await parts.getByRole('checkbox', { checked: true }).all()) {
    await chosen.uncheck();
  }
  await dialog.getByRole('search').getByRole('textbox').fill(part);
  await parts.getByRole('checkbox').first().check();
  await dialog.getByRole('button', { name: words('common', 'apply') }).click();
  await dialog.waitFor({ state: 'detached' });
}
