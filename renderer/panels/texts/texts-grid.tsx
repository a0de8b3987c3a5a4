import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import { ContextMenu, type MenuEntry } from '../../components/menu.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { DocumentCells } from './document-cells.tsx';
import { rowAct } from './grid-row-keys.ts';
import type { LibraryRow } from './library-rows.ts';
import styles from './texts-grid.module.css';
import type { SortKey, TextsView } from './texts-view.ts';
import type { LibraryFacts } from './use-library-facts.ts';
import { WorkCells } from './work-cells.tsx';

type TextsGridProps = {
  readonly rows: readonly LibraryRow[];
  readonly facts: LibraryFacts;
  readonly hits: ReadonlyMap<DocumentId, number> | null;
  readonly view: TextsView;
  readonly onUpdate: (changes: Partial<TextsView>) => void;
  readonly onRead: (id: DocumentId) => void;
  readonly onRename: (row: LibraryRow) => void;
  readonly onRemove: (row: LibraryRow) => void;
  readonly menuOf: (row: LibraryRow) => readonly MenuEntry[];
};

const columns: readonly { readonly key: SortKey | 'structure'; readonly isNumber: boolean }[] = [
  { key: 'language', isNumber: false },
  { key: 'edition', isNumber: false },
  { key: 'words', isNumber: true },
  { key: 'structure', isNumber: true },
  { key: 'coded', isNumber: false },
];

type Place = { readonly x: number; readonly y: number };

/** Works and their documents: one tab stop, arrows move between rows (WAI-ARIA treegrid). */
export function TextsGrid(props: TextsGridProps) {
  const { rows, facts, hits, view, onUpdate, onRead, onRename, onRemove, menuOf } = props;
  const { t } = useWords('texts');
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ readonly row: LibraryRow; readonly place: Place } | null>(
    null,
  );
  const { chosenId, markedIds } = view;
  const chosenIndex = rows.findIndex((row) => row.id === chosenId);
  const chosen = rows[chosenIndex];
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'work' ? 56 : 33),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 14,
    initialRect: { width: 900, height: 800 },
  });
  useEffect(() => {
    if (chosenIndex >= 0) virtualizer.scrollToIndex(chosenIndex);
  }, [chosenIndex, virtualizer]);

  const mark = (ids: readonly DocumentId[]): void => {
    const isMarked = ids.every((own) => markedIds.includes(own));
    const others = markedIds.filter((own) => !ids.includes(own));
    onUpdate({ markedIds: isMarked ? others : [...others, ...ids] });
  };
  const toggle = (row: LibraryRow, isOpen: boolean): void => {
    if (row.kind !== 'work') return;
    const others = view.closedWorkIds.filter((own) => own !== row.id);
    onUpdate({ closedWorkIds: isOpen ? others : [...others, row.id] });
  };
  const openMenuAtRow = (row: LibraryRow): void => {
    const box = document.getElementById(`${id}-${row.id}`)?.getBoundingClientRect();
    setMenu({ row, place: { x: (box?.left ?? 0) + 60, y: box?.bottom ?? 0 } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const act = rowAct(rows, chosenId, event);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (act.kind === 'choose') onUpdate({ chosenId: act.id });
    else if (act.kind === 'markAll') mark(rows.flatMap(documentsOf));
    else if (chosen === undefined) return;
    else if (act.kind === 'toggle') toggle(chosen, act.isOpen);
    else if (act.kind === 'mark') mark(documentsOf(chosen));
    else if (act.kind === 'rename') onRename(chosen);
    else if (act.kind === 'remove') onRemove(chosen);
    else if (act.kind === 'menu') openMenuAtRow(chosen);
    else if (chosen.kind === 'document') onRead(chosen.id);
  };
  const onRowMenu = (row: LibraryRow, event: MouseEvent): void => {
    event.preventDefault();
    onUpdate({ chosenId: row.id });
    setMenu({ row, place: { x: event.clientX, y: event.clientY } });
  };
  const sortBy = (key: SortKey): void =>
    onUpdate(
      view.sorting !== key
        ? { sorting: key, isDescending: key === 'words' || key === 'coded' }
        : { isDescending: !view.isDescending },
    );
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        ref={grid}
        className={styles.grid}
        role="treegrid"
        aria-label={t('listName')}
        aria-rowcount={rows.length + 1}
        aria-colcount={7}
        aria-multiselectable
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const first = rows[0];
          if (event.target === event.currentTarget && chosen === undefined && first !== undefined) {
            onUpdate({ chosenId: first.id });
          }
        }}
      >
        <div className={`${styles.columns} ${styles.head}`} role="row" aria-rowindex={1}>
          <span role="columnheader" aria-colindex={1} className={styles.markHead}>
            <span className="visually-hidden">{t('marked')}</span>
          </span>
          {columns.map(({ key, isNumber }, index) => (
            <Head
              key={key}
              columnKey={key}
              place={index + 2}
              isNumber={isNumber}
              view={view}
              onSort={sortBy}
            />
          ))}
          <span role="columnheader" aria-colindex={7}>
            <span className="visually-hidden">{t('acts')}</span>
          </span>
        </div>
        <div
          role="presentation"
          className={styles.body}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const isMarked = documentsOf(row).every((own) => markedIds.includes(own));
            return (
              <div
                key={row.id}
                ref={virtualizer.measureElement}
                data-index={item.index}
                id={`${id}-${row.id}`}
                className={`${row.kind === 'work' ? styles.work : styles.columns} ${styles.row}`}
                role="row"
                aria-level={row.kind === 'work' ? 1 : 2}
                aria-rowindex={item.index + 2}
                aria-expanded={row.kind === 'work' ? row.isOpen : undefined}
                aria-selected={isMarked}
                data-chosen={row.id === chosenId}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => {
                  onUpdate({ chosenId: row.id });
                  grid.current?.focus({ preventScroll: true });
                }}
                onDoubleClick={() => {
                  if (row.kind === 'document') onRead(row.id);
                }}
                onContextMenu={(event) => onRowMenu(row, event)}
              >
                {row.kind === 'work' ? (
                  <WorkCells
                    row={row}
                    onToggle={() => toggle(row, !row.isOpen)}
                    onMenu={() => openMenuAtRow(row)}
                  />
                ) : (
                  <DocumentCells
                    document={row.document}
                    words={facts.words.get(row.id) ?? null}
                    facts={facts.of(row.document)}
                    hits={hits?.get(row.id) ?? null}
                    isMarked={isMarked}
                    onMark={() => mark([row.id])}
                    onMenu={() => openMenuAtRow(row)}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
      <ContextMenu
        name={t('acts')}
        place={menu?.place ?? null}
        entries={menu === null ? [] : menuOf(menu.row)}
        onClose={() => {
          setMenu(null);
          grid.current?.focus({ preventScroll: true });
        }}
      />
    </div>
  );
}

function documentsOf(row: LibraryRow): readonly DocumentId[] {
  return row.kind === 'document' ? [row.id] : row.documents.map(({ id }) => id);
}

type HeadProps = {
  readonly columnKey: SortKey | 'structure';
  readonly place: number;
  readonly isNumber: boolean;
  readonly view: TextsView;
  readonly onSort: (key: SortKey) => void;
};

function Head({ columnKey, place, isNumber, view, onSort }: HeadProps) {
  const { t } = useWords('texts');
  const isSorted = view.sorting === columnKey;
  const Arrow = view.isDescending ? ArrowDown : ArrowUp;
  const direction = view.isDescending ? 'descending' : 'ascending';
  const title = t(`column.${columnKey}`);
  return (
    <span
      role="columnheader"
      aria-colindex={place}
      aria-sort={isSorted ? direction : columnKey === 'structure' ? undefined : 'none'}
      data-column={columnKey}
      className={isNumber ? styles.number : undefined}
    >
      {columnKey === 'structure' ? (
        title
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={styles.sort}
          onClick={() => onSort(columnKey)}
        >
          <span>{title}</span>
          {isSorted && <Arrow size={13} strokeWidth={2} aria-hidden />}
        </button>
      )}
    </span>
  );
}
