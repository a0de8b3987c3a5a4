import type { BridgeApi, ProjectFolder, ShellError } from '../../shared/bridge/bridge-api.ts';
import { success, type Result } from '../../shared/base/result.ts';
import type { Project } from '../../shared/project/project.ts';
import type { LastingCopy } from './lasting-copy.ts';
import { packedText } from './packed-list.ts';
import { packedJson, packProject, type PackedProject } from './packed-project.ts';
import { createTaskQueue } from './task-queue.ts';
import { createBreath, type Timers } from './timers.ts';
import type { PackedRuns, StoredRun, WorkingState } from './working-copy.ts';

export type FolderSaver = {
  /** Writes the state to the folder and, whatever came of that, a checkpoint of it. */
  readonly save: (project: Project) => Promise<Result<null, ShellError>>;
  readonly checkpoint: (project: Project) => Promise<void>;
  /** Resolves when everything asked for has been written. */
  readonly finish: () => Promise<void>;
  /** `project.json` of the state, as `save` would write it. */
  readonly json: (project: Project) => Promise<string>;
  readonly backUp: (
    project: Project,
    reason: Parameters<BridgeApi['writeBackup']>[0]['reason'],
  ) => Promise<Result<null, ShellError>>;
};

export type SaverNeeds = {
  readonly bridge: BridgeApi;
  readonly folder: ProjectFolder;
  readonly timers: Timers;
  readonly copy: LastingCopy;
  /** What the working copy knows of itself. */
  readonly working: WorkingState;
  /** The state in the working copy's runs, if it is known to be there. */
  readonly packed: Pick<PackedProject, 'segments' | 'annotations'> | null;
  /** Highest key of a run that has ever been given. */
  readonly lastKey: number;
  /** Hashes of texts that are in the folder. */
  readonly savedTexts: Iterable<string>;
  /** Rows of the journal that must stay. */
  readonly keptRows: () => ReadonlySet<number>;
};

/** As many unfinished saves are remembered; each of them may turn out to have come through. */
const pendingLimit = 20;

/** Writes states of the project into folder, backups and checkpoints, one after the other. */
export function createFolderSaver(needs: SaverNeeds): FolderSaver {
  const { bridge, folder, timers, copy } = needs;
  const queue = createTaskQueue();
  const savedTexts = new Set(needs.savedTexts);
  /** The texts of the latest backup: it stays when older ones, and what only they need, are thinned. */
  let backedUpTexts: ReadonlySet<string> = new Set();
  let { working } = needs;
  let packed = needs.packed;
  let lastKey = needs.lastKey;

  const pack = async (project: Project): Promise<PackedProject> => {
    const next = await packProject(packed, project, () => ++lastKey, createBreath(timers));
    packed = next;
    return next;
  };

  const settle = async (
    state: PackedProject,
    next: Pick<WorkingState, 'saved' | 'pending'>,
    originalsUpTo: number,
  ): Promise<void> => {
    const { project, frame, segments, annotations } = state;
    const runs = [...segments, ...annotations];
    const oldKeys = new Set(await copy.runKeys());
    const oldHashes = new Set(await copy.textHashes());
    const keys = new Set(runs.map(({ key }) => key));
    const texts = new Map(project.documents.map(({ textHash, text }) => [textHash, text]));
    const newRuns: StoredRun[] = runs
      .filter(({ key }) => !oldKeys.has(key))
      .map((run) => ({ key: run.key, text: packedText<object>(run) }));
    await copy.write({
      runs: newRuns,
      texts: [...texts]
        .filter(([hash]) => !oldHashes.has(hash))
        .map(([hash, text]) => ({ hash, text })),
    });
    working = {
      ...working,
      ...next,
      checkpoint: {
        changeNumber: project.changeNumber,
        ...frame,
        segments: runsOf(segments),
        annotations: runsOf(annotations),
      },
    };
    await copy.settle(working, {
      runs: [...oldKeys].filter((key) => !keys.has(key)),
      texts: [...oldHashes].filter((hash) => !texts.has(hash)),
      rowsUpTo: Math.min(next.saved.changeNumber, project.changeNumber),
      keptRows: needs.keptRows(),
      originalsUpTo,
    });
  };

  const json = async (project: Project): Promise<string> =>
    (await packedJson(await pack(project), createBreath(timers))).json;

  return {
    save: (project) =>
      queue(async () => {
        const state = await pack(project);
        const { json, fingerprint } = await packedJson(state, createBreath(timers));
        const target = { changeNumber: project.changeNumber, fingerprint };
        const { saved, pending } = working;
        working = { ...working, pending: [...pending, target].slice(-pendingLimit) };
        await copy.setState(working);
        const originals = await copy.originals();
        const written = await bridge.saveProject(folder.handle, {
          json,
          texts: textsOf(project, savedTexts),
          originals: originals.map(({ fileName, bytes }) => ({ fileName, bytes })),
        });
        if (!written.ok) {
          await settle(state, { saved, pending: working.pending }, 0);
          return written;
        }
        for (const { textHash } of project.documents) savedTexts.add(textHash);
        await settle(state, { saved: target, pending: [] }, project.changeNumber);
        return success(null);
      }),
    checkpoint: (project) =>
      queue(async () => {
        const { saved, pending } = working;
        await settle(await pack(project), { saved, pending }, 0);
      }),
    finish: () => queue(() => Promise.resolve()),
    json: (project) => queue(() => json(project)),
    backUp: (project, reason) =>
      queue(async () => {
        const written = await bridge.writeBackup({
          projectId: project.id,
          reason,
          changeNumber: project.changeNumber,
          json: await json(project),
          texts: textsOf(project, backedUpTexts),
        });
        if (!written.ok) return written;
        backedUpTexts = new Set(project.documents.map(({ textHash }) => textHash));
        return success(null);
      }),
  };
}

function runsOf(
  list: readonly { readonly key: number; readonly items: readonly object[] }[],
): PackedRuns {
  return list.map(({ key, items }) => ({ key, count: items.length }));
}

function textsOf(project: Project, known: ReadonlySet<string>): { [textHash: string]: string } {
  const missing = project.documents.filter(({ textHash }) => !known.has(textHash));
  return Object.fromEntries(missing.map(({ textHash, text }) => [textHash, text]));
}
