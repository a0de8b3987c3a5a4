import { expect, test } from 'vitest';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import { count, dimension } from '../../../shared/analysis/columns.ts';
import { evidenceTable } from '../../../shared/export/evidence-table.ts';

const quote = (word: string, start: number) => ({
  documentId: 'doc_1' as const,
  span: { start, end: start + word.length },
  quote: word,
});

const table: AnalysisTable = {
  columns: [dimension('concept'), count('occurrences', 'occurrences'), count('units', 'units')],
  rows: [
    ['Әкім', 2, 1],
    ['Есеп', 0, 0],
  ],
  provenance: { request: {}, documents: [], codebook: null, wordEdits: null, methods: {} },
  evidence: (row, column) => {
    if (row === 1) return [];
    return column === 1 ? [quote('әкім', 4), quote('әкімге', 30)] : [quote('the unit', 0)];
  },
};

test('the passages of the main measure are rows with the dimensions of their number', () => {
  const passages = evidenceTable(table);
  expect(passages.columns.map(({ key }) => key)).toEqual([
    ...['concept', 'measure', 'documentId', 'start', 'end', 'quote'],
  ]);
  expect(passages.rows).toEqual([
    ['Әкім', 'occurrences', 'doc_1', 4, 8, 'әкім'],
    ['Әкім', 'occurrences', 'doc_1', 30, 36, 'әкімге'],
  ]);
});

test('columns made of data, as in a matrix, are main measures by the names they have', () => {
  const { columns } = table;
  const labelled = columns.map((column) =>
    column.key === 'units' ? { ...column, label: 'kk' } : column,
  );
  const measures = evidenceTable({ ...table, columns: labelled }).rows.map((row) => row[1]);
  expect(measures).toEqual(['occurrences', 'occurrences', 'kk']);
});

test('a table that names its documents gets no second column for them', () => {
  const columns = [dimension('documentId'), ...table.columns.slice(1)];
  const keys = evidenceTable({ ...table, columns }).columns.map(({ key }) => key);
  expect(keys.filter((key) => key === 'documentId')).toHaveLength(1);
});
