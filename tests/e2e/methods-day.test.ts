import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createProjectFolder } from '../../electron/files/project-folder.ts';
import type { AnalysisRequest, CodingSelection } from '../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../shared/analysis/analysis-table.ts';
import { runAnalysis } from '../../shared/analysis/run-analysis.ts';
import { indexDocument } from '../../shared/codebook/index-tokens.ts';
import { agreedCoderId } from '../../shared/project/settle-disagreement.ts';
import type { Project } from '../../shared/project/project.ts';
import { tableWords } from '../../shared/export/table-words.ts';
import type { RunningTalda } from '../support/running-talda.ts';
import { twiceCodedLaw } from '../support/twice-coded-law.ts';
import { chooseOption, exportAs, shownNumber, type ShownTable } from './support/analysis-steps.ts';
import { answerSaveDialog } from './support/answer-dialogs.ts';
import { chartFaults } from './support/chart-faults.ts';
import { waitForNotice } from './support/coding-steps.ts';
import { findBarriers } from './support/find-barriers.ts';
import { keepPicture } from './support/keep-picture.ts';
import { askForTable, chooseSide, countedTable } from './support/method-steps.ts';
import { goToScreen, waitForProject, waitUntilSaved } from './support/project-steps.ts';
import { readWorkbook } from './support/read-exports.ts';
import { savedProject } from './support/saved-project.ts';
import { newUser, startTalda, type User } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

const words = windowWords('kk');
const tables = tableWords('kk');

type Day = {
  readonly talda: RunningTalda;
  readonly page: Page;
  readonly user: User;
  readonly folder: string;
  readonly project: Project;
  readonly barriers: string[];
};

async function startDay(): Promise<Day> {
  const user = await newUser();
  const folder = join(user.files, 'Заң.talda');
  const project = await twiceCodedLaw();
  expect(await createProjectFolder(folder, project)).toMatchObject({ ok: true });
  const talda = await startTalda(user, { language: 'kk', files: [folder] });
  await waitForProject(talda, project.name, 'kk');
  await goToScreen(talda, 'analysis', 'kk');
  return { talda, page: talda.firstWindow, user, folder, project, barriers: [] };
}

/** The same request answered by the core outside of the window. */
function answered(project: Project, request: AnalysisRequest): AnalysisTable {
  const result = runAnalysis(request, { ...project, tokenIndex: indexDocument });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The rows that are drawn have the numbers that the core gives, digit by digit. */
function expectSameNumbers({ rows }: ShownTable, table: AnalysisTable): void {
  let compared = 0;
  for (const [row, cells] of rows) {
    for (const [column, { key, type, digits }] of table.columns.entries()) {
      const shown = cells.get(key);
      if (type !== 'number' || shown === undefined || shown.includes('E')) continue;
      const value = table.rows[row]?.[column];
      // A little below zero is shown as zero, without a sign.
      const rounded = typeof value === 'number' ? Number(value.toFixed(digits)) + 0 : null;
      expect({ row, key, value: shownNumber(shown) }).toEqual({ row, key, value: rounded });
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(30);
}

async function stop({ page, barriers }: Day, name: string): Promise<void> {
  if ((await page.locator('svg[data-chart]').count()) > 0) {
    for (const fault of await chartFaults(page)) barriers.push(`${name}, chart: ${fault}`);
  }
  for (const barrier of await findBarriers(page)) barriers.push(`${name}: ${barrier}`);
  await keepPicture(page, `methods-${name}`);
}

const text = {
  documentIds: null,
  leaveOut: ['note', 'reference'],
  labelLanguage: 'kk',
} as const;
const coding = {
  ...text,
  ...{ conceptIds: null, includesDescendants: false, statuses: ['accepted'], origins: null },
  ...{ coderIds: null, recordingUnit: 'clause' },
} as const satisfies Partial<CodingSelection>;
const noFilter = {
  ...{ documentIds: null, workIds: null, languages: null, editionDates: null },
  variables: [],
} as const;

async function keynessBetweenChapters(day: Day): Promise<void> {
  const { talda, page, project } = day;
  await page.keyboard.press('Control+KeyT');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await stop(day, 'chooser');
  await page.keyboard.press('Escape');
  await askForTable(talda, 'keyness', 'kk', 'айрықша сөз');
  await chooseSide(page, 'target', '5-тарау', 'kk');
  await chooseSide(page, 'reference', '7-тарау', 'kk');
  const name = words('analysis', 'method.keyness');
  const side = words('analysis', 'side.reference');
  await page.getByRole('button', { name: new RegExp(`${side}: 7-тарау`) }).waitFor();
  const partOf = (label: string): string =>
    project.segments.find((segment) => segment.label === label)?.eId ?? '';
  const table = answered(project, {
    kind: 'keyness',
    ...text,
    ...{ of: 'lemmas', leavesOutStopWords: true, minimumFrequency: 3, smoothing: 1, level: 0.95 },
    target: { ...noFilter, parts: [partOf('5-тарау')] },
    reference: { ...noFilter, parts: [partOf('7-тарау')] },
    ...{ sortBy: 'logLikelihood', limit: 50 },
  });
  const first = String(table.rows[0]?.[table.columns.findIndex(({ key }) => key === 'word')]);
  await expect
    .poll(async () => (await countedTable(page, name)).rows.get(0)?.get('word'))
    .toBe(first);
  expectSameNumbers(await countedTable(page, name), table);
  const chart = page.locator('svg[data-chart]');
  await chart.scrollIntoViewIfNeeded();
  expect(await chart.getAttribute('aria-label')).toContain(first);
  await stop(day, 'keyness');
}

async function agreementOfTwo(day: Day): Promise<void> {
  const { talda, page, project, folder } = day;
  const shown = await askForTable(talda, 'agreement', 'kk');
  const asked = { kind: 'agreement', ...coding, rows: 'concepts', withGamma: false } as const;
  expectSameNumbers(shown, answered(project, { ...asked, draws: 1000, seed: 1 }));
  await page.locator('svg[data-chart]').scrollIntoViewIfNeeded();
  await stop(day, 'agreement');

  const groupsOfCodes = words('analysis', 'agreementRows.groups');
  await chooseOption(page, words('analysis', 'rowsAre'), groupsOfCodes);
  await page.getByRole('columnheader', { name: tables['column.kappaQuadratic'] ?? '' }).waitFor();
  const byGroup = await countedTable(page, words('analysis', 'method.agreement'));
  const groups = answered(project, { ...asked, rows: 'groups', draws: 1000, seed: 1 });
  expectSameNumbers(byGroup, groups);
  await stop(day, 'agreement-groups');

  await askForTable(talda, 'disagreements', 'kk');
  const passage = page.getByRole('region', { name: words('analysis', 'disputed.title') });
  const [first, second] = project.coders;
  const views = passage.getByRole('article');
  await views.first().waitFor();
  expect(await views.count()).toBe(2);
  for (const coder of [first, second]) {
    await passage.getByRole('article', { name: coder?.name ?? '' }).waitFor();
  }
  await stop(day, 'disagreements');
  const agree = words('analysis', 'disputed.agree', { name: first?.name ?? '' });
  await passage.getByRole('button', { name: agree }).click();
  // It goes on to the next one; the one before is settled.
  await passage.getByRole('heading', { name: /^2-/ }).waitFor();
  await passage.getByRole('button', { name: words('analysis', 'disputed.previous') }).click();
  await passage.getByText(words('analysis', 'disputed.settled'), { exact: true }).waitFor();
  await waitUntilSaved(talda, 'kk');
  const agreed = (saved: Project) =>
    saved.annotations.filter(({ coderId }) => coderId === agreedCoderId);
  const settled = await savedProject(folder);
  expect(agreed(settled)).toHaveLength(1);
  expect(settled.annotations.filter((own) => !agreed(settled).includes(own))).toEqual(
    project.annotations,
  );
  await page.keyboard.press('Control+KeyZ');
  await expect
    .poll(async () => agreed(await savedProject(folder)).length, { timeout: 20_000 })
    .toBe(0);
}

async function mapAndItsFiles(day: Day): Promise<void> {
  const { talda, page, user, project } = day;
  const shown = await askForTable(talda, 'correspondence', 'kk');
  const chart = page.locator('svg[data-chart]');
  await chart.scrollIntoViewIfNeeded();
  expect(await chart.locator('circle').count()).toBeGreaterThan(10);
  await stop(day, 'correspondence');
  const base = join(user.files, 'карта');
  await exportAs(talda, 'xlsx', `${base}.xlsx`, 'kk');
  await exportAs(talda, 'svg', `${base}.svg`, 'kk');
  const book = readWorkbook(await readFile(`${base}.xlsx`));
  const [titles, ...rows] = book.get(tables['sheet.table'] ?? '') ?? [];
  expect(titles).toContain(tables['column.axis1']);
  expect(rows.length).toBeGreaterThanOrEqual(shown.rows.size);
  const note = book.get(tables['sheet.note'] ?? '')?.slice(1) ?? [];
  expect(note.map(([term]) => term)).toContain(tables['note.paragraph']);
  const drawing = await readFile(`${base}.svg`, 'utf8');
  for (const part of ['<circle', words('analysis', 'method.correspondence')]) {
    expect(drawing).toContain(part);
  }
  expect(drawing).toContain(`«${project.name}»`);
  // Programs that draw it do not know how to centre words on a line.
  expect(drawing).not.toContain('dominant-baseline');

  // The paragraph for a paper in Russian, from a window in Kazakh.
  const path = join(user.files, 'әдіс.txt');
  await answerSaveDialog(talda, path);
  await page.getByRole('button', { name: words('analysis', 'paragraph.menu') }).click();
  const save = page.getByRole('menuitem', { name: words('common', 'language.ru') }).last();
  await save.click();
  await waitForNotice(talda, words('analysis', 'exported', { name: 'әдіс.txt' }));
  const paragraph = await readFile(path, 'utf8');
  expect(paragraph).toContain(tableWords('ru')['paragraph.correspondence'] ?? '—');
  expect(paragraph).toContain('Greenacre 1984');
  expect(paragraph).not.toMatch(/\{\{|[әғқңөұүһі]\w*[:;]/u);
}

describe('a day of methods', () => {
  it('goes from a coded law to keyness, agreement, a map, and their files', async () => {
    const day = await startDay();
    await keynessBetweenChapters(day);
    await agreementOfTwo(day);
    await mapAndItsFiles(day);
    expect(day.barriers).toEqual([]);
    expect(day.talda.problems).toEqual([]);
    expect(await day.talda.close()).toBe(0);
  });
});
