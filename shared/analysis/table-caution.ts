import type { AnalysisRequest } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';

/**
 * Why a table says less than its reader expects. `oneGroup`: a language has one group of text only, so
 * that no word marks it out and all weights are zero. `ownLeftOut`: no citation is left once those
 * within a text are left out.
 */
export type TableCaution = 'oneGroup' | 'ownLeftOut';

/** What to tell the reader beside the table; `null` as a rule. */
export function tableCaution(
  request: AnalysisRequest,
  { columns, rows }: Pick<AnalysisTable, 'columns' | 'rows'>,
): TableCaution | null {
  if (request.kind === 'citations') {
    return request.leavesOutOwn && rows.length === 0 ? 'ownLeftOut' : null;
  }
  // The other variants give words that all groups have some weight.
  if (request.kind !== 'tfIdf' || request.idf !== 'log10') return null;
  const groups = columns.findIndex(({ key }) => key === 'groupsTotal');
  return rows.some((row) => row[groups] === 1) ? 'oneGroup' : null;
}
