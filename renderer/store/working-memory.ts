import type { JournalRow } from './journal.ts';
import type { KeptOriginal, WorkingCopy, WorkingState } from './working-copy.ts';

/**
 * A working copy that lasts as long as the window: what is left when the database refuses. Changes
 * are then durable only once they are in the folder.
 */
export function createWorkingMemory(): WorkingCopy {
  let current: WorkingState | null = null;
  let journal: readonly JournalRow[] = [];
  let kept: readonly KeptOriginal[] = [];
  return {
    state: () => Promise.resolve(current),
    setState: (state) => {
      current = state;
      return Promise.resolve();
    },
    append: (row, originals) => {
      // A change that could not be saved was not shown: its number is given again.
      const { changeNumber } = row;
      journal = [...journal.filter((earlier) => earlier.changeNumber < changeNumber), row];
      kept = [...kept, ...originals.map((original) => ({ ...original, changeNumber }))];
      return Promise.resolve();
    },
    dropFrom: (from) => {
      journal = journal.filter(({ changeNumber }) => changeNumber < from);
      return Promise.resolve();
    },
    rows: () => Promise.resolve(journal),
    row: (number) =>
      Promise.resolve(journal.find(({ changeNumber }) => changeNumber === number) ?? null),
    runs: () => Promise.resolve([]),
    runKeys: () => Promise.resolve([]),
    texts: () => Promise.resolve([]),
    textHashes: () => Promise.resolve([]),
    originals: () => Promise.resolve(kept),
    write: () => Promise.resolve(),
    settle: (state, { originalsUpTo, rowsUpTo, keptRows }) => {
      current = state;
      kept = kept.filter(({ changeNumber }) => changeNumber > originalsUpTo);
      journal = journal.filter(
        ({ changeNumber }) => changeNumber > rowsUpTo || keptRows.has(changeNumber),
      );
      return Promise.resolve();
    },
    clear: () => {
      current = null;
      journal = [];
      kept = [];
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
