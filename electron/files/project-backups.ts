import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { invariant } from '../../shared/base/invariant.ts';
import { failure, success } from '../../shared/base/result.ts';
import {
  backupReasons,
  type Backup,
  type BackupReason,
  type ShellResult,
  type TextsByHash,
} from '../../shared/bridge/bridge-api.ts';
import { backupsToThin } from '../../shared/project/backup-policy.ts';
import { contentHash } from '../../shared/text/content-hash.ts';
import { atomicWrite, temporaryName, writeOnce } from './atomic-write.ts';
import { createTurns } from './in-turn.ts';
import { freeSpace, hasRoom, type FreeSpace } from './free-space.ts';
import { isFolder, kindOf, readTexts } from './project-files.ts';
import { catchingFileErrors } from './shell-errors.ts';

/** A state of a project to keep apart from its folder. */
export type BackupToWrite = {
  readonly projectId: string;
  readonly reason: BackupReason;
  readonly changeNumber: number;
  readonly json: string;
  readonly texts: TextsByHash;
};

/**
 * Backups of one project: a folder with one JSON file per state and, shared by all of them, the texts
 * under their hashes. What a list shows stands in the name of the file, so nothing can disagree.
 */
export type ProjectBackups = {
  readonly write: (backup: BackupToWrite) => Promise<ShellResult<null>>;
  /** The newest first. */
  readonly list: (projectId: string) => Promise<ShellResult<readonly Backup[]>>;
  readonly read: (
    projectId: string,
    backupId: string,
  ) => Promise<ShellResult<{ readonly json: string; readonly texts: TextsByHash }>>;
};

export function createProjectBackups(
  root: string,
  now: () => string,
  space: FreeSpace = freeSpace,
): ProjectBackups {
  // Thinning removes texts that no backup needs: none may just be on its way.
  const inTurn = createTurns();
  // A hash, because an id may come from a file of somebody else and hold anything; two ids that
  // differ in case only must not meet in one folder either.
  const folderOf = (projectId: string): string => join(root, contentHash(projectId).slice(0, 32));
  return {
    write: (backup) =>
      inTurn(async () => {
        const folder = folderOf(backup.projectId);
        return await catchingFileErrors(folder, async () => {
          await mkdir(join(folder, 'texts'), { recursive: true });
          const size = [backup.json, ...Object.values(backup.texts)]
            .map((text) => Buffer.byteLength(text))
            .reduce((sum, each) => sum + each, 0);
          if (!(await hasRoom(folder, size, space))) return failure({ code: 'diskFull', name: '' });
          await writeTexts(folder, backup.texts);
          const id = backupId(now(), backup.reason, backup.changeNumber);
          await atomicWrite(join(folder, `${id}.json`), backup.json);
          await thin(folder, now());
          return success(null);
        });
      }),
    list: async (projectId) => {
      const folder = folderOf(projectId);
      return await catchingFileErrors(folder, async () => success(await listIn(folder)));
    },
    read: async (projectId, id) => {
      const folder = folderOf(projectId);
      const path = join(folder, `${id}.json`);
      return await catchingFileErrors(path, async () => {
        invariant(parseBackupId(id) !== null, 'a backup is read by an id from the list');
        const json = await readFile(path, 'utf8');
        const texts = await readTexts(folder, (hash) => json.includes(hash));
        return success({ json, texts: Object.fromEntries(texts) });
      });
    },
  };
}

/** `20261125T101530123Z_bulk_42_9f3c0a1e`: when, why, at which change, and what makes it unique. */
const idForm = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z_([a-z]+)_(\d+)_[0-9a-f]{8}$/;

function backupId(now: string, reason: BackupReason, changeNumber: number): string {
  const instant = new Date(now).toISOString().replace(/[-:.]/g, '');
  return `${instant}_${reason}_${changeNumber}_${randomBytes(4).toString('hex')}`;
}

function parseBackupId(id: string): Omit<Backup, 'size'> | null {
  const [, year, month, day, hour, minute, second, milliseconds, why, change] =
    idForm.exec(id) ?? [];
  const reason = backupReasons.find((known) => known === why);
  if (reason === undefined) return null;
  const madeAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`;
  return { id, madeAt, reason, changeNumber: Number(change) };
}

async function listIn(folder: string): Promise<Backup[]> {
  if (!(await isFolder(folder))) return [];
  const backups: Backup[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const backup = entry.isFile() ? parseBackupId(entry.name.replace(/\.json$/, '')) : null;
    if (backup === null) continue;
    backups.push({ ...backup, size: (await lstat(join(folder, entry.name))).size });
  }
  return backups.toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

async function writeTexts(folder: string, texts: TextsByHash): Promise<void> {
  for (const [hash, text] of Object.entries(texts)) {
    const path = join(folder, 'texts', `${hash}.txt`);
    if ((await kindOf(path)) !== 'nothing') continue;
    invariant(contentHash(text) === hash, 'a text bears the name of its own hash');
    await writeOnce(path, text);
  }
}

/** Removes the backups that the policy lets go, and the texts that no other one needs. */
async function thin(folder: string, now: string): Promise<void> {
  const backups = await listIn(folder);
  const ids = new Set(backupsToThin(backups, now));
  if (ids.size === 0) return;
  for (const id of ids) await unlink(join(folder, `${id}.json`));
  const needed = new Set<string>();
  for (const { id } of backups.filter((backup) => !ids.has(backup.id))) {
    const json = await readFile(join(folder, `${id}.json`), 'utf8');
    for (const [hash] of json.matchAll(/[0-9a-f]{64}/g)) needed.add(hash);
  }
  for (const name of await readdir(join(folder, 'texts'))) {
    const isUnneeded = /^[0-9a-f]{64}\.txt$/.test(name) && !needed.has(name.slice(0, 64));
    if (isUnneeded || temporaryName.test(name)) await unlink(join(folder, 'texts', name));
  }
}
