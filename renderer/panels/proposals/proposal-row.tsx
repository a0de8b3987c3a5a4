import { ArrowRightLeft, FileInput, PenLine, ScanSearch } from 'lucide-react';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { Indicator } from '../../../shared/codebook/codebook.ts';
import type { Document } from '../../../shared/document/document.ts';
import type { Span } from '../../../shared/text/span.ts';
import { ConfidenceBars } from '../../components/confidence-bars.tsx';
import { ConceptChip } from '../../components/concept-chip.tsx';
import { PassageText } from '../../components/passage-text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks, documentsById, segmentsByDocument } from '../../session/project-views.ts';
import { useSnapshot } from '../../session/talda.ts';
import { citedPlace } from './cited-place.ts';
import { projectedFrom, surenessOf, type ProjectedFromPlace } from './projected-from.ts';
import type { Grouping } from './proposal-groups.ts';
import styles from './proposals.module.css';

type ProposalRowProps = {
  readonly annotation: Annotation;
  readonly isOpen: boolean;
  /** The first one of its text in the list: it names the text. */
  readonly isFirst: boolean;
  readonly grouping: Grouping;
  /** The indicators that find the passage. */
  readonly fired: readonly Indicator[];
  /** Its bounds, as they are or as they are being changed. */
  readonly span: Span;
};

const originIcons = {
  manual: PenLine,
  indicator: ScanSearch,
  projection: ArrowRightLeft,
  import: FileInput,
} as const;

/** One proposal: where it stands, why it was proposed, its words in their context. */
export function ProposalRow(props: ProposalRowProps) {
  const { annotation, isOpen, isFirst, grouping, fired, span } = props;
  const { t, language } = useWords('proposals');
  const { t: common } = useWords('common');
  const { project } = useSnapshot();
  const document = documentsById(project.documents).get(annotation.documentId);
  if (document === undefined) return null;
  const projected = projectedFrom(project, annotation);
  const Origin = originIcons[annotation.origin];
  const [first] = fired;
  const look = conceptLooks(project.codebook, language).get(annotation.conceptId);
  return (
    <>
      <div className={styles.meta}>
        <Place document={document} offset={annotation.anchor.span.start} />
        {grouping === 'concept' && project.documents.length > 1 && (
          <span className={styles.where}>
            {(isFirst || isOpen) && (
              <span className={`source-text ${styles.title}`} lang={document.language}>
                {document.title}
              </span>
            )}
            {common(`language.${document.language}`)}
          </span>
        )}
        {grouping === 'text' && look !== undefined && (
          <span>
            <ConceptChip look={look} isProposed={annotation.status === 'proposed'} />
          </span>
        )}
        <span className={styles.why}>
          <Origin size={14} strokeWidth={1.75} aria-hidden />
          {projected !== null ? (
            <ProjectedFrom projected={projected} />
          ) : first === undefined ? (
            common(`origin.${annotation.origin}`)
          ) : (
            <span className="source-text" lang={first.language}>
              <span className="visually-hidden">{t('firedBy')}</span>
              {first.pattern}
            </span>
          )}
        </span>
        {projected !== null && (
          <span className={styles.why}>
            <ConfidenceBars
              confidence={projected.confidence}
              sureness={surenessOf(projected.confidence)}
            />
            {t(`sureness.${surenessOf(projected.confidence)}`)}
          </span>
        )}
      </div>
      <div className={styles.passage} data-open={isOpen}>
        {isOpen && <Before document={document} span={span} />}
        <PassageText document={document} span={span} reach={isOpen ? 700 : 130} />
      </div>
    </>
  );
}

/** Which version the code was carried over from, and along which row of the alignment. */
function ProjectedFrom({ projected }: { readonly projected: ProjectedFromPlace }) {
  const { t, format } = useWords('proposals');
  const { document, row, isTextChanged } = projected;
  return (
    <span>
      {document === null
        ? t('projection.unknown')
        : t('projection.from', { from: document.language })}
      {row !== null && `, ${t('projection.row', { row: format.number(row + 1) })}`}
      {isTextChanged !== null && (
        <span className={styles.where}>
          {t(isTextChanged ? 'projection.changed' : 'projection.same')}
        </span>
      )}
    </span>
  );
}

type PlaceProps = { readonly document: Document; readonly offset: number };

/** The place in the manner of the document's own language: `ст. 87, п. 4`. */
function Place({ document, offset }: PlaceProps) {
  const { t } = useWords('proposals');
  const { project } = useSnapshot();
  const segments = segmentsByDocument(project.segments).get(document.id) ?? [];
  const { steps, name } = citedPlace(segments, offset);
  const lng = document.language;
  const cited = steps.map(({ kind, number }) => t(`place.${kind}`, { number, lng })).join(', ');
  const place = cited === '' ? name : cited;
  if (place === '') return null;
  return (
    <span className={styles.place} lang={lng}>
      {place}
    </span>
  );
}

const beforeReach = 180;

/** The end of the paragraph before, for the sense of a clause that goes on from it. */
function Before({ document, span }: { readonly document: Document; readonly span: Span }) {
  const { text, language } = document;
  const paragraph = text.lastIndexOf('\n', span.start - 1);
  if (paragraph <= 0) return null;
  const start = text.lastIndexOf('\n', paragraph - 1) + 1;
  const whole = text.slice(start, paragraph);
  const cut = whole.length > beforeReach ? whole.slice(-beforeReach).replace(/^\S*\s/, '') : whole;
  return (
    <p className={`source-text ${styles.before}`} lang={language}>
      {cut.length < whole.length && '…'}
      {cut}
    </p>
  );
}
