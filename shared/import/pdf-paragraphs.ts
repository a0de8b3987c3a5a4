import type { ParagraphInput } from './paragraph-list.ts';
import { lineText, type PdfLine } from './pdf-lines.ts';
import { edges, runningKey } from './running-key.ts';
import { joinWrapped, ownStart } from './wrapped-lines.ts';

/** The lines of one page with its number from 1 and its height in points. */
export type PdfPage = {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
};

type Draft = { text: string; line: PdfLine; isRow: boolean; isAfterGap: boolean };

/** What the pages of a file have in common. */
type Layout = {
  readonly size: number;
  readonly headingSizes: readonly number[];
  readonly runningKeys: ReadonlySet<string>;
};

/**
 * Puts the lines of all pages together into paragraphs. A new one begins at a wider space between
 * lines, another size of type, a first-line indent, a list number, or after a line that ended
 * early; a page or column always begins a new one, marked as standing after a gap. Larger type
 * makes headings, small type with a number at the foot of a page footnotes, and lines with equal
 * columns table rows.
 */
export function pdfParagraphs(
  pages: readonly PdfPage[],
): (ParagraphInput & { isAfterGap: boolean })[] {
  const layout = findLayout(pages);
  return pages.flatMap((page) =>
    pageDrafts(page, layout).map((draft) => ({
      text: draft.text,
      page: page.number,
      isAfterGap: draft.isAfterGap,
      ...roleOf(draft, page, layout),
    })),
  );
}

function findLayout(pages: readonly PdfPage[]): Layout {
  const lengths = new Map<number, number>();
  const keys = new Map<string, number>();
  for (const page of pages) {
    for (const line of page.lines) {
      const size = roundSize(line.size);
      lengths.set(size, (lengths.get(size) ?? 0) + lineText(line).length);
    }
    for (const key of new Set(edges(page.lines, 2).map((line) => runningKey(lineText(line))))) {
      keys.set(key, (keys.get(key) ?? 0) + 1);
    }
  }
  const [body = [12, 0]] = [...lengths].sort((a, b) => b[1] - a[1]);
  const size = body[0];
  return {
    size,
    headingSizes: [...lengths.keys()].filter((other) => other >= size * 1.15).sort((a, b) => b - a),
    runningKeys: new Set(
      [...keys].filter(([key, count]) => key !== '' && count >= 3).map(([key]) => key),
    ),
  };
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

function pageDrafts(page: PdfPage, layout: Layout): Draft[] {
  const drafts: Draft[] = [];
  const { lines } = page;
  const spacing = lineSpacing(lines);
  const columnOf = findColumns(lines);
  const edgeLines = new Set(edges(lines, 2));
  const isApart = (line: PdfLine): boolean => {
    if (!edgeLines.has(line)) return false;
    const text = lineText(line);
    return /^\W*\d{1,4}\W*$/.test(text) || layout.runningKeys.has(runningKey(text));
  };
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isRow = isTableRow(lines, index);
    const text = isRow ? line.parts.map((part) => part.text.trim()).join('\t') : lineText(line);
    const last = drafts.at(-1);
    const gap = before === undefined || isGap(before, line, spacing);
    const isNew =
      last === undefined ||
      gap ||
      isRow ||
      last.isRow ||
      isApart(line) ||
      (before !== undefined && isApart(before)) ||
      startsParagraph(lines, index, columnOf) ||
      leavesItem(last, before, line);
    if (isNew) drafts.push({ text, line, isRow, isAfterGap: gap });
    else last.text = joinWrapped([last.text, text]);
  }
  return drafts;
}

/** Usual distance between base lines in font sizes, 1.2 where a page does not show one. */
function lineSpacing(lines: readonly PdfLine[]): number {
  const distances: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || Math.abs(before.size - line.size) > 0.5) continue;
    const distance = (before.y - line.y) / line.size;
    if (distance > 0.5 && distance < 4) distances.push(distance);
  }
  distances.sort((a, b) => a - b);
  // The lower quarter: paragraphs may be set apart throughout, lines within them are closer.
  return distances[Math.floor(distances.length / 4)] ?? 1.2;
}

/** Whether more than the usual space, or a jump up to another column, lies between two lines. */
function isGap(before: PdfLine, line: PdfLine, spacing: number): boolean {
  const distance = before.y - line.y;
  const size = Math.max(before.size, line.size);
  return distance < -size || distance > size * spacing * 1.35 + 0.5;
}

/** The left and right edge of the lines that begin near `line`, which is its column. */
type ColumnOf = (line: PdfLine) => { readonly left: number; readonly right: number };

function findColumns(lines: readonly PdfLine[]): ColumnOf {
  const width = 40;
  const buckets = new Map<number, { left: number; right: number }>();
  for (const { x, right } of lines) {
    const bucket = Math.floor(x / width);
    for (const near of [bucket - 1, bucket, bucket + 1]) {
      const found = buckets.get(near) ?? { left: x, right };
      buckets.set(near, { left: Math.min(found.left, x), right: Math.max(found.right, right) });
    }
  }
  return (line) => buckets.get(Math.floor(line.x / width)) ?? { left: line.x, right: line.right };
}

function startsParagraph(lines: readonly PdfLine[], index: number, columnOf: ColumnOf): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined) return true;
  if (Math.abs(line.size - before.size) > 0.12 * Math.max(line.size, before.size)) return true;
  const text = lineText(line);
  const textBefore = lineText(before);
  const { size } = line;
  const { left: leftEdge, right: rightEdge } = columnOf(line);
  const firstWord =
    (line.right - line.x) * ((text.split(' ')[0]?.length ?? 0) / (text.length || 1));
  const room = rightEdge - before.right;
  const isShortBefore = room > firstWord + size && room > (rightEdge - leftEdge) * 0.1;
  const isEnded = /[.!?:;…]["»”)\]]*$/.test(textBefore);
  if (ownStart.test(text) && (isShortBefore || /[.!?:;,…»”)\]]$/.test(textBefore))) return true;
  if (isShortBefore && (isEnded || isCapital(text)) && !isCentred(before, line)) return true;
  const next = lines[index + 1];
  // The lines of a list item after its first hang to the right of its number.
  const isIndented = line.x - before.x > size * 0.8 && !ownStart.test(textBefore);
  const returns = next === undefined || line.x - next.x > size * 0.5 || isEnded;
  return isIndented && returns && !isCentred(before, line);
}

/** Whether a line goes back left of the hanging lines of a list item, and so is no part of it. */
function leavesItem(draft: Draft, before: PdfLine | undefined, line: PdfLine): boolean {
  if (before === undefined || !ownStart.test(draft.text)) return false;
  const step = line.size * 0.5;
  return before.x - draft.line.x > step && before.x - line.x > step;
}

function isCapital(text: string): boolean {
  return /^["«“(]?[\p{Lu}\d]/u.test(text);
}

/** Two lines with the same middle and different ends. */
function isCentred(a: PdfLine, b: PdfLine): boolean {
  const middles = Math.abs(a.x + a.right - b.x - b.right) / 2;
  return middles < a.size * 0.6 && Math.abs(a.x - b.x) > a.size * 0.6;
}

/** Whether the line has columns that begin where those of a line next to it begin. */
function isTableRow(lines: readonly PdfLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.parts.length < 2) return false;
  return [lines[index - 1], lines[index + 1]].some((other) =>
    other?.parts
      .slice(1)
      .some((part) => line.parts.slice(1).some(({ x }) => Math.abs(x - part.x) < line.size)),
  );
}

function roleOf(
  draft: Draft,
  page: PdfPage,
  layout: Layout,
): Pick<Required<ParagraphInput>, 'role' | 'level'> {
  const size = roundSize(draft.line.size);
  if (draft.isRow) return { role: 'tableRow', level: null };
  const rank = layout.headingSizes.indexOf(size);
  if (rank >= 0 && draft.text.length < 300 && /\p{L}/u.test(draft.text)) {
    return { role: 'heading', level: Math.min(rank + 1, 9) };
  }
  const isFoot = draft.line.y < page.height * 0.4 && size < layout.size * 0.94;
  if (isFoot && /^(?:\d{1,3}[\s)]|[*†‡¹²³⁴⁵⁶⁷⁸⁹]).*\p{L}/u.test(draft.text)) {
    return { role: 'footnote', level: null };
  }
  return { role: 'text', level: null };
}
