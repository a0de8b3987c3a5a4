import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, type Result } from '../../shared/base/result.ts';
import {
  openProjectFile,
  serializeProject,
  type OpenProjectError,
} from '../../shared/project/project-file.ts';
import type { Project } from '../../shared/project/project.ts';
import { byteHash } from '../../shared/text/content-hash.ts';
import { atomicWrite, writeOnce, type FileOperations } from './atomic-write.ts';
import {
  catching,
  createProjectFiles,
  isFolder,
  kindOf,
  previousFileName,
  projectFileName,
  readProjectJson,
  readTexts,
  saveProjectFiles,
  type FolderError,
  type OriginalFile,
  type ProjectState,
} from './project-files.ts';
import type { ProjectLock } from './project-lock.ts';

/** `isPreviousWhole` tells whether the state before the last save can be opened instead. */
export type OpenFolderError =
  FolderError | (OpenProjectError & { readonly isPreviousWhole: boolean });

/** Makes the folder, which must not exist or be empty, and saves the project into it. */
export async function createProjectFolder(
  folder: string,
  project: Project,
): Promise<Result<null, FolderError>> {
  return await createProjectFiles(folder, { ...serializeProject(project), originals: [] });
}

/**
 * The project in the folder, as last saved or, with `state` previous, as saved before that. Reading
 * needs no lock: `project.json` is replaced whole and the other files never change.
 */
export async function openProjectFolder(
  folder: string,
  state: ProjectState = 'current',
): Promise<Result<Project, OpenFolderError>> {
  return await catching(folder, async (): Promise<Result<Project, OpenFolderError>> => {
    if (!(await isFolder(folder))) return failure({ code: 'folderMissing', path: folder });
    const opened = await openState(folder, state);
    if (opened.ok) return opened;
    const isPreviousWhole = state === 'current' && (await openState(folder, 'previous')).ok;
    return failure({ ...opened.error, isPreviousWhole });
  });
}

/** Saves the project with the imported files that are new; see {@link saveProjectFiles}. */
export async function saveProjectFolder(
  lock: ProjectLock,
  project: Project,
  originals: readonly OriginalFile[],
  files?: FileOperations,
): Promise<Result<null, FolderError>> {
  return await saveProjectFiles(lock, { ...serializeProject(project), originals }, files);
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
  state: ProjectState,
): Promise<Result<Project, OpenProjectError>> {
  const json = await readProjectJson(folder, state);
  if (json === null) return failure({ code: 'notAProject' });
  const texts = await readTexts(folder, (hash) => json.includes(hash));
  return openProjectFile(json, (hash) => texts.get(hash) ?? null);
}
