import { noteLength } from './legal-notes.ts';
import {
  isClearHeading,
  isExclusion,
  type LegalHeading,
  parseLegalHeading,
} from './legal-headings.ts';
import { parseLegalItem } from './legal-items.ts';
import { compareNumbers, isSuccessor } from './provision-numbers.ts';
import { quotedLines } from './quoted-lines.ts';
import { findContents, type HeadingLine } from './table-of-contents.ts';
import { endsLikeSentence, startsLowercase, type TextLine } from './text-lines.ts';

/** What a line of a law is before the tree is built. `note` carries the lines it takes, first one only. */
export type LineRole =
  | { readonly role: 'heading'; readonly heading: LegalHeading }
  | { readonly role: 'note'; readonly length: number }
  | { readonly role: 'contents' }
  | { readonly role: 'text'; readonly isQuoted: boolean };

/** Says of each line whether it is a heading, a note, part of a table of contents or text. */
export function chooseHeadings(lines: readonly TextLine[]): LineRole[] {
  const quoted = quotedLines(lines);
  const parsed = lines.map((line, index) =>
    quoted.has(index) ? null : parseLegalHeading(line.text),
  );
  const roles: LineRole[] = lines.map((_, index) => ({
    role: 'text',
    isQuoted: quoted.has(index),
  }));
  markNotes(lines, parsed, roles);
  const candidates = parsed.flatMap((heading, index) =>
    heading !== null && roles[index]?.role === 'text' ? [{ index, heading }] : [],
  );
  const fitting = chooseFitting(lines, candidates);
  const contents = findContents(lines, fitting, (index) => roles[index]?.role === 'text');
  for (const { index, heading } of fitting) roles[index] = { role: 'heading', heading };
  for (const index of contents) roles[index] = { role: 'contents' };
  return roles;
}

function markNotes(
  lines: readonly TextLine[],
  parsed: readonly (LegalHeading | null)[],
  roles: LineRole[],
): void {
  function isStructural(index: number): boolean {
    const heading = parsed[index] ?? null;
    return heading === null
      ? parseLegalItem(lines[index]?.text ?? '') !== null
      : isClearHeading(heading);
  }
  for (let index = 0; index < lines.length; index += 1) {
    const length = noteLength(lines, index, isStructural);
    for (let offset = 0; offset < length; offset += 1) {
      roles[index + offset] = { role: 'note', length: offset === 0 ? length : 0 };
    }
    index += Math.max(0, length - 1);
  }
}

/** Leaves out lines of the form of a heading that are running text or stand out of the sequence. */
function chooseFitting(
  lines: readonly TextLine[],
  candidates: readonly HeadingLine[],
): HeadingLine[] {
  const clear = candidates.filter(({ heading }) => isClearHeading(heading));
  const outliers = new Set(findOutliers(clear));
  const fitting: HeadingLine[] = [];
  const last = new Map<string, string>();
  for (const candidate of candidates) {
    const { heading, index } = candidate;
    const previous = last.get(heading.rank) ?? '0';
    const isAccepted = isClearHeading(heading)
      ? !outliers.has(candidate)
      : isSuccessor(previous, heading.number ?? '') &&
        (isExclusion(heading.title) || isTitleLike(lines[index]?.text ?? '', heading));
    if (!isAccepted) continue;
    fitting.push(candidate);
    last.set(heading.rank, heading.number ?? '0');
  }
  return fitting;
}

function isTitleLike(line: string, heading: LegalHeading): boolean {
  return line.length <= 200 && !startsLowercase(heading.title) && !endsLikeSentence(line);
}

/**
 * Articles whose number breaks a sequence that goes on around them: 10, 5, 11 or 10, 25, 11. A
 * restart (10, 1, 2) is none: an annex or the articles of another part may count anew.
 */
function findOutliers(candidates: readonly HeadingLine[]): HeadingLine[] {
  const articles = candidates.filter(({ heading }) => heading.rank === 'article');
  const outliers: HeadingLine[] = [];
  let previous: string | null = null;
  articles.forEach((candidate, position) => {
    const number = candidate.heading.number ?? '0';
    const next = articles[position + 1]?.heading.number ?? null;
    const before = previous;
    previous = number;
    if (before === null || next === null || isSuccessor(number, next)) return;
    const goesOn = isSuccessor(before, next) || compareNumbers(next, before) === 0;
    const isOutOfOrder = compareNumbers(number, before) < 0 || compareNumbers(number, next) > 0;
    if (!goesOn || !isOutOfOrder) return;
    outliers.push(candidate);
    previous = before;
  });
  return outliers;
}
