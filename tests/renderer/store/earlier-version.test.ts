import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { at } from '../../../shared/base/invariant.ts';
import type { Change } from '../../../shared/project/change.ts';
import { appended } from '../../../shared/project/list-edits.ts';
import { currentFormatVersion, type Project } from '../../../shared/project/project.ts';
import { workingDatabases } from '../../../renderer/store/working-database.ts';
import { createFakeBridge } from '../../support/fake-bridge.ts';
import {
  inFolder,
  newProject,
  opened,
  putInFolder,
  rename,
  tryOpening,
} from '../../support/opened-project.ts';
import { asVersion3 } from '../../support/annotations-before-projection.ts';

import { unsaved, usedProject } from '../../support/used-project.ts';

describe('a project of an earlier version', () => {
  function asVersion1(project: Project): string {
    const { savedRequests: _requests, codebook, ...newer } = project;
    const { wordForms: _forms, stopWords: _words, alignments: _alignments, ...rest } = newer;
    const concepts = codebook.concepts.map(({ shortName: _s, isRetired: _r, ...one }) => one);
    const documents = rest.documents.map(({ text: _text, ...document }) => document);
    return JSON.stringify({
      ...rest,
      documents,
      annotations: asVersion3(rest),
      codebook: { ...codebook, concepts },
      formatVersion: 1,
    });
  }

  test('is backed up as it is before the new version is written', async () => {
    const fake = createFakeBridge();
    const project = newProject();
    const folder = putInFolder(fake, project);
    const json = asVersion1(project);
    fake.folderOf(folder).json = json;
    const { store } = await opened(fake, folder);
    await store.save();
    expect(inFolder(fake, folder)).toMatchObject({ formatVersion: currentFormatVersion });
    const [backup] = fake.backups.get(project.id) ?? [];
    expect(backup).toMatchObject({ reason: 'migration', json });
    expect(Object.keys(backup?.texts ?? {})).toHaveLength(3);
  });

  test('is left alone when it cannot be backed up', async () => {
    const fake = createFakeBridge();
    const project = newProject();
    const folder = putInFolder(fake, project);
    const json = asVersion1(project);
    fake.folderOf(folder).json = json;
    fake.failNext('writeBackup', { code: 'diskFull', name: 'backups' });
    expect(await tryOpening(fake, folder)).toMatchObject({ ok: false, error: { code: 'shell' } });
    expect(fake.folderOf(folder).json).toBe(json);
  });

  test('keeps unsaved changes of an earlier program that still make sense', async () => {
    const fake = createFakeBridge();
    const { folder, project } = await usedProject(fake);
    await unsaved(fake, folder, 'a');
    await asOfVersion(project.id, 1);
    const { store, notices } = await opened(fake, folder);
    expect(notices).toEqual([{ kind: 'recovered', changes: 1 }]);
    expect(store.snapshot().project.name).toBe('a');
    expect(store.snapshot().undoable).toEqual([]);
  });

  test('gives up those that would make a project that does not open', async () => {
    const fake = createFakeBridge();
    const { folder, project } = await usedProject(fake);
    await unsaved(fake, folder, 'a');
    const database = await workingDatabases.open(project.id);
    const row = (await database.rows()).at(-1);
    if (row === undefined) throw new Error('no row');
    const changeNumber = row.changeNumber + 1;
    const foreign: Annotation = { ...at(project.annotations, 0), id: 'ann_x', coderId: 'coder_x' };
    const change: Change = { kind: 'addAnnotations', annotations: appended([foreign]) };
    await database.append({ ...row, changeNumber, change }, []);
    database.close();
    await asOfVersion(project.id, 1);
    const { store, notices } = await opened(fake, folder);
    expect(notices).toEqual([{ kind: 'rebuilt' }]);
    expect(store.snapshot().project).toEqual(project);
    await rename(store, 'b');
    expect((await opened(fake, folder)).store.snapshot().project.name).toBe('b');
  });
});

/** Makes the working copy one of an earlier program. */
async function asOfVersion(projectId: Project['id'], formatVersion: number): Promise<void> {
  const database = await workingDatabases.open(projectId);
  const state = await database.state();
  if (state === null) throw new Error('no working copy');
  await database.setState({ ...state, formatVersion });
  database.close();
}
