import type { AnalysisTable } from '../analysis/analysis-table.ts';
import type { CsvDelimiter } from '../codebook/csv-cell.ts';
import { guardFormula, toCsvLine } from '../codebook/csv-cell.ts';
import type { Labelling } from './table-titles.ts';
import { columnTitle } from './table-titles.ts';

export type CsvOptions = {
  readonly delimiter: CsvDelimiter;
  /** Excel reads UTF-8 only with a byte order mark. */
  readonly hasByteOrderMark: boolean;
  /** Excel in Kazakh and Russian reads `0,5` as a number and `0.5` as text. */
  readonly decimalMark: '.' | ',';
};

/** RFC 4180 as other programs read it. */
export const plainCsv: CsvOptions = {
  delimiter: ',',
  hasByteOrderMark: false,
  decimalMark: '.',
};

/**
 * The table as CSV after RFC 4180: a header of titles, lines ending in CRLF. Numbers are written in
 * full, undefined values as empty cells, and text that a spreadsheet would take for a formula is
 * guarded (`csv-cell.ts`).
 */
export function tableToCsv(
  table: AnalysisTable,
  labelling: Labelling,
  { delimiter, hasByteOrderMark, decimalMark }: CsvOptions = plainCsv,
): string {
  const header = table.columns.map((column) => guardFormula(columnTitle(column, labelling)));
  const rows = table.rows.map((row) =>
    row.map((value) => {
      if (value === null) return '';
      return typeof value === 'number'
        ? String(value).replace('.', decimalMark)
        : guardFormula(value);
    }),
  );
  const lines = [header, ...rows].map((cells) => `${toCsvLine(cells, delimiter)}\r\n`);
  return `${hasByteOrderMark ? '\uFEFF' : ''}${lines.join('')}`;
}
