import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ProjectId } from '../../../shared/base/identifiers.ts';
import type { JournalRow } from '../../../renderer/store/journal.ts';
import { workingDatabases } from '../../../renderer/store/working-database.ts';

const id: ProjectId = 'proj_database';

function row(changeNumber: number): JournalRow {
  const change = { kind: 'renameProject', name: `${changeNumber}` } as const;
  const title = { key: 'test', values: {} };
  return { changeNumber, kind: 'do', of: null, title, change, inverse: change };
}

test('every transaction that writes asks for strict durability', async () => {
  const asked: string[] = [];
  const { prototype } = IDBDatabase;
  const { transaction } = prototype;
  prototype.transaction = function (this: IDBDatabase, ...given) {
    const [, mode, options] = given;
    if (mode === 'readwrite') asked.push(options?.durability ?? 'none');
    return transaction.apply(this, given);
  };
  const database = await workingDatabases.open(id);
  const saved = { changeNumber: 0, fingerprint: '' };
  const state = { formatVersion: 2, location: '', checkpoint: null, saved, pending: [] };
  const nothing = { runs: [], texts: [], rowsUpTo: 0, keptRows: new Set<number>() };
  await database.append(row(1), []);
  await database.append(row(2), [{ fileName: 'a', bytes: Uint8Array.of(1) }]);
  await database.setState(state);
  await database.write({ runs: [{ key: 1, text: '{}' }], texts: [{ hash: 'a', text: 'b' }] });
  await database.settle(state, { ...nothing, originalsUpTo: 0 });
  await database.dropFrom(9);
  await database.clear();
  prototype.transaction = transaction;
  database.close();
  expect(asked.length).toBeGreaterThanOrEqual(7);
  expect(new Set(asked)).toEqual(new Set(['strict']));
});

test('no two transactions that write are open at once, also of two databases', async () => {
  const { prototype } = IDBDatabase;
  const { transaction } = prototype;
  let open = 0;
  let most = 0;
  let count = 0;
  prototype.transaction = function (this: IDBDatabase, ...given) {
    const made = transaction.apply(this, given);
    if (given[1] !== 'readwrite') return made;
    count += 1;
    open += 1;
    most = Math.max(most, open);
    for (const end of ['complete', 'abort']) made.addEventListener(end, () => (open -= 1));
    return made;
  };
  const databases = [await workingDatabases.open(id), await workingDatabases.open('proj_other')];
  const saved = { changeNumber: 0, fingerprint: '' };
  const state = { formatVersion: 2, location: '', checkpoint: null, saved, pending: [] };
  const nothing = { runs: [], texts: [], rowsUpTo: 0, keptRows: new Set<number>() };
  await Promise.all(
    databases.flatMap((database) => [
      database.append(row(1), []),
      database.setState(state),
      database.append(row(1), []).catch(() => undefined),
      database.write({ runs: [{ key: 1, text: '{}' }], texts: [] }),
      database.append(row(2), [{ fileName: 'a', bytes: Uint8Array.of(1) }]),
      database.settle(state, { ...nothing, originalsUpTo: 0 }),
      database.dropFrom(2),
      database.clear(),
    ]),
  );
  prototype.transaction = transaction;
  for (const database of databases) database.close();
  expect(count).toBeGreaterThanOrEqual(16);
  expect(most).toBe(1);
});

test('a number is given to one act only', async () => {
  const database = await workingDatabases.open(id);
  await database.append(row(1), []);
  await expect(database.append(row(1), [])).rejects.toThrow();
  await database.clear();
  database.close();
});

test('an imported file goes when the act that brought it is in the folder', async () => {
  const database = await workingDatabases.open(id);
  const saved = { changeNumber: 0, fingerprint: '' };
  const state = { formatVersion: 2, location: '', checkpoint: null, saved, pending: [] };
  for (const number of [1, 2]) {
    await database.append(row(number), [{ fileName: `${number}`, bytes: Uint8Array.of(number) }]);
  }
  const gone = { runs: [], texts: [], rowsUpTo: 1, keptRows: new Set<number>() };
  await database.settle(state, { ...gone, originalsUpTo: 1 });
  expect((await database.originals()).map(({ fileName }) => fileName)).toEqual(['2']);
  expect((await database.rows()).map(({ changeNumber }) => changeNumber)).toEqual([2]);
  database.close();
});
