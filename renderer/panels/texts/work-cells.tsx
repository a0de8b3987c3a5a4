import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import { languages } from '../../../shared/language/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { LibraryRow } from './library-rows.ts';
import styles from './texts-grid.module.css';
import { WorkIcon } from './work-icon.tsx';

type WorkCellsProps = {
  readonly row: LibraryRow & { readonly kind: 'work' };
  readonly onToggle: () => void;
  readonly onMenu: () => void;
};

/** The heading of a work: its title in the reading font, its kind in words. */
export function WorkCells({ row, onToggle, onMenu }: WorkCellsProps) {
  const { t, language } = useWords('texts');
  const common = useWords('common');
  const { work, isOpen, documents } = row;
  const title = nameIn(work.title, language);
  const titleLanguage = languages.find((own) => work.title[own] === title) ?? language;
  const Twist = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <div className={styles.workTitle} role="gridcell" aria-colindex={1} aria-colspan={6}>
        <button
          type="button"
          className={styles.twist}
          tabIndex={-1}
          aria-label={t(isOpen ? 'close' : 'open', { name: title })}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <Twist size={15} strokeWidth={1.75} aria-hidden />
        </button>
        <span className={styles.workIcon}>
          <WorkIcon kind={work.kind} />
        </span>
        <span className={`source-text ${styles.title}`} lang={titleLanguage}>
          {title}
        </span>
        <span className={styles.kind}>{common.t(`workKind.${work.kind}`)}</span>
        {!isOpen && (
          <span className={styles.kind}>{t('documents', { count: documents.length })}</span>
        )}
      </div>
      <div role="gridcell" aria-colindex={7} className={styles.acts}>
        <MoreButton name={title} onMenu={onMenu} />
      </div>
    </>
  );
}

type MoreButtonProps = { readonly name: string; readonly onMenu: () => void };

/** The same menu as the context menu, for the pointer. */
export function MoreButton({ name, onMenu }: MoreButtonProps) {
  const { t } = useWords('texts');
  return (
    <button
      type="button"
      className={styles.more}
      tabIndex={-1}
      aria-label={t('actsOf', { name })}
      onClick={(event) => {
        event.stopPropagation();
        onMenu();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
