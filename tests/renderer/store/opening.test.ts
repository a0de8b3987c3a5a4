import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { ProjectFolder, ShellError } from '../../../shared/bridge/bridge-api.ts';
import { serializeProject } from '../../../shared/project/project-file.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { at } from '../../../shared/base/invariant.ts';
import type { Change } from '../../../shared/project/change.ts';
import { appended } from '../../../shared/project/list-edits.ts';
import { currentFormatVersion, type Project } from '../../../shared/project/project.ts';
import {
  workingDatabases,
  type WorkingDatabases,
} from '../../../renderer/store/working-database.ts';
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge.ts';
import {
  inFolder,
  newProject,
  opened,
  putInFolder,
  rename,
  tryOpening,
} from '../../support/opened-project.ts';
import { asVersion3 } from '../../support/annotations-before-projection.ts';

/** A memory like the window's, for what it remembers of earlier openings. */
function createMemory(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  };
}

/** Another program, or another machine, puts a state into the folder. */
function changeElsewhere(fake: FakeBridge, folder: ProjectFolder, project: Project): void {
  const kept = fake.folderOf(folder);
  kept.previous = kept.json;
  kept.json = serializeProject(project).json;
}

/** A project in a folder that has been opened, changed and closed. */
async function usedProject(fake: FakeBridge): Promise<{ folder: ProjectFolder; project: Project }> {
  const folder = putInFolder(fake, newProject());
  const { store } = await opened(fake, folder);
  await rename(store, 'Сайлау');
  const { project } = store.snapshot();
  await store.close();
  return { folder, project };
}

async function unsaved(fake: FakeBridge, folder: ProjectFolder, name: string): Promise<Project> {
  const { store } = await opened(fake, folder);
  await rename(store, name);
  // The window dies here.
  return store.snapshot().project;
}

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
