import { useCallback } from 'react';
import type { AnalysisColumn } from '../../../shared/analysis/analysis-table.ts';
import { labellingFrom } from '../../../shared/export/table-words.ts';
import { columnTitle } from '../../../shared/export/table-titles.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { useWords } from '../../i18n/use-words.ts';

/** Titles of columns: names from the data, or the words of the interface. */
export function useColumnTitle(): (column: AnalysisColumn) => string {
  const { language } = useWords('tables');
  return useCallback(
    (column) => columnTitle(column, labellingFrom(tableWords(language))),
    [language],
  );
}
