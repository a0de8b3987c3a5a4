import { mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { atomicWrite, errorCode } from '../files/atomic-write.ts';
import type { CliError } from './cli-error.ts';
import type { CommandContext } from './command-context.ts';

/** The bytes of a file that the user named, relative to the current folder. */
export async function readUserFile(
  path: string,
  { io }: CommandContext,
): Promise<Result<Uint8Array, CliError>> {
  const absolute = resolve(io.cwd, path);
  try {
    return success(await readFile(absolute));
  } catch (error) {
    const reason = errorCode(error);
    if (reason === null) throw error;
    return failure({ code: 'unreadable', path: absolute, reason });
  }
}

/** Writes a file for the user, with the folders to it, and gives its absolute path. */
export async function writeUserFile(
  path: string,
  data: string | Uint8Array,
  { io }: CommandContext,
): Promise<Result<string, CliError>> {
  const absolute = resolve(io.cwd, path);
  try {
    await mkdir(dirname(absolute), { recursive: true });
    const target = await wholeFileAt(absolute);
    if (target === null) await writeFile(absolute, data);
    else await atomicWrite(target, data);
    return success(absolute);
  } catch (error) {
    const reason = errorCode(error);
    if (reason === null) throw error;
    return failure({ code: 'unwritable', path: absolute, reason });
  }
}

/**
 * Where a file can be put in one step: behind the link the user may have named. `null` for what is
 * no file (a device, a pipe, an open descriptor) and has to be written into as it is.
 */
async function wholeFileAt(path: string): Promise<string | null> {
  if (/^\/(dev|proc)\//.test(path)) return null;
  try {
    return (await stat(path)).isFile() ? await realpath(path) : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}
