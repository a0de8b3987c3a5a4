import {
  compareNumbers,
  normalizeNumber,
  ordinalPattern,
  ordinalValue,
} from './provision-numbers.ts';

/** Numbers of provisions from `from` to `to`, both included; equal for a single one. */
export type NumberRange = { readonly from: string; readonly to: string };

const insertion = '(?:[-.]\\d{1,3}(?!\\d)|[⁰¹²³⁴-⁹]+|\\^\\{?\\d+\\}?)*';
const singleNumber = `\\d{1,4}(?!\\d)${insertion}\\)?`;
const citedNumber = `(?!(?:19|20)\\d\\d(?!\\d))${singleNumber}`;
const conjunction = 'и|или|либо|по|до|and|or|to|және|мен|пен|бен|немесе';
const joint = `(?:\\s*[,;]\\s*(?:(?:${conjunction})\\s+)?|\\s+(?:${conjunction})\\s+|\\s*[–—]\\s*|\\s+-\\s+|(?<=\\))-(?=\\d))`;

/** Source of a regular expression for a list of numbers: `1), 2) и 3)`, `113-1 – 113-11`, `85-89`. */
export const numberListPattern = `${citedNumber}(?:${joint}${citedNumber})*`;
/** Source of a regular expression for a list of ordinal words: `первой и второй`. */
export const ordinalListPattern = `${ordinalPattern}(?:${joint}${ordinalPattern})*`;

/**
 * The numbers of a list. `85-89` is a range when the word before or after it may be plural
 * (`mayBePlural`) and the second number is greater, else it is number 89 inserted after 85.
 */
export function parseNumberList(list: string, mayBePlural: boolean): NumberRange[] {
  const ranges: NumberRange[] = [];
  const items = new RegExp(
    `(${singleNumber}|${ordinalPattern})|([–—]|\\s-\\s|(?<=\\))-(?=\\d)|\\s(?:по|до|to)\\s)`,
    'giu',
  );
  let isRangeOpen = false;
  for (const [, item, rangeSign] of list.matchAll(items)) {
    if (rangeSign !== undefined) {
      isRangeOpen = ranges.length > 0;
      continue;
    }
    const range = readNumber((item ?? '').replace(/\)$/, ''), mayBePlural);
    if (range === null) continue;
    const last = ranges.at(-1);
    if (isRangeOpen && last !== undefined)
      ranges[ranges.length - 1] = { from: last.from, to: range.to };
    else ranges.push(range);
    isRangeOpen = false;
  }
  return ranges;
}

function readNumber(printed: string, mayBePlural: boolean): NumberRange | null {
  const number = normalizeNumber(printed) ?? ordinalValue(printed)?.toString() ?? null;
  if (number === null) return null;
  const [from = '', to = '', ...more] = number.split('-');
  if (more.length === 2 && more[0] === from) return { from: `${from}-${to}`, to: more.join('-') };
  const isRange = mayBePlural && to !== '' && more.length === 0 && Number(to) > Number(from);
  return isRange ? { from, to } : { from: number, to: number };
}

const longestExpansion = 200;

/**
 * Every number of the ranges in order: 11, 13–15 → 11, 13, 14, 15. Of a range that cannot be
 * counted through (from 5 to 6-1) only the ends.
 */
export function expandRanges(ranges: readonly NumberRange[]): string[] {
  return ranges.flatMap(({ from, to }) => {
    if (from === to) return [from];
    const start = from.split('-').map(Number);
    const end = to.split('-').map(Number);
    const head = start.slice(0, -1).join('-');
    const first = start.at(-1) ?? 0;
    const length = (end.at(-1) ?? 0) - first + 1;
    const isCountable = start.length === end.length && head === end.slice(0, -1).join('-');
    if (!isCountable || compareNumbers(from, to) > 0 || length > longestExpansion)
      return [from, to];
    const prefix = head === '' ? '' : `${head}-`;
    return Array.from({ length }, (_, offset) => `${prefix}${first + offset}`);
  });
}
