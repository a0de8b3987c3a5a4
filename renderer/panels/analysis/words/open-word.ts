import type { AnalysisValue } from '../../../../shared/analysis/analysis-table.ts';
import { isLanguage, type Language } from '../../../../shared/language/language.ts';
import type { ComputedTable } from '../../../worker/core-client.ts';
import type { Cell } from '../grid-keys.ts';
import type { ShownColumn } from '../table-view.ts';

/** The lemma whose forms are open. The table changes with every edit: a row number would not hold. */
export type OpenWord = {
  readonly lemma: string;
  readonly language: Language;
  /** What the row says about its group, by the key of the column. */
  readonly group: { readonly [key: string]: AnalysisValue };
};

type Table = Pick<ComputedTable, 'columns' | 'rows'>;

/** A word table as it is shown. */
type ShownTable = {
  readonly table: Table;
  readonly columns: readonly ShownColumn[];
  readonly order: readonly number[];
};

const columnsOfForms = ['word', 'forms', 'formsChanged'];

/** The lemma whose forms a cell stands for; `null` for all other cells. */
export function wordAt(cell: Cell, { table, columns, order }: ShownTable): OpenWord | null {
  const column = columns[cell.column];
  const row = order[cell.row];
  if (column === undefined || row === undefined) return null;
  return columnsOfForms.includes(column.key) ? wordOfRow(table, row) : null;
}

/** Where the open lemma stands in the table; `null` when it is not there (any more). */
export function cellOfWord(word: OpenWord, { table, columns, order }: ShownTable): Cell | null {
  const row = order.indexOf(rowOfWord(table, word));
  const column = columns.findIndex(({ key }) => key === 'word');
  return row === -1 || column === -1 ? null : { row, column };
}

/** The lemma of a row of a word table; `null` where words are not counted by lemma. */
export function wordOfRow({ columns, rows }: Table, row: number): OpenWord | null {
  const cells = rows[row];
  if (cells === undefined || !columns.some(({ key }) => key === 'forms')) return null;
  const entries = columns.flatMap(({ key, role }, index) =>
    role === 'dimension' ? [[key, cells[index] ?? null] as const] : [],
  );
  const { word, language, ...group } = Object.fromEntries(entries);
  if (typeof word !== 'string' || typeof language !== 'string' || !isLanguage(language))
    return null;
  return { lemma: word, language, group };
}

/** The number of the row that is about the open lemma; -1 when the table has it no more. */
export function rowOfWord(table: Table, { lemma, language, group }: OpenWord): number {
  const wanted = { ...group, word: lemma, language };
  return table.rows.findIndex((cells) => hasValues(table, cells, wanted));
}

/** Whether a row has these values in the columns of these keys. */
export function hasValues(
  { columns }: Pick<Table, 'columns'>,
  cells: readonly AnalysisValue[],
  values: { readonly [key: string]: AnalysisValue },
): boolean {
  return Object.entries(values).every(([key, value]) => {
    const index = columns.findIndex((column) => column.key === key);
    return index !== -1 && cells[index] === value;
  });
}
