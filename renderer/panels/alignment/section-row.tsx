import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Document } from '../../../shared/document/document.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './alignment.module.css';
import { labelOf, numberOfLabel, type RowSection, type SectionName } from './row-sections.ts';
import type { SectionPreview } from './section-preview.ts';

type SectionRowProps = {
  readonly section: RowSection;
  readonly documents: readonly Document[];
  readonly isFolded: boolean;
  readonly isCurrent: boolean;
  /** The first words in each version; `null` while unfolded. */
  readonly preview: SectionPreview | null;
  readonly ariaRow: number;
  readonly cellId: (version: number) => string;
  readonly onPoint: () => void;
  readonly onFold: () => void;
};

/** A chapter or article: its number in every language, and in words where a text lacks it. */
export function SectionRow(props: SectionRowProps) {
  const { section, documents, isFolded, isCurrent, preview, ariaRow, onFold } = props;
  const { t, format } = useWords('alignment');
  const { t: common } = useWords('common');
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  const kind = common(`segment.${section.kind}`);
  const label = labelOf(section);
  const isClause = section.kind === 'clause';
  const name = isClause ? t('clause', { number: numberOfLabel(label) }) : label;
  return (
    <div
      className={styles.section}
      role="row"
      aria-rowindex={ariaRow}
      aria-expanded={!isFolded}
      aria-selected={isCurrent}
      data-level={isClause || section.kind === 'article' ? section.kind : 'outer'}
      onClick={props.onPoint}
    >
      <div className={styles.number} role="gridcell" aria-colindex={1}>
        <button
          type="button"
          className={styles.fold}
          tabIndex={-1}
          aria-label={t(isFolded ? 'unfold' : 'fold', { name })}
          onClick={(event) => {
            event.stopPropagation();
            onFold();
          }}
        >
          <Chevron size={15} strokeWidth={1.75} aria-hidden />
          {isClause && <span className={styles.clauseNumber}>{numberOfLabel(label)}</span>}
        </button>
      </div>
      {documents.map((document, version) => {
        const own = section.names[version] ?? null;
        return (
          <div
            key={document.id}
            id={props.cellId(version)}
            className={styles.sectionCell}
            role="gridcell"
            aria-colindex={version + 2}
            data-gap={own === null}
          >
            {own === null ? (
              <span className={styles.gapNote}>
                {t('missing', { kind, label: numberOfLabel(label) })}
              </span>
            ) : (
              <>
                {!isClause && (
                  <span className={styles.sectionName} lang={document.language}>
                    {isFolded ? fullName(own) : own.label || own.heading}
                  </span>
                )}
                {(preview?.words[version] ?? '') !== '' && (
                  <span className={`source-text ${styles.preview}`} lang={document.language}>
                    {preview?.words[version]}
                  </span>
                )}
              </>
            )}
          </div>
        );
      })}
      <div className={styles.link} role="gridcell" aria-colindex={documents.length + 2}>
        {preview !== null && (
          <span className={styles.certainty}>
            <span>{t('rowsInside', { count: preview.rows })}</span>
            {preview.unsure > 0 && (
              <span className={styles.doubtful}>
                {t('unsureInside', { number: format.number(preview.unsure) })}
              </span>
            )}
          </span>
        )}
      </div>
    </div>
  );
}

/** Open, the heading stands in the row below; folded, it stands here. */
function fullName({ label, heading }: SectionName): string {
  if (heading === null || label === '' || heading === '') return label || (heading ?? '');
  return /[.:]$/.test(label) ? `${label} ${heading}` : `${label}. ${heading}`;
}
