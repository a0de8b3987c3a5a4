import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { ShellError } from '../../../shared/bridge/bridge-api.ts';
import {
  workingDatabases,
  type WorkingDatabases,
} from '../../../renderer/store/working-database.ts';
import { addTexts } from '../../../shared/project/compose-changes.ts';
import { createFakeBridge } from '../../support/fake-bridge.ts';
import {
  anAct,
  inFolder,
  newProject,
  opened,
  putInFolder,
  rename,
} from '../../support/opened-project.ts';
import { sampleDocument, sampleWork } from '../../support/sample-project.ts';

const full: ShellError = { code: 'diskFull', name: 'Выборы.talda' };
const gone = (): Promise<never> => Promise.reject(new Error('QuotaExceededError'));

/** Databases that work until they are broken: then every request fails. */
function breakable(): { databases: WorkingDatabases; breakAll: () => void; removed: string[] } {
  let isBroken = false;
  const removed: string[] = [];
  return {
    removed,
    breakAll: () => {
      isBroken = true;
    },
    databases: {
      open: async (projectId) => {
        if (isBroken) return await gone();
        const copy = await workingDatabases.open(projectId);
        return new Proxy(copy, {
          get: (target, name, receiver) =>
            isBroken && name !== 'close' ? gone : Reflect.get(target, name, receiver),
        });
      },
      remove: async (projectId) => {
        removed.push(projectId);
        await workingDatabases.remove(projectId);
      },
    },
  };
}

describe('when the database fails', () => {
  test('a change is shown once the folder has it', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { databases, breakAll, removed } = breakable();
    const { store } = await opened(fake, folder, { databases });
    breakAll();
    await rename(store, 'a');
    expect(store.snapshot().project.name).toBe('a');
    expect(inFolder(fake, folder).name).toBe('a');
    // What is left of the database must not pass for the truth later.
    expect(removed).toEqual([store.snapshot().project.id]);
    expect((await opened(fake, folder)).store.snapshot().project.name).toBe('a');
  });

  test('a change that the folder cannot take either is not shown', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { databases, breakAll } = breakable();
    const { store } = await opened(fake, folder, { databases });
    breakAll();
    fake.failNext('saveProject', full, 2);
    expect(await store.commit(() => ({ kind: 'renameProject', name: 'a' }), anAct)).toBe(false);
    expect(store.snapshot().project.name).toBe('Выборы');
    expect(store.snapshot().save).toEqual({ kind: 'failed', error: full });
    await rename(store, 'b');
    expect(inFolder(fake, folder)).toMatchObject({ name: 'b', changeNumber: 1 });
    await store.undo();
    expect(inFolder(fake, folder).name).toBe('Выборы');
  });

  test('the steps of this session can still be undone', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { databases, breakAll } = breakable();
    const { store } = await opened(fake, folder, { databases });
    await rename(store, 'a');
    breakAll();
    await rename(store, 'b');
    await store.undo();
    await store.undo();
    expect(store.snapshot().project.name).toBe('Выборы');
  });

  test('steps of earlier sessions are gone, and the lists say so', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { databases, breakAll } = breakable();
    const first = await opened(fake, folder, { databases });
    await rename(first.store, 'a');
    await first.store.close();
    const { store } = await opened(fake, folder, { databases });
    breakAll();
    expect(await store.undo()).toBeNull();
    expect(store.snapshot().undoable).toEqual([]);
    expect(store.snapshot().project.name).toBe('a');
  });

  test('imported files still reach the folder', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { databases, breakAll } = breakable();
    const { store } = await opened(fake, folder, { databases });
    const work = sampleWork('n');
    const texts = { works: [work], documents: [sampleDocument('n', work, 'Т')], segments: [] };
    await store.commit(() => addTexts(texts), anAct, [
      { fileName: 'n.pdf', bytes: Uint8Array.of(7) },
    ]);
    breakAll();
    await store.save();
    expect(fake.folderOf(folder).originals.get('n.pdf')).toEqual(Uint8Array.of(7));
    expect((await store.close()).ok).toBe(true);
  });

  test('from the beginning, the project opens all the same', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { databases, breakAll } = breakable();
    breakAll();
    const { store, notices } = await opened(fake, folder, { databases });
    expect(notices).toEqual([{ kind: 'rebuilt' }]);
    await rename(store, 'a');
    expect(inFolder(fake, folder).name).toBe('a');
    expect((await store.close()).ok).toBe(true);
  });
});
