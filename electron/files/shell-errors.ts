import { basename } from 'node:path';
import { assertNever } from '../../shared/base/invariant.ts';
import { failure } from '../../shared/base/result.ts';
import type { ShellError, ShellResult } from '../../shared/bridge/bridge-api.ts';
import { errorCode } from './atomic-write.ts';
import type { FolderError } from './project-files.ts';

/** The error as the window may know it: with the name of the file, never its path. */
export function shellErrorOf(error: FolderError, folder: string): ShellError {
  switch (error.code) {
    case 'locked':
      return { code: 'locked', name: basename(folder) };
    case 'folderMissing':
    case 'folderNotEmpty':
    case 'unsafePath':
      return { code: error.code, name: basename(error.path) };
    case 'fileFailed':
      return fileErrorOf(error.reason, error.path);
    default:
      return assertNever(error);
  }
}

/** Turns errors of system calls on `path` into values; all others are bugs and pass. */
export async function catchingFileErrors<Value>(
  path: string,
  work: () => Promise<ShellResult<Value>>,
): Promise<ShellResult<Value>> {
  try {
    return await work();
  } catch (error) {
    const reason = errorCode(error);
    if (reason === null) throw error;
    return failure(fileErrorOf(reason, path));
  }
}

function fileErrorOf(reason: string, path: string): ShellError {
  const name = basename(path);
  return reason === 'ENOSPC' || reason === 'EDQUOT'
    ? { code: 'diskFull', name }
    : { code: 'fileFailed', name, reason };
}
