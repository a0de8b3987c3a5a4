import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { serializeProject } from '../../../shared/project/project-file.ts';
import {
  workingDatabases,
  type WorkingDatabases,
} from '../../../renderer/store/working-database.ts';
import { createFakeBridge } from '../../support/fake-bridge.ts';
import { inFolder, newProject, opened, putInFolder, rename } from '../../support/opened-project.ts';

import { changeElsewhere, createMemory, unsaved, usedProject } from '../../support/used-project.ts';

describe('a change', () => {
  test('is shown at once, and in the folder after a save', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { store, notices } = await opened(fake, folder);
    expect(notices).toEqual([]);
    expect(store.snapshot().save).toEqual({ kind: 'saved', at: null });
    await rename(store, 'Сайлау');
    expect(store.snapshot().project.name).toBe('Сайлау');
    expect(inFolder(fake, folder).name).toBe('Выборы');
    expect(store.snapshot().save.kind).toBe('waiting');
    expect(await store.save()).toEqual({ ok: true, value: null });
    expect(inFolder(fake, folder)).toEqual(store.snapshot().project);
  });

  test('of the name is told to the shell', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { store } = await opened(fake, folder);
    await rename(store, 'Сайлау');
    expect(fake.folderOf(folder).projectName).toBe('Сайлау');
  });
});

describe('opening again', () => {
  test('finds the project as it was closed, without a word', async () => {
    const fake = createFakeBridge();
    const { folder, project } = await usedProject(fake);
    const { store, notices } = await opened(fake, folder);
    expect(notices).toEqual([]);
    expect(store.snapshot().project).toEqual(project);
    expect(fake.calls.filter((call) => call === 'saveProject')).toHaveLength(1);
  });

  test('recovers changes that had not reached the folder, and saves them', async () => {
    const fake = createFakeBridge();
    const { folder } = await usedProject(fake);
    const project = await unsaved(fake, folder, 'a');
    const { store, notices } = await opened(fake, folder);
    expect(notices).toEqual([{ kind: 'recovered', changes: 1 }]);
    expect(store.snapshot().project).toEqual(project);
    await store.save();
    expect(inFolder(fake, folder)).toEqual(project);
  });

  test('recovers them in a folder that was moved', async () => {
    const fake = createFakeBridge();
    const { folder } = await usedProject(fake);
    const project = await unsaved(fake, folder, 'a');
    const { json, texts } = fake.folderOf(folder);
    const moved = fake.addFolder('B', { json, texts: Object.fromEntries(texts), originals: [] });
    const { store, notices } = await opened(fake, moved);
    expect(notices).toEqual([{ kind: 'recovered', changes: 1 }]);
    expect(store.snapshot().project).toEqual(project);
  });

  test('follows a folder that was changed elsewhere', async () => {
    const fake = createFakeBridge();
    const { folder, project } = await usedProject(fake);
    const newer = { ...project, name: 'Elections', changeNumber: 7 };
    changeElsewhere(fake, folder, newer);
    const { store, notices } = await opened(fake, folder);
    expect(notices).toEqual([{ kind: 'reloaded' }]);
    expect(store.snapshot().project).toEqual(newer);
    expect(store.snapshot().undoable).toEqual([]);
    await rename(store, 'b');
    await store.close();
    expect((await opened(fake, folder)).store.snapshot().project.changeNumber).toBe(8);
  });

  test('follows an older copy of the project in another place', async () => {
    const fake = createFakeBridge();
    const first = newProject();
    const copy = putInFolder(fake, first);
    const folder = putInFolder(fake, first);
    const { store } = await opened(fake, folder);
    await rename(store, 'a');
    await store.close();
    fake.folderOf(copy).json = serializeProject({ ...first, name: 'Copy' }).json;
    const other = { ...copy, location: '/elsewhere/Copy.talda' };
    const opening = await opened(fake, other);
    expect(opening.notices).toEqual([{ kind: 'reloaded' }]);
    expect(opening.store.snapshot().project.name).toBe('Copy');
  });

  test('says so when the working copy is gone', async () => {
    const fake = createFakeBridge();
    const memory = createMemory();
    const folder = putInFolder(fake, newProject());
    const { store, notices } = await opened(fake, folder, { memory });
    expect(notices).toEqual([]);
    await store.close();
    const { project } = store.snapshot();
    await workingDatabases.remove(project.id);
    const again = await opened(fake, folder, { memory });
    expect(again.notices).toEqual([{ kind: 'rebuilt' }]);
    expect(again.store.snapshot().project).toEqual(project);
  });

  test('makes a working copy that cannot be opened anew, and says so', async () => {
    const fake = createFakeBridge();
    const { folder, project } = await usedProject(fake);
    const removed: string[] = [];
    const databases: WorkingDatabases = {
      open: (id) =>
        removed.length === 0 ? Promise.reject(new Error('corrupt')) : workingDatabases.open(id),
      remove: async (id) => {
        removed.push(id);
        await workingDatabases.remove(id);
      },
    };
    const { store, notices } = await opened(fake, folder, { databases });
    expect(notices).toEqual([{ kind: 'rebuilt' }]);
    expect(removed).toEqual([project.id]);
    await rename(store, 'b');
    expect((await opened(fake, folder)).store.snapshot().project.name).toBe('b');
  });

  test('keeps what can be replayed of a damaged journal, and says so', async () => {
    const fake = createFakeBridge();
    const { folder, project } = await usedProject(fake);
    await unsaved(fake, folder, 'good');
    const database = await workingDatabases.open(project.id);
    const row = (await database.rows()).at(-1);
    if (row === undefined) throw new Error('no row');
    const changeNumber = row.changeNumber + 1;
    const change = { kind: 'removeWorks', ids: ['work_nowhere'] } as const;
    await database.append({ ...row, changeNumber, change }, []);
    database.close();
    const { store, notices } = await opened(fake, folder);
    expect(notices).toEqual([{ kind: 'recovered', changes: 1 }, { kind: 'rebuilt' }]);
    expect(store.snapshot().project.name).toBe('good');
    await rename(store, 'better');
    const again = await opened(fake, folder);
    expect(again.store.snapshot().project.name).toBe('better');
    expect(await again.store.undo()).not.toBeNull();
    expect(again.store.snapshot().project.name).toBe('good');
  });

  test('takes a text that the folder has lost from the working copy, and puts it back', async () => {
    const fake = createFakeBridge();
    const { folder, project } = await usedProject(fake);
    const hash = project.documents[0]?.textHash ?? '';
    fake.folderOf(folder).texts.delete(hash);
    const { store } = await opened(fake, folder);
    expect(store.snapshot().project).toEqual(project);
    await store.save();
    expect(fake.folderOf(folder).texts.has(hash)).toBe(true);
  });
});
