import type { AnalysisColumn } from '../analysis/analysis-table.ts';

/** Gives the words of the interface for a stable key. The core has no sentences of its own. */
export type Labelling = (key: string) => string;

/**
 * The title of a column: the name from the data where it has one, else the label of its key.
 */
export function columnTitle(column: AnalysisColumn, labelling: Labelling): string {
  return column.label ?? labelling(column.key);
}
