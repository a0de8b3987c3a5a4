import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { ComputedTable } from '../../worker/core-client.ts';
import type { MatrixRow } from './charts/matrix-row.ts';
import type { Method } from './methods.ts';
import { isMatrix, isTotalRow, type ShownColumn } from './table-view.ts';

export type Bar = {
  readonly label: string;
  readonly conceptId: ConceptId | null;
  readonly value: number;
};

/** What a chart draws of the table as it is shown. */
export type ChartData =
  | { readonly kind: 'bars'; readonly bars: readonly Bar[]; readonly leftOut: number }
  | {
      readonly kind: 'heat';
      readonly columnLabels: readonly string[];
      readonly rows: readonly MatrixRow[];
      readonly leftOut: number;
    };

/** More than so many bars or columns cannot be read on a page; the rest is named as left out. */
export const mostBars = 40;
export const mostColumns = 24;

type ChartSource = {
  readonly table: ComputedTable;
  readonly columns: readonly ShownColumn[];
  readonly order: readonly number[];
  readonly method: Method;
  readonly measure: ShownColumn | null;
  readonly titleOf: (column: ShownColumn) => string;
};

/**
 * Bars of the chosen measure, one for each row that is about one thing; a heat chart of a matrix.
 * `null` where a table has nothing to draw: a concordance, an empty table.
 */
export function chartData(source: ChartSource): ChartData | null {
  const { table, order, method, measure } = source;
  if (method === 'concordance' || order.length === 0) return null;
  const rows = order.filter((row) => !isTotalRow(table.columns, table.rows[row] ?? []));
  if (method === 'matrix' || isMatrix(table)) return heatOf(source, rows);
  if (measure === null) return null;
  const conceptColumn = table.columns.findIndex(({ key }) => key === 'conceptId');
  const labelOf = barLabels(source, rows.slice(0, mostBars));
  const bars = rows.slice(0, mostBars).map((row): Bar => {
    const id = table.rows[row]?.[conceptColumn];
    const value = table.rows[row]?.[measure.index];
    return {
      label: labelOf(row),
      conceptId: isConceptId(id) ? id : null,
      value: typeof value === 'number' ? value : 0,
    };
  });
  return bars.length === 0
    ? null
    : { kind: 'bars', bars, leftOut: Math.max(0, rows.length - mostBars) };
}

function heatOf(source: ChartSource, rows: readonly number[]): ChartData | null {
  const { table, columns, titleOf } = source;
  const measures = columns.filter(({ role }) => role === 'measure');
  if (measures.length === 0 || rows.length === 0) return null;
  const shown = measures.slice(0, mostColumns);
  const labelOf = barLabels(source, rows.slice(0, mostBars));
  return {
    kind: 'heat',
    columnLabels: shown.map(titleOf),
    rows: rows.slice(0, mostBars).map((row) => ({
      label: labelOf(row),
      values: shown.map(({ index }) => {
        const value = table.rows[row]?.[index];
        return typeof value === 'number' ? value : null;
      }),
    })),
    leftOut: measures.length - shown.length + Math.max(0, rows.length - mostBars),
  };
}

/** Columns that say something about what the row is about, not what it is. */
const remarks = new Set(
  'rank termLemma counterpartLemma isMutual isKnown readabilityFormula'.split(' '),
);

/** What a row is about: its dimensions in one line, those left out that are the same in all rows. */
function barLabels(
  { table, columns }: ChartSource,
  rows: readonly number[],
): (row: number) => string {
  const cell = (row: number, { index }: ShownColumn) => table.rows[row]?.[index] ?? null;
  const hasTitle = columns.some(({ key }) => key === 'document');
  const about = columns.filter(
    ({ role, key }) =>
      role === 'dimension' && !remarks.has(key) && !(hasTitle && key === 'language'),
  );
  const telling = about.filter((column) => new Set(rows.map((row) => cell(row, column))).size > 1);
  return (row) =>
    (telling.length === 0 ? about : telling)
      .map((column) => cell(row, column))
      .filter((value) => value !== null && value !== '')
      .join(' · ');
}

function isConceptId(value: unknown): value is ConceptId {
  return typeof value === 'string' && value.startsWith('con_');
}
