import type { AnalysisColumn, AnalysisTable, AnalysisValue } from '../analysis/analysis-table.ts';
import { count, dimension } from '../analysis/columns.ts';

/** The measures whose passages are the ones a reader asks for; the others are counted from them. */
const mainMeasures: readonly string[] = [
  ...['occurrences', 'frequency', 'hit'],
  ...['together', 'frequencyTarget', 'frequencyReference'],
  ...['disagreements', 'passage', 'observed', 'followed', 'provisions', 'citations'],
  ...['targetOccurrences', 'referenceOccurrences'],
];

/**
 * The passages behind a table as a table of its own: a row for each passage of each main measure
 * (and of each column made of data, as in a matrix), with the dimensions of the row it stands
 * behind, the key of the measure, and where the passage is (UTF-16 code units, half-open).
 */
export function evidenceTable(table: AnalysisTable): AnalysisTable {
  const dimensions = table.columns.filter(({ role }) => role === 'dimension');
  const hasDocument = dimensions.some(({ key }) => key === 'documentId');
  const columns: AnalysisColumn[] = [
    ...dimensions,
    dimension('measure'),
    ...(hasDocument ? [] : [dimension('documentId')]),
    count('start', 'characters'),
    count('end', 'characters'),
    dimension('quote'),
  ];
  // Of a word beside hits the reader asks where it stands there, not where it stands at all.
  const isBesideHits = table.columns.some(({ key }) => key === 'together');
  const isAsked = (column: AnalysisColumn): boolean =>
    isMain(column) && !(isBesideHits && column.key === 'frequency');
  const rows = table.rows.flatMap((row, rowIndex) => {
    const cells = row.filter((_, index) => table.columns[index]?.role === 'dimension');
    return table.columns.flatMap((column, index) => {
      if (!isAsked(column)) return [];
      return table
        .evidence(rowIndex, index)
        .map(({ documentId, span, quote }): AnalysisValue[] => [
          ...cells,
          column.label ?? column.key,
          ...(hasDocument ? [] : [documentId]),
          span.start,
          span.end,
          quote,
        ]);
    });
  });
  return { columns, rows, provenance: table.provenance, evidence: () => [] };
}

function isMain({ role, key, label }: AnalysisColumn): boolean {
  return role === 'measure' && (label !== null || mainMeasures.includes(key));
}
