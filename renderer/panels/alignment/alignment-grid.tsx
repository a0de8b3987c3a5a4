import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useScopeKeys } from '../../components/scope-keys.ts';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks } from '../../session/project-views.ts';
import { useCommands, useSession, useSnapshot, useTalda } from '../../session/talda.ts';
import styles from './alignment.module.css';
import { alignmentViewOf, showTable } from './alignment-view.ts';
import { BeadRow } from './bead-row.tsx';
import { CellCodes } from './cell-codes.tsx';
import { estimateHeight } from './estimate-height.ts';
import { GridHead } from './grid-head.tsx';
import { sectionsOfRow } from './grid-items.ts';
import { RowActions, SectionActions } from './row-actions.tsx';
import type { RowAct } from './row-acts.ts';
import { keyOfRow, placeOfRow, spanOfSide } from '../../session/row-places.ts';
import { labelOf, numberOfLabel, type RowSection } from './row-sections.ts';
import { sectionPreview } from './section-preview.ts';
import { SectionRow } from './section-row.tsx';
import { useDecisions, type Decision } from './use-decisions.ts';
import { useElementHeight } from './use-element-height.ts';
import { useLatest } from './use-latest.ts';
import { useGridMoves } from './use-grid-moves.ts';
import { useKeptInSight } from './use-kept-in-sight.ts';
import { useRowActs } from './use-row-acts.ts';
import type { ShownTable } from './use-table.ts';

type AlignmentGridProps = {
  readonly name: string;
  readonly table: ShownTable;
  /** Projects the codes of a row; `null` where there is nowhere to project them to. */
  readonly onProjectRow: ((row: number) => void) | null;
};

/**
 * The rows of an alignment; one is current, and what can be done with it stands below the table:
 * there it moves no row from under the pointer. Only rows in sight are drawn.
 */
export function AlignmentGrid({ name, table, onProjectRow }: AlignmentGridProps) {
  const { alignment, documents, items, current, row, view, sections, codes } = table;
  const { language } = useWords('alignment');
  const talda = useTalda();
  const { project } = useSnapshot();
  const { coderId } = useSession();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const looks = conceptLooks(project.codebook, language);
  const carryOut = useRowActs(table);
  const decide = useDecisions(table);
  const source = alignmentViewOf(project.id);
  const { id } = alignment;
  const columns = documents.length;
  const item = items[current];
  const [head, setHead] = useState<HTMLElement | null>(null);
  const headHeight = useElementHeight(head);

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateHeight(alignment, items[index]),
    getItemKey: useCallback(
      (index: number) => {
        const own = items[index];
        if (own === undefined) return index;
        return own.kind === 'section' ? own.section.key : keyOfRow(alignment, own.row);
      },
      [items, alignment],
    ),
    overscan: 4,
    initialRect: { width: 900, height: 700 },
    // The head stands above the rows, and stays in sight over them.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: 8,
    paddingEnd: 48,
  });
  const drawn = virtualizer.getVirtualItems();

  const pointedAt = useRef<string | number | null>(null);
  useKeptInSight(virtualizer, current, id, pointedAt);
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus();
  }, []);

  const { goToItem, goToRow, goToUnsure, fold, walk } = useGridMoves(table);
  const act = (name: RowAct) => (): void => {
    grid.current?.focus();
    if (item?.kind === 'section') {
      if (name === 'confirm') fold(item.section.key);
      return;
    }
    void carryOut(name);
  };
  const openInText = (): void => {
    const own = view.place.version;
    const at = placeOfRow(alignment, row, own);
    const span = spanOfSide(alignment, row, at.version);
    const text = alignment.texts[at.version];
    if (span === null || text === undefined) return;
    talda.session.dispatch({ kind: 'goTo', documentId: text.documentId, span });
  };
  const partner = table.moved?.get(row) ?? null;
  const handlers = {
    confirmRow: act('confirm'),
    unconfirmRow: act('unconfirm'),
    mergeRows: act('merge'),
    splitRow: act('split'),
    joinSentences: act('join'),
    sentenceUp: act('sentenceUp'),
    sentenceDown: act('sentenceDown'),
    sendToGap: act('gap'),
    shiftColumnDown: act('shiftDown'),
    shiftColumnUp: act('shiftUp'),
    nextUnsureRow: () => goToUnsure(1),
    previousUnsureRow: () => goToUnsure(-1),
    acceptInRow: () => decide('accepted'),
    rejectInRow: () => decide('rejected'),
    openRowInText: openInText,
    ...(partner === null ? {} : { movedPartner: () => goToRow(partner) }),
    ...(onProjectRow === null ? {} : { projectRow: () => onProjectRow(row) }),
  };
  const scopeKeys = useScopeKeys('alignment', handlers);
  useCommands(handlers);

  const cellId = useCallback(
    (ofRow: number, column: number) => `${gridId}-${ofRow}-${column}`,
    [gridId],
  );
  const onPoint = useCallback(
    (ofRow: number, version: number, caret: number | null) => {
      pointedAt.current = keyOfRow(alignment, ofRow);
      const at = placeOfRow(alignment, ofRow, version);
      showTable(source, id, { place: { row: at, sectionKey: null, version, caret } });
      grid.current?.focus();
    },
    [alignment, source, id],
  );
  const onDecide = (decision: Decision): void => {
    grid.current?.focus();
    decide(decision);
  };
  const foldClause = (ofRow: number): void => {
    const own = sectionsOfRow(sections, ofRow).at(-1);
    if (own !== undefined) fold(own.key);
    grid.current?.focus();
  };
  const onOpen = useLatest(openInText);
  const onFold = useLatest(foldClause);
  const onPartner = useLatest(() => {
    grid.current?.focus();
    if (partner !== null) goToRow(partner);
  });
  const onAct = useLatest((name: RowAct) => act(name)());
  const onProject = useLatest(() => onProjectRow?.(row));
  const rowCodes = item?.kind === 'row' ? codes.get(item.row) : undefined;
  const texts = useMemo(() => documents.map(({ text }) => text), [documents]);
  const isDrawn = drawn.some(({ index }) => index === current);
  const activeId =
    item === undefined || !isDrawn
      ? undefined
      : item.kind === 'row'
        ? cellId(item.row, view.place.version)
        : `${gridId}-${item.section.key}-0`;

  return (
    <>
      <div ref={scroller} className={styles.scroller}>
        <div
          ref={grid}
          className={styles.grid}
          data-columns={columns}
          role="treegrid"
          aria-label={name}
          aria-rowcount={items.length + 1}
          aria-colcount={columns + 2}
          tabIndex={0}
          aria-activedescendant={activeId}
          onKeyDown={(event) => {
            if (walk(event)) event.preventDefault();
            else scopeKeys(event);
          }}
        >
          <GridHead
            ref={setHead}
            documents={documents}
            source={table.source}
            version={view.place.version}
          />
          <div
            className={styles.canvas}
            role="presentation"
            style={{ height: virtualizer.getTotalSize() }}
          >
            {drawn.map((shown) => {
              const own = items[shown.index];
              if (own === undefined) return null;
              const isCurrent = shown.index === current;
              return (
                <div
                  key={shown.key}
                  ref={virtualizer.measureElement}
                  data-index={shown.index}
                  className={styles.item}
                  role="presentation"
                  data-current={isCurrent}
                  style={{ transform: `translateY(${shown.start - headHeight}px)` }}
                >
                  {own.kind === 'section' ? (
                    <SectionRow
                      section={own.section}
                      documents={documents}
                      isFolded={own.isFolded}
                      isCurrent={isCurrent}
                      preview={own.isFolded ? sectionPreview(alignment, texts, own.section) : null}
                      ariaRow={shown.index + 2}
                      cellId={(version) => `${gridId}-${own.section.key}-${version}`}
                      onPoint={() => {
                        pointedAt.current = own.section.key;
                        goToItem(own);
                        grid.current?.focus();
                      }}
                      onFold={() => fold(own.section.key)}
                    />
                  ) : (
                    <BeadRow
                      {...{ alignment, documents, looks, coderId, isCurrent, cellId }}
                      {...{ onPoint, onOpen, onFold }}
                      row={own.row}
                      movedTo={table.moved?.get(own.row) ?? null}
                      clauses={clauseNumbers(own.clauses)}
                      codes={codes.get(own.row)}
                      version={isCurrent ? view.place.version : null}
                      caret={isCurrent ? view.place.caret : null}
                      ariaRow={shown.index + 2}
                    />
                  )}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      {item !== undefined && (
        <div
          className={styles.dock}
          onKeyDown={(event) => {
            // Buttons have the other keys for themselves.
            if (/^Key[A-Z]$/.test(event.nativeEvent.code)) scopeKeys(event);
          }}
        >
          {item.kind === 'section' ? (
            <SectionActions
              isFolded={item.isFolded}
              onFold={() => {
                grid.current?.focus();
                fold(item.section.key);
              }}
            />
          ) : (
            <>
              <RowActions
                isConfirmed={alignment.beads[item.row]?.status === 'confirmed'}
                onAct={onAct}
                onProject={onProjectRow === null ? null : onProject}
                onOpen={onOpen}
                partner={partner}
                onPartner={onPartner}
              />
              {rowCodes !== undefined && (
                <CellCodes
                  {...{ documents, looks, coderId, onDecide }}
                  codes={rowCodes}
                  version={view.place.version}
                />
              )}
            </>
          )}
        </div>
      )}
    </>
  );
}

/** The numbers of clauses that begin in one row: `1, 2`; `null` for none. */
function clauseNumbers(clauses: readonly RowSection[]): string | null {
  if (clauses.length === 0) return null;
  return [...new Set(clauses.map((clause) => numberOfLabel(labelOf(clause))))].join(', ');
}
