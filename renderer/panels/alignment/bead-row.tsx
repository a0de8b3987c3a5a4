import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import type { Alignment } from '../../../shared/alignment/alignment.ts';
import { sideSegments } from '../../../shared/alignment/alignment.ts';
import { at } from '../../../shared/base/invariant.ts';
import type { ConceptId, CoderId } from '../../../shared/base/identifiers.ts';
import type { Document } from '../../../shared/document/document.ts';
import type { Span } from '../../../shared/text/span.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { ConceptLook } from '../../session/project-views.ts';
import styles from './alignment.module.css';
import { changedWords } from './changed-words.ts';
import { CellText, offsetAtPoint } from './cell-text.tsx';
import { CertaintySign } from './certainty.tsx';
import { drawnCodes } from './drawn-codes.ts';
import type { RowCodes } from './row-codes.ts';
import { certaintyOf, changeOfRow } from './row-facts.ts';
import { isOfEditions } from './use-table.ts';
import { spanOfSide, startOf } from '../../session/row-places.ts';

type BeadRowProps = {
  readonly alignment: Alignment;
  readonly documents: readonly Document[];
  readonly row: number;
  /** The row in which the same provision stands in the other edition; `null` where it did not move. */
  readonly movedTo: number | null;
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
  /** The numbers of the clauses that begin here, in short; `null` for none. */
  readonly clauses: string | null;
  readonly onFold: (row: number) => void;
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
        {props.clauses !== null && (
          <button
            type="button"
            className={styles.clauseFold}
            tabIndex={-1}
            aria-label={t('fold', { name: t('clause', { number: props.clauses }) })}
            onClick={(event) => {
              event.stopPropagation();
              props.onFold(row);
            }}
          >
            <ChevronDown size={13} strokeWidth={1.75} aria-hidden />
            <span className={styles.clauseNumber}>{props.clauses}</span>
          </button>
        )}
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
            {props.movedTo === null
              ? t(`change.${change}`)
              : t(change === 'inserted' ? 'change.movedFrom' : 'change.movedTo', {
                  row: format.number(props.movedTo + 1),
                })}
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
  const marks = drawnCodes(codes?.[own] ?? [], looks, coderId);
  const names = [...new Set(marks.map(({ code }) => code.name))];
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
      {names.length > 0 && (
        <span className="visually-hidden">
          {t('codesOfCell')} {names.join(', ')}
        </span>
      )}
    </>
  );
}
