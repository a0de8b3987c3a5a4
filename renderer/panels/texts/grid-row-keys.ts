import { listStep } from '../../components/list-step.ts';
import type { LibraryRow } from './library-rows.ts';

/** What a key asks of the list of texts. */
export type RowAct =
  | { readonly kind: 'choose'; readonly id: LibraryRow['id'] }
  | { readonly kind: 'toggle'; readonly isOpen: boolean }
  | { readonly kind: 'read' }
  | { readonly kind: 'mark' }
  | { readonly kind: 'markAll' }
  | { readonly kind: 'rename' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'menu' };

type RowKey = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const pageRows = 12;

/** The act of a key while the row `chosenId` has the focus; `null` for keys that mean nothing here. */
export function rowAct(
  rows: readonly LibraryRow[],
  chosenId: LibraryRow['id'] | null,
  key: RowKey,
): RowAct | null {
  if (key.altKey) return null;
  if (key.ctrlKey || key.metaKey)
    return key.code === 'KeyA' && !key.shiftKey ? { kind: 'markAll' } : null;
  if (key.shiftKey) return key.code === 'F10' ? { kind: 'menu' } : null;
  const index = rows.findIndex(({ id }) => id === chosenId);
  const row = rows[index];
  const to = (place: number | null): RowAct | null => {
    const next = place === null ? undefined : rows[place];
    return next === undefined ? null : { kind: 'choose', id: next.id };
  };
  const step = listStep(key.code, index, rows.length, pageRows);
  if (step !== null) return to(step);
  switch (key.code) {
    case 'ArrowRight':
      if (row?.kind !== 'work') return null;
      return row.isOpen ? to(index + 1) : { kind: 'toggle', isOpen: true };
    case 'ArrowLeft':
      if (row === undefined) return null;
      if (row.kind === 'document') return { kind: 'choose', id: row.workId };
      return row.isOpen ? { kind: 'toggle', isOpen: false } : null;
    case 'Enter':
    case 'NumpadEnter':
      if (row === undefined) return null;
      return row.kind === 'work' ? { kind: 'toggle', isOpen: !row.isOpen } : { kind: 'read' };
    case 'Space':
      return row === undefined ? null : { kind: 'mark' };
    case 'F2':
      return row === undefined ? null : { kind: 'rename' };
    case 'Delete':
      return row === undefined ? null : { kind: 'remove' };
    case 'ContextMenu':
      return row === undefined ? null : { kind: 'menu' };
    default:
      return null;
  }
}
