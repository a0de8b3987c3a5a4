import type { Paragraph } from './paragraph.ts';
import { edges } from './running-key.ts';
import { continuesSentence } from './sentence-continuation.ts';

/** "стр. 5", "Page 5 of 12", "5-бет", "– 5 –": page numbers that say so themselves. */
const explicit =
  /^(?:(?:страница|стр\.?|page|бет)\s*(\d{1,4})(?:\s*(?:из|of|\/)\s*\d{1,4})?|(\d{1,4})\s*(?:[-–]?\s*бет|из\s\d{1,4}|of\s\d{1,4})|[-–—]\s*(\d{1,4})\s*[-–—])\.?$/iu;
const lone = /^\d{1,4}$/;

/**
 * Indices of the paragraphs that are page numbers, with the number. A number alone on a line counts
 * when it stands at the head or foot of a page of the file; in a text without pages, when the
 * sentence goes on around it, when it stands beside another remain of a page, or when it
 * stands apart between paragraphs and is no year; and when it is the next after or before
 * one of these. Columns of numbers and a small number above a title (of a chapter) do not count.
 */
export function findPageNumbers(
  paragraphs: readonly Paragraph[],
  remains: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open = new Map<number, number>();
  const atEdge = pageEdges(paragraphs);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.role === 'tableRow') continue;
    const text = paragraph.text.trim();
    const said = explicit.exec(text);
    const number = Number(said?.[1] ?? said?.[2] ?? said?.[3] ?? text);
    if (said !== null) found.set(index, number);
    else if (lone.test(text)) {
      const isApart = !isInColumn(paragraphs, index);
      if (paragraph.page === null) {
        const isFound = isApart && isPageNumber(paragraphs, index, number, remains);
        if (isApart) (isFound ? found : open).set(index, number);
      } else if (atEdge.has(index)) {
        (isApart && !isYear(number) ? found : open).set(index, number);
      }
    }
  }
  completeSequence(found, open);
  return new Map([...found].sort(([a], [b]) => a - b));
}

function pageEdges(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const byPage = new Map<number, number[]>();
  for (const [index, { page }] of paragraphs.entries()) {
    if (page === null) continue;
    const indices = byPage.get(page) ?? [];
    byPage.set(page, indices);
    indices.push(index);
  }
  return new Set([...byPage.values()].flatMap((indices) => edges(indices, 2)));
}

function isYear(number: number): boolean {
  return number >= 1800 && number <= 2100;
}

/** Numbers or table rows directly beside it: a column of a table, one cell a line. */
function isInColumn(paragraphs: readonly Paragraph[], index: number): boolean {
  return [paragraphs[index - 1], paragraphs[index + 1]].some(
    (near) => near !== undefined && (near.role === 'tableRow' || /^[\d.,%\s–-]+$/.test(near.text)),
  );
}

function isPageNumber(
  paragraphs: readonly Paragraph[],
  index: number,
  number: number,
  remains: ReadonlySet<number>,
): boolean {
  if (remains.has(index - 1) || remains.has(index + 1)) return true;
  const before = paragraphs[index - 1];
  const after = paragraphs[index + 1];
  if (before === undefined || after === undefined) return false;
  const seam = { isAcrossRemains: true, textBefore: null, isChained: false };
  if (continuesSentence(before.text, after.text, seam)) return true;
  const isApart = (paragraphs[index]?.isAfterGap ?? false) && after.isAfterGap;
  const isTitled = after.text.length < 80 && !/[.!?:;,»"]$/.test(after.text);
  return isApart && !isYear(number) && (!isTitled || number >= 100);
}

/** Takes over open numbers that follow the last found one by one, or precede the next. */
function completeSequence(found: Map<number, number>, open: ReadonlyMap<number, number>): void {
  const inOrder = [...found, ...open].sort(([a], [b]) => a - b);
  for (const [entries, step] of [[inOrder, 1] as const, [[...inOrder].reverse(), -1] as const]) {
    let last: number | null = null;
    for (const [index, number] of entries) {
      if (last !== null && number === last + step) found.set(index, number);
      if (found.has(index)) last = number;
    }
  }
}
