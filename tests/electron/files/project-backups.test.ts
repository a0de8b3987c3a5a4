import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProjectBackups } from '../../../electron/files/project-backups.ts';
import type { BackupReason } from '../../../shared/bridge/bridge-api.ts';
import { contentHash } from '../../../shared/text/content-hash.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const texts = Object.fromEntries(['Аким', 'Маслихат'].map((text) => [contentHash(text), text]));
const [firstHash = '', secondHash = ''] = Object.keys(texts);
const done = { ok: true, value: null };

/** Backups whose clock stands at `clock.now`. */
async function emptyBackups() {
  const root = join(await temporaryFolder(), 'backups');
  const clock = { now: '2026-11-25T10:00:00.000Z' };
  const backups = createProjectBackups(root, () => clock.now);
  const write = (changeNumber: number, reason: BackupReason = 'time', hashes = [firstHash]) => {
    const json = JSON.stringify({ changeNumber, hashes });
    const given = Object.fromEntries(hashes.map((hash) => [hash, texts[hash] ?? '']));
    return backups.write({ projectId: 'proj_a', reason, changeNumber, json, texts: given });
  };
  const list = async () => {
    const listed = await backups.list('proj_a');
    return listed.ok ? listed.value : [];
  };
  /** The only project's folder. */
  const folder = async () => join(root, (await readdir(root))[0] ?? '');
  return { root, clock, backups, write, list, folder };
}

describe('a backup', () => {
  test('gives back what was put into it', async () => {
    const { backups, write, list } = await emptyBackups();
    expect(await write(7, 'bulk', [firstHash, secondHash])).toEqual(done);
    const [backup] = await list();
    const json = JSON.stringify({ changeNumber: 7, hashes: [firstHash, secondHash] });
    expect(backup).toMatchObject({
      ...{ madeAt: '2026-11-25T10:00:00.000Z', reason: 'bulk', changeNumber: 7 },
      size: json.length,
    });
    expect(await backups.read('proj_a', backup?.id ?? '')).toEqual({
      ok: true,
      value: { json, texts },
    });
  });

  test('shares its texts with the others, and they go with the last that needs them', async () => {
    const { clock, write, list, folder } = await emptyBackups();
    await write(1, 'time', [secondHash]);
    for (const change of [2, 3, 4]) {
      clock.now = `2026-11-25T10:0${change}:00.000Z`;
      await write(change);
    }
    expect((await list()).map(({ changeNumber }) => changeNumber)).toEqual([4, 3, 2]);
    expect(await readdir(join(await folder(), 'texts'))).toEqual([`${firstHash}.txt`]);
  });

  test('of one project is no backup of another, be the ids ever so alike', async () => {
    const { backups, write } = await emptyBackups();
    await write(1);
    for (const id of ['proj_A', 'proj_', 'proj_a/', 'proj_../proj_a', 'proj_a\0']) {
      expect(await backups.list(id)).toEqual({ ok: true, value: [] });
    }
  });

  test('stays out of the place where it was not put', async () => {
    const { root, backups } = await emptyBackups();
    const json = '{}';
    await backups.write({
      ...{ projectId: 'proj_../../../evil', reason: 'time', changeNumber: 0 },
      ...{ json, texts: {} },
    });
    expect(await readdir(join(root, '..'))).toEqual(['backups']);
    expect(await readdir(root)).toHaveLength(1);
  });

  test('that is gone or whose name is none cannot be read', async () => {
    const { backups, write, list, folder } = await emptyBackups();
    await write(1);
    const [backup] = await list();
    await rm(join(await folder(), `${backup?.id}.json`));
    expect(await backups.read('proj_a', backup?.id ?? '')).toMatchObject({
      error: { code: 'fileFailed', reason: 'ENOENT' },
    });
    await expect(backups.read('proj_a', '../project')).rejects.toThrow('Invariant');
  });

  test('does not begin on a disk without room', async () => {
    const root = await temporaryFolder();
    const full = createProjectBackups(
      root,
      () => '2026-11-25T10:00:00.000Z',
      async () => 10,
    );
    const backup = { projectId: 'proj_a', reason: 'time', changeNumber: 0, json: '{}', texts: {} };
    expect(await full.write({ ...backup, reason: 'time' })).toMatchObject({
      error: { code: 'diskFull' },
    });
    expect(await full.list('proj_a')).toEqual({ ok: true, value: [] });
  });
});

describe('the list of backups', () => {
  test('has the newest first, and nothing else that lies there', async () => {
    const { clock, write, list, folder } = await emptyBackups();
    await write(1, 'migration');
    clock.now = '2026-11-25T11:00:00.000Z';
    await write(2, 'restore');
    await writeFile(join(await folder(), 'notes.json'), '{}');
    await writeFile(join(await folder(), '20261125T101530123Z_theft_1_9f3c0a1e.json'), '{}');
    expect((await list()).map(({ reason }) => reason)).toEqual(['restore', 'migration']);
  });

  test('of one instant has each of them', async () => {
    const { write, list } = await emptyBackups();
    await Promise.all([write(1), write(2)]);
    expect(await list()).toHaveLength(2);
  });

  test('does not change what is in a project folder: texts are plain files', async () => {
    const { write, folder } = await emptyBackups();
    await write(1);
    expect(await readFile(join(await folder(), 'texts', `${firstHash}.txt`), 'utf8')).toBe('Аким');
  });
});
