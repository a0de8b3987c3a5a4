import { Check, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { AnalysisRequest } from '../../../../shared/analysis/analysis-request.ts';
import type { EvidenceSpan } from '../../../../shared/analysis/analysis-table.ts';
import type { Annotation } from '../../../../shared/annotation/annotation.ts';
import { settledOn } from '../../../../shared/project/settle-disagreement.ts';
import type { Span } from '../../../../shared/text/span.ts';
import { IconButton } from '../../../components/button.tsx';
import { ConceptChip } from '../../../components/concept-chip.tsx';
import { shortPlace } from '../../../components/passage-context.ts';
import { useWords } from '../../../i18n/use-words.ts';
import {
  conceptLooks,
  conceptsById,
  documentsById,
  segmentsByDocument,
} from '../../../session/project-views.ts';
import { useSnapshot, useTalda } from '../../../session/talda.ts';
import type { ComputedTable } from '../../../worker/core-client.ts';
import { cellReader } from '../cell-reader.ts';
import { coderViews } from './coder-views.ts';
import { CoderColumn } from './coder-column.tsx';
import styles from './disputed-passage.module.css';
import { useSettling } from './use-settling.ts';

type DisputedPassageProps = {
  readonly table: ComputedTable;
  readonly request: AnalysisRequest;
  readonly order: readonly number[];
  /** The place in `order` of the passage that is open. */
  readonly place: number;
  readonly onPlace: (place: number) => void;
};

/** A passage on which coders differ, what each has there side by side, and the way to agree. */
export function DisputedPassage({ table, request, order, place, onPlace }: DisputedPassageProps) {
  const { t, language, format } = useWords('analysis');
  const { project } = useSnapshot();
  const row = order[Math.min(place, order.length - 1)] ?? -1;
  const passage = usePassage(table, row);
  const cells = cellReader(table);
  const concept = conceptsById(project.codebook.concepts).get(cells.text(row, 'conceptId'));
  const document = documentsById(project.documents).get(cells.text(row, 'documentId'));
  const statuses = 'statuses' in request ? request.statuses : null;
  const compared = useMemo(
    () => project.annotations.filter(({ status }) => statuses?.includes(status) ?? true),
    [project.annotations, statuses],
  );
  const settle = useSettling();
  if (concept === undefined || document === undefined || passage === null) return null;
  const look = conceptLooks(project.codebook, language).get(concept.id);
  const disputed = { document, conceptId: concept.id, span: passage.span };
  const coders = project.coders.filter(({ id }) =>
    table.columns.some(({ key }) => key === `coder:${id}`),
  );
  const goOn = (): void => onPlace(Math.min(order.length - 1, place + 1));
  const views = coderViews(disputed, compared, coders);
  const agreed = settledOn(project, {
    documentId: document.id,
    conceptId: concept.id,
    passage: passage.span,
  });
  const segments = segmentsByDocument(project.segments).get(document.id) ?? [];
  return (
    <section className={styles.disputed} aria-label={t('disputed.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {t('disputed.place', {
            number: format.number(Math.min(place, order.length - 1) + 1),
            count: format.number(order.length),
          })}
        </h2>
        {agreed.length > 0 && (
          <span className={styles.settled}>
            <Check size={15} strokeWidth={2} aria-hidden />
            {t('disputed.settled')}
          </span>
        )}
        {look !== undefined && <ConceptChip look={look} isRetired={concept.isRetired} />}
        <span className={styles.where}>
          <span lang={document.language}>{shortPlace(segments, passage.span.start)}</span>{' '}
          <small>
            {document.title}, {document.language}
          </small>
        </span>
        <IconButton
          icon={ChevronLeft}
          name={t('disputed.previous')}
          aria-disabled={place === 0}
          onClick={() => onPlace(Math.max(0, place - 1))}
        />
        <IconButton
          icon={ChevronRight}
          name={t('disputed.next')}
          aria-disabled={place >= order.length - 1}
          onClick={() => onPlace(Math.min(order.length - 1, place + 1))}
        />
      </div>
      <div className={styles.columns}>
        {views.map((view) => (
          <CoderColumn
            key={view.coder.id}
            view={view}
            language={document.language}
            isAgreed={agreed.length > 0 && isAgreedView(view.spans, agreed)}
            onAgree={() =>
              void settle({ ...disputed, spans: view.spans, by: view.coder.name }).then(goOn)
            }
          />
        ))}
      </div>
      <p className={styles.hint}>{t('disputed.hint')}</p>
    </section>
  );
}

/** Whether what was agreed is just what the coder has. */
function isAgreedView(spans: readonly Span[], agreed: readonly Annotation[]): boolean {
  const accepted = agreed.filter(({ status }) => status === 'accepted');
  return (
    accepted.length === spans.length &&
    accepted.every(({ anchor }) =>
      spans.some(({ start, end }) => start === anchor.span.start && end === anchor.span.end),
    )
  );
}

/** The passage of a row, by what stands behind its cell; `null` until it is there. */
function usePassage(table: ComputedTable, row: number): EvidenceSpan | null {
  const talda = useTalda();
  const { tableId } = table;
  const [found, setFound] = useState<{
    readonly key: string;
    readonly span: EvidenceSpan | null;
  } | null>(null);
  const key = `${tableId} ${row}`;
  const column = table.columns.findIndex((own) => own.key === 'passage');
  useEffect(() => {
    let isWanted = true;
    if (row === -1 || column === -1) return undefined;
    void talda.core.evidence(tableId, row, column).then(([span]) => {
      if (isWanted) setFound({ key, span: span ?? null });
    });
    return () => {
      isWanted = false;
    };
  }, [talda, tableId, row, column, key]);
  return found?.key === key ? found.span : null;
}
