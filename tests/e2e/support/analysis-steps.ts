import type { Page } from 'playwright-core';
import type { Language } from '../../../shared/language/language.ts';
import type { RunningTalda } from '../../support/running-talda.ts';
import { answerSaveDialog } from './answer-dialogs.ts';
import { waitForNotice } from './coding-steps.ts';
import { windowWords } from './window-words.ts';

/** What the grid on the screen shows: titles of columns and, of the rows that are drawn, the cells. */
export type ShownTable = {
  readonly titles: readonly string[];
  /** Row numbers from 0 with the words of their cells, by the key of the column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<string, string>>;
};

/** Reads the table when it has been counted. */
export async function shownTable(page: Page): Promise<ShownTable> {
  await page.locator('[data-computing=false] [role=grid]').waitFor();
  const { titles, cells } = await page.getByRole('main').getByRole('grid').evaluate(readGrid);
  const rows = new Map<number, Map<string, string>>();
  for (const { row, key, text } of cells) {
    rows.set(row, (rows.get(row) ?? new Map<string, string>()).set(key, text));
  }
  return { titles, rows };
}

/** Runs in the page. */
function readGrid(grid: Element): {
  readonly titles: string[];
  readonly cells: { readonly row: number; readonly key: string; readonly text: string }[];
} {
  const textOf = (element: Element): string =>
    element instanceof HTMLElement ? element.innerText.trim() : '';
  return {
    titles: [...grid.querySelectorAll('[role=columnheader]')].map(textOf),
    cells: [...grid.querySelectorAll('[data-cell]')].map((cell) => ({
      row: Number(cell.getAttribute('data-cell')?.split(' ')[0]),
      key: cell.getAttribute('data-key') ?? '',
      text: textOf(cell),
    })),
  };
}

/** The number that stands for these words in Kazakh and Russian; `null` for “no value”. */
export function shownNumber(text: string): number | null {
  if (text === '—') return null;
  return Number(text.replaceAll('\u00a0', '').replace('−', '-').replace(',', '.'));
}

/** Chooses one of a list that a button opens. */
export async function chooseOption(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Exports what is seen into the file. */
export async function exportAs(
  talda: RunningTalda,
  kind: 'csv' | 'xlsx' | 'json' | 'txt' | 'svg' | 'png',
  path: string,
  language: Language,
): Promise<void> {
  const { firstWindow: page } = talda;
  const words = windowWords(language);
  await answerSaveDialog(talda, path);
  await page
    .getByRole('main')
    .getByRole('button', { name: words('analysis', 'export') })
    .click();
  await page.getByRole('menuitem', { name: words('analysis', `exportKind.${kind}`) }).click();
  const name = path.slice(path.lastIndexOf('/') + 1);
  await waitForNotice(talda, words('analysis', 'exported', { name }));
}
