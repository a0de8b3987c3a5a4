import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { AnalysisValue } from '../../../shared/analysis/analysis-table.ts';
import type { Sorting } from './analysis-state.ts';
import styles from './data-grid.module.css';
import { moveCell, type Cell } from './grid-keys.ts';
import { withSoftHyphens } from '../../components/soft-hyphens.ts';
import { useElementWidth } from '../../components/use-element-width.ts';
import { columnWidths } from './column-widths.ts';
import type { ShownColumn } from './table-view.ts';

export type GridProps = {
  readonly name: string;
  readonly columns: readonly ShownColumn[];
  /** Numbers of the rows in the order shown. */
  readonly order: readonly number[];
  readonly rows: readonly (readonly AnalysisValue[])[];
  readonly sorting: Sorting | null;
  readonly titleOf: (column: ShownColumn) => string;
  readonly drawCell: (value: AnalysisValue, column: ShownColumn, row: number) => ReactNode;
  readonly heatOf: ((value: AnalysisValue, row: number) => number) | null;
  readonly isTotal: (row: number) => boolean;
  /** Whether the cell has passages behind it. */
  readonly opens: (value: AnalysisValue, column: ShownColumn) => boolean;
  readonly openCell: Cell | null;
  readonly onSort: (column: ShownColumn) => void;
  /** `isByKey`: the reader has no pointer at hand and goes on in what was opened. */
  readonly onOpen: (cell: Cell, isByKey: boolean) => void;
  readonly onCopy: (from: Cell, to: Cell) => void;
};

const rowHeight = 32;
/**
 * A table of any size: rows and columns in sight are drawn. Arrows move between cells, Shift widens
 * the selection, Enter opens the passages, Ctrl+C copies; heads sort.
 */
export function DataGrid(props: GridProps) {
  const { name, columns, order, sorting, titleOf, onSort, onOpen, onCopy } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [cell, setCell] = useState<Cell>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Cell | null>(null);
  // Numbers come last and may be many: only they are drawn as they come into sight.
  const firstNumber = columns.findIndex(
    ({ type, role }) => type === 'number' && role === 'measure',
  );
  const dimensions = firstNumber === -1 ? columns : columns.slice(0, firstNumber);
  const measures = firstNumber === -1 ? [] : columns.slice(firstNumber);
  const room = useElementWidth(scroller);
  const widths = useMemo(() => columnWidths(columns, room), [columns, room]);
  const widthAt = (place: number): number => widths[place] ?? 0;
  const rowVirtualizer = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialRect: { width: 900, height: 700 },
  });
  const columnVirtualizer = useVirtualizer({
    horizontal: true,
    count: measures.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widthAt(dimensions.length + index),
    overscan: 4,
    initialRect: { width: 900, height: 700 },
  });
  useEffect(() => columnVirtualizer.measure(), [widths, columnVirtualizer]);
  const focused: Cell = {
    row: Math.min(cell.row, Math.max(0, order.length - 1)),
    column: Math.min(cell.column, Math.max(0, columns.length - 1)),
  };
  const hasFocus = useRef(false);
  useEffect(() => {
    if (!hasFocus.current) return;
    rowVirtualizer.scrollToIndex(focused.row);
    if (focused.column >= dimensions.length) {
      columnVirtualizer.scrollToIndex(focused.column - dimensions.length);
    }
    const frame = requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`[data-cell='${focused.row} ${focused.column}']`)
        ?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [focused.row, focused.column, dimensions.length, rowVirtualizer, columnVirtualizer]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && event.code === 'KeyC') {
      event.preventDefault();
      event.stopPropagation();
      onCopy(anchor ?? focused, focused);
      return;
    }
    if (event.code === 'Enter' || event.code === 'Space') {
      event.preventDefault();
      onOpen(focused, true);
      return;
    }
    const next = moveCell(focused, event.code, isControl, {
      rows: order.length,
      columns: columns.length,
    });
    if (next === null) return;
    event.preventDefault();
    hasFocus.current = true;
    setAnchor(event.shiftKey ? (anchor ?? focused) : null);
    setCell(next);
  };
  const virtualColumns = columnVirtualizer.getVirtualItems();
  const first = virtualColumns[0];
  const last = virtualColumns.at(-1);
  const before = first?.start ?? 0;
  const after = columnVirtualizer.getTotalSize() - (last?.end ?? 0);
  const shownMeasures = virtualColumns.flatMap(({ index }) => {
    const column = measures[index];
    return column === undefined ? [] : [{ column, place: dimensions.length + index }];
  });
  const shownDimensions = dimensions.map((column, place) => ({ column, place }));
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={name}
      aria-rowcount={order.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      onKeyDown={onKeyDown}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={() => {
        hasFocus.current = false;
      }}
    >
      <div className={`${styles.row} ${styles.head}`} role="row" aria-rowindex={1}>
        {shownDimensions.map(({ column, place }) => (
          <Head
            key={column.key}
            width={widthAt(place)}
            {...{ column, place, sorting, titleOf, onSort }}
          />
        ))}
        <span role="presentation" style={{ width: before, flex: 'none' }} />
        {shownMeasures.map(({ column, place }) => (
          <Head
            key={column.key}
            width={widthAt(place)}
            {...{ column, place, sorting, titleOf, onSort }}
          />
        ))}
        <span role="presentation" style={{ width: after, flex: 'none' }} />
      </div>
      <div
        role="presentation"
        className={styles.body}
        style={{ height: rowVirtualizer.getTotalSize(), minWidth: widthAt(0) }}
      >
        {rowVirtualizer.getVirtualItems().map((item) => {
          const row = order[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={row}
              ref={rowVirtualizer.measureElement}
              data-index={item.index}
              className={styles.row}
              role="row"
              aria-rowindex={item.index + 2}
              data-total={props.isTotal(row)}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {[...shownDimensions, null, ...shownMeasures].map((shown) =>
                shown === null ? (
                  <span key="before" role="presentation" style={{ width: before, flex: 'none' }} />
                ) : (
                  <GridCell
                    key={shown.column.key}
                    {...{ shown, row, grid: props }}
                    place={item.index}
                    width={widthAt(shown.place)}
                    isFocused={item.index === focused.row && shown.place === focused.column}
                    isSelected={isBetween(
                      { row: item.index, column: shown.place },
                      anchor,
                      focused,
                    )}
                    isOpen={
                      props.openCell?.row === item.index && props.openCell.column === shown.place
                    }
                    onFocusCell={setCell}
                  />
                ),
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function isBetween(cell: Cell, anchor: Cell | null, focused: Cell): boolean {
  if (anchor === null) return false;
  const isIn = (value: number, a: number, b: number): boolean =>
    value >= Math.min(a, b) && value <= Math.max(a, b);
  return (
    isIn(cell.row, anchor.row, focused.row) && isIn(cell.column, anchor.column, focused.column)
  );
}

type GridCellProps = {
  readonly shown: { readonly column: ShownColumn; readonly place: number };
  readonly row: number;
  readonly place: number;
  readonly grid: GridProps;
  readonly width: number;
  readonly isFocused: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly onFocusCell: (cell: Cell) => void;
};

const GridCell = memo(function GridCell(props: GridCellProps) {
  const { shown, row, place, grid, width, isFocused, isSelected, isOpen, onFocusCell } = props;
  const { column } = shown;
  const value = grid.rows[row]?.[column.index] ?? null;
  const opens = grid.opens(value, column);
  const cell = { row: place, column: shown.place };
  const heat = column.type === 'number' && grid.heatOf !== null ? grid.heatOf(value, row) : 0;
  return (
    <div
      className={`${styles.cell} ${column.type === 'number' ? styles.measure : ''} ${
        shown.place === 0 ? styles.first : ''
      }`}
      role={shown.place === 0 && value !== '' && value !== null ? 'rowheader' : 'gridcell'}
      aria-colindex={shown.place + 1}
      aria-selected={isSelected}
      tabIndex={isFocused ? 0 : -1}
      data-cell={`${place} ${shown.place}`}
      data-heat={heat}
      data-zero={value === 0}
      data-opens={opens}
      data-open={isOpen}
      data-key={column.key}
      style={{ width }}
      onClick={() => {
        onFocusCell(cell);
        if (opens) grid.onOpen(cell, false);
      }}
    >
      {grid.drawCell(value, column, row)}
    </div>
  );
});

type HeadProps = Pick<GridProps, 'sorting' | 'titleOf' | 'onSort'> & {
  readonly column: ShownColumn;
  readonly place: number;
  readonly width: number;
};

function Head({ column, place, width, sorting, titleOf, onSort }: HeadProps) {
  const isSorted = sorting?.columnKey === column.key;
  const Arrow = sorting?.isDescending === true ? ArrowDown : ArrowUp;
  const direction = sorting?.isDescending === true ? 'descending' : 'ascending';
  return (
    <div
      className={`${styles.cell} ${column.type === 'number' ? styles.measure : ''} ${
        place === 0 ? styles.first : ''
      }`}
      role="columnheader"
      aria-colindex={place + 1}
      aria-sort={isSorted ? direction : 'none'}
      style={{ width }}
    >
      <button type="button" className={styles.sort} onClick={() => onSort(column)}>
        <span className={styles.title} title={titleOf(column)}>
          {withSoftHyphens(titleOf(column))}
        </span>
        {isSorted && <Arrow size={13} strokeWidth={2} aria-hidden />}
      </button>
    </div>
  );
}
