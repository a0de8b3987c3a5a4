import type { KeyboardEvent } from 'react';
import { listStep } from '../../components/list-step.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot, useTalda } from '../../session/talda.ts';
import { placeOfRow, spanOfSide } from '../../session/row-places.ts';
import { alignmentViewOf, showTable, tableViewOf, type GridPlace } from './alignment-view.ts';
import { sectionsOfRow, type GridItem } from './grid-items.ts';
import { stepAcross, stepByWord, stepToUnsure } from './grid-steps.ts';
import type { ShownTable } from './use-table.ts';

/** Ways to walk in the table of an alignment. */
export type GridMoves = {
  readonly goToItem: (item: GridItem | undefined) => void;
  /** Goes to a row and unfolds what it lies in; one that the filter hides is shown all the same. */
  readonly goToRow: (row: number) => void;
  /** To the next or previous row that waits for a person; says so where there is none. */
  readonly goToUnsure: (step: 1 | -1) => void;
  /** Folds a section, or unfolds it. */
  readonly fold: (key: string) => void;
  /** Walks by a key; whether the key is for walking. */
  readonly walk: (event: KeyboardEvent) => boolean;
};

const pageRows = 5;

/** The line of the section that holds a row, the innermost of an outer level than `level`. */
function sectionAbove(
  items: readonly GridItem[],
  row: number,
  level: number,
): GridItem | undefined {
  return items.findLast(
    (item) =>
      item.kind === 'section' &&
      item.section.level < level &&
      item.section.row <= row &&
      row < item.section.end,
  );
}

export function useGridMoves(table: ShownTable): GridMoves {
  const { alignment, documents, items, current, row, view, sections } = table;
  const talda = useTalda();
  const { t } = useWords('alignment');
  const { project } = useSnapshot();
  const source = alignmentViewOf(project.id);
  const { id } = alignment;
  const item = items[current];

  const place = (changes: Partial<GridPlace>): void => {
    const present = tableViewOf(source.get(), id).place;
    showTable(source, id, { place: { ...present, ...changes } });
  };
  const goToItem = (next: GridItem | undefined): void => {
    if (next === undefined) return;
    const isRow = next.kind === 'row';
    const nextRow = isRow ? next.row : next.section.row;
    place({
      row: placeOfRow(alignment, nextRow, view.place.version),
      sectionKey: isRow ? null : next.section.key,
      caret: null,
    });
  };
  const goToRow = (next: number): void => {
    const holders = new Set(sectionsOfRow(sections, next).map(({ key }) => key));
    const folded = new Set([...view.folded].filter((key) => !holders.has(key)));
    showTable(source, id, {
      folded: folded.size === view.folded.size ? view.folded : folded,
      isPlaceKept: true,
      place: {
        ...{ row: placeOfRow(alignment, next, view.place.version), sectionKey: null },
        ...{ version: view.place.version, caret: null },
      },
    });
  };
  const fold = (key: string): void => {
    const folded = new Set(view.folded);
    if (!folded.delete(key)) folded.add(key);
    const section = sections.find((own) => own.key === key);
    showTable(source, id, {
      folded,
      ...(section === undefined
        ? {}
        : { place: { ...view.place, row: placeOfRow(alignment, section.row), sectionKey: key } }),
    });
  };
  const goToUnsure = (step: 1 | -1): void => {
    const next = stepToUnsure(alignment, row, step);
    if (next === null) talda.messages.announce(t('noneUnsure'));
    else goToRow(next);
  };
  const walk = (event: KeyboardEvent): boolean => {
    const { code } = event.nativeEvent;
    const isControl = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    const isSection = item?.kind === 'section';
    const step = code === 'ArrowRight' ? 1 : code === 'ArrowLeft' ? -1 : null;
    if (step !== null && isSection) {
      if (item.isFolded === (step === 1)) fold(item.section.key);
      else if (step === -1) goToItem(sectionAbove(items, item.section.row, item.section.level));
      return true;
    }
    if (step !== null && isControl) {
      const { version, caret } = view.place;
      const span = spanOfSide(alignment, row, version);
      const text = documents[version]?.text ?? '';
      if (span !== null) place({ caret: stepByWord(text, span, caret, step) });
      return true;
    }
    if (step !== null) {
      const next = stepAcross(alignment, row, view.place, step);
      if (next !== null) place(next);
      else if (step === -1) goToItem(sectionAbove(items, row, Infinity));
      return true;
    }
    if (isControl) return false;
    if (code === 'Tab') {
      const next = view.place.version + (event.shiftKey ? -1 : 1);
      if (isSection || next < 0 || next >= documents.length) return false;
      place({ version: next, caret: null });
      return true;
    }
    if (code === 'Escape' && view.place.caret !== null) {
      place({ caret: null });
      return true;
    }
    if (code === 'Space') {
      const own = isSection ? item.section : sectionsOfRow(sections, row).at(-1);
      if (own !== undefined) fold(own.key);
      return true;
    }
    if (event.shiftKey) return false;
    const target = listStep(code, current, items.length, pageRows);
    if (target !== null) goToItem(items[target]);
    return target !== null || code === 'ArrowDown' || code === 'ArrowUp';
  };

  return { goToItem, goToRow, goToUnsure, fold, walk };
}
