import { mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  createOpenProjects,
  readOriginalFiles,
  readPreviousJson,
  readProjectTexts,
} from '../../../electron/files/open-projects.ts';
import { openedPathOf } from '../../../electron/files/opened-path.ts';
import { openProjectFolder } from '../../../electron/files/project-folder.ts';
import { applyChange } from '../../../shared/project/project-changes.ts';
import { serializeProject } from '../../../shared/project/project-file.ts';
import type { Project } from '../../../shared/project/project.ts';
import { byteHash, contentHash } from '../../../shared/text/content-hash.ts';
import { sampleProject } from '../../support/sample-project.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const first = sampleProject();
const second = applyChange(first, { kind: 'renameProject', name: 'second' });
const done = { ok: true, value: null };

function toSave(project: Project) {
  const { json, texts } = serializeProject(project);
  return { json, texts: Object.fromEntries(texts), originals: [] };
}

async function savedProject() {
  const folder = join(await temporaryFolder(), 'Выборы.talda');
  const projects = createOpenProjects();
  expect(await projects.create(folder, toSave(first))).toEqual(done);
  return { folder, projects };
}

describe('a project that the window has open', () => {
  test('is what the command line opens, and the other way round', async () => {
    const { folder, projects } = await savedProject();
    expect(await openProjectFolder(folder)).toEqual({ ok: true, value: first });
    const { json } = toSave(first);
    const opened = await projects.open(folder);
    expect(opened).toEqual({ ok: true, value: { json, hasPrevious: false } });
    expect(await projects.save(folder, toSave(second))).toEqual(done);
    expect(await openProjectFolder(folder)).toEqual({ ok: true, value: second });
    expect(await readPreviousJson(folder)).toEqual({ ok: true, value: json });
    await projects.closeAll();
  });

  test('is locked against other programs until it is closed', async () => {
    const { folder, projects } = await savedProject();
    await projects.open(folder);
    const other = createOpenProjects();
    const locked = { ok: false, error: { code: 'locked', name: 'Выборы.talda' } };
    expect(await other.open(folder)).toEqual(locked);
    expect(await other.save(folder, toSave(second))).toEqual(locked);
    await projects.close(folder);
    expect(await other.open(folder)).toMatchObject({ ok: true });
    await other.closeAll();
    expect(await readdir(folder)).not.toContain('project.lock');
  });

  test('can be opened again by the same window: a page that was loaded anew', async () => {
    const { folder, projects } = await savedProject();
    await projects.open(folder);
    expect(await projects.open(folder)).toMatchObject({ ok: true });
    await projects.close(folder);
    expect(await readdir(folder)).not.toContain('project.lock');
  });

  test('is not released while it is being saved', async () => {
    const { folder, projects } = await savedProject();
    await projects.open(folder);
    const saves = [first, second].map((project) => projects.save(folder, toSave(project)));
    await projects.closeAll();
    expect(await openProjectFolder(folder)).toEqual({ ok: true, value: second });
    expect(await Promise.all(saves)).toEqual([done, done]);
    expect(await readdir(folder)).not.toContain('project.lock');
  });
});

describe('a folder that was taken away while it was open', () => {
  test('is missing, and is not made anew without the texts that were in it', async () => {
    const { folder, projects } = await savedProject();
    await projects.open(folder);
    await rename(folder, `${folder} moved`);
    expect(await projects.save(folder, toSave(second))).toEqual({
      ok: false,
      error: { code: 'folderMissing', name: 'Выборы.talda' },
    });
    expect(await readdir(join(folder, '..'))).toEqual(['Выборы.talda moved']);
    await projects.closeAll();
  });
});

describe('a folder that holds no project', () => {
  test('is missing, or none, and stays unlocked', async () => {
    const projects = createOpenProjects();
    const empty = join(await temporaryFolder(), 'empty');
    expect(await projects.open(empty)).toEqual({
      ok: false,
      error: { code: 'folderMissing', name: 'empty' },
    });
    await mkdir(empty);
    expect(await projects.open(empty)).toEqual({
      ok: false,
      error: { code: 'notAProject', name: 'empty' },
    });
    expect(await readdir(empty)).toEqual([]);
  });

  test('but the state before the last save opens, for the window to offer it', async () => {
    const { folder, projects } = await savedProject();
    await projects.save(folder, toSave(second));
    await rm(join(folder, 'project.json'));
    expect(await projects.open(folder)).toEqual({
      ok: true,
      value: { json: '', hasPrevious: true },
    });
    await projects.closeAll();
  });
});

describe('a disk without room', () => {
  test('is found out before anything is written', async () => {
    const { folder } = await savedProject();
    const full = createOpenProjects(async () => 1000);
    const error = { code: 'diskFull', name: 'Выборы.talda' };
    expect(await full.save(folder, toSave(second))).toEqual({ ok: false, error });
    expect(await openProjectFolder(folder)).toEqual({ ok: true, value: first });
    const other = join(folder, '..', 'other.talda');
    expect(await full.create(other, toSave(first))).toMatchObject({ error: { code: 'diskFull' } });
    await expect(stat(other)).rejects.toThrow();
  });

  test('that nobody can measure is tried', async () => {
    const { folder } = await savedProject();
    const unknown = createOpenProjects(async () => null);
    expect(await unknown.save(folder, toSave(second))).toEqual(done);
  });
});

describe('texts and originals', () => {
  test('come by name, of those asked for, those that are there', async () => {
    const { folder } = await savedProject();
    const text = first.documents[0]?.text ?? '';
    const hash = contentHash(text);
    expect(await readProjectTexts(folder, [hash, 'f'.repeat(64)])).toEqual({
      ok: true,
      value: { [hash]: text },
    });
    expect(await readProjectTexts(folder, [])).toEqual({ ok: true, value: {} });
  });

  test('a text under the name of another one is a bug, and is not written', async () => {
    const { folder, projects } = await savedProject();
    const texts = { ['f'.repeat(64)]: 'Аким' };
    await expect(projects.save(folder, { ...toSave(first), texts })).rejects.toThrow('Invariant');
    expect(await readdir(join(folder, 'texts'))).not.toContain(`${'f'.repeat(64)}.txt`);
  });

  test('originals come back as they were given, and no strange file with them', async () => {
    const { folder, projects } = await savedProject();
    const bytes = new Uint8Array([1, 2, 3]);
    await projects.save(folder, { ...toSave(first), originals: [{ fileName: 'a.docx', bytes }] });
    await writeFile(join(folder, 'originals', 'notes.txt'), 'x');
    await symlink('/etc/hostname', join(folder, 'originals', `${'e'.repeat(64)}.txt`));
    const read = await readOriginalFiles(folder);
    expect(read.ok && read.value.map(({ fileName }) => fileName)).toEqual([
      `${byteHash(bytes)}.docx`,
    ]);
    expect(read.ok && [...(read.value[0]?.bytes ?? [])]).toEqual([1, 2, 3]);
  });
});

describe('a path from outside', () => {
  test('is a project folder, named itself or by its project.json, or an archive', async () => {
    const { folder } = await savedProject();
    const archive = join(folder, '..', 'Study.TALDA');
    await writeFile(archive, 'zip');
    expect(await openedPathOf(folder)).toEqual({ kind: 'folder', folder });
    expect(await openedPathOf(join(folder, 'project.json'))).toEqual({ kind: 'folder', folder });
    expect(await openedPathOf(archive)).toEqual({ kind: 'archive', file: archive, size: 3 });
  });

  test('is nothing when it is no such thing or not there', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.txt'), 'x');
    await mkdir(join(folder, 'empty.talda'));
    for (const name of ['a.txt', 'empty.talda', 'none', '.', 'a.txt/b', '\0']) {
      expect(await openedPathOf(join(folder, name)), name).toBeNull();
    }
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('x');
  });
});
