import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { tableWords } from '../../shared/export/table-words.ts';
import type { RunningTalda } from '../support/running-talda.ts';
import {
  chooseOption,
  exportAs,
  shownNumber,
  shownTable,
  type ShownTable,
} from './support/analysis-steps.ts';
import { answerOpenDialog, answerSaveDialog } from './support/answer-dialogs.ts';
import { waitForNotice } from './support/coding-steps.ts';
import {
  goToScreen,
  openSampleProject,
  waitForProject,
  waitUntilSaved,
} from './support/project-steps.ts';
import { pictureSize, readCsv, readWorkbook } from './support/read-exports.ts';
import { sampleFolder, savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

const words = windowWords('kk');
const tables = tableWords('kk');

/** What every method note says, whatever the format of the file. */
const noteTerms = [
  'note.recordingUnit',
  'note.statuses',
  'note.origins',
  'note.coders',
  'note.groupBy',
  'note.leaveOut',
  'note.text',
  'note.codebookVersion',
].map((key) => tables[key] ?? key);

const tableFile = v.object({
  format: v.literal('talda-table'),
  columns: v.array(
    v.object({
      key: v.string(),
      role: v.string(),
      type: v.string(),
      unit: v.nullable(v.string()),
      denominator: v.nullable(v.string()),
      digits: v.number(),
    }),
  ),
  rows: v.array(v.array(v.union([v.string(), v.number(), v.null()]))),
  provenance: v.object({
    request: v.looseObject({ kind: v.string() }),
    methods: v.record(v.string(), v.string()),
    documents: v.array(v.object({ id: v.string(), textHash: v.string() })),
  }),
  note: v.array(v.object({ term: v.string(), fact: v.string() })),
  evidence: v.array(v.object({ row: v.number(), column: v.number(), spans: v.array(v.any()) })),
});
type TableFile = v.InferOutput<typeof tableFile>;

const readTable = async (path: string): Promise<TableFile> =>
  v.parse(tableFile, JSON.parse(await readFile(path, 'utf8')));

/** The file has the numbers that stand on the screen, row by row. */
function expectSameNumbers({ rows }: ShownTable, file: TableFile): void {
  expect(rows.size).toBeGreaterThan(10);
  let compared = 0;
  for (const [row, cells] of rows) {
    for (const [column, { key, type, digits }] of file.columns.entries()) {
      const shown = cells.get(key);
      if (type !== 'number' || shown === undefined) continue;
      const value = file.rows[row]?.[column];
      const rounded = typeof value === 'number' ? Number(value.toFixed(digits)) : null;
      expect({ row, key, value: shownNumber(shown) }).toEqual({ row, key, value: rounded });
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(30);
}

/** CSV and workbook say the same as JSON; numbers are numbers there. */
async function expectSameTables(base: string, json: TableFile): Promise<void> {
  const csv = readCsv(await readFile(`${base}.csv`), ';');
  const book = readWorkbook(await readFile(`${base}.xlsx`));
  const sheet = book.get(tables['sheet.table'] ?? '') ?? [];
  const [titles = [], ...lines] = csv;
  expect(sheet[0]).toEqual(titles);
  expect(sheet).toHaveLength(json.rows.length + 1);
  for (const [row, cells] of json.rows.entries()) {
    for (const [column, value] of cells.entries()) {
      if (json.columns[column]?.type !== 'number') continue;
      expect(sheet[row + 1]?.[column] ?? null).toBe(value);
      expect(lines[row]?.[column]).toBe(value === null ? '' : String(value).replace('.', ','));
    }
  }
  const noteLines = [
    ...[csv.slice(json.rows.length + 2), book.get(tables['sheet.note'] ?? '')?.slice(1)],
  ].map((note) => note?.filter(([term]) => term !== '').map(([term, fact]) => ({ term, fact })));
  expect(noteLines).toEqual([json.note, json.note]);
}

function expectWholeNote({ note, provenance, columns }: TableFile): void {
  const terms = note.map(({ term }) => term);
  expect(noteTerms.filter((term) => !terms.includes(term))).toEqual([]);
  for (const { textHash } of provenance.documents) {
    expect(note.some(({ fact }) => fact.includes(textHash))).toBe(true);
  }
  for (const version of Object.values(provenance.methods)) {
    expect(note.some(({ fact }) => fact === version)).toBe(true);
  }
  const relative = columns.filter(({ role, denominator }) => role === 'measure' && denominator);
  expect(note.filter(({ fact }) => fact.includes(' / ')).length).toBeGreaterThanOrEqual(
    relative.length > 0 ? 1 : 0,
  );
}

/** What a drawing that was read back says of itself. */
async function readDrawing(
  page: Page,
  svg: string,
): Promise<{
  readonly isWellFormed: boolean;
  readonly foreign: string[];
  readonly texts: string[];
  readonly width: number;
  readonly height: number;
}> {
  return page.evaluate((source) => {
    const drawing = new DOMParser().parseFromString(source, 'image/svg+xml');
    const elements = [...drawing.querySelectorAll('*')];
    const outside = elements.flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            /href$|^src$|^style$|^class$|^on/.test(name) ||
            /url\(|https?:(?!\/\/www\.w3\.org\/)/.test(value),
        )
        .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
    );
    const strange = elements
      .map(({ tagName }) => tagName)
      .filter(
        (name) => !['svg', 'g', 'rect', 'text', 'tspan', 'line', 'path', 'title'].includes(name),
      );
    const root = drawing.documentElement;
    return {
      isWellFormed: drawing.querySelector('parsererror') === null && root.tagName === 'svg',
      foreign: [...outside, ...strange],
      texts: [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent ?? ''),
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
    };
  }, svg);
}

async function expectChart(page: Page, base: string, number: string): Promise<void> {
  const drawing = await readDrawing(page, await readFile(`${base}.svg`, 'utf8'));
  expect(drawing).toMatchObject({ isWellFormed: true, foreign: [] });
  expect(drawing.texts).toContain(number);
  expect(drawing.texts.some((text) => /[әіңғүұқөһ]/.test(text))).toBe(true);
  const picture = await readFile(`${base}.png`);
  expect(pictureSize(picture)).toEqual({
    width: Math.floor(drawing.width * 3),
    height: Math.floor(drawing.height * 3),
  });
}

async function exportEverything(talda: RunningTalda, base: string): Promise<void> {
  for (const kind of ['csv', 'xlsx', 'json', 'txt', 'svg', 'png'] as const) {
    await exportAs(talda, kind, `${base}.${kind}`, 'kk');
  }
}

describe('a day of counting', () => {
  it('exports what is seen in every format, and the numbers read back are those on the screen', async () => {
    const user = await newUser();
    const talda = await startTalda(user, { language: 'kk' });
    const { firstWindow: page } = talda;
    await openSampleProject(talda, 'law', 'kk');
    await goToScreen(talda, 'analysis', 'kk');
    await shownTable(page);
    await chooseOption(page, words('analysis', 'groupBy'), words('analysis', 'groups.language'));
    await page.getByRole('columnheader', { name: tables['column.language'] ?? '' }).waitFor();
    // By the most frequent: the file has the order of the screen.
    await page
      .getByRole('button', { name: tables['column.occurrences'] ?? '', exact: true })
      .click();
    await expect
      .poll(async () => (await shownTable(page)).rows.get(0)?.get('occurrences'))
      .not.toBe('0');
    const frequencies = await shownTable(page);
    const base = join(user.files, 'жиілік');
    await exportEverything(talda, base);
    const json = await readTable(`${base}.json`);
    expectSameNumbers(frequencies, json);
    await expectSameTables(base, json);
    expectWholeNote(json);
    expect(json.evidence.length).toBeGreaterThan(10);
    const first = frequencies.rows.get(0) ?? new Map<string, string>();
    const text = await readFile(`${base}.txt`, 'utf8');
    expect(text.split('\n')[2]).toContain(first.get('concept') ?? 'nothing');
    for (const { term, fact } of json.note) expect(text).toContain(`${term}: ${fact}`);
    // Of texts in three languages the chart shows those of the interface.
    const own = [...frequencies.rows.values()].find(
      (row) => row.get('language') === words('common', 'language.kk'),
    );
    await expectChart(page, base, own?.get('occurrences') ?? 'none');

    await page.getByRole('button', { name: words('analysis', 'method.matrix') }).click();
    await chooseOption(page, words('analysis', 'crossedWith'), words('analysis', 'groups.chapter'));
    await expect.poll(async () => (await shownTable(page)).titles.length).toBeGreaterThan(6);
    const matrix = await shownTable(page);
    const matrixBase = join(user.files, 'матрица');
    await exportEverything(talda, matrixBase);
    const matrixJson = await readTable(`${matrixBase}.json`);
    expectSameNumbers(matrix, matrixJson);
    await expectSameTables(matrixBase, matrixJson);
    expectWholeNote(matrixJson);
    await expectChart(page, matrixBase, '0');

    // In a narrow window, too, a number opens its passages, and Esc leads back to it.
    await page.setViewportSize({ width: 1000, height: 720 });
    const number = page.locator('[role=grid] [data-opens=true]').first();
    await number.click();
    await page.getByRole('complementary').getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
  });

  it('saves a copy of the project that opens as the same project elsewhere', async () => {
    const user = await newUser();
    const talda = await startTalda(user, { language: 'kk' });
    const { firstWindow: page } = talda;
    await openSampleProject(talda, 'article', 'kk');
    await waitUntilSaved(talda, 'kk');
    const project = await savedProject(await sampleFolder(user));
    const copy = join(user.files, 'көшірме.talda');
    await answerSaveDialog(talda, copy);
    await page.keyboard.press('Control+Shift+KeyS');
    await waitForNotice(talda, words('frame', 'copySaved', { name: 'көшірме.talda' }));

    await page
      .getByRole('button', { name: words('frame', 'projectMenu', { name: project.name }) })
      .click();
    await page.getByRole('menuitem', { name: words('frame', 'closeProject') }).click();
    await answerOpenDialog(talda, [copy]);
    const folder = join(user.files, 'Басқа жерде.talda');
    await answerSaveDialog(talda, folder);
    await page.getByRole('button', { name: words('start', 'openArchive') }).click();
    await waitForProject(talda, project.name, 'kk');
    await waitUntilSaved(talda, 'kk');
    expect(await savedProject(folder)).toEqual(project);
    const [original] = project.documents;
    const kept = join('originals', `${original?.source.byteHash ?? ''}.txt`);
    expect(await readFile(join(folder, kept))).toEqual(
      await readFile(join(await sampleFolder(user), kept)),
    );
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
  });
});
