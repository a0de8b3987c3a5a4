import type { AnalysisColumn, AnalysisTable, AnalysisValue } from '../analysis/analysis-table.ts';
import { isTiny } from './tiny-number.ts';
import type { Labelling } from './table-titles.ts';
import { columnTitle } from './table-titles.ts';

export type TextTableOptions = {
  /** Keys of the columns to show; `null`: all. */
  readonly columnKeys: readonly string[] | null;
  /** Text that is longer is cut and ends in `…`. */
  readonly widestColumn: number;
};

/**
 * The table for a terminal: columns two spaces apart, text to the left, numbers to the right and
 * rounded to the digits of their column (tiny ones as `1.5e-9`), undefined values as `–`. Every line ends in a line end.
 */
export function tableToText(
  table: AnalysisTable,
  labelling: Labelling,
  { columnKeys, widestColumn }: TextTableOptions = { columnKeys: null, widestColumn: 60 },
): string {
  const shown = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => columnKeys?.includes(column.key) ?? true);
  const header = shown.map(({ column }) => cut(columnTitle(column, labelling), widestColumn));
  const body = table.rows.map((row) =>
    shown.map(({ column, index }) => cut(showValue(row[index] ?? null, column), widestColumn)),
  );
  const widths = header.map((title, index) =>
    body.reduce(
      (widest, cells) => Math.max(widest, textWidth(cells[index] ?? '')),
      textWidth(title),
    ),
  );
  const rule = widths.map((width) => '─'.repeat(width));
  const toLine = (cells: readonly string[]): string => {
    const padded = cells.map((cell, index) => {
      const blanks = ' '.repeat(Math.max(0, (widths[index] ?? 0) - textWidth(cell)));
      return shown[index]?.column.type === 'number' ? blanks + cell : cell + blanks;
    });
    return `${padded.join('  ').trimEnd()}\n`;
  };
  return [header, rule, ...body].map(toLine).join('');
}

function showValue(value: AnalysisValue, { digits }: AnalysisColumn): string {
  if (value === null) return '–';
  return typeof value === 'number' ? showNumber(value, digits) : value.replace(/\s+/gu, ' ');
}

function showNumber(value: number, digits: number): string {
  return isTiny(value, digits) ? value.toExponential(1) : value.toFixed(digits);
}

/** Columns that a text takes in a terminal: code points, combining marks aside. */
function textWidth(text: string): number {
  return [...text].filter((character) => !/\p{M}/u.test(character)).length;
}

function cut(text: string, width: number): string {
  if (text.length <= width) return text;
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`;
}
