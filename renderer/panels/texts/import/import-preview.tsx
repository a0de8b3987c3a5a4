import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import {
  assignParagraph,
  keepRemains,
  leaveOutPart,
  mergeWithPrevious,
  moveBoundary,
  partOf,
  splitPart,
} from '../../../../shared/import/edit-prepared-import.ts';
import type { PreparedImport } from '../../../../shared/import/prepare-import.ts';
import { ContextMenu } from '../../../components/menu.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useTalda } from '../../../session/talda.ts';
import type { ImportDesk } from './import-desk.ts';
import type { ImportFile } from './import-run.ts';
import styles from './import-preview.module.css';
import { PartHead } from './part-head.tsx';
import { previewAct, type PreviewAct } from './preview-keys.ts';
import { PreviewLine } from './preview-line.tsx';
import { borderAbove, partAbove } from './preview-places.ts';
import { partNumbers, previewRows, type PreviewRow } from './preview-rows.ts';
import { usePreviewMenu } from './use-preview-menu.ts';

type ImportPreviewProps = {
  readonly file: ImportFile;
  readonly state: Extract<ImportFile['state'], { kind: 'ready' }>;
  readonly desk: ImportDesk;
  readonly onTakeIn: () => void;
};

type Place = { readonly x: number; readonly y: number };

/** How a file will be divided: its parts with their borders, what is left out, what was joined. */
export function ImportPreview({ file, state, desk, onTakeIn }: ImportPreviewProps) {
  const { t } = useWords('import');
  const talda = useTalda();
  const id = useId();
  const { prepared } = state;
  const outcome = state.isOutcomeStale ? null : state.outcome;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly row: PreviewRow; readonly place: Place } | null>(
    null,
  );
  const [dragged, setDragged] = useState<{ readonly from: number; readonly to: number } | null>(
    null,
  );
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => previewRows(prepared, unfolded), [prepared, unfolded]);
  const numbers = useMemo(() => partNumbers(prepared), [prepared]);
  const found = rows.findIndex(({ key }) => key === focusedKey);
  const focused = found === -1 ? 0 : found;
  const row = rows[focused];
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'text' ? 78 : 40),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
    initialRect: { width: 800, height: 800 },
  });
  useEffect(() => {
    if (focusedKey !== null) virtualizer.scrollToIndex(focused);
  }, [focusedKey, focused, virtualizer]);

  const edit = (make: (own: PreparedImport) => PreparedImport, said: string | null): void => {
    desk.edit(file.id, make);
    if (said !== null) talda.messages.announce(said);
  };
  const nameOf = (part: number | null): string =>
    part === null ? t('leftOut') : t('partNumber', { number: numbers[part] });
  const carryOut = (act: PreviewAct, on: PreviewRow): void => {
    const { part, paragraph } = on;
    switch (act.kind) {
      case 'focus':
        setFocusedKey(rows[act.index]?.key ?? null);
        return;
      case 'border': {
        const border = borderAbove(rows, rows.indexOf(on));
        if (border === null || border === 0) return;
        const to = act.direction === 'up' ? border - 1 : border + 1;
        const next = moveBoundary(prepared, border, to);
        if (next === prepared) return;
        edit(() => next, t('borderMoved', { name: nameOf(partOf(next, to)) }));
        setFocusedKey(`head-${partOf(next, to) ?? 'out'}-${to}`);
        return;
      }
      case 'split':
        if (on.kind === 'text' && part !== null) {
          edit((own) => splitPart(own, part, paragraph), t('split'));
        }
        return;
      case 'merge':
        if (part !== null) edit((own) => mergeWithPrevious(own, part), t('merged'));
        return;
      case 'remove':
        if (on.kind === 'head' && part !== null) {
          edit((own) => leaveOutPart(own, part), t('partLeftOut'));
        } else if (on.kind === 'text' && part !== null) {
          edit((own) => assignParagraph(own, paragraph, null), t('paragraphLeftOut'));
        }
        return;
      case 'toggle':
        toggle(on);
        return;
      case 'menu': {
        const box = document.getElementById(`${id}-${on.key}`)?.getBoundingClientRect();
        setMenu({ row: on, place: { x: (box?.left ?? 0) + 40, y: box?.bottom ?? 0 } });
        return;
      }
      case 'takeIn':
        onTakeIn();
        return;
    }
  };
  const toggleRemain = (remain: number): void =>
    edit((own) => {
      const kept =
        own.keptRemains === 'all' ? own.remains.map((_, index) => index) : own.keptRemains;
      return keepRemains(
        own,
        kept.includes(remain) ? kept.filter((other) => other !== remain) : [...kept, remain],
      );
    }, null);
  const toggle = (on: PreviewRow): void => {
    if (on.kind === 'fold') setUnfolded(new Set([...unfolded, on.key]));
    else if (on.kind === 'aside') toggleRemain(on.remain);
    else if (on.kind === 'text' && on.keptRemain !== null) toggleRemain(on.keptRemain);
    else if (on.kind === 'text') {
      const { part, paragraph } = on;
      if (part === null) {
        const above = partAbove(prepared, paragraph);
        edit(
          (own) => assignParagraph(own, paragraph, above),
          t('givenTo', { name: nameOf(above) }),
        );
      } else edit((own) => assignParagraph(own, paragraph, null), t('paragraphLeftOut'));
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || row === undefined) return;
    const act = previewAct(rows.length, focused, event);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    carryOut(act, row);
  };
  const menuOf = usePreviewMenu(prepared, nameOf, carryOut, (paragraph, part) =>
    edit((own) => assignParagraph(own, paragraph, part), null),
  );
  /** While a border is dragged: before which paragraph it would come to stand. */
  const onDrag = (event: PointerEvent): void => {
    if (dragged === null) return;
    const over = document
      .elementsFromPoint(event.clientX, event.clientY)
      .map((element) => element.closest('[data-paragraph]'))
      .find((element) => element !== null);
    const paragraph = Number(over?.getAttribute('data-paragraph') ?? NaN);
    if (Number.isNaN(paragraph) || over === null || over === undefined) return;
    const box = over.getBoundingClientRect();
    const isBelow = event.clientY > box.top + box.height / 2;
    setDragged({ ...dragged, to: paragraph + (isBelow ? 1 : 0) });
  };
  const onDrop = (): void => {
    if (dragged === null) return;
    const { from, to } = dragged;
    setDragged(null);
    if (to !== from) edit((own) => moveBoundary(own, from, to), null);
  };
  return (
    <>
      <div className={styles.bar}>
        <h1 className={styles.title}>{t('howDivided')}</h1>
        <span className={styles.hint}>{t('howToMove')}</span>
      </div>
      <div ref={scroller} className={styles.scroller}>
        <div
          ref={grid}
          className={styles.grid}
          role="grid"
          aria-label={t('previewName', { name: file.fileName })}
          aria-rowcount={rows.length}
          aria-activedescendant={row === undefined ? undefined : `${id}-${row.key}`}
          tabIndex={0}
          data-dragging={dragged !== null}
          onKeyDown={onKeyDown}
          onPointerMove={onDrag}
          onPointerUp={onDrop}
        >
          <div
            role="presentation"
            className={styles.all}
            style={{ height: virtualizer.getTotalSize() }}
          >
            {virtualizer.getVirtualItems().map((item) => {
              const own = rows[item.index];
              if (own === undefined) return null;
              return (
                <div
                  key={own.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  id={`${id}-${own.key}`}
                  className={styles.row}
                  role="row"
                  aria-rowindex={item.index + 1}
                  data-kind={own.kind}
                  data-out={own.part === null}
                  data-current={own.part === row?.part}
                  data-focused={item.index === focused}
                  data-paragraph={own.kind === 'text' ? own.paragraph : undefined}
                  data-drop={
                    own.kind === 'text' && dragged?.to === own.paragraph ? 'before' : undefined
                  }
                  style={{ transform: `translateY(${item.start}px)` }}
                  onClick={(event) => {
                    setFocusedKey(own.key);
                    if (event.target === event.currentTarget || own.kind !== 'head') {
                      grid.current?.focus({ preventScroll: true });
                    }
                  }}
                  onContextMenu={(event) => {
                    event.preventDefault();
                    setFocusedKey(own.key);
                    setMenu({ row: own, place: { x: event.clientX, y: event.clientY } });
                  }}
                >
                  <div role="gridcell" className={styles.cell}>
                    {own.kind === 'head' ? (
                      <PartHead
                        row={own}
                        prepared={prepared}
                        outcome={outcome}
                        onEdit={(make) => edit(make, null)}
                        onMerge={() => carryOut({ kind: 'merge' }, own)}
                        onLeaveOut={() => carryOut({ kind: 'remove' }, own)}
                        onDragStart={() => setDragged({ from: own.paragraph, to: own.paragraph })}
                      />
                    ) : (
                      <PreviewLine
                        row={own}
                        prepared={prepared}
                        partNumbers={numbers}
                        onToggle={() => toggle(own)}
                      />
                    )}
                  </div>
                </div>
              );
            })}
          </div>
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
    </>
  );
}
