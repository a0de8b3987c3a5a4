import type { TableCell } from './variable-table.ts';

/** What a key asks of the table of variables while no cell is being written in. */
export type TableAct =
  | { readonly kind: 'move'; readonly cell: TableCell; readonly isWidening: boolean }
  | { readonly kind: 'selectAll' }
  /** Write in the cell: from the letter typed, or from what stands there (`null`). */
  | { readonly kind: 'write'; readonly letter: string | null }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fillDown' }
  | { readonly kind: 'menu' };

type TableKey = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const pageRows = 12;

/** The act of a key in a table of that size; row −1 holds the names. `null` for keys that mean nothing. */
export function tableAct(
  { row, column }: TableCell,
  size: { readonly rows: number; readonly columns: number },
  key: TableKey,
): TableAct | null {
  const isControl = key.ctrlKey || key.metaKey;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const to = (nextRow: number, nextColumn: number): TableAct => ({
    kind: 'move',
    isWidening: key.shiftKey && key.code !== 'Enter' && key.code !== 'Tab',
    cell: {
      row: Math.max(-1, Math.min(lastRow, nextRow)),
      column: Math.max(0, Math.min(lastColumn, nextColumn)),
    },
  });
  if (key.altKey) return null;
  switch (key.code) {
    case 'ArrowUp':
      return to(isControl ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(isControl ? lastRow : row + 1, column);
    case 'ArrowLeft':
      return to(row, isControl ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, isControl ? lastColumn : column + 1);
    case 'Home':
      return to(isControl ? 0 : row, 0);
    case 'End':
      return to(isControl ? lastRow : row, lastColumn);
    case 'PageUp':
      return to(Math.max(0, row - pageRows), column);
    case 'PageDown':
      return to(row + pageRows, column);
    case 'F2':
      return { kind: 'write', letter: null };
    case 'Enter':
    case 'NumpadEnter':
      return row < 0 ? { kind: 'menu' } : { kind: 'write', letter: null };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return key.shiftKey ? { kind: 'menu' } : null;
    case 'KeyA':
      if (isControl) return { kind: 'selectAll' };
      break;
    case 'KeyD':
      if (isControl) return { kind: 'fillDown' };
      break;
    default:
      break;
  }
  const isLetter = [...key.key].length === 1 && !isControl;
  return isLetter && row >= 0 ? { kind: 'write', letter: key.key } : null;
}
