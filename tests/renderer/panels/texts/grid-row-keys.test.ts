import { describe, expect, it } from 'vitest';
import { rowAct } from '../../../../renderer/panels/texts/grid-row-keys.ts';
import type { LibraryRow } from '../../../../renderer/panels/texts/library-rows.ts';
import { keyMap } from '../../../../renderer/session/key-map.ts';
import { tinyDocument } from '../../../support/tiny-corpus.ts';

const document = tinyDocument('doc_1', 'ru', 'Text');
const rows: readonly LibraryRow[] = [
  {
    kind: 'work',
    id: 'work_1',
    work: { id: 'work_1', kind: 'law', title: { kk: '', ru: '', en: '' } },
    isOpen: true,
    documents: [document],
  },
  { kind: 'document', id: 'doc_1', workId: 'work_1', document },
];
const press = (chosen: LibraryRow['id'] | null, code: string, more: object = {}) =>
  rowAct(rows, chosen, {
    ...{ code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
    ...more,
  });

describe('keys in the list of texts', () => {
  it('move between rows and stop at the ends', () => {
    expect(press('work_1', 'ArrowDown')).toEqual({ kind: 'choose', id: 'doc_1' });
    expect(press('doc_1', 'ArrowDown')).toBeNull();
    expect(press('doc_1', 'Home')).toEqual({ kind: 'choose', id: 'work_1' });
    expect(press(null, 'ArrowDown')).toEqual({ kind: 'choose', id: 'work_1' });
  });

  it('close a work on the left, and go from a document to its work', () => {
    expect(press('work_1', 'ArrowLeft')).toEqual({ kind: 'toggle', isOpen: false });
    expect(press('doc_1', 'ArrowLeft')).toEqual({ kind: 'choose', id: 'work_1' });
    expect(press('work_1', 'ArrowRight')).toEqual({ kind: 'choose', id: 'doc_1' });
  });

  it('read a document by Enter and fold a work', () => {
    expect(press('doc_1', 'Enter')).toEqual({ kind: 'read' });
    expect(press('work_1', 'Enter')).toEqual({ kind: 'toggle', isOpen: false });
  });

  it('leave chords of others alone', () => {
    expect(press('doc_1', 'KeyA', { ctrlKey: true })).toEqual({ kind: 'markAll' });
    expect(press('doc_1', 'Enter', { ctrlKey: true })).toBeNull();
    expect(press('doc_1', 'ArrowDown', { altKey: true })).toBeNull();
  });

  it('are those of the key sheet', () => {
    for (const { scope, chords } of [
      keyMap.readText,
      keyMap.markText,
      keyMap.renameText,
      keyMap.removeText,
    ]) {
      expect(scope).toBe('texts');
      for (const { code } of chords) expect(press('doc_1', code)).not.toBeNull();
    }
  });
});
