import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import {
  rowsBetween,
  toggled,
  treeAct,
  treeSelection,
  type TreeAct,
  type TreeRow,
} from './tree-rows.ts';
import styles from './tree.module.css';

export type TreeProps<Row extends TreeRow> = {
  readonly name: string;
  readonly rows: readonly Row[];
  /** The row that is chosen: drawn so, and scrolled to when it changes. */
  readonly chosenId: string | null;
  readonly rowHeight?: number;
  readonly drawRow: (row: Row) => ReactNode;
  /** Chosen, opened, renamed, moved: by key or pointer. `focus` is handled inside and told as well. */
  readonly onAct: (act: TreeAct) => void;
  /** Keys that are none of a tree's own, with the row that has the focus. */
  readonly onOtherKey?: (event: KeyboardEvent, id: string | null) => void;
  /** Given where several rows can be chosen: with Ctrl or Shift, by key and pointer. Empty: `chosenId` alone. */
  readonly selection?: {
    readonly ids: ReadonlySet<string>;
    readonly onChange: (ids: ReadonlySet<string>) => void;
  };
  readonly onContextMenu?: (id: string, place: { x: number; y: number }) => void;
  readonly drag?: {
    readonly onStart: (id: string, event: DragEvent) => void;
    /** Whether what is dragged may be dropped there; called while over a row. */
    readonly accepts: (id: string, event: DragEvent) => 'before' | 'into' | 'after' | null;
    readonly onDrop: (id: string, where: 'before' | 'into' | 'after', event: DragEvent) => void;
  };
};

/** A tree of any size: only rows in sight are drawn. One tab stop; arrows move (`tree-rows.ts`). */
export function Tree<Row extends TreeRow>(props: TreeProps<Row>) {
  const { name, rows, chosenId, rowHeight = 30, drawRow, onAct, onContextMenu, drag } = props;
  const { selection } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [lastAnchorId, setAnchorId] = useState<string | null>(null);
  const [dropPlace, setDropPlace] = useState<string | null>(null);
  const current = rows.some((row) => row.id === focusedId) ? focusedId : chosenId;
  const anchorId = rows.some((row) => row.id === lastAnchorId) ? lastAnchorId : null;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    initialRect: { width: 240, height: 800 },
  });
  const chosenIndex = rows.findIndex((row) => row.id === chosenId);
  useEffect(() => {
    if (chosenIndex >= 0) virtualizer.scrollToIndex(chosenIndex);
  }, [chosenIndex, virtualizer]);
  // Where something is chosen from outside, keys must not go on acting on the row before it.
  useEffect(() => {
    setFocusedId(chosenId);
    setAnchorId(chosenId);
  }, [chosenId]);

  const selected = selection?.ids ?? new Set();
  const isSelected = (rowId: string): boolean =>
    selected.size > 0 ? selected.has(rowId) : rowId === chosenId;
  /** What Ctrl and Shift start from. */
  const selectable = (): ReadonlySet<string> =>
    selected.size > 0 || chosenId === null ? selected : new Set([chosenId]);

  const moveFocus = (rowId: string): void => {
    setFocusedId(rowId);
    virtualizer.scrollToIndex(rows.findIndex((row) => row.id === rowId));
  };
  const carryOut = (act: TreeAct): void => {
    if (act.kind === 'focus') {
      moveFocus(act.id);
      setAnchorId(act.id);
    }
    if (act.kind === 'focus' || act.kind === 'choose') unselect();
    onAct(act);
  };
  const unselect = (): void => {
    if (selected.size > 0) selection?.onChange(new Set());
  };
  const choose = (row: Row, event: MouseEvent): void => {
    setFocusedId(row.id);
    if (selection !== undefined && (event.ctrlKey || event.metaKey)) {
      setAnchorId(row.id);
      selection.onChange(toggled(selectable(), row.id));
      return;
    }
    if (selection !== undefined && event.shiftKey) {
      selection.onChange(rowsBetween(rows, anchorId ?? chosenId ?? row.id, row.id));
      return;
    }
    setAnchorId(row.id);
    unselect();
    onAct({ kind: 'choose', id: row.id });
  };
  /** Whether the key was one that changes a selection of several rows. */
  const select = (event: KeyboardEvent): boolean => {
    if (selection === undefined) return false;
    if (event.code === 'Escape' && selected.size > 0) {
      selection.onChange(new Set());
      return true;
    }
    const next = treeSelection(rows, current, anchorId ?? current, selectable(), event);
    if (next === null) return false;
    if (event.shiftKey && anchorId === null) setAnchorId(current);
    moveFocus(next.focusId);
    selection.onChange(next.ids);
    return true;
  };
  const openMenu = (rowId: string, event: MouseEvent): void => {
    if (onContextMenu === undefined) return;
    event.preventDefault();
    setFocusedId(rowId);
    onContextMenu(rowId, { x: event.clientX, y: event.clientY });
  };
  const dragProps = (row: Row): object =>
    drag === undefined
      ? {}
      : {
          draggable: true,
          onDragStart: (event: DragEvent) => drag.onStart(row.id, event),
          onDragOver: (event: DragEvent) => {
            const place = drag.accepts(row.id, event);
            if (place === null) return;
            event.preventDefault();
            setDropPlace(`${row.id} ${place}`);
          },
          onDragLeave: () => setDropPlace(null),
          onDrop: (event: DragEvent) => {
            const place = drag.accepts(row.id, event);
            setDropPlace(null);
            if (place === null) return;
            event.preventDefault();
            drag.onDrop(row.id, place, event);
          },
        };
  return (
    <div
      ref={scroller}
      className={styles.tree}
      role="tree"
      aria-label={name}
      aria-multiselectable={selection === undefined ? undefined : true}
      tabIndex={0}
      aria-activedescendant={current === null ? undefined : `${id}-${current}`}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.code === 'ContextMenu' && current !== null && onContextMenu !== undefined) {
          event.preventDefault();
          const box = document.getElementById(`${id}-${current}`)?.getBoundingClientRect();
          onContextMenu(current, { x: (box?.left ?? 0) + 24, y: box?.bottom ?? 0 });
          return;
        }
        if (select(event)) {
          event.preventDefault();
          event.stopPropagation();
          return;
        }
        const act = treeAct(rows, current, event);
        if (act === null) {
          props.onOtherKey?.(event, current);
          return;
        }
        event.preventDefault();
        event.stopPropagation();
        carryOut(act);
      }}
    >
      <div
        className={styles.all}
        role="presentation"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const place =
            dropPlace?.startsWith(`${row.id} `) === true ? dropPlace.split(' ')[1] : null;
          return (
            <div
              key={row.id}
              ref={virtualizer.measureElement}
              data-index={item.index}
              id={`${id}-${row.id}`}
              className={styles.row}
              role="treeitem"
              aria-level={row.level}
              aria-expanded={row.isOpen ?? undefined}
              aria-selected={isSelected(row.id)}
              data-current={row.id === current}
              data-drop={place}
              style={{
                transform: `translateY(${item.start}px)`,
                paddingLeft: 8 + (row.level - 1) * 14,
                minHeight: rowHeight,
              }}
              onClick={(event) => choose(row, event)}
              onContextMenu={(event) => openMenu(row.id, event)}
              {...dragProps(row)}
            >
              <span
                className={styles.twist}
                onClick={(event) => {
                  if (row.isOpen === null) return;
                  event.stopPropagation();
                  onAct({ kind: 'toggle', id: row.id, isOpen: !row.isOpen });
                }}
              >
                {row.isOpen === true && <ChevronDown size={14} strokeWidth={1.75} aria-hidden />}
                {row.isOpen === false && <ChevronRight size={14} strokeWidth={1.75} aria-hidden />}
              </span>
              {drawRow(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
