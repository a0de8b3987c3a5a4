import { applyChange } from '../../shared/project/project-changes.ts';
import type { Project } from '../../shared/project/project.ts';
import type { JournalRow } from './journal.ts';

export type Replay = {
  readonly project: Project;
  /** Rows that were applied. */
  readonly count: number;
  /** The first row that could not be applied, `null` when all could. */
  readonly damagedRow: number | null;
};

/**
 * The project with the rows that came after it applied. Rows that do not fit (the journal is damaged)
 * end it: what went before them is a state that was once shown.
 */
export function replayJournal(start: Project, rows: readonly JournalRow[]): Replay {
  const later = rows.filter(({ changeNumber }) => changeNumber > start.changeNumber);
  let project = start;
  for (const [count, { change, changeNumber }] of later.entries()) {
    try {
      project = { ...applyChange(project, change), changeNumber };
    } catch {
      return { project, count, damagedRow: changeNumber };
    }
  }
  return { project, count: later.length, damagedRow: null };
}
