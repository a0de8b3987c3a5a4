import { success, type Result } from '../base/result.ts';
import type { ImportError } from './import-error.ts';
import { withoutNumberTab } from './list-number.ts';
import type { Paragraph } from './paragraph.ts';
import { splitLines, type PlainLine } from './plain-lines.ts';
import { isWrapped, joinWrapped, wrapWidth } from './wrapped-lines.ts';

/**
 * The paragraphs of plain text: one a line, table rows where cells are separated by tabs. A text
 * that was broken at a fixed width, with blank lines between paragraphs, is put together again;
 * texts with lines of free length (verse, laws with one clause a line) never are. Pages are
 * counted when there are form feeds.
 */
export function readPlainText(text: string): Result<readonly Paragraph[], ImportError> {
  const lines = splitLines(text);
  const hasPages = lines.some(({ page }) => page > 1);
  const width = wrapWidth(lines);
  const paragraphs: { lines: string[]; head: Omit<Paragraph, 'text'> }[] = [];
  let before: PlainLine | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (isBlank(line.text)) {
      before = null;
      continue;
    }
    const isNewPage = before === null || before.page !== line.page;
    if (width !== null && last !== undefined && before !== null && !isNewPage) {
      if (isWrapped(before, line, width)) {
        last.lines.push(line.text);
        before = line;
        continue;
      }
    }
    const content = withoutNumberTab(line.text);
    paragraphs.push({
      lines: [content.replace(/^\t+$/, '')],
      head: {
        role: /\S[^\S\t]*\t+[^\S\t]*\S/.test(content) ? 'tableRow' : 'text',
        level: null,
        page: hasPages ? line.page : null,
        line: line.line,
        isAfterGap: isNewPage && paragraphs.length > 0,
      },
    });
    before = line;
  }
  return success(
    paragraphs.map(({ lines, head }) => withoutTrailingTabs({ text: joinWrapped(lines), ...head })),
  );
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Trailing tabs mean empty cells in a table row and nothing elsewhere. */
function withoutTrailingTabs(paragraph: Paragraph): Paragraph {
  return paragraph.role === 'tableRow' ? paragraph : { ...paragraph, text: paragraph.text.trim() };
}
