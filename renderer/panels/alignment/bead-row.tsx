import { Check, X } from 'lucide-react';
import { memo } from 'react';
import type { Alignment } from '../../../shared/alignment/alignment.ts';
import { sideSegments } from '../../../shared/alignment/alignment.ts';
import { at } from '../../../shared/base/invariant.ts';
import type { ConceptId, CoderId } from '../../../shared/base/identifiers.ts';
import type { Document } from '../../../shared/document/document.ts';
import type { Span } from '../../../shared/text/span.ts';
import { Button } from '../../components/button.tsx';
import { ConceptChip } from '../../components/concept-chip.tsx';
import { useWords } from '../../i18n/use-words.ts';
import type { ConceptLook } from '../../session/project-views.ts';
import styles from './alignment.module.css';
import { changedWords } from './changed-words.ts';
import { CellText, offsetAtPoint } from './cell-text.tsx';
import { CertaintySign } from './certainty.tsx';
import type { CodeMark } from './code-pieces.ts';
import type { DrawnCode } from './code-style.ts';
import type { RowCodes } from './row-codes.ts';
import { certaintyOf, changeOfRow } from './row-facts.ts';
import type { Decision } from './use-decisions.ts';
import { isOfEditions } from './use-table.ts';
import { spanOfSide, startOf } from '../../session/row-places.ts';

type BeadRowProps = {
  readonly alignment: Alignment;
  readonly documents: readonly Document[];
  readonly row: number;
  readonly codes: RowCodes | undefined;
  readonly looks: ReadonlyMap<ConceptId, ConceptLook>;
  readonly coderId: CoderId;
  readonly isCurrent: boolean;
  /** The column at hand, and the caret in it; only of the current row. */
  readonly version: number | null;
  readonly caret: number | null;
  readonly ariaRow: number;
  readonly cellId: (row: number, column: number) => string;
  readonly onPoint: (row: number, version: number, caret: number | null) => void;
  readonly onOpen: () => void;
  readonly onDecide: (decision: Decision) => void;
};

/** One row: its number, the words of each version, how sure it is. */
export const BeadRow = memo(function BeadRow(props: BeadRowProps) {
  const { alignment, documents, row, codes, isCurrent, version, ariaRow, cellId } = props;
  const { t, format } = useWords('alignment');
  const bead = at(alignment.beads, row);
  const certainty = certaintyOf(bead);
  const change = isOfEditions(documents)
    ? changeOfRow(
        alignment,
        documents.map(({ text }) => text),
        row,
      )
    : null;
  const changed =
    change === 'changed' && documents.length === 2 ? changedSides(alignment, documents, row) : [];
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={ariaRow}
      aria-selected={isCurrent}
      data-certainty={certainty}
      onDoubleClick={props.onOpen}
    >
      <div
        className={styles.number}
        role="rowheader"
        aria-colindex={1}
        onClick={() => props.onPoint(row, version ?? 0, null)}
      >
        {format.number(row + 1)}
      </div>
      {documents.map((document, own) => (
        <div
          key={document.id}
          id={cellId(row, own)}
          className={styles.cell}
          role="gridcell"
          aria-colindex={own + 2}
          data-current={isCurrent && own === version}
          data-gap={bead.sizes[own] === 0}
          onClick={(event) => props.onPoint(row, own, offsetAtPoint(event.clientX, event.clientY))}
        >
          {bead.sizes[own] === 0 ? (
            <span className={styles.gapNote}>{t('gap')}</span>
          ) : (
            <Cell
              {...props}
              document={document}
              own={own}
              codes={codes}
              changed={changed[own] ?? noSpans}
            />
          )}
        </div>
      ))}
      <div
        className={styles.link}
        role="gridcell"
        aria-colindex={documents.length + 2}
        onClick={() => props.onPoint(row, version ?? 0, null)}
      >
        <CertaintySign bead={bead} />
        {change !== null && (
          <span className={styles.change} data-change={change}>
            {t(`change.${change}`)}
          </span>
        )}
      </div>
    </div>
  );
});

type CellProps = BeadRowProps & {
  readonly document: Document;
  readonly own: number;
  readonly changed: readonly Span[];
};

const noSpans: readonly Span[] = [];

/** In each version the words that the other edition lacks, as spans of its text. */
function changedSides(
  alignment: Alignment,
  documents: readonly Document[],
  row: number,
): readonly (readonly Span[])[] {
  const [earlier, later] = [spanOfSide(alignment, row, 0), spanOfSide(alignment, row, 1)];
  const [before, after] = documents;
  if (earlier === null || later === null || before === undefined || after === undefined) return [];
  const [gone, came] = changedWords(
    before.text.slice(earlier.start, earlier.end),
    after.text.slice(later.start, later.end),
  );
  const moved = (spans: readonly Span[], by: number): readonly Span[] =>
    spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
  return [moved(gone, earlier.start), moved(came, later.start)];
}

function Cell(props: CellProps) {
  const { alignment, row, codes, looks, coderId, isCurrent, version, caret, document, own } = props;
  const { t } = useWords('alignment');
  const first = startOf(alignment, row, own);
  const sentences = sideSegments(
    at(alignment.texts, own),
    first,
    at(at(alignment.beads, row).sizes, own),
  );
  const marks = (codes?.[own] ?? []).flatMap((annotation): CodeMark<DrawnCode>[] => {
    const look = looks.get(annotation.conceptId);
    if (look === undefined) return [];
    const code = {
      ...{ colourOrder: look.colourOrder, name: look.name },
      isProposed: annotation.status === 'proposed',
      isOwn: annotation.coderId === coderId,
    };
    return [{ ...annotation.anchor.span, code }];
  });
  const named = new Map(marks.map(({ code }) => [`${code.name} ${code.isProposed}`, code]));
  return (
    <>
      <CellText
        text={document.text}
        language={document.language}
        sentences={sentences}
        numbers={sentences.map((_, index) => String(first + index + 1))}
        marks={marks}
        changed={props.changed}
        caret={isCurrent && own === version ? caret : null}
      />
      {named.size > 0 && (
        <span className={isCurrent ? styles.chips : 'visually-hidden'}>
          <span className="visually-hidden">{t('codesOfCell')}</span>
          {[...named].map(([key, code]) => (
            <ConceptChip
              key={key}
              look={{ name: code.name, shortName: '', colourOrder: code.colourOrder }}
              isProposed={code.isProposed}
            />
          ))}
        </span>
      )}
      {isCurrent && own === version && [...named.values()].some((code) => code.isProposed) && (
        <span className={styles.decisions}>
          <Button
            size="small"
            icon={Check}
            keys="acceptInRow"
            onClick={() => props.onDecide('accepted')}
          >
            {t('accept')}
          </Button>
          <Button
            size="small"
            icon={X}
            keys="rejectInRow"
            onClick={() => props.onDecide('rejected')}
          >
            {t('reject')}
          </Button>
        </span>
      )}
    </>
  );
}
