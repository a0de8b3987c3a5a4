import { success, type Result } from '../base/result.ts';
import type { ImportError } from './import-error.ts';
import { stripInlineMarkdown } from './markdown-inline.ts';
import type { Paragraph, ParagraphRole } from './paragraph.ts';
import { splitLines, type PlainLine } from './plain-lines.ts';
import { isWrapped, joinWrapped, wrapWidth } from './wrapped-lines.ts';

type Line = PlainLine & {
  readonly role: ParagraphRole;
  readonly level: number | null;
  /** Nothing may be joined to a line of code, a heading or a row. */
  readonly isClosed: boolean;
};

/**
 * The paragraphs of Markdown: one a line (lines broken at a fixed width are joined), without marks.
 * Numbers of clauses and lists stay exactly as written (`1.`, `3-1.`, `1)`), also where Markdown
 * would count anew; bullets go. Tables become rows with tabs; front matter, link definitions
 * and comments are left out; `[^1]: …` becomes a footnote.
 */
export function readMarkdown(text: string): Result<readonly Paragraph[], ImportError> {
  const plain = splitLines(withoutComments(text));
  const lines = classify(withoutFrontMatter(plain));
  const width = wrapWidth(lines.filter(({ isClosed }) => !isClosed));
  const references = new Set<string>();
  for (const line of lines) {
    const label = definition.exec(line.text)?.[1];
    if (label !== undefined) references.add(label.toLowerCase());
  }
  const isReference = (label: string): boolean => references.has(label.toLowerCase());
  const joined: (Line & { isAfterGap: boolean; lines: string[] })[] = [];
  let before: Line | null = null;
  let isAfterGap = false;
  for (const line of lines) {
    if (line.text.trim() === '' || definition.test(line.text)) {
      before = null;
      isAfterGap = true;
      continue;
    }
    const last = joined.at(-1);
    const above =
      before?.isClosed === false && line.role === 'text' && !line.isClosed ? before : null;
    if (above !== null && last !== undefined && width !== null && isWrapped(above, line, width)) {
      last.lines.push(line.text);
    } else {
      joined.push({ ...line, lines: [line.text], isAfterGap: isAfterGap && joined.length > 0 });
      isAfterGap = false;
    }
    before = line;
  }
  const paragraphs: Paragraph[] = [];
  for (const { lines: wrapped, role, level, line, isAfterGap: hasGap } of joined) {
    const marked = joinWrapped(wrapped);
    const cells = role === 'tableRow' ? splitRow(marked) : [marked];
    const bare = cells.map((cell) => stripInlineMarkdown(cell, isReference).trim());
    const parts = role === 'tableRow' ? [bare.join('\t')] : bare.join('').split('\n');
    for (const part of parts) {
      const body = role === 'tableRow' ? part : part.trim();
      if (body.trim() === '') continue;
      paragraphs.push({ text: body, role, level, page: null, line, isAfterGap: hasGap });
    }
  }
  return success(paragraphs);
}

/** `[label]: address`, which defines a link and is no text. */
const definition = /^\[([^[\]^][^[\]]*)\]:\s+\S+(?:\s+["'(][^"')]*["')])?$/;
const delimiterRow = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** Takes out comments but keeps their line ends, so that lines keep their numbers. */
function withoutComments(text: string): string {
  let result = '';
  let position = 0;
  for (;;) {
    const start = text.indexOf('<!--', position);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) return result + text.slice(position);
    const lineEnds = text.slice(start, end).replace(/[^\r\n]+/g, '');
    result += text.slice(position, start) + lineEnds;
    position = end + 3;
  }
}

function withoutFrontMatter(lines: readonly PlainLine[]): readonly PlainLine[] {
  if (lines[0]?.text !== '---') return lines;
  const end = lines.slice(1, 60).findIndex(({ text }) => text === '---' || text === '...');
  const inside = lines.slice(1, end + 1);
  const isMetadata = inside.some(({ text }) => /^[\w-]+:(?:\s|$)/.test(text));
  return end >= 0 && isMetadata ? lines.slice(end + 2) : lines;
}

/** Gives each line its role and takes off the marks at its start. */
function classify(lines: readonly PlainLine[]): Line[] {
  const result: Line[] = [];
  let fence: string | null = null;
  let isInTable = false;
  for (const [index, line] of lines.entries()) {
    const marks = /^(?:>\s?)+/.exec(line.text)?.[0] ?? '';
    const text = line.text.slice(marks.length).trimStart();
    const opening = /^(`{3,}|~{3,})[^`]*$/.exec(text)?.[1];
    if (fence !== null) {
      if (text.startsWith(fence) && /^[`~]+\s*$/.test(text)) fence = null;
      else
        result.push({
          ...line,
          text: hideMarks(line.text),
          role: 'text',
          level: null,
          isClosed: true,
        });
      continue;
    }
    if (opening !== undefined) {
      fence = opening;
      continue;
    }
    const next = lines[index + 1]?.text.replace(/^(?:>\s?)+/, '') ?? '';
    const startsTable = text.includes('|') && next.includes('|') && delimiterRow.test(next);
    isInTable = text.includes('|') && (isInTable || startsTable);
    if (isInTable) {
      if (!delimiterRow.test(text)) {
        result.push({ ...line, text, role: 'tableRow', level: null, isClosed: true });
      }
      continue;
    }
    if (/^(?:=+|-{2,})$/.test(text) && underline(result, text.startsWith('=') ? 1 : 2)) continue;
    result.push(classifyLine({ ...line, text }));
  }
  return result;
}

/** Makes the text line directly above a heading; false when there is none. */
function underline(lines: Line[], level: number): boolean {
  const above = lines.at(-1);
  if (above === undefined || above.text.trim() === '' || above.isClosed) return false;
  if (above.role !== 'text') return false;
  lines[lines.length - 1] = { ...above, role: 'heading', level, isClosed: true };
  return true;
}

function classifyLine(line: PlainLine): Line {
  const { text } = line;
  const heading = /^(#{1,6})(?:\s+(.*))?$/.exec(text);
  if (heading !== null) {
    const body = (heading[2] ?? '')
      .trimEnd()
      .replace(/(?:^|\s)#+$/, '')
      .replace(/\{#[^{}]*\}$/, '');
    return { ...line, text: body, role: 'heading', level: heading[1]?.length ?? 1, isClosed: true };
  }
  const rule = /^(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
  if (rule.test(text)) return { ...line, text: '', role: 'text', level: null, isClosed: true };
  const note = /^\[\^[^[\]\s]+\]:\s*(.*)$/.exec(text);
  if (note !== null) {
    return { ...line, text: note[1] ?? '', role: 'footnote', level: null, isClosed: false };
  }
  const bullet = /^[-*+]\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(text);
  if (bullet !== null) {
    return { ...line, text: bullet[1] ?? '', role: 'listItem', level: null, isClosed: false };
  }
  const role = /^\d+\\?[.)]\s/.test(text) ? 'listItem' : 'text';
  return { ...line, text, role, level: null, isClosed: false };
}

/** Code is shown as it stands: its signs are escaped so that they are not read as marks. */
function hideMarks(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Cells of a table row; an escaped bar belongs to its cell. */
function splitRow(text: string): string[] {
  const inner = text.replace(/^\|/, '').replace(/\|\s*$/, '');
  return inner.split(/(?<!\\)\|/);
}
