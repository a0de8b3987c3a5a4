import { isCorrespondenceNote, isEditorialDates } from './editorial-lines.ts';
import { findPageNumbers } from './page-numbers.ts';
import type { SetAside } from './page-remain.ts';
import type { Paragraph } from './paragraph.ts';
import { edges, runningKey } from './running-key.ts';

/** The lines that are no part of the text, in order of place. */
export function findLinesSetAside(paragraphs: readonly Paragraph[]): SetAside[] {
  const kinds = new Map<number, SetAside['kind']>();
  for (const [index, { text, role }] of paragraphs.entries()) {
    if (role === 'tableRow' || role === 'heading') continue;
    if (isEditorialDates(text)) kinds.set(index, 'editorialDates');
    else if (isCorrespondenceNote(text)) kinds.set(index, 'correspondenceNote');
  }
  const numbers = findPageNumbers(paragraphs, new Set(kinds.keys()));
  for (const index of numbers.keys()) kinds.set(index, 'pageNumber');
  for (const index of findRunningLines(paragraphs, numbers, kinds)) kinds.set(index, 'runningLine');
  return [...kinds]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, kind]) => {
      const paragraph = paragraphs[index];
      if (paragraph === undefined) return [];
      const { line, page, text } = paragraph;
      return [{ kind, paragraph: index, line, page, text }];
    });
}

type EdgeLine = {
  readonly index: number;
  readonly page: number;
  readonly text: string;
  readonly isHeading: boolean;
};

/**
 * Lines that come back at the head or foot of at least three pages no more than two pages apart,
 * equal but for numbers; a number that changes must keep step with the pages, so that
 * "Статья 5", "Статья 7", "Статья 8" at the head of three pages stay what they are.
 */
function findRunningLines(
  paragraphs: readonly Paragraph[],
  numbers: ReadonlyMap<number, number>,
  taken: ReadonlyMap<number, unknown>,
): number[] {
  const groups = new Map<string, EdgeLine[]>();
  for (const line of edgeLines(paragraphs, numbers)) {
    const key = runningKey(line.text);
    if (taken.has(line.index) || key === '' || line.text.length > 200) continue;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(line);
  }
  return [...groups.values()].flatMap((lines) =>
    isRunning(lines) ? withoutTitle(lines).map(({ index }) => index) : [],
  );
}

/** The title of the work in large type may come back as a running line; the title itself is text. */
function withoutTitle(lines: readonly EdgeLine[]): readonly EdgeLine[] {
  const plain = lines.filter(({ isHeading }) => !isHeading);
  return plain.length * 2 > lines.length ? plain : lines;
}

function isRunning(lines: readonly EdgeLine[]): boolean {
  const pages = [...new Set(lines.map(({ page }) => page))].sort((a, b) => a - b);
  const isClose = pages.some((page, index) => {
    const third = pages[index + 2];
    return third !== undefined && third - page <= 4;
  });
  if (!isClose) return false;
  const written = lines.map(({ text }) => (text.match(/\d+/g) ?? []).map(Number));
  const width = written[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const values = written.map((numbers) => numbers[column] ?? 0);
    const isSame = values.every((value) => value === values[0]);
    const shifts = new Set(lines.map(({ page }, index) => (values[index] ?? 0) - page));
    if (!isSame && shifts.size > 1) return false;
  }
  return true;
}

/**
 * Lines at the head and foot of pages: by the pages of the file or, where it has none, around the
 * page numbers found in the text.
 */
function edgeLines(
  paragraphs: readonly Paragraph[],
  numbers: ReadonlyMap<number, number>,
): EdgeLine[] {
  const byPage = new Map<number, EdgeLine[]>();
  for (const [index, { page, text, role }] of paragraphs.entries()) {
    if (page === null || numbers.has(index) || role === 'footnote') continue;
    const lines = byPage.get(page) ?? [];
    byPage.set(page, lines);
    lines.push({ index, page, text, isHeading: role === 'heading' });
  }
  if (byPage.size > 0) return [...byPage.values()].flatMap((lines) => edges(lines, 2));
  const found: EdgeLine[] = [];
  for (const [index, page] of numbers) {
    for (const near of [index - 2, index - 1, index + 1, index + 2]) {
      const paragraph = paragraphs[near];
      if (paragraph === undefined) continue;
      const isHeading = paragraph.role === 'heading';
      found.push({ index: near, page, text: paragraph.text, isHeading });
    }
  }
  return found;
}
