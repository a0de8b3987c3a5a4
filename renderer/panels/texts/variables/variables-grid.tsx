import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { VariableSetting } from '../../../../shared/project/library-changes.ts';
import { ContextMenu } from '../../../components/menu.tsx';
import { isField } from '../../../components/scope-keys.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useTalda } from '../../../session/talda.ts';
import { CellEditor } from './cell-editor.tsx';
import { useVariableMenu } from './use-variable-menu.ts';
import { DocumentHead, ValueCell } from './variable-cells.tsx';
import { fromTabSeparated, toTabSeparated } from './tab-separated.ts';
import { tableAct } from './table-keys.ts';
import {
  fillDown,
  fillRange,
  isInRange,
  pasteInto,
  rangeBetween,
  valuesIn,
  type TableCell,
  type VariableTable,
} from './variable-table.ts';
import styles from './variables.module.css';

type VariablesGridProps = {
  readonly table: VariableTable;
  readonly onSet: (settings: readonly VariableSetting[]) => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: (name: string) => void;
};

type Place = { readonly x: number; readonly y: number };

const rowHeight = 34;
const firstWidth = 320;
const columnWidth = 168;

/** The table of variables: one tab stop, keys as in a spreadsheet. */
export function VariablesGrid({ table, onSet, onRename, onRemove }: VariablesGridProps) {
  const { t } = useWords('texts');
  const talda = useTalda();
  const id = useId();
  const { documents, names } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<TableCell>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<TableCell | null>(null);
  const [writing, setWriting] = useState<string | null>(null);
  const [menu, setMenu] = useState<Place | null>(null);
  const isDragging = useRef(false);
  const cell: TableCell = {
    row: Math.min(place.row, documents.length - 1),
    column: Math.min(place.column, names.length - 1),
  };
  const range = rangeBetween(anchor ?? cell, cell);
  const name = names[cell.column] ?? '';
  const document = documents[cell.row];
  const virtualizer = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => documents[index]?.id ?? index,
    overscan: 10,
    initialRect: { width: 900, height: 700 },
  });
  const domId = ({ row, column }: TableCell): string => `${id}-${row}-${column}`;
  useEffect(() => {
    if (cell.row >= 0) virtualizer.scrollToIndex(cell.row);
    const left = firstWidth + cell.column * columnWidth;
    const box = scroller.current;
    if (box === null) return;
    if (left - firstWidth < box.scrollLeft) box.scrollLeft = left - firstWidth;
    const right = left + columnWidth - box.clientWidth;
    if (right > box.scrollLeft) box.scrollLeft = right;
  }, [cell.row, cell.column, virtualizer]);

  const move = (next: TableCell, isWidening: boolean): void => {
    setAnchor(isWidening && next.row >= 0 ? (anchor ?? cell) : null);
    setPlace(next);
  };
  const besideCell = (
    { row, column }: TableCell,
    { down, across }: { readonly down: number; readonly across: number },
  ): TableCell => ({
    row: Math.max(0, Math.min(documents.length - 1, row + down)),
    column: Math.max(0, Math.min(names.length - 1, column + across)),
  });
  const focusGrid = (): void => grid.current?.focus({ preventScroll: true });
  const write = (value: string, next: TableCell | null): void => {
    setWriting(null);
    focusGrid();
    if (next !== null) move(next, false);
    if (document === undefined) return;
    if (value.trim() !== (document.variables[name] ?? '')) {
      onSet([{ documentId: document.id, name, value: value.trim() }]);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.code === 'Escape' && anchor !== null) {
      event.preventDefault();
      setAnchor(null);
      return;
    }
    const size = { rows: documents.length, columns: names.length };
    const act = tableAct(cell, size, event);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    switch (act.kind) {
      case 'move':
        move(act.cell, act.isWidening);
        return;
      case 'selectAll':
        setAnchor({ row: 0, column: 0 });
        setPlace({ row: documents.length - 1, column: names.length - 1 });
        return;
      case 'write':
        if (cell.row < 0) onRename(name);
        else setWriting(act.letter ?? document?.variables[name] ?? '');
        return;
      case 'clear':
        if (cell.row < 0) onRemove(name);
        else clear();
        return;
      case 'fillDown':
        onSet(fillDown(table, range));
        return;
      case 'menu': {
        const box = window.document.getElementById(domId(cell))?.getBoundingClientRect();
        setMenu({ x: box?.left ?? 0, y: box?.bottom ?? 0 });
        return;
      }
    }
  };
  const clear = (): void => onSet(fillRange(table, range, () => ''));
  const onCopy = (event: ClipboardEvent): void => {
    if (isField(event.target) || cell.row < 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', toTabSeparated(valuesIn(table, range)));
    if (event.type === 'cut') clear();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (isField(event.target) || cell.row < 0) return;
    event.preventDefault();
    const block = fromTabSeparated(event.clipboardData.getData('text/plain'));
    const { settings, cut } = pasteInto(table, range, block);
    if (settings.length > 0) onSet(settings);
    if (cut > 0) talda.messages.announce(t('variable.cut', { count: cut }));
    const [first = []] = block;
    if (block.length > 1 || first.length > 1) {
      setAnchor({ row: range.top, column: range.left });
      setPlace({
        row: Math.min(documents.length - 1, range.top + block.length - 1),
        column: Math.min(names.length - 1, range.left + first.length - 1),
      });
    }
  };
  const menuOf = useVariableMenu({
    onRename,
    onRemove,
    onCopy: () => void navigator.clipboard.writeText(toTabSeparated(valuesIn(table, range))),
    onFillDown: () => onSet(fillDown(table, range)),
    onClear: clear,
  });
  const point = (next: TableCell, event: MouseEvent): void => {
    if (event.button !== 0) return;
    // The cell that is being written in is left first: that keeps what was written.
    if (writing !== null) {
      requestAnimationFrame(() => {
        move(next, false);
        focusGrid();
      });
      return;
    }
    isDragging.current = next.row >= 0;
    move(next, event.shiftKey);
  };
  const openMenu = (next: TableCell, event: MouseEvent): void => {
    event.preventDefault();
    if (next.row < 0 || !isInRange(next, range)) move(next, false);
    setMenu({ x: event.clientX, y: event.clientY });
  };
  const width = firstWidth + names.length * columnWidth;
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        ref={grid}
        className={styles.grid}
        role="grid"
        aria-label={t('mode.variables')}
        aria-rowcount={documents.length + 1}
        aria-colcount={names.length + 1}
        aria-multiselectable
        aria-activedescendant={domId(cell)}
        tabIndex={0}
        style={{ width }}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
        onMouseUp={() => {
          isDragging.current = false;
        }}
      >
        <div className={`${styles.row} ${styles.head}`} role="row" aria-rowindex={1}>
          <div
            className={`${styles.cell} ${styles.first}`}
            role="columnheader"
            aria-colindex={1}
            style={{ width: firstWidth }}
          >
            {t('variable.document')}
          </div>
          {names.map((own, column) => {
            const here = { row: -1, column };
            return (
              <div
                key={own}
                id={domId(here)}
                className={styles.cell}
                role="columnheader"
                aria-colindex={column + 2}
                data-focused={cell.row === -1 && cell.column === column}
                style={{ width: columnWidth }}
                onMouseDown={(event) => point(here, event)}
                onDoubleClick={() => onRename(own)}
                onContextMenu={(event) => openMenu(here, event)}
              >
                {own}
              </div>
            );
          })}
        </div>
        <div
          className={styles.body}
          role="presentation"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const own = documents[item.index];
            if (own === undefined) return null;
            const row = item.index;
            return (
              <div
                key={own.id}
                ref={virtualizer.measureElement}
                data-index={row}
                className={styles.row}
                role="row"
                aria-rowindex={row + 2}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <DocumentHead document={own} width={firstWidth} />
                {names.map((variable, column) => {
                  const here = { row, column };
                  const isFocused = cell.row === row && cell.column === column;
                  return (
                    <ValueCell
                      key={variable}
                      id={domId(here)}
                      cell={here}
                      value={own.variables[variable] ?? ''}
                      width={columnWidth}
                      isSelected={isInRange(here, range)}
                      isFocused={isFocused}
                      onPoint={point}
                      onWiden={() => {
                        if (isDragging.current) move(here, true);
                      }}
                      onWrite={() => setWriting(own.variables[variable] ?? '')}
                      onMenu={openMenu}
                    >
                      {isFocused && writing !== null && (
                        <CellEditor
                          label={t('variable.cell', { name: variable, title: own.title })}
                          first={writing}
                          suggestions={documents.map(({ variables }) => variables[variable] ?? '')}
                          onDone={(text, direction) =>
                            write(text, direction === null ? null : besideCell(here, direction))
                          }
                          onCancel={() => {
                            setWriting(null);
                            focusGrid();
                          }}
                        />
                      )}
                    </ValueCell>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
      <ContextMenu
        name={t('acts')}
        place={menu}
        entries={menu === null ? [] : menuOf(name, cell.row < 0, range.bottom > range.top)}
        onClose={() => {
          setMenu(null);
          focusGrid();
        }}
      />
    </div>
  );
}
