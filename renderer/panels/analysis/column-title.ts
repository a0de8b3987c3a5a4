import { useCallback } from 'react';
import type { AnalysisColumn } from '../../../shared/analysis/analysis-table.ts';
import { isLanguage } from '../../../shared/language/language.ts';
import { labellingFrom } from '../../../shared/export/table-words.ts';
import { columnTitle } from '../../../shared/export/table-titles.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { useWords } from '../../i18n/use-words.ts';

/** Titles of columns: names from the data, languages by their names, or the words of the interface. */
export function useColumnTitle(): (column: AnalysisColumn) => string {
  const { language } = useWords('tables');
  const { t } = useWords('common');
  return useCallback(
    (column) =>
      column.label !== null && column.key === `group:${column.label}` && isLanguage(column.label)
        ? t(`language.${column.label}`)
        : columnTitle(column, labellingFrom(tableWords(language))),
    [language, t],
  );
}
