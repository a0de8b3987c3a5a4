import { Dexie, type Table } from 'dexie';
import type { ProjectId } from '../../shared/base/identifiers.ts';
import type { JournalRow } from './journal.ts';
import { createTaskQueue } from './task-queue.ts';
import type {
  KeptOriginal,
  StoredRun,
  StoredText,
  WorkingCopy,
  WorkingState,
} from './working-copy.ts';

const stateKey = 'state';

/**
 * All writing goes through here, one transaction at a time: killed in the midst of two, Chromium
 * cannot take both back at the next start and empties all databases of the program without a word.
 */
const inTurn = createTaskQueue();

/** The databases of the window. */
export type WorkingDatabases = {
  /** Makes the database if there is none. Rejects when it cannot be opened. */
  readonly open: (projectId: ProjectId) => Promise<WorkingCopy>;
  /** Removes the database, even one that cannot be opened. Rejects when that fails, too. */
  readonly remove: (projectId: ProjectId) => Promise<void>;
};

export const workingDatabases: WorkingDatabases = {
  open: openWorkingDatabase,
  remove: removeWorkingDatabase,
};

function workingDatabaseName(projectId: ProjectId): string {
  return `talda.${projectId}`;
}

/**
 * Transactions are strictly durable: the disk has been asked to flush before any of them counts as
 * complete.
 */
async function openWorkingDatabase(projectId: ProjectId): Promise<WorkingCopy> {
  const database = new Dexie(workingDatabaseName(projectId), {
    chromeTransactionDurability: 'strict',
  });
  database.version(1).stores({
    state: '',
    journal: 'changeNumber',
    runs: 'key',
    texts: 'hash',
    originals: '++id,changeNumber',
  });
  const states: Table<WorkingState, string> = database.table('state');
  const journal: Table<JournalRow, number> = database.table('journal');
  const runs: Table<StoredRun, number> = database.table('runs');
  const texts: Table<StoredText, string> = database.table('texts');
  const originals: Table<KeptOriginal, number> = database.table('originals');
  await database.open();

  return {
    state: async () => (await states.get(stateKey)) ?? null,
    setState: (state) =>
      inTurn(async () => {
        await states.put(state, stateKey);
      }),
    append: (row, added) =>
      inTurn(async () => {
        if (added.length === 0) {
          await journal.add(row);
          return;
        }
        await database.transaction('rw', journal, originals, async () => {
          await journal.add(row);
          const { changeNumber } = row;
          await originals.bulkAdd(added.map((original) => ({ ...original, changeNumber })));
        });
      }),
    dropFrom: (changeNumber) =>
      inTurn(async () => {
        await journal.where('changeNumber').aboveOrEqual(changeNumber).delete();
      }),
    rows: () => journal.orderBy('changeNumber').toArray(),
    row: async (changeNumber) => (await journal.get(changeNumber)) ?? null,
    runs: async (keys) => (await runs.bulkGet([...keys])).filter((run) => run !== undefined),
    runKeys: () => runs.toCollection().primaryKeys(),
    texts: () => texts.toArray(),
    textHashes: () => texts.toCollection().primaryKeys(),
    originals: () => originals.toArray(),
    write: (writes) =>
      inTurn(async () => {
        if (writes.runs.length + writes.texts.length === 0) return;
        await database.transaction('rw', runs, texts, async () => {
          await runs.bulkPut([...writes.runs]);
          await texts.bulkPut([...writes.texts]);
        });
      }),
    settle: (state, gone) =>
      inTurn(() =>
        database.transaction('rw', [states, journal, runs, texts, originals], async () => {
          await states.put(state, stateKey);
          await runs.bulkDelete([...gone.runs]);
          await texts.bulkDelete([...gone.texts]);
          await originals.where('changeNumber').belowOrEqual(gone.originalsUpTo).delete();
          const { rowsUpTo } = gone;
          const rows = await journal.where('changeNumber').belowOrEqual(rowsUpTo).primaryKeys();
          await journal.bulkDelete(rows.filter((row) => !gone.keptRows.has(row)));
        }),
      ),
    clear: () =>
      inTurn(() =>
        database.transaction('rw', [states, journal, runs, texts, originals], async () => {
          for (const table of [states, journal, runs, texts, originals]) await table.clear();
        }),
      ),
    close: () => database.close(),
  };
}

async function removeWorkingDatabase(projectId: ProjectId): Promise<void> {
  await Dexie.delete(workingDatabaseName(projectId));
}
