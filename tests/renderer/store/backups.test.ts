import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Backup, ShellError } from '../../../shared/bridge/bridge-api.ts';
import { addTexts, removeDocumentsWhole } from '../../../shared/project/compose-changes.ts';
import type { ProjectStore } from '../../../renderer/store/project-store.ts';
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge.ts';
import { createManualTimers } from '../../support/manual-timers.ts';
import {
  anAct,
  inFolder,
  newProject,
  opened,
  putInFolder,
  rename,
} from '../../support/opened-project.ts';
import { sampleDocument, sampleWork } from '../../support/sample-project.ts';

const full: ShellError = { code: 'diskFull', name: 'backups' };
const minutes = 60_000;

async function listed(store: ProjectStore): Promise<readonly Backup[]> {
  const backups = await store.backups();
  return backups.ok ? backups.value : [];
}

async function untilCalled(fake: FakeBridge, count: number): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(fake.calls.filter((call) => call === 'writeBackup')).toHaveLength(count);
}

describe('backups', () => {
  test('are made every quarter of an hour in which something was changed', async () => {
    const fake = createFakeBridge();
    const timers = createManualTimers();
    const { store } = await opened(fake, putInFolder(fake, newProject()), { timers });
    timers.advance(15 * minutes);
    await untilCalled(fake, 0);
    await rename(store, 'a');
    timers.advance(15 * minutes);
    await untilCalled(fake, 1);
    timers.advance(15 * minutes);
    await untilCalled(fake, 1);
    expect(await listed(store)).toMatchObject([{ reason: 'time', changeNumber: 1 }]);
  });

  test('that failed are made the next time', async () => {
    const fake = createFakeBridge();
    const timers = createManualTimers();
    const { store } = await opened(fake, putInFolder(fake, newProject()), { timers });
    await rename(store, 'a');
    fake.failNext('writeBackup', full);
    timers.advance(15 * minutes);
    await untilCalled(fake, 1);
    timers.advance(15 * minutes);
    await untilCalled(fake, 2);
    expect(await listed(store)).toHaveLength(1);
  });

  test('are made when asked for, with all that is on the screen', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    await rename(store, 'a');
    expect(await store.backUp('bulk')).toEqual({ ok: true, value: null });
    expect(await listed(store)).toMatchObject([{ reason: 'bulk', changeNumber: 1 }]);
    fake.failNext('writeBackup', full);
    expect(await store.backUp('bulk')).toEqual({ ok: false, error: full });
  });
});

describe('restoring a backup', () => {
  test('brings its state back as one act that can be undone', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { store } = await opened(fake, folder);
    const { project: first } = store.snapshot();
    await store.backUp('bulk');
    await rename(store, 'a');
    const ids = first.documents.map(({ id }) => id);
    await store.commit((project) => removeDocumentsWhole(project, ids), anAct);
    const { project: second } = store.snapshot();

    expect(await store.restore('backup_1')).toEqual({ ok: true, value: null });
    const { project } = store.snapshot();
    expect(project).toEqual({ ...first, changeNumber: 3 });
    expect(inFolder(fake, folder)).toEqual(project);
    expect(store.snapshot().undoable[0]).toEqual({ key: 'restoreBackup', values: {} });
    await store.close();

    const again = await opened(fake, folder);
    await again.store.undo();
    expect(again.store.snapshot().project).toEqual({ ...second, changeNumber: 4 });
  });

  test('backs the present state up before', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    await store.backUp('bulk');
    await rename(store, 'a');
    await store.restore('backup_1');
    expect(await listed(store)).toMatchObject([
      { reason: 'restore', changeNumber: 1 },
      { reason: 'bulk', changeNumber: 0 },
    ]);
    await store.restore('backup_2');
    expect(store.snapshot().project.name).toBe('a');
  });

  test('finds texts that were removed since', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    const work = sampleWork('n');
    const document = sampleDocument('n', work, 'Новый текст.');
    await store.backUp('bulk');
    const texts = { works: [work], documents: [document], segments: [] };
    await store.commit(() => addTexts(texts), anAct);
    await store.save();
    await store.backUp('bulk');
    await store.commit((project) => removeDocumentsWhole(project, [document.id]), anAct);
    await store.save();
    await store.restore('backup_2');
    expect(store.snapshot().project.documents.at(-1)).toEqual(document);
  });

  test('changes nothing when the present state cannot be backed up', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    await store.backUp('bulk');
    await rename(store, 'a');
    fake.failNext('writeBackup', full);
    const refused = { ok: false, error: { code: 'shell', error: full } };
    expect(await store.restore('backup_1')).toEqual(refused);
    expect(store.snapshot().project.name).toBe('a');
  });

  test('changes nothing when the backup is gone or damaged', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    const { project } = store.snapshot();
    expect(await store.restore('backup_9')).toMatchObject({ ok: false, error: { code: 'shell' } });
    const backup = { projectId: project.id, reason: 'time', changeNumber: 0, texts: {} } as const;
    await fake.bridge.writeBackup({ ...backup, json: '{"id":"proj_x"' });
    const damaged = (await listed(store))[0]?.id ?? '';
    const error = { code: 'project', error: { code: 'notAProject' }, hasPrevious: false };
    expect(await store.restore(damaged)).toEqual({ ok: false, error });
    expect(store.snapshot().project).toEqual(project);
  });

  test('of another project is refused', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    const { project } = store.snapshot();
    const other = await opened(fake, putInFolder(fake, newProject()));
    await other.store.backUp('bulk');
    const [foreign] = [...fake.backups.values()].flat();
    if (foreign !== undefined) fake.backups.set(project.id, [foreign]);
    expect(await store.restore(foreign?.id ?? '')).toMatchObject({
      ok: false,
      error: { code: 'project', error: { code: 'notAProject' } },
    });
  });
});
