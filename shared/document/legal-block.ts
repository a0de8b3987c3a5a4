import type { LineRole } from './choose-headings.ts';
import { type ChosenItem, chooseItems } from './choose-items.ts';
import type { Language } from '../language/language.ts';
import { noteLabelOf } from './legal-notes.ts';
import type { LegalTree } from './legal-tree.ts';
import { isSuccessor } from './provision-numbers.ts';
import { startsLowercase, type TextLine } from './text-lines.ts';

/** The lines of a law with what each of them is. */
export type LegalLines = {
  readonly lines: readonly TextLine[];
  readonly roles: readonly LineRole[];
  readonly language: Language;
};

/** Index of the next heading from `index` on, or the number of lines. */
export function findBlockEnd(roles: readonly LineRole[], index: number): number {
  let end = index;
  while (end < roles.length && roles[end]?.role !== 'heading') end += 1;
  return end;
}

/** Adds the note or table of contents that begins at `index`; whether the line belongs to one. */
export function addAside(tree: LegalTree, { lines, roles }: LegalLines, index: number): boolean {
  const role = roles[index];
  const line = lines[index];
  if (role === undefined || line === undefined || role.role === 'text' || role.role === 'heading') {
    return false;
  }
  if (role.role === 'note') {
    if (role.length > 0) {
      tree.addNote(lines.slice(index, index + role.length), noteLabelOf(line.text));
    }
  } else if (roles[index - 1]?.role !== 'contents') {
    let end = index;
    while (roles[end]?.role === 'contents') end += 1;
    tree.addNote(lines.slice(index, end), null);
  }
  return true;
}

/**
 * Adds the lines from `start` to `end`, which hold no heading. Returns the number of the last
 * clause, for texts whose clauses count on from chapter to chapter.
 */
export function addBlock(
  tree: LegalTree,
  text: LegalLines,
  range: { readonly start: number; readonly end: number; readonly lastClause: string | null },
): string | null {
  const { lines, roles } = text;
  const items = chooseItems(
    lines.slice(range.start, range.end).map((line, offset) => {
      const role = roles[range.start + offset];
      return role?.role === 'text' && !role.isQuoted ? line.text : '';
    }),
    { lastClause: range.lastClause, language: text.language },
  );
  const conclusion = findConclusion(text, range, items);
  const following = followingItems(items);
  let item: ChosenItem | null = null;
  let lastClause = range.lastClause;
  for (let index = range.start; index < range.end; index += 1) {
    const line = lines[index];
    if (line === undefined || addAside(tree, text, index)) continue;
    const offset = index - range.start;
    const ownItem = items[offset] ?? null;
    if (index >= conclusion) {
      tree.addConclusion(line);
      continue;
    }
    if (ownItem !== null) {
      tree.addItem(line, ownItem);
      item = ownItem;
      if (ownItem.rank === 'clause') lastClause = ownItem.number;
      continue;
    }
    const isAboveList =
      item !== null &&
      item.rank !== 'clause' &&
      isListOver(item, line.text, lines[index - 1]?.text ?? '', following[offset] ?? null);
    tree.addParagraph(line, isAboveList);
    if (isAboveList) item = null;
  }
  return lastClause;
}

/** For each line the item that comes next after it, `null` when none does. */
function followingItems(items: readonly (ChosenItem | null)[]): (ChosenItem | null)[] {
  let next: ChosenItem | null = null;
  return items
    .map((_, index) => items.length - 1 - index)
    .map((index) => {
      const following = next;
      next = items[index] ?? next;
      return following;
    })
    .reverse();
}

/**
 * Whether an unnumbered line after a list item stands after the whole list. It does not if the list
 * goes on further down, or if the line itself goes on in mid-sentence.
 */
function isListOver(
  item: ChosenItem,
  line: string,
  previous: string,
  next: ChosenItem | null,
): boolean {
  if (next !== null && next.rank === item.rank && isSuccessor(item.number, next.number))
    return false;
  if (/[:,]$/.test(previous)) return false;
  return !startsLowercase(line) || previous.endsWith('.');
}

const signatory =
  /^(президент|премьер-министр|председатель|министр|аким|(?:қазақстан республикасының )?президенті?|премьер-министрі|төраға|қазақстан республикасының$|president of|prime minister|chairman|the president of)(?!\p{L})/iu;
const longestConclusion = 6;

/** Where the signatures at the end of the text begin: a few short lines, the first with an office. */
function findConclusion(
  { lines, roles }: LegalLines,
  { start, end }: { readonly start: number; readonly end: number },
  items: readonly (ChosenItem | null)[],
): number {
  if (end < lines.length && !isAttachment(roles[end])) return end;
  let first = end;
  for (let index = end - 1; index > start && end - index <= longestConclusion; index -= 1) {
    const line = lines[index]?.text ?? '';
    const isShortLine = line.length <= 120 && !/[.;:,]$/.test(line);
    if (!isShortLine || roles[index]?.role !== 'text' || items[index - start] !== null) break;
    if (signatory.test(line)) first = index;
  }
  return first;
}

function isAttachment(role: LineRole | undefined): boolean {
  return role?.role === 'heading' && role.heading.rank === 'attachment';
}
