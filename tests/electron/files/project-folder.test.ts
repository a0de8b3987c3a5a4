import { lstat, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withProjectLock, type OriginalFile } from '../../../electron/files/project-files.ts';
import {
  createProjectFolder,
  openProjectFolder,
  recoverProjectFolder,
  saveProjectFolder,
} from '../../../electron/files/project-folder.ts';
import { success } from '../../../shared/base/result.ts';
import { applyChange } from '../../../shared/project/project-changes.ts';
import type { Project } from '../../../shared/project/project.ts';
import { byteHash } from '../../../shared/text/content-hash.ts';
import { failingFiles } from '../../support/failing-files.ts';
import { sampleProject } from '../../support/sample-project.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const first = sampleProject();
const second = applyChange(first, { kind: 'renameProject', name: 'second' });

async function savedFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), 'Выборы.talda');
  expect(await createProjectFolder(folder, first)).toEqual({ ok: true, value: null });
  return folder;
}

function save(folder: string, project: Project, originals: readonly OriginalFile[] = []) {
  return withProjectLock(folder, (lock) => saveProjectFolder(lock, project, originals));
}

describe('a project folder', () => {
  test('gives back the project saved in it', async () => {
    const folder = await savedFolder();
    expect(await openProjectFolder(folder)).toEqual({ ok: true, value: first });
    await save(folder, second);
    expect(await openProjectFolder(folder)).toEqual({ ok: true, value: second });
  });

  test('keeps the state before the last save', async () => {
    const folder = await savedFolder();
    await save(folder, second);
    expect(await openProjectFolder(folder, 'previous')).toEqual({ ok: true, value: first });
  });

  test('is not made where something is already', async () => {
    const folder = await savedFolder();
    expect(await createProjectFolder(folder, second)).toMatchObject({
      error: { code: 'folderNotEmpty' },
    });
    expect(await openProjectFolder(folder)).toEqual({ ok: true, value: first });
  });

  test('that is not there is missing, and one without a project holds none', async () => {
    const empty = await temporaryFolder();
    expect(await openProjectFolder(join(empty, 'none'))).toMatchObject({
      error: { code: 'folderMissing' },
    });
    expect(await openProjectFolder(empty)).toMatchObject({ error: { code: 'notAProject' } });
  });

  test('holds each imported file once, under its hash and a known ending', async () => {
    const folder = await savedFolder();
    const bytes = Buffer.from('<p>Аким</p>');
    const hash = byteHash(bytes);
    const names = ['a.HTML', 'b.exe', 'c.command', '../../d.txt', 'e.tar/../x'];
    for (const fileName of names) await save(folder, second, [{ fileName, bytes }]);
    expect(await readdir(join(folder, 'originals'))).toEqual(
      [`${hash}.bin`, `${hash}.html`, `${hash}.txt`].sort(),
    );
    expect(await readdir(folder)).toEqual([
      ...['originals', 'project.json', 'project.previous.json', 'texts'],
    ]);
  });

  test('has its texts written once: a later save leaves them alone', async () => {
    const folder = await savedFolder();
    const path = join(folder, 'texts', `${first.documents[0]?.textHash}.txt`);
    const { ino, mtimeMs } = await lstat(path);
    await save(folder, second);
    const after = await lstat(path);
    expect([after.ino, after.mtimeMs]).toEqual([ino, mtimeMs]);
  });
});

describe('a save that fails', () => {
  test('leaves the folder as it was, whichever step fails', async () => {
    const bytes = Buffer.from('imported');
    const { files, calls } = failingFiles({ kind: 'crash', call: Infinity });
    const whole = await savedFolder();
    const saved = await withProjectLock(whole, (lock) =>
      saveProjectFolder(lock, second, [{ fileName: 'a.txt', bytes }], files),
    );
    expect(saved).toEqual({ ok: true, value: null });
    for (let call = 0; call < calls.length; call += 1) {
      for (const kind of ['error', 'crash'] as const) {
        const folder = await savedFolder();
        const fault = failingFiles({ kind, call, code: 'ENOSPC' });
        const result = await withProjectLock(folder, (lock) =>
          saveProjectFolder(lock, second, [{ fileName: 'a.txt', bytes }], fault.files),
        );
        const opened = await openProjectFolder(folder);
        const isNew = opened.ok && opened.value.name === 'second';
        expect(opened, `${kind} at ${call}`).toEqual({ ok: true, value: isNew ? second : first });
        if (result.ok) expect(isNew).toBe(true);

        await save(folder, second, [{ fileName: 'a.txt', bytes }]);
        expect(await openProjectFolder(folder)).toEqual({ ok: true, value: second });
        const left = await readdir(folder, { recursive: true });
        expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
      }
    }
  });

  test('says why in the words of the system', async () => {
    const folder = await savedFolder();
    const { files } = failingFiles({ kind: 'error', call: 0, code: 'ENOSPC' });
    const result = await withProjectLock(folder, (lock) =>
      saveProjectFolder(lock, second, [], files),
    );
    expect(result).toMatchObject({ error: { code: 'fileFailed', reason: 'ENOSPC' } });
  });
});

describe('a damaged project.json', () => {
  const damaged = '{"formatVersion":1,"id":"proj_1","na';

  async function damagedFolder(): Promise<string> {
    const folder = await savedFolder();
    await save(folder, second);
    await writeFile(join(folder, 'project.json'), damaged);
    return folder;
  }

  test('is reported, with word that the state before it is whole', async () => {
    const folder = await damagedFolder();
    expect(await openProjectFolder(folder)).toEqual({
      ok: false,
      error: { code: 'notAProject', isPreviousWhole: true },
    });
    await rm(join(folder, 'project.previous.json'));
    expect(await openProjectFolder(folder)).toMatchObject({ error: { isPreviousWhole: false } });
  });

  test('is kept aside when the state before it is restored', async () => {
    const folder = await damagedFolder();
    expect(await withProjectLock(folder, recoverProjectFolder)).toEqual(success(first));
    expect(await openProjectFolder(folder)).toEqual(success(first));
    expect(await openProjectFolder(folder, 'previous')).toEqual(success(first));
    const aside = (await readdir(folder)).filter((name) => name.startsWith('project.damaged-'));
    expect(aside).toHaveLength(1);
    expect(await readFile(join(folder, aside[0] ?? ''), 'utf8')).toBe(damaged);
  });

  test('that is gone altogether is restored as well', async () => {
    const folder = await damagedFolder();
    await rm(join(folder, 'project.json'));
    expect(await withProjectLock(folder, recoverProjectFolder)).toEqual(success(first));
    expect(await openProjectFolder(folder)).toEqual(success(first));
  });
});

test('restoring the state before a good one can be taken back', async () => {
  const folder = await savedFolder();
  await save(folder, second);
  await withProjectLock(folder, recoverProjectFolder);
  expect(await openProjectFolder(folder)).toEqual(success(first));
  await withProjectLock(folder, recoverProjectFolder);
  expect(await openProjectFolder(folder)).toEqual(success(second));
});

describe('a text in the folder', () => {
  const hash = first.documents[1]?.textHash ?? '';

  test('that is gone is missed by its hash', async () => {
    const folder = await savedFolder();
    await rm(join(folder, 'texts', `${hash}.txt`));
    expect(await openProjectFolder(folder)).toMatchObject({ error: { code: 'textMissing', hash } });
  });

  test('that somebody edited is noticed', async () => {
    const folder = await savedFolder();
    const path = join(folder, 'texts', `${hash}.txt`);
    await writeFile(path, (await readFile(path, 'utf8')).replace('Әкімді', 'Әкімдi'));
    expect(await openProjectFolder(folder)).toMatchObject({ error: { code: 'textAltered', hash } });
  });
});

describe('two writers at once', () => {
  test('cannot be: the second is told who has the project', async () => {
    const folder = await savedFolder();
    const result = await withProjectLock(folder, async () => success(await save(folder, second)));
    expect(result).toMatchObject({ value: { error: { code: 'locked', pid: process.pid } } });
    expect(await openProjectFolder(folder)).toEqual(success(first));
  });

  test('come one after the other once the first is done, even if it failed', async () => {
    const folder = await savedFolder();
    const broken = withProjectLock(folder, () => Promise.reject(new Error('bug')));
    await expect(broken).rejects.toThrow('bug');
    expect(await save(folder, second)).toEqual(success(null));
  });

  test('of which one has crashed are one: its lock is taken over', async () => {
    const folder = await savedFolder();
    const { hostname } = await import('node:os');
    // No process has this number: Linux counts to 2^22, Windows in steps of four.
    const dead = { pid: 2 ** 30 + 1, host: hostname(), key: 'dead' };
    for (const content of [JSON.stringify(dead), '', 'rubbish']) {
      await writeFile(join(folder, 'project.lock'), content);
      expect(await save(folder, second)).toEqual(success(null));
      expect(await readdir(folder)).not.toContain('project.lock');
    }
  });

  test('of which one sits at another computer are refused: nobody here can tell if it lives', async () => {
    const folder = await savedFolder();
    const owner = { pid: 1, host: 'another computer', key: 'x' };
    await writeFile(join(folder, 'project.lock'), JSON.stringify(owner));
    expect(await save(folder, second)).toMatchObject({
      error: { code: 'locked', host: 'another computer' },
    });
  });

  test('among many leave one result and no lock', async () => {
    const folder = await savedFolder();
    const projects = Array.from({ length: 12 }, (_, index) =>
      applyChange(first, { kind: 'renameProject', name: `${index}` }),
    );
    const results = await Promise.all(projects.map((project) => save(folder, project)));
    expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect((await openProjectFolder(folder)).ok).toBe(true);
    expect(await readdir(folder)).toEqual([
      ...['originals', 'project.json', 'project.previous.json', 'texts'],
    ]);
  });
});

describe('links planted in the folder', () => {
  test.each(['texts', 'originals'])('in place of %s are not followed', async (name) => {
    const folder = await savedFolder();
    const outside = await temporaryFolder();
    await rm(join(folder, name), { recursive: true });
    await symlink(outside, join(folder, name));
    const bytes = Buffer.from('imported');
    expect(await save(folder, second, [{ fileName: 'a.txt', bytes }])).toMatchObject({
      error: { code: 'unsafePath' },
    });
    expect(await readdir(outside)).toEqual([]);
  });

  test('in place of a text, an original or project.json are not written through', async () => {
    const outside = join(await temporaryFolder(), 'precious');
    await writeFile(outside, 'precious');
    const bytes = Buffer.from('imported');
    const names = [
      join('texts', `${first.documents[0]?.textHash}.txt`),
      join('originals', `${byteHash(bytes)}.txt`),
      'project.json',
    ];
    for (const name of names) {
      const folder = await savedFolder();
      await rm(join(folder, name), { force: true });
      await symlink(outside, join(folder, name));
      const result = await save(folder, second, [{ fileName: 'a.txt', bytes }]);
      expect(result, name).toMatchObject({ error: { code: 'unsafePath' } });
      expect(await readFile(outside, 'utf8')).toBe('precious');
    }
  });

  test('under the names of the previous state or a lock do no harm either', async () => {
    const outside = join(await temporaryFolder(), 'precious');
    await writeFile(outside, 'precious');
    const folder = await savedFolder();
    for (const name of ['project.previous.json', 'project.lock']) {
      await symlink(outside, join(folder, name));
    }
    await save(folder, second);
    expect(await readFile(outside, 'utf8')).toBe('precious');
    expect(await openProjectFolder(folder)).toEqual(success(second));
  });

  test('leave the text folder of another project unread', async () => {
    const folder = await savedFolder();
    const other = await temporaryFolder();
    await mkdir(join(other, 'texts'));
    const hash = first.documents[0]?.textHash ?? '';
    const name = `${hash}.txt`;
    await writeFile(join(other, 'texts', name), first.documents[0]?.text ?? '');
    await rm(join(folder, 'texts', name));
    await symlink(join(other, 'texts', name), join(folder, 'texts', name));
    expect(await openProjectFolder(folder)).toMatchObject({ error: { code: 'textMissing', hash } });
  });
});
