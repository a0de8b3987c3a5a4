import { useState, type ReactNode } from 'react';
import { isLanguage, languages, type Language } from '../../../../shared/language/language.ts';
import { Choice } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { cellReader } from '../cell-reader.ts';
import type { ChartSource } from './chart-source.ts';

type LanguageRows = {
  /** The rows of one language, in their order; all where the table does not tell languages apart. */
  readonly order: readonly number[];
  /** `null` where the table does not tell languages apart. */
  readonly language: Language | null;
  /** The choice of the language, where there are several. */
  readonly choice: ReactNode;
};

/** Words are compared within a language, so a chart shows one: that of the interface where it is there. */
export function useLanguageRows({ table, order }: ChartSource): LanguageRows {
  const { t, language: own } = useWords('analysis');
  const common = useWords('common');
  const [chosen, setChosen] = useState<Language>(own);
  const cells = cellReader(table);
  if (!cells.has('language')) return { order, language: null, choice: null };
  const there = languages.filter((one) => order.some((row) => cells.text(row, 'language') === one));
  const language = there.find((one) => one === chosen) ?? there[0] ?? null;
  const isShown = (row: number): boolean => {
    const of = cells.text(row, 'language');
    return !isLanguage(of) || of === language;
  };
  return {
    order: order.filter(isShown),
    language,
    choice:
      there.length > 1 && language !== null ? (
        <Choice
          label={t('inLanguage')}
          value={language}
          options={there.map((value) => ({ value, label: common.t(`language.${value}`) }))}
          onChange={setChosen}
        />
      ) : null,
  };
}
