import type { AnalysisTable } from '../../shared/analysis/analysis-table.ts';
import { tableToText } from '../../shared/export/table-to-text.ts';
import type { Labelling } from '../../shared/export/table-titles.ts';

/** Characters of context that fit on each side of a line. */
const contextWidth = 46;

/**
 * A concordance for a terminal: hits under each other, the context left of them pushed to the right
 * and cut at its far end.
 */
export function renderConcordance(table: AnalysisTable, labelling: Labelling): string {
  const order = ['left', 'hit', 'right', 'label', 'language', 'document'];
  const places = order
    .map((key) => table.columns.findIndex((column) => column.key === key))
    .filter((index) => index >= 0);
  const left = places[0] ?? -1;
  const shortened = table.rows.map((row) => row.with(left, nearest(String(row[left] ?? ''))));
  const columns = places.flatMap((index) => table.columns[index] ?? []);
  const widestLeft = Math.max(0, ...shortened.map((row) => String(row[left] ?? '').length));
  const rows = shortened.map((row) =>
    places.map((index) => {
      const value = row[index] ?? null;
      // Runs of blanks are shown as one, so these are no blanks until the end (empty Braille cells).
      return index === left ? String(value).padStart(widestLeft, '\u2800') : value;
    }),
  );
  const shown = { ...table, columns, rows };
  return tableToText(shown, labelling, { columnKeys: null, widestColumn: contextWidth }).replaceAll(
    '\u2800',
    ' ',
  );
}

/** The end of a context, from a whole word on when it has to be cut. */
function nearest(context: string): string {
  const line = context.replace(/\s+/gu, ' ');
  if (line.length <= contextWidth) return line;
  return `…${line.slice(-contextWidth).replace(/^\S*\s/u, '')}`.slice(0, contextWidth);
}
