import { randomBytes } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The calls that change files, so that tests can make each of them fail. */
export type FileOperations = Pick<
  typeof nodeFiles,
  'copyFile' | 'link' | 'open' | 'rename' | 'unlink'
> & { readonly wait: (milliseconds: number) => Promise<void> };

export const fileOperations: FileOperations = {
  copyFile: nodeFiles.copyFile,
  link: nodeFiles.link,
  open: nodeFiles.open,
  rename: nodeFiles.rename,
  unlink: nodeFiles.unlink,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Names that {@link temporaryPath} gives; whatever bears one is left from a write that was cut off. */
export const temporaryName = /\.[0-9a-f]{16}\.tmp$/;

/** The errno code of a failed system call, or `null` for any other error. */
export function errorCode(error: unknown): string | null {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/**
 * Puts `data` at `path` so that at any moment, and after any crash, the file there is the complete
 * old one or the complete new one. With `previousPath` the old file is kept under that name.
 * A symbolic link at `path` is replaced, not followed. Throws the error of the system call that
 * failed, and leaves no file of its own behind; the old file is then still in place, unless all that
 * failed was flushing the folder.
 */
export async function atomicWrite(
  path: string,
  data: string | Uint8Array,
  previousPath: string | null = null,
  files: FileOperations = fileOperations,
): Promise<void> {
  const temporary = await writeTemporary(path, data, files);
  try {
    if (previousPath !== null) await keepPrevious(path, previousPath, files);
    await renameRetrying(temporary, path, files);
  } catch (error) {
    await unlinkIfThere(temporary, files);
    throw error;
  }
  await syncFolder(dirname(path), files);
}

/**
 * Puts `data` at `path` unless something is there already, and says whether it did. What is there
 * is never written to.
 */
export async function writeOnce(
  path: string,
  data: string | Uint8Array,
  files: FileOperations = fileOperations,
): Promise<boolean> {
  const temporary = await writeTemporary(path, data, files);
  try {
    await files.link(temporary, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!isWithoutLinks(error)) throw error;
    // A disk without hard links (FAT): a copy that fails when the name is taken.
    await files.copyFile(temporary, path, nodeFiles.constants.COPYFILE_EXCL);
  } finally {
    await unlinkIfThere(temporary, files);
  }
  await syncFolder(dirname(path), files);
  return true;
}

function temporaryPath(path: string): string {
  // The same folder, because a rename is atomic only within one file system.
  return join(dirname(path), `${basename(path)}.${randomBytes(8).toString('hex')}.tmp`);
}

async function writeTemporary(
  path: string,
  data: string | Uint8Array,
  files: FileOperations,
): Promise<string> {
  const temporary = temporaryPath(path);
  // Exclusive: fails rather than follow a link that somebody planted under this name.
  const handle = await files.open(temporary, 'wx');
  try {
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await unlinkIfThere(temporary, files);
    throw error;
  }
  return temporary;
}

/** Makes `previousPath` another name of the file at `path`; does nothing when there is none yet. */
async function keepPrevious(
  path: string,
  previousPath: string,
  files: FileOperations,
): Promise<void> {
  const temporary = temporaryPath(previousPath);
  try {
    await linkOrCopy(path, temporary, files);
    await renameRetrying(temporary, previousPath, files);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  } finally {
    // Renaming one name of a file to another of the same file does nothing and leaves both.
    await unlinkIfThere(temporary, files);
  }
}

async function linkOrCopy(from: string, to: string, files: FileOperations): Promise<void> {
  try {
    await files.link(from, to);
  } catch (error) {
    if (!isWithoutLinks(error)) throw error;
    await files.copyFile(from, to, nodeFiles.constants.COPYFILE_EXCL);
  }
}

function isWithoutLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error) ?? '');
}

/** Virus scanners and indexers hold a fresh file for a moment; together the waits make a second. */
const retryDelays = [10, 20, 50, 100, 200, 300, 320];

async function renameRetrying(from: string, to: string, files: FileOperations): Promise<void> {
  for (const delay of retryDelays) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (!['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error) ?? '')) throw error;
    }
    await files.wait(delay);
  }
  await files.rename(from, to);
}

async function unlinkIfThere(path: string, files: FileOperations): Promise<void> {
  try {
    await files.unlink(path);
  } catch {
    // It was renamed, or cannot be removed: the error that led here matters more.
  }
}

/** Makes the new name itself survive a power failure. Windows cannot open folders and needs it not. */
async function syncFolder(folder: string, files: FileOperations): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const refusals = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'];
    if (!refusals.includes(errorCode(error) ?? '')) throw error;
  }
}
