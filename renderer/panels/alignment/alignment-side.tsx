import { Plus } from 'lucide-react';
import { memo } from 'react';
import type { Alignment } from '../../../shared/alignment/alignment.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { PanelFilters } from '../../components/panel-filters.tsx';
import { PanelHead } from '../../components/panel-parts.tsx';
import { SideCloser } from '../../components/side-toggle.tsx';
import { withSoftHyphens } from '../../components/soft-hyphens.ts';
import { useWords } from '../../i18n/use-words.ts';
import { documentsById } from '../../session/project-views.ts';
import { useSnapshot } from '../../session/talda.ts';
import { alignableTexts, notAligned, type AlignableTexts } from './alignable-texts.ts';
import styles from './alignment.module.css';
import {
  editionFilters,
  rowFilters,
  versionFilters,
  type RowFacts,
  type RowFilter,
} from './row-facts.ts';
import { useNames } from './use-names.ts';

type AlignmentSideProps = {
  readonly shownId: string | null;
  readonly onShow: (alignment: Alignment) => void;
  readonly onAlign: (texts: AlignableTexts) => void;
  /** What may be aligned next, also anew; `undefined` where there is nothing. */
  readonly offered: AlignableTexts | undefined;
  /** The rows of the one that is shown; `null` while none is. */
  readonly facts: RowFacts | null;
  readonly filter: RowFilter;
  readonly isOfEditions: boolean;
  readonly onFilter: (filter: RowFilter) => void;
};

/** The alignments, what is not aligned yet, and which rows are shown. */
export const AlignmentSide = memo(function AlignmentSide(props: AlignmentSideProps) {
  const { shownId, onShow, onAlign, offered, facts, filter, isOfEditions, onFilter } = props;
  const { t } = useWords('alignment');
  const { project } = useSnapshot();
  const names = useNames();
  const filters = rowFilters.filter(
    (own) => !(isOfEditions ? versionFilters : editionFilters).includes(own),
  );
  const waiting = notAligned(alignableTexts(project), project.alignments);
  return (
    <div className={styles.side}>
      <PanelHead
        title={t('title')}
        actions={
          <>
            {offered !== undefined && (
              <IconButton icon={Plus} name={t('newAlignment')} onClick={() => onAlign(offered)} />
            )}
            <SideCloser side="left" name={t('closeSide')} />
          </>
        }
      />
      {project.alignments.length > 0 && (
        <ul className={styles.list} aria-label={t('alignments')}>
          {project.alignments.map((alignment) => {
            const documents = alignment.texts.flatMap(
              ({ documentId }) => documentsById(project.documents).get(documentId) ?? [],
            );
            return (
              <li key={alignment.id}>
                <button
                  type="button"
                  className={styles.listItem}
                  aria-current={alignment.id === shownId ? 'true' : undefined}
                  onClick={() => onShow(alignment)}
                >
                  <span className={styles.listName}>
                    {withSoftHyphens(names.ofAlignment(alignment))}
                  </span>
                  <span className={styles.listDetail}>
                    {names.ofVersions(documents)}
                    {' · '}
                    {t('rows', { count: alignment.beads.length })}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {facts !== null && (
        <PanelFilters
          title={t('show')}
          filters={filters.map((key) => {
            return { key, label: t(`filter.${key}`), count: facts.counts[key] };
          })}
          chosen={filter}
          onChoose={onFilter}
        />
      )}
      {waiting.length > 0 && (
        <section className={styles.toAlign}>
          <h3 className={styles.sideTitle}>{t('notAligned')}</h3>
          <ul className={styles.waiting}>
            {waiting.map((texts) => (
              <li key={texts.key} className={styles.waitingItem}>
                <span className={styles.listName}>
                  {withSoftHyphens(names.ofTexts(texts.work, texts.isOfAbstracts))}
                </span>
                <span className={styles.listDetail}>{names.ofVersions(texts.documents)}</span>
                <Button size="small" icon={Plus} onClick={() => onAlign(texts)}>
                  {t('align')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
});
