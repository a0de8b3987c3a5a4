import type { LegalHeading } from './legal-headings.ts';
import type { TextLine } from './text-lines.ts';

/** A heading and the number of its line. */
export type HeadingLine = { readonly index: number; readonly heading: LegalHeading };

const contentsTitle = /^(содержание|оглавление|мазмұны|contents|table of contents)[.:]?$/i;
const fewestEntries = 3;

/**
 * The lines of tables of contents: at least three headings of one rank, one right after another,
 * most of which come again further down. The word "Contents" above belongs to them.
 */
export function findContents(
  lines: readonly TextLine[],
  headings: readonly HeadingLine[],
  isText: (index: number) => boolean,
): Set<number> {
  const contents = new Set<number>();
  let start = 0;
  headings.forEach((heading, position) => {
    const next = headings[position + 1];
    if (next !== undefined && isListedTogether(lines, heading.index, next.index, isText)) return;
    const end = position + 1;
    const length = lengthBeforeRepetition(headings.slice(start, end));
    if (isRepeatedLater(headings, start, start + length)) {
      for (const index of linesOfList(lines, headings, start, start + length)) contents.add(index);
    }
    start = end;
  });
  return contents;
}

function isListedTogether(
  lines: readonly TextLine[],
  index: number,
  nextIndex: number,
  isText: (index: number) => boolean,
): boolean {
  if (nextIndex === index + 1) return true;
  const between = lines[index + 1]?.text ?? '';
  const isShort = between.length <= 120 && !/[.;:,]$/.test(between.replace(/[ .]{4,}$/, ''));
  return nextIndex === index + 2 && isText(index + 1) && isShort;
}

/** A list of contents that runs on into the headings of the law itself ends where a number recurs. */
function lengthBeforeRepetition(run: readonly HeadingLine[]): number {
  const seen = new Set<string>();
  const end = run.findIndex(({ heading }) => {
    const isRepeated = seen.has(keyOf(heading));
    seen.add(keyOf(heading));
    return isRepeated;
  });
  return end === -1 ? run.length : end;
}

function isRepeatedLater(headings: readonly HeadingLine[], start: number, end: number): boolean {
  const listed = headings.slice(start, end);
  if (listed.length < fewestEntries) return false;
  const articles = listed.filter(({ heading }) => heading.rank === 'article');
  const chapters = listed.filter(({ heading }) => heading.rank === 'chapter');
  const entries = articles.length >= fewestEntries ? articles : chapters;
  if (entries.length < fewestEntries) return false;
  const later = new Set(headings.slice(end).map(({ heading }) => keyOf(heading)));
  return entries.filter(({ heading }) => later.has(keyOf(heading))).length * 2 > entries.length;
}

function linesOfList(
  lines: readonly TextLine[],
  headings: readonly HeadingLine[],
  start: number,
  end: number,
): number[] {
  const first = headings[start]?.index ?? 0;
  const lastIndex = headings[end - 1]?.index ?? first;
  const from = contentsTitle.test(lines[first - 1]?.text ?? '') ? first - 1 : first;
  return Array.from({ length: lastIndex + 1 - from }, (_, offset) => from + offset);
}

function keyOf({ rank, number }: LegalHeading): string {
  return `${rank} ${number ?? ''}`;
}
