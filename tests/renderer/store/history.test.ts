import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { stepLimit } from '../../../renderer/store/journal.ts';
import { workingDatabases } from '../../../renderer/store/working-database.ts';
import { removeConceptsWhole } from '../../../shared/project/compose-changes.ts';
import { createFakeBridge } from '../../support/fake-bridge.ts';
import { anAct, newProject, opened, putInFolder, rename } from '../../support/opened-project.ts';

const titled = (name: string): { key: string; values: { name: string } } => ({
  key: 'test',
  values: { name },
});

describe('undo and redo', () => {
  test('go back and forth over many acts, with their titles', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    for (const name of ['a', 'b', 'c']) await rename(store, name);
    expect(store.snapshot().undoable).toEqual([titled('c'), titled('b'), titled('a')]);
    expect(await store.undo()).toEqual(titled('c'));
    expect(await store.undo()).toEqual(titled('b'));
    expect(store.snapshot().project.name).toBe('a');
    expect(store.snapshot().undoable).toEqual([titled('a')]);
    expect(store.snapshot().redoable).toEqual([titled('b'), titled('c')]);
    expect(await store.redo()).toEqual(titled('b'));
    expect(store.snapshot().project.name).toBe('b');
    await rename(store, 'd');
    expect(store.snapshot().redoable).toEqual([]);
    expect(await store.redo()).toBeNull();
  });

  test('are acts themselves: the number of changes goes on rising', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    await rename(store, 'a');
    await store.undo();
    await store.redo();
    expect(store.snapshot().project.changeNumber).toBe(3);
  });

  test('have nothing to do at the beginning', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    expect(await store.undo()).toBeNull();
    expect(store.snapshot().project.changeNumber).toBe(0);
  });

  test('go on after the project was saved, closed and opened again', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const first = await opened(fake, folder);
    const before = first.store.snapshot().project;
    await first.store.commit((project) => removeConceptsWhole(project, ['con_1']), titled('x'));
    await rename(first.store, 'a');
    await first.store.undo();
    await first.store.close();

    const second = await opened(fake, folder);
    expect(second.store.snapshot().redoable).toEqual([titled('a')]);
    await second.store.redo();
    expect(second.store.snapshot().project.name).toBe('a');
    await second.store.undo();
    expect(await second.store.undo()).toEqual(titled('x'));
    const { project } = second.store.snapshot();
    expect(project.annotations).toEqual(before.annotations);
    expect(project.codebook.concepts).toEqual(before.codebook.concepts);
  });

  test('keep no more of the journal than they need', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { store } = await opened(fake, folder);
    for (const name of ['a', 'b']) await rename(store, name);
    await store.undo();
    await store.undo();
    await rename(store, 'c');
    await store.close();
    const database = await workingDatabases.open(store.snapshot().project.id);
    expect((await database.rows()).map(({ changeNumber }) => changeNumber)).toEqual([5]);
    database.close();
    expect(stepLimit).toBeGreaterThan(100);
  });
});

describe('acts', () => {
  test('that are asked for at once are done one after the other', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    const names = ['a', 'b', 'c', 'd'];
    await Promise.all(
      names.map((name) =>
        store.commit((p) => ({ kind: 'renameProject', name: p.name + name }), anAct),
      ),
    );
    expect(store.snapshot().project.name).toBe('Выборыabcd');
    expect(store.snapshot().undoable).toHaveLength(4);
  });

  test('that come to nothing leave no trace', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    const before = store.snapshot();
    expect(await store.commit(() => null, anAct)).toBe(false);
    expect(store.snapshot()).toBe(before);
  });

  test('that are bugs reject, and do not keep the next one from being done', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    const bug = store.commit(() => ({ kind: 'removeWorks', ids: ['work_none'] }), anAct);
    await expect(bug).rejects.toThrow('Invariant');
    await rename(store, 'a');
    expect(store.snapshot().project).toMatchObject({ name: 'a', changeNumber: 1 });
  });

  test('wake those who watch once the change can be seen', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    const seen: string[] = [];
    const stop = store.subscribe(() => seen.push(store.snapshot().project.name));
    await rename(store, 'a');
    stop();
    await rename(store, 'b');
    expect(new Set(seen)).toEqual(new Set(['a']));
  });
});
