import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { errorCode } from './atomic-write.ts';
import { projectFileName } from './project-files.ts';

/** What a path from outside (a double click, a command line) leads to. */
export type OpenedPath =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'archive'; readonly file: string; readonly size: number };

/**
 * A project folder, be it named by its `project.json`, or a `.talda` archive; `null` for everything
 * else, also for what is not there.
 */
export async function openedPathOf(path: string): Promise<OpenedPath | null> {
  const found = await statOrNull(path);
  if (found === null) return null;
  if (found.isDirectory())
    return (await isProjectFolder(path)) ? { kind: 'folder', folder: path } : null;
  if (!found.isFile()) return null;
  if (basename(path) === projectFileName) return { kind: 'folder', folder: dirname(path) };
  if (extname(path).toLowerCase() !== '.talda') return null;
  return { kind: 'archive', file: path, size: found.size };
}

/** Whether the folder is there with a project in it. */
export async function isProjectFolder(path: string): Promise<boolean> {
  return (await statOrNull(join(path, projectFileName)))?.isFile() === true;
}

async function statOrNull(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}
