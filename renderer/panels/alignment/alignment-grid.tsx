import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useScopeKeys } from '../../components/scope-keys.ts';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks } from '../../session/project-views.ts';
import { useCommands, useSession, useSnapshot, useTalda } from '../../session/talda.ts';
import styles from './alignment.module.css';
import { alignmentViewOf, showTable } from './alignment-view.ts';
import { BeadRow } from './bead-row.tsx';
import { estimateHeight } from './estimate-height.ts';
import { GridHead } from './grid-head.tsx';
import { RowActions } from './row-actions.tsx';
import type { RowAct } from './row-acts.ts';
import { placeOfRow, spanOfSide } from '../../session/row-places.ts';
import { sectionEnd, sectionPreview } from './section-preview.ts';
import { SectionRow } from './section-row.tsx';
import { useDecisions, type Decision } from './use-decisions.ts';
import { useElementHeight } from './use-element-height.ts';
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

/** The rows of an alignment; one is open. Only those in sight are drawn. */
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
    estimateSize: (index) => estimateHeight(alignment, items[index], index === current),
    getItemKey: useCallback(
      (index: number) => {
        const own = items[index];
        if (own === undefined) return index;
        if (own.kind === 'section') return own.section.key;
        const { version, offset } = placeOfRow(alignment, own.row);
        return `${version} ${offset}`;
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

  useKeptInSight(virtualizer, current, id);
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus();
  }, []);

  const { goToItem, goToUnsure, fold, walk } = useGridMoves(table);
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
      const at = placeOfRow(alignment, ofRow, version);
      showTable(source, id, { place: { row: at, sectionKey: null, version, caret } });
      grid.current?.focus();
    },
    [alignment, source, id],
  );
  const latest = useRef({ openInText, decide });
  useEffect(() => {
    latest.current = { openInText, decide };
  });
  const onOpen = useCallback(() => latest.current.openInText(), []);
  const onDecide = useCallback((decision: Decision) => {
    grid.current?.focus();
    latest.current.decide(decision);
  }, []);
  const texts = useMemo(() => documents.map(({ text }) => text), [documents]);
  const isDrawn = drawn.some(({ index }) => index === current);
  const activeId =
    item === undefined || !isDrawn
      ? undefined
      : item.kind === 'row'
        ? cellId(item.row, view.place.version)
        : `${gridId}-${item.section.key}-0`;

  return (
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
          // Buttons of the row have keys of their own.
          const isInside = event.target !== event.currentTarget;
          if (isInside && !/^Key[A-Z]$/.test(event.nativeEvent.code)) return;
          if (!isInside && walk(event)) event.preventDefault();
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
                    preview={sectionPreview(
                      alignment,
                      texts,
                      own.section,
                      sectionEnd(sections, own.section, alignment.beads.length),
                    )}
                    ariaRow={shown.index + 2}
                    cellId={(version) => `${gridId}-${own.section.key}-${version}`}
                    onPoint={() => {
                      goToItem(own);
                      grid.current?.focus();
                    }}
                    onFold={() => fold(own.section.key)}
                  />
                ) : (
                  <>
                    <BeadRow
                      {...{ alignment, documents, looks, coderId, isCurrent, cellId }}
                      {...{ onPoint, onOpen, onDecide }}
                      row={own.row}
                      codes={codes.get(own.row)}
                      version={isCurrent ? view.place.version : null}
                      caret={isCurrent ? view.place.caret : null}
                      ariaRow={shown.index + 2}
                    />
                    {isCurrent && (
                      <div className={styles.actionsRow} role="row">
                        <div role="gridcell" aria-colindex={2} className={styles.actionsCell}>
                          <RowActions
                            isConfirmed={alignment.beads[own.row]?.status === 'confirmed'}
                            onAct={(name) => act(name)()}
                            onProject={onProjectRow === null ? null : () => onProjectRow(own.row)}
                            onOpen={openInText}
                          />
                        </div>
                      </div>
                    )}
                  </>
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
