import type { ReactNode } from 'react';
import { Choice } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from '../chart-part.module.css';
import { useColumnTitle } from '../column-title.ts';
import type { ShownColumn } from '../table-view.ts';

type ChartFrameProps = {
  readonly title: string;
  /** What can be drawn, where there is a choice. */
  readonly measures?: readonly ShownColumn[];
  readonly measure?: ShownColumn | null;
  readonly onMeasure?: (key: string) => void;
  /** Other choices beside that of the measure. */
  readonly choices?: ReactNode;
  readonly leftOut?: number;
  /** What the reader has to know to read it. */
  readonly note?: string;
  readonly children: ReactNode;
};

/** A chart with its title, the choice of what it draws, and what did not fit in. */
export function ChartFrame(props: ChartFrameProps) {
  const {
    title,
    measures = [],
    measure = null,
    onMeasure,
    leftOut = 0,
    note,
    choices,
    children,
  } = props;
  const { t } = useWords('analysis');
  const titleOf = useColumnTitle();
  return (
    <section className={styles.chart} aria-label={t('chart.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {measures.length > 1 && measure !== null && onMeasure !== undefined && (
          <Choice
            label={t('chart.measure')}
            value={measure.key}
            options={measures.map((column) => ({ value: column.key, label: titleOf(column) }))}
            onChange={onMeasure}
          />
        )}
        {choices}
      </div>
      {children}
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {leftOut > 0 && <p className={styles.note}>{t('chart.leftOut', { count: leftOut })}</p>}
    </section>
  );
}
