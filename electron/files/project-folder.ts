import { lstat, mkdir, readdir, readFile, realpath, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success, type Result } from '../../shared/base/result.ts';
import {
  openProjectFile,
  serializeProject,
  type OpenProjectError,
} from '../../shared/project/project-file.ts';
import type { Project } from '../../shared/project/project.ts';
import { byteHash } from '../../shared/text/content-hash.ts';
import {
  atomicWrite,
  errorCode,
  fileOperations,
  temporaryName,
  writeOnce,
  type FileOperations,
} from './atomic-write.ts';
import { originalName } from './original-name.ts';
import { lockProjectFolder, type LockedError, type ProjectLock } from './project-lock.ts';

const projectFileName = 'project.json';
const previousFileName = 'project.previous.json';

/** What keeps the program from a folder or its files. `reason` is the errno code. */
export type FolderError =
  | LockedError
  | { readonly code: 'folderMissing'; readonly path: string }
  | { readonly code: 'folderNotEmpty'; readonly path: string }
  /** Something else, such as a symbolic link, stands where a file or folder of the project should. */
  | { readonly code: 'unsafePath'; readonly path: string }
  | { readonly code: 'fileFailed'; readonly path: string; readonly reason: string };

/** `isPreviousWhole` tells whether the state before the last save can be opened instead. */
export type OpenFolderError =
  FolderError | (OpenProjectError & { readonly isPreviousWhole: boolean });

/** A file as the user gave it, to be kept beside the project. */
export type OriginalFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** Makes the folder, which must not exist or be empty, and saves the project into it. */
export async function createProjectFolder(
  folder: string,
  project: Project,
): Promise<Result<null, FolderError>> {
  return await catching(folder, async () => {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) {
      return failure({ code: 'folderNotEmpty', path: folder });
    }
    return await withProjectLock(folder, (lock) => saveProjectFolder(lock, project, []));
  });
}

/**
 * The project in the folder, as last saved or, with `state` previous, as saved before that. Reading
 * needs no lock: `project.json` is replaced whole and the other files never change.
 */
export async function openProjectFolder(
  folder: string,
  state: 'current' | 'previous' = 'current',
): Promise<Result<Project, OpenFolderError>> {
  return await catching(folder, async (): Promise<Result<Project, OpenFolderError>> => {
    if (!(await isFolder(folder))) return failure({ code: 'folderMissing', path: folder });
    const opened = await openState(folder, state);
    if (opened.ok) return opened;
    const isPreviousWhole = state === 'current' && (await openState(folder, 'previous')).ok;
    return failure({ ...opened.error, isPreviousWhole });
  });
}

/** Runs `work` with the folder locked, and releases the lock whatever comes of it. */
export async function withProjectLock<Value, Failure>(
  folder: string,
  work: (lock: ProjectLock) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | FolderError>> {
  return await catching(folder, async (): Promise<Result<Value, Failure | FolderError>> => {
    if (!(await isFolder(folder))) return failure({ code: 'folderMissing', path: folder });
    // A link to the folder itself is the user's own; what matters is that nothing inside leads out.
    const locked = await lockProjectFolder(await realpath(folder));
    if (!locked.ok) return locked;
    try {
      return await work(locked.value);
    } finally {
      await locked.value.release();
    }
  });
}

/**
 * Saves the project: first the imported files and texts that are not there yet, then
 * `project.json` in one step, whose last state stays as `project.previous.json`. After a failure
 * at any point the folder opens as it was before.
 */
export async function saveProjectFolder(
  { folder }: ProjectLock,
  project: Project,
  originals: readonly OriginalFile[],
  files: FileOperations = fileOperations,
): Promise<Result<null, FolderError>> {
  return await catching(folder, async () => {
    for (const name of ['', 'texts', 'originals']) {
      const path = join(folder, name);
      if (!(await isOwnFolder(path))) return failure({ code: 'unsafePath', path });
      await removeTemporaries(path);
    }
    for (const { fileName, bytes } of originals) {
      const path = join(folder, 'originals', originalName(byteHash(bytes), fileName));
      if (!(await keepOnce(path, bytes, files))) return failure({ code: 'unsafePath', path });
    }
    const { json, texts } = serializeProject(project);
    for (const [hash, text] of texts) {
      const path = join(folder, 'texts', `${hash}.txt`);
      const bytes = Buffer.from(text, 'utf8');
      if (!(await keepOnce(path, bytes, files))) return failure({ code: 'unsafePath', path });
    }
    const path = join(folder, projectFileName);
    if ((await kindOf(path)) === 'other') return failure({ code: 'unsafePath', path });
    await atomicWrite(path, json, join(folder, previousFileName), files);
    return success(null);
  });
}

/**
 * Makes the previous state the current one. A current state that opens becomes the previous one, so
 * that the step can be taken back; a damaged one is kept as `project.damaged-….json`, and the
 * previous one stays.
 */
export async function recoverProjectFolder(
  lock: ProjectLock,
): Promise<Result<Project, OpenFolderError>> {
  const { folder } = lock;
  return await catching(folder, async (): Promise<Result<Project, OpenFolderError>> => {
    const previous = await openState(folder, 'previous');
    if (!previous.ok) return failure({ ...previous.error, isPreviousWhole: false });
    const path = join(folder, projectFileName);
    const kind = await kindOf(path);
    if (kind === 'other') return failure({ code: 'unsafePath', path });
    const isCurrentWhole = (await openState(folder, 'current')).ok;
    if (kind === 'file' && !isCurrentWhole) {
      const damaged = await readFile(path);
      const name = `project.damaged-${byteHash(damaged).slice(0, 16)}.json`;
      await writeOnce(join(folder, name), damaged);
    }
    const keptAs = isCurrentWhole ? join(folder, previousFileName) : null;
    await atomicWrite(path, await readFile(join(folder, previousFileName)), keptAs);
    return previous;
  });
}

async function openState(
  folder: string,
  state: 'current' | 'previous',
): Promise<Result<Project, OpenProjectError>> {
  const path = join(folder, state === 'current' ? projectFileName : previousFileName);
  // Anything but a plain file is not opened at all: reading a pipe would never end.
  if ((await kindOf(path)) !== 'file') return failure({ code: 'notAProject' });
  const json = await readFile(path, 'utf8');
  const texts = await readTexts(join(folder, 'texts'), (hash) => json.includes(hash));
  return openProjectFile(json, (hash) => texts.get(hash) ?? null);
}

async function readTexts(
  folder: string,
  isWanted: (hash: string) => boolean,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (!(await isFolder(folder))) return texts;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const hash = /^([0-9a-f]{64})\.txt$/.exec(entry.name)?.[1];
    if (hash === undefined || !entry.isFile() || !isWanted(hash)) continue;
    texts.set(hash, await readFile(join(folder, entry.name), 'utf8'));
  }
  return texts;
}

/** Whether a file with just this content is at the path, written now if nothing was there. */
async function keepOnce(path: string, bytes: Uint8Array, files: FileOperations): Promise<boolean> {
  const kind = await kindOf(path);
  if (kind === 'nothing') return await writeOnce(path, bytes, files);
  return kind === 'file' && (await readFile(path)).equals(bytes);
}

/** Whether the path is a real folder, made if nothing was there. */
async function isOwnFolder(path: string): Promise<boolean> {
  if ((await kindOf(path)) === 'nothing') await mkdir(path);
  return (await lstat(path)).isDirectory();
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(await realpath(path))).isDirectory();
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}

async function kindOf(path: string): Promise<'file' | 'other' | 'nothing'> {
  try {
    return (await lstat(path)).isFile() ? 'file' : 'other';
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return 'nothing';
    throw error;
  }
}

/** Removes what writes that were cut off have left. Only under the lock: nobody is writing now. */
async function removeTemporaries(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (temporaryName.test(name)) await unlink(join(folder, name));
  }
}

/** Turns errors of system calls into values; all others are bugs and pass. */
async function catching<Value, Failure>(
  folder: string,
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | FolderError>> {
  try {
    return await work();
  } catch (error) {
    const reason = errorCode(error);
    if (reason === null || !(error instanceof Error)) throw error;
    const path = 'path' in error && typeof error.path === 'string' ? error.path : folder;
    return failure({ code: 'fileFailed', path, reason });
  }
}
