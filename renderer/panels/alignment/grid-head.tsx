import type { Ref } from 'react';
import type { Document } from '../../../shared/document/document.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './alignment.module.css';

type GridHeadProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly documents: readonly Document[];
  /** The version that codes are projected from, and the column at hand. */
  readonly source: number;
  readonly version: number;
};

/** The names of the columns; they stay in sight. */
export function GridHead({ ref, documents, source, version }: GridHeadProps) {
  const { t, format } = useWords('alignment');
  const { t: common } = useWords('common');
  return (
    <div ref={ref} className={styles.head} role="row" aria-rowindex={1}>
      <div className={styles.headCell} role="columnheader" aria-colindex={1}>
        <span className="visually-hidden">{t('column.number')}</span>
      </div>
      {documents.map(({ id, language, editionDate }, own) => (
        <div
          key={id}
          className={styles.headCell}
          role="columnheader"
          aria-colindex={own + 2}
          data-current={own === version}
        >
          {common(`language.${language}`)}
          {editionDate !== null && (
            <span className={styles.edition}>
              {t('column.edition', { date: format.date(editionDate) })}
            </span>
          )}
          {own === source && documents.length > 1 && (
            <span className={styles.sourceOfCodes}>{t('column.source')}</span>
          )}
        </div>
      ))}
      <div className={styles.headCell} role="columnheader" aria-colindex={documents.length + 2}>
        {t('column.link')}
      </div>
    </div>
  );
}
