import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programFolder } from '../../electron/start/program-folder.ts';
import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { Project } from '../../shared/project/project.ts';
import { tmxFaults } from '../support/tmx-faults.ts';
import type { RunningTalda } from '../support/running-talda.ts';
import { answerSaveDialog } from './support/answer-dialogs.ts';
import { codeByDigit, codeByLetters, documentTag, waitForNotice } from './support/coding-steps.ts';
import { exportAs } from './support/analysis-steps.ts';
import { findBarriers } from './support/find-barriers.ts';
import { keepPicture } from './support/keep-picture.ts';
import { askForTable } from './support/method-steps.ts';
import {
  chooseTexts,
  goToScreen,
  newProject,
  openText,
  takeInTexts,
  waitForProject,
  waitUntilSaved,
} from './support/project-steps.ts';
import { readWorkbook } from './support/read-exports.ts';
import { savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

const words = windowWords('ru');
const article = join(programFolder, 'corpora', 'sample-article-abstract', 'article-abstracts.txt');

/** Saves, and reads what lies on the disk then. */
async function saveAndRead(talda: RunningTalda, folder: string): Promise<Project> {
  await talda.firstWindow.keyboard.press('Control+KeyS');
  await waitUntilSaved(talda, 'ru');
  return savedProject(folder);
}

/** The rows of the alignment, short: sizes of the sides, and a sign when a person has confirmed it. */
function rowsOf({ alignments }: Project): string[] {
  return (alignments[0]?.beads ?? []).map(
    ({ sizes, status }) => `${sizes.join('-')}${status === 'confirmed' ? '!' : ''}`,
  );
}

/** What can be undone: all but the numbers that only ever rise. */
function contentsOf({ changeNumber: _, codebook, ...project }: Project): object {
  const { version: _version, ...contents } = codebook;
  return { ...project, codebook: contents };
}

/** Undoes or redoes until the program says that there is nothing left. */
async function stepThrough(talda: RunningTalda, way: 'undo' | 'redo'): Promise<void> {
  const { firstWindow: page } = talda;
  const [chord, done, end] =
    way === 'undo'
      ? (['Control+KeyZ', 'undone', 'nothingToUndo'] as const)
      : (['Control+Shift+KeyZ', 'redone', 'nothingToRedo'] as const);
  const line = page.getByRole('contentinfo');
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press(chord);
    const said = line.getByText(
      new RegExp(`${words.pattern('frame', done).source}|^${words('frame', end)}`),
    );
    await said.waitFor();
    if ((await line.getByText(words('frame', end)).count()) > 0) return;
    await page.waitForTimeout(30);
  }
  throw new Error('There is no end to it');
}

const carried = ({ annotations }: Project): Annotation[] =>
  annotations.filter(({ origin }) => origin === 'projection');

describe('a day with an alignment', () => {
  it('aligns abstracts, corrects rows by key, carries codes over, exports, and takes all of it back', async () => {
    const user = await newUser();
    const talda = await startTalda(user, { language: 'ru' });
    const { firstWindow: page } = talda;
    const folder = await newProject(talda, user, 'Народный бюджет', 'ru');
    await chooseTexts(talda, [article], 'ru');
    await takeInTexts(talda, 'ru');
    await goToScreen(talda, 'codebook', 'ru');
    await page.getByRole('button', { name: words.pattern('codebook', 'empty.starter') }).click();
    await waitForNotice(talda, words.pattern('codebook', 'done.starter'));

    // Align.
    const main = page.getByRole('main');
    const say = (key: string): Promise<void> =>
      waitForNotice(talda, words.pattern('alignment', key));
    await goToScreen(talda, 'alignment', 'ru');
    await main.getByRole('button', { name: words('alignment', 'empty.none.act') }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByRole('checkbox', { checked: true }).count()).toBe(3);
    await dialog.getByRole('button', { name: words('alignment', 'align') }).click();
    const grid = main.getByRole('treegrid');
    await grid.waitFor({ timeout: 60_000 });
    await say('aligned');
    const aligned = await saveAndRead(talda, folder);
    const languages = aligned.alignments[0]?.texts.map(
      ({ documentId }) => aligned.documents.find(({ id }) => id === documentId)?.language,
    );
    expect(languages).toEqual(['ru', 'kk', 'en']);
    const rows = rowsOf(aligned);
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.every((row) => row === '1-1-1')).toBe(true);
    expect(await findBarriers(page)).toEqual([]);

    // A row that is clicked stays where it is.
    const clicked = grid.getByRole('row').nth(3);
    const before = await clicked.boundingBox();
    await clicked.getByRole('gridcell').first().click();
    await expect.poll(() => clicked.getAttribute('aria-selected')).toBe('true');
    expect((await clicked.boundingBox())?.y).toBe(before?.y);

    // Correct two rows by keyboard, without the mouse.
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await grid.focus();
    await press('Home', 'ArrowDown', 'ArrowDown', 'KeyM');
    await say('did.merge');
    // The caret stands before the second sentence after one step.
    await press('ArrowRight', 'KeyS');
    await say('did.split');
    await press('ArrowDown', 'Tab', 'Alt+ArrowDown');
    await say('did.sentenceDown');
    const pushed = await saveAndRead(talda, folder);
    expect(rowsOf(pushed)).toEqual(
      rows.map((row, index) => (index === 3 ? '1-0-1' : index === 4 ? '1-2-1' : row)),
    );
    await press('ArrowDown', 'Alt+ArrowUp');
    await say('did.sentenceUp');
    await press('ArrowUp', 'Enter', 'Enter');
    await expect
      .poll(async () => rowsOf(await saveAndRead(talda, folder)))
      .toEqual(rows.map((row, index) => (index === 3 || index === 4 ? '1-1-1!' : row)));

    // Code in Russian; the alignment is one key away from the text.
    await openText(talda, documentTag('ru', 'abstract', 'ru'), 'ru');
    await codeByDigit(talda, 'участие граждан', 6, 'Участие граждан', 'ru');
    await codeByLetters(
      talda,
      'обязать акима отчитываться об исполнении отобранных проектов',
      'по',
      'Подотчетность',
      'ru',
    );
    await codeByDigit(talda, 'избран на прямых выборах', 9, 'Прямые выборы', 'ru');
    await press('Escape', 'KeyD');
    await grid.waitFor();
    await grid.focus();
    expect(await main.getByRole('row', { selected: true }).innerText()).toContain(
      'на прямых выборах',
    );

    // Carry the codes over and decide on what is proposed.
    await press('KeyP');
    await say('projected');
    const ofRow = await saveAndRead(talda, folder);
    // What is proposed in a cell can be decided on at once, and the decision taken back.
    await grid.focus();
    await press('Tab', 'KeyA');
    await say('accepted');
    await press('Control+KeyZ');
    await waitForNotice(talda, words.pattern('frame', 'undone'));
    await main
      .getByRole('button', { name: words.pattern('alignment', 'projectMenu') })
      .first()
      .click();
    await page.getByRole('menuitem', { name: words('alignment', 'projectAll') }).click();
    await expect
      .poll(async () => carried(await saveAndRead(talda, folder)).length)
      .toBeGreaterThan(2);
    const projected = await saveAndRead(talda, folder);
    expect(carried(projected).map(({ status }) => status)).toEqual(Array(6).fill('proposed'));
    // First those of the row at hand, in both languages, then what was left.
    expect(carried(ofRow).map(({ conceptId }) => conceptId)).toEqual(
      Array(2).fill('con_direct_election'),
    );
    const [alignment] = projected.alignments;
    for (const { projection } of carried(projected)) {
      expect(projection?.alignmentId).toBe(alignment?.id);
      expect(projected.annotations.some(({ id }) => id === projection?.annotationId)).toBe(true);
    }
    expect(await findBarriers(page)).toEqual([]);
    await keepPicture(page, 'alignment-day');
    await main.getByRole('button', { name: words('alignment', 'showProposals') }).click();
    const list = main.getByRole('listbox');
    await list.waitFor();
    const side = page.getByRole('complementary');
    await side.getByText(words('proposals', 'projection.title')).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await list.focus();
    await press('KeyA');
    await waitForNotice(talda, words.pattern('proposals', 'did.acceptedOne'));
    await press('KeyR');
    await waitForNotice(talda, words.pattern('proposals', 'did.rejectedOne'));
    const decided = await saveAndRead(talda, folder);
    expect(
      carried(decided)
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(['accepted', ...Array(4).fill('proposed'), 'rejected']);

    // Export.
    await goToScreen(talda, 'alignment', 'ru');
    const file = join(user.files, 'abstracts.tmx');
    await answerSaveDialog(talda, file);
    await main.getByRole('button', { name: words('alignment', 'export') }).click();
    await page.getByRole('menuitem', { name: words('alignment', 'exportAs.tmx') }).click();
    await say('exported');
    expect(tmxFaults(await readFile(file))).toEqual([]);
    const tmx = await readFile(file, 'utf8');
    expect(tmx.match(/<tu\b/g)).toHaveLength(rows.length);
    expect(tmx.match(/<tuv xml:lang="(?:kk|ru|en)/g)).toHaveLength(3 * rows.length);

    // The parity report: one row a concept and language version, as the core has it, exported too.
    await goToScreen(talda, 'analysis', 'ru');
    const report = await askForTable(talda, 'parity', 'ru');
    expect(report.rows.size).toBeGreaterThan(2);
    expect(await findBarriers(page)).toEqual([]);
    await keepPicture(page, 'alignment-parity');
    const workbook = join(user.files, 'parity.xlsx');
    await exportAs(talda, 'xlsx', workbook, 'ru');
    const sheets = [...readWorkbook(await readFile(workbook)).values()];
    const reported = sheets.flat(2);
    for (const concept of ['Участие граждан', 'Подотчетность', 'Прямые выборы']) {
      expect(reported).toContain(concept);
    }

    // All of it back, through a restart, and again.
    const end = contentsOf(decided);
    await stepThrough(talda, 'undo');
    const bare = await saveAndRead(talda, folder);
    expect([bare.documents, bare.alignments, bare.annotations]).toEqual([[], [], []]);
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
    const again = await startTalda(user, { language: 'ru', files: [folder] });
    await waitForProject(again, 'Народный бюджет', 'ru');
    await stepThrough(again, 'redo');
    expect(contentsOf(await saveAndRead(again, folder))).toEqual(end);
    expect(again.problems).toEqual([]);
    expect(await again.close()).toBe(0);
  });
});
