import { isFrontMatter } from './scholarly-front-matter.ts';
import { findUsualHeading } from './scholarly-headings.ts';
import { findAbstractLabel, findKeywordsLabel } from './scholarly-labels.ts';
import { endsLikeSentence, startsLowercase } from './text-lines.ts';

/** Lines from `start` to `end` (not included) that make an abstract, and its keywords if they follow. */
export type AbstractExtent = {
  readonly start: number;
  readonly end: number;
  readonly keywords: { readonly start: number; readonly end: number } | null;
};

/** An abstract may have several paragraphs, and leftovers of a page break, before its keywords. */
const longestAbstract = 16;

/**
 * How far the abstract goes whose label stands at the start of line `index`: to its keywords, if
 * they come before the next heading; else one paragraph, and what goes on from it in mid-sentence.
 */
export function findAbstractExtent(lines: readonly string[], index: number): AbstractExtent {
  for (let next = index + 1; next < Math.min(lines.length, index + longestAbstract); next += 1) {
    const line = lines[next] ?? '';
    if (findKeywordsLabel(line) !== null) {
      return { start: index, end: next, keywords: findKeywordsExtent(lines, next) };
    }
    const heading = findUsualHeading(line);
    if (findAbstractLabel(line) !== null || (heading !== null && heading.runInStart === null))
      break;
  }
  const label = findAbstractLabel(lines[index] ?? '');
  const isAlone = label !== null && label.textStart === lines[index]?.length;
  let end = Math.min(lines.length, index + (isAlone ? 2 : 1));
  while (end < lines.length && isContinued(lines[end - 1] ?? '', lines[end] ?? '')) end += 1;
  return { start: index, end, keywords: null };
}

/** How far the keywords go whose label stands at the start of line `index`. */
export function findKeywordsExtent(
  lines: readonly string[],
  index: number,
): { readonly start: number; readonly end: number } {
  const label = findKeywordsLabel(lines[index] ?? '');
  const isAlone = label !== null && label.textStart === lines[index]?.length;
  let end = Math.min(lines.length, index + (isAlone ? 2 : 1));
  for (; end < lines.length; end += 1) {
    const previous = lines[end - 1] ?? '';
    const line = lines[end] ?? '';
    const goesOn =
      /[,;–-]$/.test(previous) || (!endsLikeSentence(previous) && startsLowercase(line));
    if (!goesOn || line.length > 300 || isOther(line)) break;
  }
  return { start: index, end };
}

function isContinued(previous: string, line: string): boolean {
  return !endsLikeSentence(previous) && startsLowercase(line) && !isOther(line);
}

function isOther(line: string): boolean {
  return (
    findAbstractLabel(line) !== null ||
    findKeywordsLabel(line) !== null ||
    findUsualHeading(line) !== null ||
    isFrontMatter(line)
  );
}
