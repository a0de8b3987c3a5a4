import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failure, success } from '../../shared/base/result.ts';
import type {
  OriginalBytes,
  ProjectToSave,
  ShellResult,
  StoredProjectFile,
  TextsByHash,
} from '../../shared/bridge/bridge-api.ts';
import { freeSpace, hasRoom, type FreeSpace } from './free-space.ts';
import { createTurns } from './in-turn.ts';
import {
  createProjectFiles,
  isFolder,
  kindOf,
  lockFolder,
  previousFileName,
  readProjectJson,
  readTexts,
  saveProjectFiles,
  withProjectLock,
} from './project-files.ts';
import type { ProjectLock } from './project-lock.ts';
import { catchingFileErrors, shellErrorOf } from './shell-errors.ts';

/** Bytes of originals that go to the window at once. */
const mostOriginalBytes = 512 * 2 ** 20;

/** The project folders that the window has open, each locked for it. Paths are absolute. */
export type OpenProjects = {
  readonly create: (folder: string, project: ProjectToSave) => Promise<ShellResult<null>>;
  /** Opening what is open reads it again. */
  readonly open: (folder: string) => Promise<ShellResult<StoredProjectFile>>;
  readonly save: (folder: string, project: ProjectToSave) => Promise<ShellResult<null>>;
  readonly close: (folder: string) => Promise<void>;
  /** Waits for saves under way. */
  readonly closeAll: () => Promise<void>;
};

export function createOpenProjects(space: FreeSpace = freeSpace): OpenProjects {
  const locks = new Map<string, ProjectLock>();
  // A folder must not be released while it is being saved.
  const inTurn = createTurns();
  const release = async (folder: string): Promise<void> => {
    const lock = locks.get(folder);
    locks.delete(folder);
    await lock?.release();
  };
  return {
    create: (folder, project) =>
      inTurn(async () => {
        const parent = join(folder, '..');
        if (!(await hasRoom(parent, sizeOf(project), space))) return diskFull(folder);
        const made = await createProjectFiles(folder, filesOf(project));
        return made.ok ? made : failure(shellErrorOf(made.error, folder));
      }),
    open: (folder) =>
      inTurn(async () => {
        const isHeld = locks.has(folder);
        if (!isHeld) {
          const locked = await lockFolder(folder);
          if (!locked.ok) return failure(shellErrorOf(locked.error, folder));
          locks.set(folder, locked.value);
        }
        const stored = await readStored(folder);
        if (!stored.ok && !isHeld) await release(folder);
        return stored;
      }),
    save: (folder, project) =>
      inTurn(() =>
        catchingFileErrors(folder, async () => {
          // Making the folder anew would make one without the texts that were in it.
          if (!(await isFolder(folder))) return folderMissing(folder);
          if (!(await hasRoom(folder, sizeOf(project), space))) return diskFull(folder);
          const held = locks.get(folder);
          const content = filesOf(project);
          const saved =
            held === undefined
              ? await withProjectLock(folder, (lock) => saveProjectFiles(lock, content))
              : await saveProjectFiles(held, content);
          return saved.ok ? saved : failure(shellErrorOf(saved.error, folder));
        }),
      ),
    close: (folder) => inTurn(() => release(folder)),
    closeAll: () =>
      inTurn(async () => {
        for (const folder of [...locks.keys()]) await release(folder);
      }),
  };
}

async function readStored(folder: string): Promise<ShellResult<StoredProjectFile>> {
  return await catchingFileErrors(folder, async () => {
    const json = await readProjectJson(folder, 'current');
    const hasPrevious = (await kindOf(join(folder, previousFileName))) === 'file';
    // Without the one but with the other there is something to restore.
    if (json === null && !hasPrevious) {
      return failure({ code: 'notAProject', name: basename(folder) });
    }
    return success({ json: json ?? '', hasPrevious });
  });
}

/** The state before the last save. */
export async function readPreviousJson(folder: string): Promise<ShellResult<string>> {
  return await catchingFileErrors(folder, async () => {
    const json = await readProjectJson(folder, 'previous');
    if (json === null) return failure({ code: 'notAProject', name: basename(folder) });
    return success(json);
  });
}

/** The texts that are there, of those asked for. */
export async function readProjectTexts(
  folder: string,
  hashes: readonly string[],
): Promise<ShellResult<TextsByHash>> {
  return await catchingFileErrors(folder, async () => {
    const wanted = new Set(hashes);
    return success(Object.fromEntries(await readTexts(folder, (hash) => wanted.has(hash))));
  });
}

/** The imported files, under the names they have in the folder. */
export async function readOriginalFiles(
  folder: string,
): Promise<ShellResult<readonly OriginalBytes[]>> {
  return await catchingFileErrors(folder, async () => {
    const originals: OriginalBytes[] = [];
    const path = join(folder, 'originals');
    if (!(await isFolder(path))) return success(originals);
    let bytesLeft = mostOriginalBytes;
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (!entry.isFile() || !/^[0-9a-f]{64}\.[a-z]+$/.test(entry.name)) continue;
      bytesLeft -= (await lstat(join(path, entry.name))).size;
      if (bytesLeft < 0) {
        return failure({ code: 'tooLarge', name: basename(folder), allowed: mostOriginalBytes });
      }
      originals.push({ fileName: entry.name, bytes: await readFile(join(path, entry.name)) });
    }
    return success(originals);
  });
}

function filesOf({ json, texts, originals }: ProjectToSave) {
  return { json, texts: Object.entries(texts), originals };
}

/** Bytes that saving may take, were nothing there yet. */
function sizeOf({ json, texts, originals }: ProjectToSave): number {
  const sizes = [
    Buffer.byteLength(json),
    ...Object.values(texts).map((text) => Buffer.byteLength(text)),
    ...originals.map(({ bytes }) => bytes.byteLength),
  ];
  return sizes.reduce((sum, size) => sum + size, 0);
}

function folderMissing(folder: string): ShellResult<never> {
  return failure({ code: 'folderMissing', name: basename(folder) });
}

function diskFull(folder: string): ShellResult<never> {
  return failure({ code: 'diskFull', name: basename(folder) });
}
