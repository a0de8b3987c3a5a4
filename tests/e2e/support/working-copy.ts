import type { Page } from 'playwright-core';
import type { JournalRow } from '../../../renderer/store/journal.ts';
import { readWorkingProject } from '../../../renderer/store/read-working-project.ts';
import type { StoredRun, StoredText, WorkingState } from '../../../renderer/store/working-copy.ts';
import { createWorkingMemory } from '../../../renderer/store/working-memory.ts';
import type { Project } from '../../../shared/project/project.ts';

type Stored = {
  readonly state: WorkingState | undefined;
  readonly rows: readonly JournalRow[];
  readonly runs: readonly StoredRun[];
  readonly texts: readonly StoredText[];
};

/** The project as the database of the window holds it by itself; throws when it is not whole. */
export async function workingProject(page: Page, projectId: string): Promise<Project> {
  const { state, rows, runs, texts } = await page.evaluate(readDatabase, `talda.${projectId}`);
  if (state === undefined) throw new Error('The working copy knows nothing of itself');
  const copy = {
    ...createWorkingMemory(),
    runs: (keys: readonly number[]) =>
      Promise.resolve(runs.filter(({ key }) => keys.includes(key))),
    texts: () => Promise.resolve(texts),
  };
  const read = await readWorkingProject(copy, state, rows);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Runs in the page. */
async function readDatabase(name: string): Promise<Stored> {
  const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answer(indexedDB.open(name));
  const transaction = database.transaction(['state', 'journal', 'runs', 'texts']);
  const all = (store: string) => answer(transaction.objectStore(store).getAll());
  const [[state], rows, runs, texts] = await Promise.all([
    all('state'),
    all('journal'),
    all('runs'),
    all('texts'),
  ]);
  database.close();
  return { state, rows, runs, texts };
}
