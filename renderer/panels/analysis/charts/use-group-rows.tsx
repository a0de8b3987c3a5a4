import { useState, type ReactNode } from 'react';
import { isLanguage } from '../../../../shared/language/language.ts';
import { Choice } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { cellReader } from '../cell-reader.ts';
import { cutLabel } from '../chart-label.ts';
import { isForPeople } from '../table-view.ts';
import type { ChartSource } from './chart-source.ts';

/** Columns of what is counted in the groups. */
const counted = ['word', 'ngram', 'concept'] as const;

type GroupRows = {
  /** The rows of one group, in their order; all where the table has no groups of the same things. */
  readonly order: readonly number[];
  /** The choice of the group, where there are several. */
  readonly choice: ReactNode;
};

/** Words and codes are compared within a group of text, so that a chart shows one group of them. */
export function useGroupRows({ table, order }: ChartSource): GroupRows {
  const { t, language } = useWords('analysis');
  const common = useWords('common');
  const [chosen, setChosen] = useState<string | null>(null);
  const cells = cellReader(table);
  const groupKeys = table.columns
    .filter((column) => column.role === 'dimension' && isForPeople(column))
    .map(({ key }) => key)
    .filter((key) => key !== 'rank' && !counted.some((own) => own === key));
  if (groupKeys.length === 0 || !counted.some((key) => cells.has(key))) {
    return { order, choice: null };
  }
  const groupOf = (row: number): string => groupKeys.map((key) => cells.text(row, key)).join('\n');
  const groups = [...new Set(order.map(groupOf))];
  const own = groups.find((group) => group.split('\n').includes(language));
  const shown = groups.find((group) => group === chosen) ?? own ?? groups[0];
  const nameOf = (group: string): string =>
    group
      .split('\n')
      .filter((words) => words !== '')
      .map((words) => (isLanguage(words) ? common.t(`language.${words}`) : words))
      .join(', ') || t('noGroup');
  return {
    order: order.filter((row) => groupOf(row) === shown),
    choice:
      groups.length > 1 && shown !== undefined ? (
        <Choice
          label={t(groupKeys.length === 1 && cells.has('language') ? 'inLanguage' : 'chart.group')}
          value={shown}
          options={groups.map((value) => ({ value, label: cutLabel(nameOf(value), 60) }))}
          onChange={setChosen}
        />
      ) : null,
  };
}
