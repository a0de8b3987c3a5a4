import { formatListNumber, type NumberFormat } from './list-number.ts';

/** One level of a list style; `null` format is a bullet or a picture. */
export type OdtListLevel = {
  readonly format: NumberFormat | null;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels, this one included, the number shows. */
  readonly shownLevels: number;
  readonly start: number;
  /** A pattern such as `%1%.%2%)` that newer LibreOffice writes beside the rest. */
  readonly pattern: string | null;
};
/** Levels from 1. */
export type OdtListStyle = ReadonlyMap<number, OdtListLevel>;

/** The last number given at each level (from 1) of one list. */
export type OdtCounts = Map<number, number>;

/**
 * Counts the next item at `level` (from 1) and returns its number as the style writes it, the empty
 * string for bullets. `start`, when given, is the number the item has by itself. Deeper levels
 * start anew.
 */
export function nextOdtNumber(
  style: OdtListStyle,
  counts: OdtCounts,
  level: number,
  start: number | null,
): string {
  const own = style.get(level);
  const last = counts.get(level);
  counts.set(level, start ?? (last === undefined ? (own?.start ?? 1) : last + 1));
  for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
  if (own === undefined || own.format === null || own.format === 'none') return '';
  const numberAt = (at: number): string => {
    const shown = style.get(at);
    const format = shown?.format ?? 'decimal';
    return formatListNumber(counts.get(at) ?? shown?.start ?? 1, format);
  };
  if (own.pattern !== null) {
    return own.pattern.replace(/%(\d+)%/g, (_, at: string) => numberAt(Number(at)));
  }
  const first = Math.max(1, level - own.shownLevels + 1);
  const numbers: string[] = [];
  for (let at = first; at <= level; at += 1) numbers.push(numberAt(at));
  return own.prefix + numbers.filter((number) => number !== '').join('.') + own.suffix;
}

/** A level as written in `text:list-level-style-number` or `text:outline-level-style`. */
export function odtListLevel(attributes: ReadonlyMap<string, string>): OdtListLevel {
  return {
    format: numberFormat(attributes.get('style:num-format') ?? ''),
    prefix: attributes.get('style:num-prefix') ?? '',
    suffix: attributes.get('style:num-suffix') ?? '',
    shownLevels: positive(attributes.get('text:display-levels')),
    start: positive(attributes.get('text:start-value')),
    pattern: attributes.get('other:num-list-format') ?? null,
  };
}

function numberFormat(written: string): NumberFormat {
  switch (written) {
    case '':
      return 'none';
    case 'i':
      return 'lowerRoman';
    case 'I':
      return 'upperRoman';
    case 'a':
      return 'lowerLetter';
    case 'A':
      return 'upperLetter';
  }
  // LibreOffice writes the sequence itself for other alphabets: "А, Б, .., Аа, Аб, ... (ru)".
  if (written.startsWith('а')) return 'lowerRussian';
  if (written.startsWith('А')) return 'upperRussian';
  return 'decimal';
}

function positive(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) && number >= 0 ? number : 1;
}
