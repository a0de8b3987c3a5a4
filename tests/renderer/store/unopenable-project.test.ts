import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { workingDatabases } from '../../../renderer/store/working-database.ts';
import { createFakeBridge } from '../../support/fake-bridge.ts';
import {
  inFolder,
  newProject,
  opened,
  putInFolder,
  tryOpening,
} from '../../support/opened-project.ts';

import { usedProject } from '../../support/used-project.ts';

describe('a project that does not open', () => {
  test('is released again, with what the shell said', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    fake.folderOf(folder).isLockedElsewhere = true;
    const error = { code: 'locked', name: folder.name };
    expect(await tryOpening(fake, folder)).toEqual({ ok: false, error: { code: 'shell', error } });
    expect(fake.calls).toEqual(['openProject']);
  });

  test.each([
    ['is no project', () => '{}', { code: 'notAProject' }],
    ['is too new', (json: string) => json.replace(/: \d+,/, ': 99,'), { code: 'formatTooNew' }],
    [
      'has a broken record',
      (json: string) => json.replace('"kind":"law"', '"kind":"poem"'),
      { code: 'invalidRecord', path: 'works[0].kind' },
    ],
  ])('tells when it %s, and whether the state before is there', async (_, damage, error) => {
    const fake = createFakeBridge();
    const { folder } = await usedProject(fake);
    const kept = fake.folderOf(folder);
    kept.json = damage(kept.json);
    const failed = await tryOpening(fake, folder);
    expect(failed).toMatchObject({
      ok: false,
      error: { code: 'project', error, hasPrevious: true },
    });
    expect(fake.calls.at(-1)).toBe('closeProject');
  });

  test('tells which text is missing everywhere', async () => {
    const fake = createFakeBridge();
    const project = newProject();
    const folder = putInFolder(fake, project);
    const hash = project.documents[0]?.textHash ?? '';
    fake.folderOf(folder).texts.delete(hash);
    const error = { code: 'project', error: { code: 'textMissing', hash }, hasPrevious: false };
    expect(await tryOpening(fake, folder)).toEqual({ ok: false, error });
  });

  test('opens as it was before the damage when the working copy has it', async () => {
    const fake = createFakeBridge();
    const { folder, project } = await usedProject(fake);
    fake.folderOf(folder).json = '{';
    const { store, notices } = await opened(fake, folder, { usesPrevious: true });
    expect(notices).toEqual([{ kind: 'diverged', kept: 'workingCopy' }]);
    expect(store.snapshot().project).toEqual({ ...project, changeNumber: 2 });
    await store.save();
    expect(inFolder(fake, folder).name).toBe('Сайлау');
  });

  test('opens as before the last save when the working copy is gone', async () => {
    const fake = createFakeBridge();
    const { folder, project } = await usedProject(fake);
    await workingDatabases.remove(project.id);
    fake.folderOf(folder).json = '{';
    const { store } = await opened(fake, folder, { usesPrevious: true });
    expect(store.snapshot().project.name).toBe('Выборы');
    await store.save();
    expect(inFolder(fake, folder).name).toBe('Выборы');
  });
});
