import type { ComputedTable } from '../../worker/core-client.ts';

type Table = Pick<ComputedTable, 'columns' | 'rows'>;

/** Cells of a table by row number and key of the column. */
export type CellReader = {
  readonly has: (key: string) => boolean;
  /** `null` where the cell is empty or holds a text. */
  readonly number: (row: number, key: string) => number | null;
  /** Empty where the cell is. */
  readonly text: (row: number, key: string) => string;
};

export function cellReader({ columns, rows }: Table): CellReader {
  const places = new Map(columns.map(({ key }, index) => [key, index]));
  const cell = (row: number, key: string) => rows[row]?.[places.get(key) ?? -1] ?? null;
  return {
    has: (key) => places.has(key),
    number: (row, key) => {
      const value = cell(row, key);
      return typeof value === 'number' ? value : null;
    },
    text: (row, key) => {
      const value = cell(row, key);
      return value === null ? '' : String(value);
    },
  };
}
