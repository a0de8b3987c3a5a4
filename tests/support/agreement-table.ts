import { expect } from 'vitest';
import type { AgreementRequest } from '../../shared/analysis/agreement-request.ts';
import type { AnalysisTable } from '../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../shared/analysis/run-analysis.ts';

const listed = ['units', 'disagreements', 'severalCodes'];

/** The table of agreement; the cells that count units have as many passages as they say. */
export function agreementTable(request: AgreementRequest, corpus: Corpus): AnalysisTable {
  const result = runAnalysis(request, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const table = result.value;
  table.columns.forEach(({ key }, column) => {
    if (!listed.includes(key)) return;
    table.rows.forEach((row, number) => {
      expect(table.evidence(number, column)).toHaveLength(Number(row[column]));
    });
  });
  return table;
}
