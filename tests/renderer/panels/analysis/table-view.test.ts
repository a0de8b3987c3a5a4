import { describe, expect, it } from 'vitest';
import type { AnalysisColumn, AnalysisValue } from '../../../../shared/analysis/analysis-table.ts';
import { count, dimension, rate } from '../../../../shared/analysis/columns.ts';
import {
  heatStep,
  largestValue,
  nextSorting,
  shownColumns,
  sortedRows,
} from '../../../../renderer/panels/analysis/table-view.ts';
import { cellsAsText } from '../../../../renderer/panels/analysis/copy-cells.ts';
import { moveCell } from '../../../../renderer/panels/analysis/grid-keys.ts';
import { chartData } from '../../../../renderer/panels/analysis/chart-data.ts';
import '../../../support/load-languages.ts';

const columns: readonly AnalysisColumn[] = [
  dimension('concept'),
  dimension('conceptId'),
  count('occurrences', 'occurrences'),
  rate('unitsShare', 'units', 'recording units', 3),
];
const rows: readonly (readonly AnalysisValue[])[] = [
  ['Выборность', 'con_a', 5, 0.5],
  ['Аким', 'con_b', 9, null],
  ['Өкілдік', 'con_c', 5, 0.25],
  [null, null, 19, 0.75],
];
const table = { columns, rows };
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

describe('a table on the screen', () => {
  it('hides ids and shows the usual measures until others are chosen', () => {
    const keys = (measures: readonly string[] | null): readonly string[] =>
      shownColumns(table, 'frequencies', { measures }).map(({ key }) => key);
    expect(keys(null)).toEqual(['concept', 'occurrences', 'unitsShare']);
    expect(keys(['unitsShare'])).toEqual(['concept', 'unitsShare']);
  });

  it('keeps the row about any concept last, and empty values behind all others, whatever the order', () => {
    const by = (columnKey: string, isDescending: boolean): readonly number[] =>
      sortedRows(table, { columnKey, isDescending }, compare);
    expect(by('occurrences', true)).toEqual([1, 0, 2, 3]);
    expect(by('occurrences', false)).toEqual([0, 2, 1, 3]);
    expect(by('unitsShare', false)).toEqual([2, 0, 1, 3]);
    expect(by('unitsShare', true)).toEqual([0, 2, 1, 3]);
    expect(by('gone', true)).toEqual([0, 1, 2, 3]);
  });

  it('sorts numbers from the largest, names from the first, and back to the order of the table', () => {
    const number = columns[2];
    const name = columns[0];
    if (number === undefined || name === undefined) throw new Error('columns');
    const first = nextSorting(null, number);
    expect(first?.isDescending).toBe(true);
    const second = nextSorting(first, number);
    expect(second?.isDescending).toBe(false);
    expect(nextSorting(second, number)).toBeNull();
    expect(nextSorting(first, name)?.isDescending).toBe(false);
  });

  it('heats in five steps up to the largest cell, totals left out', () => {
    const shown = shownColumns(table, 'matrix', { measures: null });
    expect(largestValue(table, shown)).toBe(9);
    expect([0, 1, 9 / 5, 2, 9].map((value) => heatStep(value, 9))).toEqual([0, 1, 1, 2, 5]);
    expect(heatStep(null, 9)).toBe(0);
    expect(heatStep(3, 0)).toBe(0);
  });

  it('is copied as spreadsheets take it, never as a formula', () => {
    const shown = shownColumns(table, 'frequencies', { measures: null });
    const hostile = { rows: [['=cmd|calc', 'con_x', 1, 0.125], ...rows] };
    const from = { row: 1, column: 2 };
    const text = cellsAsText({
      table: hostile,
      columns: shown,
      order: [0, 1],
      from,
      to: { row: 0, column: 0 },
    });
    expect(text).toBe("'=cmd|calc\t1\t0.125\nВыборность\t5\t0.5");
  });

  it('is walked by arrows and stops at its edges', () => {
    const size = { rows: 3, columns: 2 };
    expect(moveCell({ row: 0, column: 0 }, 'ArrowDown', false, size)).toEqual({
      row: 1,
      column: 0,
    });
    expect(moveCell({ row: 2, column: 1 }, 'ArrowDown', false, size)).toBeNull();
    expect(moveCell({ row: 0, column: 1 }, 'End', true, size)).toEqual({ row: 2, column: 1 });
    expect(moveCell({ row: 0, column: 0 }, 'KeyA', false, size)).toBeNull();
  });

  it('is drawn row by row in the order shown, without the row about any concept', () => {
    const shown = shownColumns(table, 'frequencies', { measures: null });
    const source = {
      table: { ...table, tableId: 't', milliseconds: 1, provenance },
      columns: shown,
      order: [3, 1, 0],
      method: 'frequencies' as const,
      measure: shown[1] ?? null,
      titleOf: ({ key }: { readonly key: string }) => key,
    };
    expect(chartData(source)).toEqual({
      kind: 'bars',
      leftOut: 0,
      bars: [
        { label: 'Аким', conceptId: 'con_b', value: 9 },
        { label: 'Выборность', conceptId: 'con_a', value: 5 },
      ],
    });
    expect(chartData({ ...source, method: 'concordance' })).toBeNull();
  });
});

const provenance = {
  ...{ request: {}, documents: [], codebook: null },
  ...{ wordEdits: null, methods: {} },
} as const;
