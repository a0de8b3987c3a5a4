import { createWorkingMemory } from './working-memory.ts';
import type { WorkingCopy } from './working-copy.ts';

/** A working copy that goes on in memory when its database fails. */
export type LastingCopy = WorkingCopy & {
  /** Whether the database has failed: what is appended now lasts only once it is in the folder. */
  readonly isLost: () => boolean;
};

/**
 * Wraps the working copy; `null` stands for a database that could not even be opened. The first
 * failure of a method is the last: from then on all goes to memory, and `onLost` is called once.
 * What is written goes to memory from the beginning, so that this session's steps and imported
 * files outlive the database.
 */
export function createLastingCopy(database: WorkingCopy | null, onLost: () => void): LastingCopy {
  const memory = createWorkingMemory();
  let current = database;
  const read = async <Value>(act: (copy: WorkingCopy) => Promise<Value>): Promise<Value> => {
    if (current === null) return await act(memory);
    const tried = current;
    try {
      return await act(tried);
    } catch {
      // Whatever the reason (a full disk, a database that was reset), the folder is the way out.
      if (current === tried) {
        current = null;
        tried.close();
        onLost();
      }
      return await act(memory);
    }
  };
  const write = async (act: (copy: WorkingCopy) => Promise<void>): Promise<void> => {
    await act(memory);
    await read((copy) => (copy === memory ? Promise.resolve() : act(copy)));
  };
  return {
    isLost: () => current === null,
    state: () => read((copy) => copy.state()),
    setState: (state) => write((copy) => copy.setState(state)),
    append: (row, originals) => write((copy) => copy.append(row, originals)),
    dropFrom: (changeNumber) => write((copy) => copy.dropFrom(changeNumber)),
    rows: () => read((copy) => copy.rows()),
    row: (changeNumber) => read((copy) => copy.row(changeNumber)),
    runs: (keys) => read((copy) => copy.runs(keys)),
    runKeys: () => read((copy) => copy.runKeys()),
    texts: () => read((copy) => copy.texts()),
    textHashes: () => read((copy) => copy.textHashes()),
    originals: () => read((copy) => copy.originals()),
    write: (writes) => write((copy) => copy.write(writes)),
    settle: (state, removals) => write((copy) => copy.settle(state, removals)),
    clear: () => write((copy) => copy.clear()),
    close: () => current?.close(),
  };
}
