import { describe, expect, it } from 'vitest';
import {
  rowsBetween,
  treeAct,
  treeSelection,
  type TreeRow,
} from '../../../renderer/components/tree-rows.ts';

const rows: readonly TreeRow[] = [
  { id: 'a', level: 1, parentId: null, isOpen: true },
  { id: 'b', level: 2, parentId: 'a', isOpen: null },
  { id: 'c', level: 1, parentId: null, isOpen: false },
];
const key = (code: string, alt = false) => ({
  code,
  altKey: alt,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
});

describe('keys of a tree', () => {
  it('walk over visible rows and stop at the ends', () => {
    expect(treeAct(rows, 'a', key('ArrowDown'))).toEqual({ kind: 'focus', id: 'b' });
    expect(treeAct(rows, 'c', key('ArrowDown'))).toBeNull();
    expect(treeAct(rows, 'c', key('Home'))).toEqual({ kind: 'focus', id: 'a' });
    expect(treeAct(rows, null, key('ArrowDown'))).toEqual({ kind: 'focus', id: 'a' });
  });

  it('open, enter, leave and close branches by right and left', () => {
    expect(treeAct(rows, 'c', key('ArrowRight'))).toEqual({
      kind: 'toggle',
      id: 'c',
      isOpen: true,
    });
    expect(treeAct(rows, 'a', key('ArrowRight'))).toEqual({ kind: 'focus', id: 'b' });
    expect(treeAct(rows, 'b', key('ArrowLeft'))).toEqual({ kind: 'focus', id: 'a' });
    expect(treeAct(rows, 'a', key('ArrowLeft'))).toEqual({
      kind: 'toggle',
      id: 'a',
      isOpen: false,
    });
  });

  it('move a row with Alt, and leave chords of the window alone', () => {
    expect(treeAct(rows, 'b', key('ArrowUp', true))).toEqual({
      kind: 'move',
      id: 'b',
      direction: 'up',
    });
    expect(treeAct(rows, 'b', { ...key('ArrowUp'), ctrlKey: true })).toBeNull();
  });
});

describe('choosing several rows of a tree', () => {
  const none: ReadonlySet<string> = new Set();
  const shift = (code: string) => ({ ...key(code), shiftKey: true });
  const control = (code: string) => ({ ...key(code), ctrlKey: true });

  it('stretches from the anchor with Shift and stops at the ends', () => {
    expect(treeSelection(rows, 'b', 'a', none, shift('ArrowDown'))).toEqual({
      ids: new Set(['a', 'b', 'c']),
      focusId: 'c',
    });
    expect(treeSelection(rows, 'c', 'a', none, shift('ArrowDown'))).toBeNull();
    expect(rowsBetween(rows, 'c', 'b')).toEqual(new Set(['b', 'c']));
  });

  it('takes one row in and out with Ctrl+Space, and all with Ctrl+A', () => {
    const one = treeSelection(rows, 'b', null, new Set(['a']), control('Space'));
    expect(one?.ids).toEqual(new Set(['a', 'b']));
    expect(treeSelection(rows, 'b', null, new Set(['a', 'b']), control('Space'))?.ids).toEqual(
      new Set(['a']),
    );
    expect(treeSelection(rows, 'b', null, none, control('KeyA'))?.ids.size).toBe(3);
  });

  it('leaves plain keys alone', () => {
    expect(treeSelection(rows, 'b', null, none, key('ArrowDown'))).toBeNull();
    expect(treeSelection(rows, 'b', null, none, key('Space'))).toBeNull();
  });
});
