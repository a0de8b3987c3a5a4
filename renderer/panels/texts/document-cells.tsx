import type { Document } from '../../../shared/document/document.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CodedBar } from './coded-bar.tsx';
import { MissingTag } from './missing-tag.tsx';
import styles from './texts-grid.module.css';
import type { DocumentFacts } from './use-library-facts.ts';
import { MoreButton } from './work-cells.tsx';

type DocumentCellsProps = {
  readonly document: Document;
  readonly words: number | null;
  readonly facts: DocumentFacts;
  /** How often the word looked for stands in the text. */
  readonly hits: number | null;
  readonly isMarked: boolean;
  readonly onMark: () => void;
  readonly onMenu: () => void;
};

/** A row of a document. */
export function DocumentCells(props: DocumentCellsProps) {
  const { document, words, facts, hits, isMarked, onMark, onMenu } = props;
  const { t, format } = useWords('texts');
  const common = useWords('common');
  const { language, role, editionDate, title } = document;
  return (
    <>
      <div role="gridcell" aria-colindex={1} className={styles.mark}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isMarked}
          aria-label={t('mark', { name: title })}
          onChange={onMark}
          onClick={(event) => event.stopPropagation()}
        />
      </div>
      <div role="rowheader" aria-colindex={2} data-column="language" className={styles.language}>
        <span className={styles.code} aria-hidden>
          {language}
        </span>
        <span>{common.t(`language.${language}`)}</span>
        <span className="visually-hidden">{title}</span>
      </div>
      <div role="gridcell" aria-colindex={3} data-column="edition" className={styles.edition}>
        <span className={editionDate === null && role === 'whole' ? styles.quiet : undefined}>
          {editionDate === null ? common.t(`role.${role}`) : format.date(editionDate)}
        </span>
        {editionDate !== null && role !== 'whole' && (
          <span className={styles.quiet}>{common.t(`role.${role}`)}</span>
        )}
        {facts.missing !== null && <MissingTag numbers={facts.missing} />}
        {hits !== null && hits > 0 && (
          <span className={styles.quiet}>{t('hits', { count: hits })}</span>
        )}
      </div>
      <div role="gridcell" aria-colindex={4} data-column="words" className={styles.number}>
        {words === null ? '' : format.number(words)}
      </div>
      <div role="gridcell" aria-colindex={5} data-column="structure" className={styles.number}>
        {facts.main !== null && t(`parts.${facts.main.kind}`, { count: facts.main.count })}
      </div>
      <div role="gridcell" aria-colindex={6} data-column="coded">
        <CodedBar share={facts.coded} />
      </div>
      <div role="gridcell" aria-colindex={7} className={styles.acts}>
        <MoreButton name={title} onMenu={onMenu} />
      </div>
    </>
  );
}
