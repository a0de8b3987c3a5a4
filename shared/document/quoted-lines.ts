import { parseLegalHeading } from './legal-headings.ts';
import { parseLegalItem } from './legal-items.ts';
import type { TextLine } from './text-lines.ts';

const longestQuotation = 400;

/**
 * Lines inside a quotation of another law ("дополнить статьёй 6-1 следующего содержания: «Статья
 * 6-1. …»"): their headings and numbers are not those of the law that quotes. A quotation begins
 * with a quotation mark before a heading or number and counts only if its end is found.
 */
export function quotedLines(lines: readonly TextLine[]): Set<number> {
  const quoted = new Set<number>();
  const marks = lines.map((line) => countMarks(line.text));
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]?.text ?? '';
    if (!/^[«"“„]/.test(line) || !isProvision(line.slice(1))) continue;
    const end = findQuotationEnd(marks, index, line.startsWith('"'));
    if (end === null) continue;
    for (; index <= end; index += 1) quoted.add(index);
    index -= 1;
  }
  return quoted;
}

/** Marks of a line: how many more open than close, and whether a lone straight one closes its end. */
type Marks = {
  readonly depth: number;
  readonly hasOddStraight: boolean;
  readonly endsStraight: boolean;
};

function countMarks(line: string): Marks {
  let depth = 0;
  let straight = 0;
  for (const [mark] of line.matchAll(/[«“„»”"]/g)) {
    if (mark === '"') straight += 1;
    else depth += '»”'.includes(mark) ? -1 : 1;
  }
  return { depth, hasOddStraight: straight % 2 === 1, endsStraight: /"[.;,]?$/.test(line) };
}

function isProvision(line: string): boolean {
  return parseLegalHeading(line) !== null || parseLegalItem(line) !== null;
}

function findQuotationEnd(
  marks: readonly Marks[],
  start: number,
  isStraight: boolean,
): number | null {
  if (isStraight && marks[start]?.hasOddStraight === false) return start;
  const end = Math.min(marks.length, start + longestQuotation);
  let depth = 0;
  for (let index = start; index < end; index += 1) {
    const line = marks[index];
    depth += line?.depth ?? 0;
    const isClosed = isStraight
      ? index > start && line?.hasOddStraight === true && line.endsStraight
      : depth <= 0;
    if (isClosed) return index;
  }
  return null;
}
