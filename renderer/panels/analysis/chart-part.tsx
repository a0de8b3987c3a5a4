import { useMemo } from 'react';
import { Choice } from '../../components/choices.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks } from '../../session/project-views.ts';
import { useSnapshot } from '../../session/talda.ts';
import type { ComputedTable } from '../../worker/core-client.ts';
import type { Method } from './analysis-requests.ts';
import type { TableLook } from './analysis-state.ts';
import { BarChart } from './bar-chart.tsx';
import { chartData } from './chart-data.ts';
import styles from './chart-part.module.css';
import { useColumnTitle } from './column-title.ts';
import { HeatChart } from './heat-chart.tsx';
import type { ShownColumn } from './table-view.ts';

type ChartPartProps = {
  readonly table: ComputedTable;
  readonly columns: readonly ShownColumn[];
  readonly order: readonly number[];
  readonly method: Method;
  readonly look: TableLook;
  readonly onMeasure: (key: string) => void;
};

/** The table as a drawing: same rows, same order. */
export function ChartPart({ table, columns, order, method, look, onMeasure }: ChartPartProps) {
  const { t, format, language } = useWords('analysis');
  const { project } = useSnapshot();
  const titleOf = useColumnTitle();
  const measures = columns.filter(({ role }) => role === 'measure');
  const measure = measures.find(({ key }) => key === look.chartMeasure) ?? measures[0] ?? null;
  const data = useMemo(
    () => chartData({ table, columns, order, method, measure, titleOf }),
    [table, columns, order, method, measure, titleOf],
  );
  if (data === null) return null;
  const looks = conceptLooks(project.codebook, language);
  const title = method === 'matrix' ? t('chart.matrix') : measure === null ? '' : titleOf(measure);
  const draw = (value: number): string => format.number(value, measure?.digits ?? 0);
  return (
    <section className={styles.chart} aria-label={t('chart.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {method !== 'matrix' && measures.length > 1 && measure !== null && (
          <Choice
            label={t('chart.measure')}
            value={measure.key}
            options={measures.map((column) => ({ value: column.key, label: titleOf(column) }))}
            onChange={onMeasure}
          />
        )}
      </div>
      {data.kind === 'bars' ? (
        <BarChart
          title={title}
          bars={data.bars}
          drawValue={draw}
          colourOf={(id) => (id === null ? null : (looks.get(id)?.colourOrder ?? null))}
        />
      ) : (
        <HeatChart title={title} {...data} drawValue={draw} />
      )}
      {data.leftOut > 0 && (
        <p className={styles.note}>{t('chart.leftOut', { count: data.leftOut })}</p>
      )}
    </section>
  );
}
