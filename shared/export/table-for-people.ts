import type { AnalysisTable } from '../analysis/analysis-table.ts';
import { at } from '../base/invariant.ts';
import type { TableWords } from './table-words.ts';
import { wordFor } from './table-words.ts';

/** Columns whose cells are keys of the core, with words of their own in the interface. */
const keyedColumns: readonly string[] = [
  ...['language', 'formOrigin', 'keyIn', 'caution'],
  ...['disagreement', 'test', 'set', 'reason'],
  ...['beadDifference', 'isMutual', 'isKnown', 'matchedBy'],
];

/** Keys of the core in cells are said in words: languages, origins, and the row of all concepts together. */
export function tableForPeople(table: AnalysisTable, words: TableWords): AnalysisTable {
  const rows = table.rows.map((row) =>
    row.map((value, column) => {
      const { key } = at(table.columns, column);
      if (key === 'concept' && value === null) return wordFor(words, 'table', 'anyConcept');
      const isKey = keyedColumns.includes(key);
      return isKey && typeof value === 'string' ? wordFor(words, key, value) : value;
    }),
  );
  return { ...table, rows };
}
