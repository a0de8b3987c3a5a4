import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { ProjectFolder, ShellError } from '../../../shared/bridge/bridge-api.ts';
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge.ts';
import { inFolder, opened, tryOpening } from '../../support/opened-project.ts';

import { changeElsewhere, unsaved, usedProject } from '../../support/used-project.ts';

describe('when folder and working copy both have changes of their own', () => {
  async function divergedProject(fake: FakeBridge): Promise<ProjectFolder> {
    const { folder, project } = await usedProject(fake);
    await unsaved(fake, folder, 'mine');
    changeElsewhere(fake, folder, { ...project, name: 'theirs', changeNumber: 9 });
    return folder;
  }

  test('opening asks, and touches neither', async () => {
    const fake = createFakeBridge();
    const folder = await divergedProject(fake);
    for (let time = 0; time < 2; time += 1) {
      const error = { code: 'diverged', folderChange: 9, workingChange: 2 };
      expect(await tryOpening(fake, folder)).toEqual({ ok: false, error });
    }
    expect(fake.calls.at(-1)).toBe('closeProject');
    expect(inFolder(fake, folder).name).toBe('theirs');
  });

  test.each([
    ['folder', 'theirs', 'mine', 2],
    ['workingCopy', 'mine', 'theirs', 9],
  ] as const)('the choice of the %s goes on, the other is a backup', async (...given) => {
    const [choice, kept, other, otherNumber] = given;
    const fake = createFakeBridge();
    const folder = await divergedProject(fake);
    const { store, notices } = await opened(fake, folder, { choice });
    expect(notices).toEqual([{ kind: 'diverged', kept: choice }]);
    expect(store.snapshot().project.name).toBe(kept);
    // Both had given the numbers up to 9: what goes on takes one that neither has used.
    expect(store.snapshot().project.changeNumber).toBe(10);
    await store.save();
    expect(inFolder(fake, folder)).toEqual(store.snapshot().project);
    const listed = await store.backups();
    const [backup] = listed.ok ? listed.value : [];
    expect(backup).toMatchObject({ reason: 'restore', changeNumber: otherNumber });
    await store.restore(backup?.id ?? '');
    expect(store.snapshot().project.name).toBe(other);
    await store.close();
    expect((await opened(fake, folder)).notices).toEqual([]);
  });

  test('a choice that could not be saved is asked again', async () => {
    const fake = createFakeBridge();
    const folder = await divergedProject(fake);
    fake.failNext('saveProject', { code: 'diskFull', name: 'x' }, Infinity);
    const { store } = await opened(fake, folder, { choice: 'workingCopy' });
    expect((await store.save()).ok).toBe(false);
    expect(store.snapshot().save.kind).toBe('failed');
    expect(await tryOpening(fake, folder)).toMatchObject({ error: { code: 'diverged' } });
  });

  test('nothing is given up when the backup fails', async () => {
    const fake = createFakeBridge();
    const folder = await divergedProject(fake);
    const error: ShellError = { code: 'diskFull', name: 'backups' };
    fake.failNext('writeBackup', error);
    const refused = await tryOpening(fake, folder, { choice: 'folder' });
    expect(refused).toEqual({ ok: false, error: { code: 'shell', error } });
    expect(await tryOpening(fake, folder)).toMatchObject({ error: { code: 'diverged' } });
  });

  test('an older state put back in the same place is asked about, too', async () => {
    const fake = createFakeBridge();
    const { folder, project } = await usedProject(fake);
    changeElsewhere(fake, folder, { ...project, name: 'older', changeNumber: 0 });
    const error = { code: 'diverged', folderChange: 0, workingChange: 1 };
    expect(await tryOpening(fake, folder)).toEqual({ ok: false, error });
  });
});
