import { listStep } from './list-step.ts';

/** A node of a tree as it is drawn: visible rows only, in order. */
export type TreeRow = {
  readonly id: string;
  /** From 1. */
  readonly level: number;
  readonly parentId: string | null;
  /** `null` for a leaf. */
  readonly isOpen: boolean | null;
};

/** What a key asks of a tree whose row `current` has the focus (WAI-ARIA tree pattern). */
export type TreeAct =
  | { readonly kind: 'focus'; readonly id: string }
  | { readonly kind: 'toggle'; readonly id: string; readonly isOpen: boolean }
  | { readonly kind: 'choose'; readonly id: string }
  | { readonly kind: 'rename'; readonly id: string }
  | { readonly kind: 'remove'; readonly id: string }
  | {
      readonly kind: 'move';
      readonly id: string;
      readonly direction: 'up' | 'down' | 'in' | 'out';
    };

const moves: { readonly [code: string]: 'up' | 'down' | 'in' | 'out' } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** How many rows a key for pages goes over. */
const pageRows = 10;

type TreeKey = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

export function treeAct(
  rows: readonly TreeRow[],
  current: string | null,
  key: TreeKey,
): TreeAct | null {
  if (key.ctrlKey || key.metaKey || key.shiftKey) return null;
  const index = rows.findIndex(({ id }) => id === current);
  const row = rows[index];
  if (row === undefined) {
    const first = rows[0];
    return first !== undefined && /^Arrow|^Home$/.test(key.code)
      ? { kind: 'focus', id: first.id }
      : null;
  }
  if (key.altKey) {
    const direction = moves[key.code];
    return direction === undefined ? null : { kind: 'move', id: row.id, direction };
  }
  const to = (target: TreeRow | undefined): TreeAct | null =>
    target === undefined ? null : { kind: 'focus', id: target.id };
  const step = listStep(key.code, index, rows.length, pageRows);
  if (step !== null) return to(rows[step]);
  switch (key.code) {
    case 'ArrowRight':
      if (row.isOpen === false) return { kind: 'toggle', id: row.id, isOpen: true };
      return row.isOpen === true ? to(rows[index + 1]) : null;
    case 'ArrowLeft':
      if (row.isOpen === true) return { kind: 'toggle', id: row.id, isOpen: false };
      return row.parentId === null ? null : { kind: 'focus', id: row.parentId };
    case 'Enter':
    case 'NumpadEnter':
    case 'Space':
      return { kind: 'choose', id: row.id };
    case 'F2':
      return { kind: 'rename', id: row.id };
    case 'Delete':
      return { kind: 'remove', id: row.id };
    default:
      return null;
  }
}

/** Several rows chosen at once; `focusId` is the row the key led to. */
export type TreeSelection = { readonly ids: ReadonlySet<string>; readonly focusId: string };

/**
 * What a key makes of a selection of several rows: Shift with an arrow stretches it from `anchor`,
 * Ctrl+Space takes one row in or out, Ctrl+A takes all. `null` for other keys.
 */
export function treeSelection(
  rows: readonly TreeRow[],
  current: string | null,
  anchor: string | null,
  ids: ReadonlySet<string>,
  key: TreeKey,
): TreeSelection | null {
  const hasControl = key.ctrlKey || key.metaKey;
  const index = rows.findIndex(({ id }) => id === current);
  const row = rows[index];
  if (row === undefined || key.altKey) return null;
  if (hasControl && !key.shiftKey) {
    if (key.code === 'KeyA') return { ids: new Set(rows.map(({ id }) => id)), focusId: row.id };
    return key.code === 'Space' ? { ids: toggled(ids, row.id), focusId: row.id } : null;
  }
  const step = key.code === 'ArrowDown' ? 1 : key.code === 'ArrowUp' ? -1 : 0;
  const target = rows[index + step];
  if (!key.shiftKey || hasControl || step === 0 || target === undefined) return null;
  return { ids: rowsBetween(rows, anchor ?? row.id, target.id), focusId: target.id };
}

/** The selection with the row taken in, or out when it was in. */
export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The rows from one to the other, both included; an unknown one leaves the other alone. */
export function rowsBetween(
  rows: readonly TreeRow[],
  from: string,
  to: string,
): ReadonlySet<string> {
  const [a, b] = [from, to].map((id) => rows.findIndex((row) => row.id === id));
  if (a === undefined || b === undefined || a < 0 || b < 0) return new Set([to]);
  return new Set(rows.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id));
}
