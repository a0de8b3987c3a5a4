import { applyPageRemains, findPageRemains } from '../../shared/import/page-remains.ts';
import type { Paragraph } from '../../shared/import/paragraph.ts';
import { readPlainText } from '../../shared/import/read-plain-text.ts';

/** Paragraphs of a plain text: one a line, blank lines are gaps. */
export function plain(...lines: readonly string[]): readonly Paragraph[] {
  const read = readPlainText(lines.join('\n'));
  return read.ok ? read.value : [];
}
/** The texts of the paragraphs with all remains of pages mended. */
export function mended(...lines: readonly string[]): string[] {
  const paragraphs = plain(...lines);
  return applyPageRemains(paragraphs, findPageRemains(paragraphs)).map(({ text }) => text);
}
/** What kinds of remains are found. */
export function kindsOf(paragraphs: readonly Paragraph[]): string[] {
  return findPageRemains(paragraphs).map(({ kind }) => kind);
}
