import { expect } from 'vitest';
import type { Corpus } from '../../shared/analysis/corpus.ts';
import type { AnalysisTable } from '../../shared/analysis/analysis-table.ts';

/** Measures whose evidence holds exactly one span for each thing counted. */
const listed = [
  ...['annotations', 'occurrences', 'units', 'unitsTotal', 'frequency'],
  ...['together', 'togetherLeft', 'togetherRight', 'hits'],
  ...['frequencyTarget', 'frequencyReference'],
];

/**
 * What holds for every table: rows as wide as the header; every span's quote is its slice of the
 * text, in order and not empty; what is listed one by one has as many spans as its number says; a
 * number above zero can be questioned; dimensions have no evidence.
 */
export function expectTableLaws(table: AnalysisTable, { documents }: Corpus): void {
  const order = new Map(documents.map((document, index) => [document.id, index]));
  table.rows.forEach((row, rowNumber) => {
    expect(row).toHaveLength(table.columns.length);
    table.columns.forEach((column, columnNumber) => {
      const spans = table.evidence(rowNumber, columnNumber);
      const value = row[columnNumber];
      for (const { documentId, span, quote } of spans) {
        const text = documents.find((document) => document.id === documentId)?.text ?? '';
        expect(quote).toBe(text.slice(span.start, span.end));
        expect(quote).not.toBe('');
      }
      const places = spans.map(({ documentId, span }) => [order.get(documentId) ?? -1, span.start]);
      expect(places).toEqual(places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
      if (column.role === 'dimension') expect(spans).toEqual([]);
      else if (listed.includes(column.key)) expect(spans).toHaveLength(Number(value));
      if (typeof value === 'number' && value > 0) expect(spans.length).toBeGreaterThan(0);
    });
  });
}

/** The rows as objects with the named columns only. */
export function pick(table: AnalysisTable, keys: readonly string[]): (string | number | null)[][] {
  const indexes = keys.map((key) => table.columns.findIndex((column) => column.key === key));
  return table.rows.map((row) => indexes.map((index) => row[index] ?? null));
}
