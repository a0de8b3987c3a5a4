import type { Change } from '../../shared/project/change.ts';
import type { ActionTitle } from './project-store.ts';

/**
 * One act, as it stands in the working copy. `changeNumber` is the project's after the act and rises
 * from row to row. Whatever the act was, `inverse` takes it back.
 */
export type JournalRow = {
  readonly changeNumber: number;
  readonly kind: 'do' | 'undo' | 'redo';
  /** The row that an `undo` or `redo` took back. */
  readonly of: number | null;
  readonly title: ActionTitle;
  readonly change: Change;
  readonly inverse: Change;
};

/** What can be taken back: the row whose inverse does it. */
export type Step = { readonly row: number; readonly title: ActionTitle };

/** The next step stands last. */
export type History = { readonly undoable: readonly Step[]; readonly redoable: readonly Step[] };

export const noHistory: History = { undoable: [], redoable: [] };

/** As many steps are kept; older ones stay done. */
export const stepLimit = 1_000;

/**
 * The history after one more row. Rows that no step needs any more may be missing among those
 * before it without a difference.
 */
export function recordStep(
  { undoable, redoable }: History,
  {
    changeNumber: row,
    kind,
    of,
    title,
  }: Pick<JournalRow, 'changeNumber' | 'kind' | 'of' | 'title'>,
): History {
  const step = { row, title };
  switch (kind) {
    case 'do':
      return { undoable: [...undoable.slice(1 - stepLimit), step], redoable: [] };
    case 'undo':
      return { undoable: without(undoable, of), redoable: [...redoable, step] };
    case 'redo':
      return { undoable: [...undoable, step], redoable: without(redoable, of) };
  }
}

function without(steps: readonly Step[], row: number | null): readonly Step[] {
  return steps.at(-1)?.row === row ? steps.slice(0, -1) : steps;
}

/** Rows that are needed to take steps back. */
export function rowsInUse({ undoable, redoable }: History): ReadonlySet<number> {
  return new Set([...undoable, ...redoable].map(({ row }) => row));
}

/** As many titles are shown in lists of steps. */
const titleLimit = 50;

/** The titles of the steps, the next one first. */
export function titlesOf(steps: readonly Step[]): readonly ActionTitle[] {
  return steps
    .slice(-titleLimit)
    .reverse()
    .map(({ title }) => title);
}
