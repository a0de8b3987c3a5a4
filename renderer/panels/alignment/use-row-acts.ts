import { useRef } from 'react';
import { applyAlignmentEdit } from '../../../shared/alignment/alignment-edit.ts';
import type { Change } from '../../../shared/project/change.ts';
import { editAlignment } from '../../../shared/project/alignment-changes.ts';
import { useWords } from '../../i18n/use-words.ts';
import { documentsById } from '../../session/project-views.ts';
import { useStore, useTalda } from '../../session/talda.ts';
import { alignmentViewOf, showTable, tableViewOf, type GridPlace } from './alignment-view.ts';
import { planAct, type PlannedAct, type RowAct } from './row-acts.ts';
import { placeOfRow, rowAtPlace } from '../../session/row-places.ts';
import type { ShownTable } from './use-table.ts';

/** Does one thing to the row at hand as one undoable act, and says what it did or why not. */
export function useRowActs(table: ShownTable): (act: RowAct) => Promise<void> {
  const talda = useTalda();
  const store = useStore();
  const { t, format } = useWords('alignment');
  /**
   * Keys come faster than acts are done: the place at which the first of them was pressed and those
   * that the acts have led to, the latest last.
   */
  const led = useRef<readonly GridPlace[]>([]);
  const { id } = table.alignment;
  return async (act) => {
    const source = alignmentViewOf(store.snapshot().project.id);
    const placeNow = (): GridPlace => tableViewOf(source.get(), id).place;
    const from = placeNow();
    const row = format.number(rowAtPlace(table.alignment, from.row) + 1);
    let planned: PlannedAct | null = null;
    if (act === 'confirm') showTable(source, id, { place: placeAfter(table, from) ?? from });
    const isDone = await store.commit(
      (project) => {
        const alignment = project.alignments.find((own) => own.id === id);
        if (alignment === undefined) return null;
        const texts = alignment.texts.map(
          ({ documentId }) => documentsById(project.documents).get(documentId)?.text ?? '',
        );
        const chain = led.current.includes(from) ? led.current : [from];
        const place = chain.at(-1) ?? from;
        const { version, caret } = place;
        const at = { row: rowAtPlace(alignment, place.row), version, caret };
        const plan = planAct(act, alignment, at, texts);
        planned = plan;
        if (!plan.isPossible) return null;
        let after = alignment;
        const changes = plan.edits.flatMap((edit): Change[] => {
          const change = editAlignment(project, id, edit);
          after = applyAlignmentEdit(after, edit);
          return change === null ? [] : [change];
        });
        const isStatus = act === 'confirm' || act === 'unconfirm';
        led.current = isStatus
          ? chain
          : [...chain, { ...place, row: placeOfRow(after, plan.row, version), caret: null }];
        const [only] = changes;
        return changes.length === 1 && only !== undefined ? only : { kind: 'batch', changes };
      },
      { key: `alignment.${act}`, values: { row } },
    );
    const last = led.current.at(-1);
    if (isDone && last !== undefined && led.current.includes(placeNow())) {
      showTable(source, id, { place: last, isPlaceKept: true });
    }
    if (isDone) talda.messages.announceUndoable(t(`did.${act}`, { row }));
    else {
      const why = whyNot(planned);
      if (why !== null) talda.messages.announce(t(`cannot.${why}`));
    }
  };
}

function whyNot(planned: PlannedAct | null): string | null {
  return planned === null || planned.isPossible ? null : planned.why;
}

/** The row after the one at a place, as it is shown; `null` after the last. */
function placeAfter({ alignment, items }: ShownTable, place: GridPlace): GridPlace | null {
  const row = rowAtPlace(alignment, place.row);
  const next = items.find((item) => item.kind === 'row' && item.row > row);
  if (next?.kind !== 'row') return null;
  return {
    ...{ row: placeOfRow(alignment, next.row, place.version), sectionKey: null },
    ...{ version: place.version, caret: null },
  };
}
