import { lstat, mkdir, readdir, readFile, realpath, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { invariant } from '../../shared/base/invariant.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
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

/** A project folder as files, whatever is in them: the command line and the shell share it. */
export const projectFileName = 'project.json';
export const previousFileName = 'project.previous.json';

/** What keeps the program from a folder or its files. `reason` is the errno code. */
export type FolderError =
  | LockedError
  | { readonly code: 'folderMissing'; readonly path: string }
  | { readonly code: 'folderNotEmpty'; readonly path: string }
  /** Something else, such as a symbolic link, stands where a file or folder of the project should. */
  | { readonly code: 'unsafePath'; readonly path: string }
  | { readonly code: 'fileFailed'; readonly path: string; readonly reason: string };

/** A file as the user gave it, to be kept beside the project. */
export type OriginalFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** What a save puts into the folder; texts and originals that are there already are left alone. */
export type ProjectFiles = {
  readonly json: string;
  /** By their SHA-256. */
  readonly texts: Iterable<readonly [hash: string, text: string]>;
  readonly originals: readonly OriginalFile[];
};

export type ProjectState = 'current' | 'previous';

/** Makes the folder, which must not exist or be empty, and saves the files into it. */
export async function createProjectFiles(
  folder: string,
  content: ProjectFiles,
): Promise<Result<null, FolderError>> {
  return await catching(folder, async () => {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) {
      return failure({ code: 'folderNotEmpty', path: folder });
    }
    return await withProjectLock(folder, (lock) => saveProjectFiles(lock, content));
  });
}

/** Locks the folder for as long as the caller wants: whoever gets the lock must release it. */
export async function lockFolder(folder: string): Promise<Result<ProjectLock, FolderError>> {
  return await catching(folder, async (): Promise<Result<ProjectLock, FolderError>> => {
    if (!(await isFolder(folder))) return failure({ code: 'folderMissing', path: folder });
    // A link to the folder itself is the user's own; what matters is that nothing inside leads out.
    return await lockProjectFolder(await realpath(folder));
  });
}

/** Runs `work` with the folder locked, and releases the lock whatever comes of it. */
export async function withProjectLock<Value, Failure>(
  folder: string,
  work: (lock: ProjectLock) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | FolderError>> {
  return await catching(folder, async (): Promise<Result<Value, Failure | FolderError>> => {
    const locked = await lockFolder(folder);
    if (!locked.ok) return locked;
    try {
      return await work(locked.value);
    } finally {
      await locked.value.release();
    }
  });
}

/**
 * Saves: first the imported files and texts that are not there yet, then `project.json` in one
 * step, whose last state stays as `project.previous.json`. After a failure at any point the folder
 * opens as it was before.
 */
export async function saveProjectFiles(
  { folder }: ProjectLock,
  { json, texts, originals }: ProjectFiles,
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
    for (const [hash, text] of texts) {
      const path = join(folder, 'texts', `${hash}.txt`);
      const bytes = Buffer.from(text, 'utf8');
      invariant(byteHash(bytes) === hash, 'a text bears the name of its own hash');
      if (!(await keepOnce(path, bytes, files))) return failure({ code: 'unsafePath', path });
    }
    const path = join(folder, projectFileName);
    if ((await kindOf(path)) === 'other') return failure({ code: 'unsafePath', path });
    await atomicWrite(path, json, join(folder, previousFileName), files);
    return success(null);
  });
}

/** The text of `project.json`, or of the one before it; `null` where there is no such plain file. */
export async function readProjectJson(folder: string, state: ProjectState): Promise<string | null> {
  const path = join(folder, state === 'current' ? projectFileName : previousFileName);
  // Anything but a plain file is not opened at all: reading a pipe would never end.
  return (await kindOf(path)) === 'file' ? await readFile(path, 'utf8') : null;
}

/** Texts of the folder by their hash, of those wanted. Their content is not checked. */
export async function readTexts(
  folder: string,
  isWanted: (hash: string) => boolean,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const textFolder = join(folder, 'texts');
  if (!(await isFolder(textFolder))) return texts;
  for (const entry of await readdir(textFolder, { withFileTypes: true })) {
    const hash = /^([0-9a-f]{64})\.txt$/.exec(entry.name)?.[1];
    if (hash === undefined || !entry.isFile() || !isWanted(hash)) continue;
    texts.set(hash, await readFile(join(textFolder, entry.name), 'utf8'));
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

/** Whether the path leads to a folder, be it through a link. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(await realpath(path))).isDirectory();
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** What stands at the path, without following a link. */
export async function kindOf(path: string): Promise<'file' | 'other' | 'nothing'> {
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
export async function catching<Value, Failure>(
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
