import type { AnalysisValue } from '../../../shared/analysis/analysis-table.ts';
import type { ComputedTable } from '../../worker/core-client.ts';
import type { Cell } from './grid-keys.ts';
import type { ShownColumn } from './table-view.ts';

type CopiedCells = {
  readonly table: Pick<ComputedTable, 'rows'>;
  readonly columns: readonly ShownColumn[];
  readonly order: readonly number[];
  readonly from: Cell;
  readonly to: Cell;
};

/** The cells between two corners as spreadsheets take them: tabs and lines, numbers unrounded. */
export function cellsAsText({ table, columns, order, from, to }: CopiedCells): string {
  const shown = columns.slice(
    Math.min(from.column, to.column),
    Math.max(from.column, to.column) + 1,
  );
  const rows = order.slice(Math.min(from.row, to.row), Math.max(from.row, to.row) + 1);
  return rows
    .map((row) => shown.map(({ index }) => cellText(table.rows[row]?.[index] ?? null)).join('\t'))
    .join('\n');
}

/** Puts the cells on the clipboard; resolves to how many they are. */
export async function copyCells(cells: CopiedCells): Promise<number> {
  await navigator.clipboard.writeText(cellsAsText(cells));
  const { from, to } = cells;
  return (Math.abs(from.row - to.row) + 1) * (Math.abs(from.column - to.column) + 1);
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe; breaks would end the cell. */
function cellText(value: AnalysisValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const flat = value.replaceAll(/[\t\n\r]+/g, ' ');
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}
