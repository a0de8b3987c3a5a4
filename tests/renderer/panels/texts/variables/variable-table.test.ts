import { describe, expect, it } from 'vitest';
import {
  fillDown,
  pasteInto,
  rangeBetween,
  valuesIn,
  variableNames,
  type VariableTable,
} from '../../../../../renderer/panels/texts/variables/variable-table.ts';
import { tableAct } from '../../../../../renderer/panels/texts/variables/table-keys.ts';
import type { VariableSetting } from '../../../../../shared/project/library-changes.ts';
import { tinyDocument } from '../../../../support/tiny-corpus.ts';

const documents = [
  tinyDocument('doc_1', 'ru', 'a', { variables: { genre: 'law', year: '1995' } }),
  tinyDocument('doc_2', 'ru', 'b', { variables: { genre: 'paper' } }),
  tinyDocument('doc_3', 'ru', 'c'),
];
const table: VariableTable = { documents, names: ['genre', 'year'] };
const brief = (settings: readonly VariableSetting[]): string[] =>
  settings.map(({ documentId, name, value }) => `${documentId.slice(4)} ${name}=${value}`);

describe('the table of variables', () => {
  it('has the variables that documents have, and new ones after them', () => {
    expect(variableNames(documents, ['region', 'genre'])).toEqual(['genre', 'year', 'region']);
  });

  it('copies a rectangle, whichever corner it was begun at', () => {
    const range = rangeBetween({ row: 1, column: 1 }, { row: 0, column: 0 });
    expect(valuesIn(table, range)).toEqual([
      ['law', '1995'],
      ['paper', ''],
    ]);
  });

  it('pastes a block from the first cell on, and tells what did not fit', () => {
    const range = rangeBetween({ row: 1, column: 1 }, { row: 1, column: 1 });
    const block = [
      ['2001', 'north'],
      [' 2002 ', 'south'],
      ['2003', 'west'],
    ];
    const { settings, cut } = pasteInto(table, range, block);
    expect(brief(settings)).toEqual(['2 year=2001', '3 year=2002']);
    expect(cut).toBe(4);
  });

  it('fills the whole selection with a single value', () => {
    const range = rangeBetween({ row: 0, column: 0 }, { row: 2, column: 0 });
    const { settings } = pasteInto(table, range, [['law']]);
    expect(brief(settings)).toEqual(['1 genre=law', '2 genre=law', '3 genre=law']);
  });

  it('fills down from the first row of the selection', () => {
    const range = rangeBetween({ row: 0, column: 0 }, { row: 2, column: 1 });
    expect(brief(fillDown(table, range))).toEqual([
      '2 genre=law',
      '2 year=1995',
      '3 genre=law',
      '3 year=1995',
    ]);
    expect(fillDown(table, rangeBetween({ row: 0, column: 0 }, { row: 0, column: 1 }))).toEqual([]);
  });
});

describe('keys in the table of variables', () => {
  const size = { rows: 3, columns: 2 };
  const press = (code: string, key: string, more: object = {}, row = 0) =>
    tableAct({ row, column: 0 }, size, {
      ...{ code, key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
      ...more,
    });

  it('move, widen the selection with Shift, and jump with Ctrl', () => {
    expect(press('ArrowDown', 'ArrowDown')).toEqual({
      kind: 'move',
      isWidening: false,
      cell: { row: 1, column: 0 },
    });
    expect(press('ArrowDown', 'ArrowDown', { shiftKey: true, ctrlKey: true })).toEqual({
      kind: 'move',
      isWidening: true,
      cell: { row: 2, column: 0 },
    });
  });

  it('reach the names above the first row, where Enter opens the menu', () => {
    expect(press('ArrowUp', 'ArrowUp')).toMatchObject({ cell: { row: -1 } });
    expect(press('Enter', 'Enter', {}, -1)).toEqual({ kind: 'menu' });
  });

  it('begin to write with the letter that the layout types, in any alphabet', () => {
    expect(press('Digit2', 'ә')).toEqual({ kind: 'write', letter: 'ә' });
    expect(press('KeyD', 'в')).toEqual({ kind: 'write', letter: 'в' });
    expect(press('KeyD', 'd', { ctrlKey: true })).toEqual({ kind: 'fillDown' });
    expect(press('KeyS', 's', { ctrlKey: true })).toBeNull();
    expect(press('Tab', 'Tab')).toBeNull();
  });
});
