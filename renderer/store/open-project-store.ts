import type { BridgeApi, ProjectFolder } from '../../shared/bridge/bridge-api.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import type { ProjectId } from '../../shared/base/identifiers.ts';
import {
  readProjectFile,
  withTexts,
  type OpenProjectError,
} from '../../shared/project/project-file.ts';
import { currentFormatVersion } from '../../shared/project/project.ts';
import { createLastingCopy, type LastingCopy } from './lasting-copy.ts';
import type { OpeningNotice, ProjectStore, StoreError } from './project-store.ts';
import { reconcile } from './reconcile.ts';
import { runProjectStore } from './running-store.ts';
import { fingerprintOf } from './fingerprint.ts';
import { windowTimers, type Timers } from './timers.ts';
import type { WorkingCopy } from './working-copy.ts';
import { workingDatabases, type WorkingDatabases } from './working-database.ts';

export type OpenedProject = {
  readonly store: ProjectStore;
  readonly notices: readonly OpeningNotice[];
};

export type OpeningNeeds = {
  readonly bridge: BridgeApi;
  readonly folder: ProjectFolder;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
  /** The answer to a `diverged` error: the other one is kept as a backup. */
  readonly choice?: 'folder' | 'workingCopy';
  /** Goes on with the state before the last save; for a project whose present state is damaged. */
  readonly usesPrevious?: boolean;
  readonly timers?: Timers;
  readonly databases?: WorkingDatabases;
  /** Remembers which projects have been opened here; `null` where nothing can be remembered. */
  readonly memory?: Pick<Storage, 'getItem' | 'setItem'> | null;
};

/**
 * Opens the project in the folder: locks it, checks it, and brings folder and working copy together.
 * What is in the folder or was ever shown is in the store afterwards, or in a backup. After an error
 * the folder is released.
 */
export async function openProjectStore(
  needs: OpeningNeeds,
): Promise<Result<OpenedProject, StoreError>> {
  const { bridge, folder } = needs;
  const file = await bridge.openProject(folder.handle);
  if (!file.ok) return failure({ code: 'shell', error: file.error });
  const opened = await openLocked(needs, file.value);
  if (!opened.ok) await bridge.closeProject(folder.handle);
  return opened;
}

async function openLocked(
  needs: OpeningNeeds,
  file: { readonly json: string; readonly hasPrevious: boolean },
): Promise<Result<OpenedProject, StoreError>> {
  const { bridge, folder, now, choice, usesPrevious = false } = needs;
  const { timers = windowTimers, databases = workingDatabases } = needs;
  const { memory = windowMemory() } = needs;
  let { json } = file;
  if (usesPrevious) {
    const previous = await bridge.readPreviousProject(folder.handle);
    if (!previous.ok) return failure({ code: 'shell', error: previous.error });
    json = previous.value;
  }
  const broken = (error: OpenProjectError): Result<never, StoreError> =>
    failure({ code: 'project', error, hasPrevious: file.hasPrevious && !usesPrevious });

  const read = readProjectFile(json);
  if (!read.ok) return broken(read.error);
  const { record, storedVersion } = read.value;
  const { copy, isFresh } = await openCopy(record.id, databases);
  const openedKey = `talda.opened.${record.id}`;
  const wasOpened = memory?.getItem(openedKey) === folder.location;
  const fail = (error: Result<never, StoreError>): Result<never, StoreError> => {
    copy.close();
    return error;
  };

  const hashes = record.documents.map(({ textHash }) => textHash);
  const inFolder = await bridge.readTexts(folder.handle, hashes);
  if (!inFolder.ok) return fail(failure({ code: 'shell', error: inFolder.error }));
  const texts = new Map(Object.entries(inFolder.value));
  // A text that the folder has lost may be in the working copy; its hash vouches for it.
  const kept = hashes.every((hash) => texts.has(hash)) ? [] : await copy.texts();
  const rescued = new Map(kept.map(({ hash, text }) => [hash, text]));
  const project = withTexts(record, (hash) => texts.get(hash) ?? rescued.get(hash) ?? null);
  if (!project.ok) return fail(broken(project.error));

  if (storedVersion !== currentFormatVersion) {
    const { id: projectId, changeNumber } = project.value;
    const backup = { projectId, changeNumber, json, texts: inFolder.value };
    const written = await bridge.writeBackup({ ...backup, reason: 'migration' });
    if (!written.ok) return fail(failure({ code: 'shell', error: written.error }));
  }

  const { changeNumber } = project.value;
  const reconciled = await reconcile({
    ...{ bridge, folder, copy, isFresh, wasOpened },
    // The folder's present state is damaged: what the working copy holds is the latest there is.
    choice: choice ?? (usesPrevious ? 'workingCopy' : undefined),
    folderProject: project.value,
    folderState: { changeNumber, fingerprint: fingerprintOf(json) },
    folderJson: json,
    folderTexts: inFolder.value,
  });
  if (!reconciled.ok) return fail(reconciled);
  const { opening, notices } = reconciled.value;
  const isUnsaved =
    opening.isUnsaved ||
    usesPrevious ||
    storedVersion !== currentFormatVersion ||
    hashes.some((hash) => !texts.has(hash));
  memory?.setItem(openedKey, folder.location);
  const store = runProjectStore({
    ...{ bridge, folder, now, timers, copy },
    opening: { ...opening, isUnsaved, savedTexts: [...texts.keys()] },
  });
  return success({ store, notices });
}

/** The project's database; made anew when it cannot be opened; memory when that fails, too. */
async function openCopy(
  projectId: ProjectId,
  databases: WorkingDatabases,
): Promise<{ readonly copy: LastingCopy; readonly isFresh: boolean }> {
  const onLost = (): void => void forget(projectId, databases);
  const database = await tryDatabase(projectId, databases);
  if (database !== null) return { copy: createLastingCopy(database, onLost), isFresh: false };
  await forget(projectId, databases);
  const anew = await tryDatabase(projectId, databases);
  return { copy: createLastingCopy(anew, onLost), isFresh: true };
}

async function tryDatabase(
  projectId: ProjectId,
  databases: WorkingDatabases,
): Promise<WorkingCopy | null> {
  try {
    const database = await databases.open(projectId);
    await database.state();
    return database;
  } catch {
    // Damaged, of a later program, or forbidden: the folder has everything that was saved.
    return null;
  }
}

/** A second, independent memory tells a database that is gone from a project that is new here. */
function windowMemory(): Pick<Storage, 'getItem' | 'setItem'> | null {
  return typeof localStorage === 'undefined' ? null : localStorage;
}

/** A database that fails must not be taken for the truth at the next opening. */
async function forget(projectId: ProjectId, databases: WorkingDatabases): Promise<void> {
  try {
    await databases.remove(projectId);
  } catch {
    // It can be neither used nor removed: its fingerprints will tell that it is behind.
  }
}
