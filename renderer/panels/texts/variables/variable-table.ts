import type { Document } from '../../../../shared/document/document.ts';
import type { VariableSetting } from '../../../../shared/project/library-changes.ts';

/** Documents down, variables across. */
export type VariableTable = {
  readonly documents: readonly Document[];
  readonly names: readonly string[];
};

/** A cell by its place, from 0; row −1 is that of the names. */
export type TableCell = { readonly row: number; readonly column: number };

/** A rectangle of cells, ends included. */
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** The names of all variables in the order in which documents have them, and after them new ones that none has yet. */
export function variableNames(
  documents: readonly Document[],
  added: readonly string[],
): readonly string[] {
  const names = new Set(documents.flatMap(({ variables }) => Object.keys(variables)));
  return [...new Set([...names, ...added])];
}

export function rangeBetween(a: TableCell, b: TableCell): CellRange {
  return {
    top: Math.max(0, Math.min(a.row, b.row)),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function isInRange({ row, column }: TableCell, range: CellRange): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The values in a range, row by row; a variable that a document lacks is empty. */
export function valuesIn(
  { documents, names }: VariableTable,
  { top, left, bottom, right }: CellRange,
): readonly (readonly string[])[] {
  const shown = names.slice(left, right + 1);
  return documents
    .slice(top, bottom + 1)
    .map(({ variables }) => shown.map((name) => variables[name] ?? ''));
}

/**
 * What a paste sets: the block from the range's first cell on; a single value fills the whole range.
 * `cut` counts the values of the block that lie outside of the table.
 */
export function pasteInto(
  { documents, names }: VariableTable,
  range: CellRange,
  block: readonly (readonly string[])[],
): { readonly settings: readonly VariableSetting[]; readonly cut: number } {
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (single !== undefined) {
    return { settings: fillRange({ documents, names }, range, () => single), cut: 0 };
  }
  let cut = 0;
  const settings = block.flatMap((row, down) =>
    row.flatMap((value, across): VariableSetting[] => {
      const document = documents[range.top + down];
      const name = names[range.left + across];
      if (document !== undefined && name !== undefined) {
        return [{ documentId: document.id, name, value: value.trim() }];
      }
      cut += 1;
      return [];
    }),
  );
  return { settings, cut };
}

/** Sets every cell of the range. */
export function fillRange(
  { documents, names }: VariableTable,
  { top, left, bottom, right }: CellRange,
  valueOf: (name: string) => string,
): readonly VariableSetting[] {
  const shown = names.slice(left, right + 1);
  return documents
    .slice(top, bottom + 1)
    .flatMap(({ id }) => shown.map((name) => ({ documentId: id, name, value: valueOf(name) })));
}

/** Copies the first row of the range into the rows below it. */
export function fillDown(table: VariableTable, range: CellRange): readonly VariableSetting[] {
  const first = table.documents[range.top];
  if (first === undefined || range.bottom === range.top) return [];
  const below = { ...range, top: range.top + 1 };
  return fillRange(table, below, (name) => first.variables[name] ?? '');
}
