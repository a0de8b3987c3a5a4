import { chooseItems } from './choose-items.ts';
import { addAside, findBlockEnd, type LegalLines } from './legal-block.ts';
import { countTitleLines, isAdoptionLine, isPreambleTitle } from './legal-title.ts';
import type { LegalTree } from './legal-tree.ts';
import type { TextLine } from './text-lines.ts';

/**
 * Adds what stands before the first heading or clause: title, lines on adoption, preamble (with or
 * without a printed heading). Returns the index of the first line after it.
 */
export function addFront(tree: LegalTree, text: LegalLines): number {
  const { lines } = text;
  const end = findFrontEnd(text);
  let index = addTitle(tree, text, end);
  const printed = lines.findIndex(
    (line, at) => at >= index && at < end && isPreambleTitle(line.text),
  );
  // Without headings and clauses there is nothing that the lines could be the preamble to.
  const hasBody = end < lines.length;
  let isOpen = false;
  for (; index < end; index += 1) {
    const line = lines[index];
    if (line === undefined || addAside(tree, text, index)) continue;
    const opens =
      !isOpen && (printed === -1 ? hasBody && !isBeforePreamble(line) : index === printed);
    if (opens) {
      tree.openPreamble(line, index === printed ? line.text.replace(/[.:]$/, '') : null);
      isOpen = true;
    }
    if (index !== printed) tree.addParagraph(line, false);
  }
  return index;
}

function findFrontEnd({ lines, roles, language }: LegalLines): number {
  const end = findBlockEnd(roles, 0);
  const own = lines
    .slice(0, end)
    .map((line, index) => (roles[index]?.role === 'text' ? line.text : ''));
  const items = chooseItems(own, { lastClause: null, language });
  const firstClause = items.findIndex((item) => item?.rank === 'clause');
  return firstClause === -1 ? end : firstClause;
}

/** Adds the notes before the title and the title; returns the index of the line after them. */
function addTitle(tree: LegalTree, text: LegalLines, end: number): number {
  const { lines, roles } = text;
  let start = 0;
  while (start < end && addAside(tree, text, start)) start += 1;
  const aside = roles.findIndex((role, index) => index >= start && role.role !== 'text');
  const titleEnd = Math.min(end, aside === -1 ? end : aside);
  const count = countTitleLines(lines.slice(start, titleEnd).map((line) => line.text));
  tree.addTitle(lines.slice(start, start + count));
  return start + count;
}

function isBeforePreamble(line: TextLine): boolean {
  return isAdoptionLine(line.text) || /^\(.*\)[.]?$/.test(line.text);
}
