import type { AnalysisTable } from '../analysis/analysis-table.ts';
import type { NoteLine } from './note-line.ts';

/** The version of the form below; it rises when a reader of the old form could go wrong. */
const tableFormatVersion = 1;

/**
 * The table as JSON, for machines:
 *
 *     { "format": "talda-table", "formatVersion": 1,
 *       "columns": [{ "key", "label", "role", "type", "unit", "denominator", "digits" }],
 *       "rows": [[cell, …]],                cells in the order of columns: text, number or null
 *       "provenance": { "request", "documents", "codebook", "wordEdits", "methods" },
 *       "note": [{ "term", "fact" }],       for people, in their language; only when given
 *       "evidence": [{ "row", "column", "spans": [{ "documentId", "start", "end", "quote" }] }] }
 *
 * `evidence` is there only when asked for and lists the cells that have any; `row` and `column`
 * count from 0. Offsets are UTF-16 code units, half-open, in the text with the document's hash.
 */
export function tableToJson(
  table: AnalysisTable,
  withEvidence: boolean,
  note: readonly NoteLine[] | null = null,
): string {
  const { columns, rows, provenance } = table;
  const stored = {
    format: 'talda-table',
    formatVersion: tableFormatVersion,
    columns: columns.map(({ key, label, role, type, unit, denominator, digits }) => ({
      key,
      label,
      role,
      type,
      unit,
      denominator,
      digits,
    })),
    rows,
    provenance,
    ...(note === null ? {} : { note }),
    ...(withEvidence ? { evidence: listEvidence(table) } : {}),
  };
  return `${JSON.stringify(stored, null, 2)}\n`;
}

function listEvidence({ columns, rows, evidence }: AnalysisTable): object[] {
  return rows.flatMap((_, row) =>
    columns.flatMap((__, column) => {
      const spans = evidence(row, column).map(({ documentId, span, quote }) => ({
        documentId,
        start: span.start,
        end: span.end,
        quote,
      }));
      return spans.length === 0 ? [] : [{ row, column, spans }];
    }),
  );
}
