/** A cell by its place in what is shown, from 0. */
export type Cell = { readonly row: number; readonly column: number };

const pageRows = 12;

/** Where a key moves from the cell within a grid of that size; `null` for other keys and at the edge. */
export function moveCell(
  cell: Cell,
  code: string,
  isControl: boolean,
  size: { readonly rows: number; readonly columns: number },
): Cell | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const to = (row: number, column: number): Cell | null => {
    const next = {
      row: Math.max(0, Math.min(lastRow, row)),
      column: Math.max(0, Math.min(lastColumn, column)),
    };
    return next.row === cell.row && next.column === cell.column ? null : next;
  };
  switch (code) {
    case 'ArrowUp':
      return to(isControl ? 0 : cell.row - 1, cell.column);
    case 'ArrowDown':
      return to(isControl ? lastRow : cell.row + 1, cell.column);
    case 'ArrowLeft':
      return to(cell.row, isControl ? 0 : cell.column - 1);
    case 'ArrowRight':
      return to(cell.row, isControl ? lastColumn : cell.column + 1);
    case 'Home':
      return to(isControl ? 0 : cell.row, 0);
    case 'End':
      return to(isControl ? lastRow : cell.row, lastColumn);
    case 'PageUp':
      return to(cell.row - pageRows, cell.column);
    case 'PageDown':
      return to(cell.row + pageRows, cell.column);
    default:
      return null;
  }
}
