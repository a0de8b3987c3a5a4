import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../../shared/language/language.ts';
import type { RunningTalda } from '../../support/running-talda.ts';
import { askForTable } from './method-steps.ts';
import { chooseTexts, goToScreen, openSampleProject, openText } from './project-steps.ts';
import { selectText } from './select-text.ts';
import { windowWords, type WindowWords } from './window-words.ts';

type Tour = {
  readonly talda: RunningTalda;
  readonly page: Page;
  readonly words: WindowWords;
  readonly language: Language;
  /** Folder with the small laws, to import one of them. */
  readonly files: string;
  /** Called at each stop with its name. */
  readonly stop: (name: string) => Promise<void>;
};

/** A passage of the sample law that is on the first page in each language. */
const passage: { readonly [language in Language]: string } = {
  kk: 'жергілікті өзін-өзі басқару',
  ru: 'местного самоуправления',
  en: 'local self-government',
};

/** Shows every screen and every dialog of the program, one after the other, from the start screen on. */
export async function takeTour(
  talda: RunningTalda,
  needs: Pick<Tour, 'language' | 'files' | 'stop'>,
): Promise<void> {
  const tour = {
    ...{ ...needs, talda },
    page: talda.firstWindow,
    words: windowWords(needs.language),
  };
  await atStart(tour);
  await openSampleProject(talda, 'law', needs.language);
  await inTexts(tour);
  await inReading(tour);
  await inCodebook(tour);
  await inProposals(tour);
  await inAlignment(tour);
  await inAnalysis(tour);
  await inDialogs(tour);
}

async function atStart({ page, words, stop }: Tour): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await stop('start');
  await page.getByRole('button', { name: words('start', 'newProject') }).click();
  await stopAtDialog(page, stop, 'new project');
}

async function inTexts(tour: Tour): Promise<void> {
  const { talda, page, words, language, files, stop } = tour;
  await goToScreen(talda, 'texts', language);
  const grid = page.getByRole('treegrid');
  await grid.getByRole('row').nth(1).click();
  await stop('texts, work');
  await grid.getByRole('row').nth(2).click();
  await stop('texts, document');
  await page.getByRole('button', { name: words('texts', 'editFacts') }).click();
  await stop('texts, facts of the document');
  await page.getByRole('button', { name: words('common', 'cancel') }).click();
  await grid.getByRole('row').nth(2).click();
  await page.keyboard.press('F2');
  await stopAtDialog(page, stop, 'texts, rename');
  await grid.getByRole('row').nth(2).getByRole('button').last().click();
  await stopAtMenu(page, stop, 'texts, menu');
  await page.getByRole('button', { name: words('texts', 'paste') }).click();
  await stopAtDialog(page, stop, 'texts, paste');
  await page.getByText(words('texts', 'mode.variables'), { exact: true }).click();
  await page.getByText(words('texts', 'mode.variables'), { exact: true }).waitFor();
  await stop('variables');
  await page.getByText(words('texts', 'mode.list'), { exact: true }).click();
  await chooseTexts(talda, [join(files, 'ru.txt'), join(files, 'kk.txt')], language);
  await stop('import');
  await page.getByRole('button', { name: words('common', 'cancel') }).click();
  await grid.waitFor();
}

async function inReading(tour: Tour): Promise<void> {
  const { talda, page, words, language, stop } = tour;
  await goToScreen(talda, 'reading', language);
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await stop('reading, no text');
  await openText(talda, words('common', `language.${language}`), language);
  await selectText(page, passage[language]);
  await stop('reading, selection');
  for (const digit of [1, 2, 3]) await page.keyboard.press(`Digit${digit}`);
  await page.locator('[role="document"] [data-code], .page-code-label').first().waitFor();
  await stop('reading, codes');
  await page.keyboard.press('KeyC');
  const popover = page.getByRole('dialog', { name: words('reading', 'popover.name') });
  await popover.waitFor();
  await stop('reading, popover');
  await page.keyboard.type('qqq');
  await stop('reading, popover with a new code');
  await page.keyboard.press('Escape');
  await popover.waitFor({ state: 'detached' });
  await page.keyboard.press('KeyM');
  await page.getByLabel(words('reading', 'memo.label')).waitFor();
  await stop('reading, memo');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyG');
  await page.getByRole('combobox', { name: words('reading', 'goTo.label') }).fill('3');
  await stopAtDialog(page, stop, 'reading, go to');
  await page.keyboard.press('Control+KeyF');
  await page.keyboard.type(passage[language]);
  await stop('reading, find');
  await page.keyboard.press('Control+Shift+KeyF');
  await stop('reading, find everywhere');
  await page.keyboard.press('Control+KeyF');
  await page.keyboard.press('Escape');
  const bar = page.getByRole('group', { name: words('reading', 'docbar.name') });
  for (const [index, button] of (await bar.locator('[aria-haspopup="menu"]').all()).entries()) {
    await button.click();
    await stopAtMenu(page, stop, `reading, menu ${index + 1} of the bar`);
  }
}

async function inCodebook({ talda, page, words, language, stop }: Tour): Promise<void> {
  await goToScreen(talda, 'codebook', language);
  const tree = page.getByRole('tree');
  await tree.waitFor();
  await stop('codebook');
  await page.getByText(words('codebook', 'allLanguages'), { exact: true }).first().click();
  await stop('codebook, all languages');
  await page.getByRole('button', { name: words('codebook', 'acts'), exact: true }).click();
  await stopAtMenu(page, stop, 'codebook, menu');
  await tree.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await stop('codebook, several concepts');
  await page.keyboard.press('Escape');
}

async function inProposals({ talda, page, words, language, stop }: Tour): Promise<void> {
  await goToScreen(talda, 'proposals', language);
  const list = page.getByRole('main').getByRole('listbox').first();
  await list.waitFor();
  await stop('proposals');
  await list.focus();
  await page.keyboard.press('KeyC');
  await stop('proposals, another concept');
  await page.keyboard.press('Escape');
  await list.focus();
  await page.keyboard.press('KeyB');
  await stop('proposals, bounds');
  await page.keyboard.press('Escape');
  await page.getByText(words('proposals', 'byText'), { exact: true }).click();
  await stop('proposals by text');
  await page.getByText(words('proposals', 'status.rejected'), { exact: true }).click();
  await stop('proposals, none rejected');
}

async function inAlignment({ talda, page, words, language, stop }: Tour): Promise<void> {
  await goToScreen(talda, 'alignment', language);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: words('alignment', 'empty.none.act') }).click();
  const dialog = page.getByRole('dialog');
  await stop('alignment, versions');
  await dialog.getByRole('button', { name: words('alignment', 'align') }).click();
  const grid = main.getByRole('treegrid');
  await grid.waitFor({ timeout: 60_000 });
  await stop('alignment');
  await grid.focus();
  for (const key of ['KeyG', 'ArrowDown', 'KeyM', 'ArrowRight', 'ArrowDown', 'Enter']) {
    await page.keyboard.press(key);
  }
  await stop('alignment, rows of every kind');
  await main
    .getByRole('button', { name: words('alignment', 'projectMenu') })
    .first()
    .click();
  await stopAtMenu(page, stop, 'alignment, versions to project to');
  await main.getByText(words('alignment', 'levels.articles'), { exact: true }).click();
  await stop('alignment, articles folded');
}

async function inAnalysis({ talda, page, words, language, stop }: Tour): Promise<void> {
  await goToScreen(talda, 'analysis', language);
  const methods = page.getByRole('navigation', { name: words('analysis', 'methods') });
  const main = page.getByRole('main');
  for (const method of ['frequencies', 'matrix', 'words', 'concordance'] as const) {
    await methods.getByRole('button', { name: words('analysis', `method.${method}`) }).click();
    if (method === 'concordance') {
      await main
        .getByRole('textbox')
        .first()
        .fill(passage[language].split(' ')[0] ?? '');
    }
    const grid = main.getByRole('grid');
    await grid.waitFor();
    await stop(`analysis, ${method}`);
    await openPassages(page, grid);
    const passages = page.getByRole('complementary', { name: words('analysis', 'passages') });
    await passages.waitFor();
    await stop(`analysis, ${method}, passages`);
    if (method === 'words') await inWordLists(page, words, stop);
  }
  await inOtherTables(talda, language, stop);
  await main.getByRole('button', { name: words('analysis', 'moreFilters') }).click();
  await stop('analysis, filters');
  await main.getByRole('combobox').first().click();
  await page.getByRole('listbox').first().waitFor();
  await stop('analysis, a choice');
  await page.keyboard.press('Escape');
  await main.getByRole('button', { name: words('analysis', 'export') }).click();
  await stopAtMenu(page, stop, 'analysis, export');
  await main.getByRole('button', { name: words('analysis', 'keep') }).click();
  await stopAtDialog(page, stop, 'analysis, save the request');
}

/** The choice of tables, and some of them with their charts and dialogs. */
async function inOtherTables(
  talda: RunningTalda,
  language: Language,
  stop: Tour['stop'],
): Promise<void> {
  const { firstWindow: page } = talda;
  const words = windowWords(language);
  const main = page.getByRole('main');
  await page.keyboard.press('Control+KeyT');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await stopAtDialog(page, stop, 'analysis, choice of tables');
  for (const method of ['cooccurrence', 'crossTable', 'compare', 'keyness'] as const) {
    await askForTable(talda, method, language);
    await page.locator('svg[data-chart]').waitFor();
    await stop(`analysis, ${method}`);
  }
  await main.getByRole('button', { name: words('analysis', 'side.target') }).click();
  await stopAtDialog(page, stop, 'analysis, a side');
  await main.getByRole('button', { name: words.pattern('analysis', 'wordLists.button') }).click();
  await stopAtDialog(page, stop, 'analysis, word lists');
}

/** The forms of a word, with the dialogs about words. */
async function inWordLists(page: Page, words: Tour['words'], stop: Tour['stop']): Promise<void> {
  await page.locator('[role=grid] [data-key=word]').first().click();
  const panel = page.getByRole('complementary', { name: words('analysis', 'wordForms.title') });
  await panel.getByRole('option').first().waitFor();
  await stop('analysis, word forms');
  await panel.getByRole('button', { name: words('analysis', 'wordForms.move') }).click();
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await stopAtDialog(page, stop, 'analysis, another lemma');
  await panel.getByRole('button', { name: words('analysis', 'wordForms.wholeLemma') }).click();
  await stopAtMenu(page, stop, 'analysis, whole lemma');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: words('analysis', 'stopWords.open') }).click();
  await stopAtDialog(page, stop, 'analysis, stop words');
}

/** Opens the passages of the first cell that has any, by the keyboard. */
async function openPassages(page: Page, grid: Locator): Promise<void> {
  await grid.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
}

async function inDialogs({ talda, page, words, stop }: Tour): Promise<void> {
  await page.keyboard.press('Control+KeyK');
  const palette = page.getByRole('dialog');
  await palette.waitFor();
  await stop('palette');
  await palette.getByRole('combobox').fill('3');
  await stopAtDialog(page, stop, 'palette, found');
  await talda.clickMenu('keys');
  await stopAtDialog(page, stop, 'keys');
  await talda.clickMenu('settings');
  await stopAtDialog(page, stop, 'settings');
  await talda.clickMenu('restoreBackup');
  await stopAtDialog(page, stop, 'backups');
  const menuButton = page.getByRole('banner').locator('[aria-haspopup="menu"]').first();
  await menuButton.click();
  await stopAtMenu(page, stop, 'project menu');
  for (const act of ['renameProject', 'coders', 'history']) {
    await menuButton.click();
    await page.getByRole('menuitem', { name: words('frame', act) }).click();
    await stopAtDialog(page, stop, act);
  }
}

async function stopAtDialog(page: Page, stop: Tour['stop'], name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await stop(name);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

async function stopAtMenu(page: Page, stop: Tour['stop'], name: string): Promise<void> {
  const menu = page.getByRole('menu');
  await menu.waitFor();
  await stop(name);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
}
