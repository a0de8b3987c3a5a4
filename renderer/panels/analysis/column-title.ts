import { useCallback } from 'react';
import type { AnalysisColumn } from '../../../shared/analysis/analysis-table.ts';
import { isLanguage } from '../../../shared/language/language.ts';
import { labellingFrom, tableWords } from '../../../shared/export/table-words.ts';
import { columnTitle } from '../../../shared/export/table-titles.ts';
import { useWords } from '../../i18n/use-words.ts';

/** Titles of columns: names from the data, languages by their names, or the words of the interface. */
export function useColumnTitle(): (column: AnalysisColumn) => string {
  const { language, t } = useWords('common');
  return useCallback(
    (column) => {
      const { key, label } = column;
      // A version is named by its language and, among several of one language, its edition.
      const [code = '', ...edition] = (label ?? '').split(' ');
      const own = code.toLowerCase();
      const isOfLanguage = key.startsWith('version:') || key === `group:${label}`;
      return isOfLanguage && isLanguage(own)
        ? [t(`language.${own}`), ...edition].join(' ')
        : columnTitle(column, labellingFrom(tableWords(language)));
    },
    [language, t],
  );
}
