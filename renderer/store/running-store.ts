import type { BridgeApi, ProjectFolder } from '../../shared/bridge/bridge-api.ts';
import { invariant } from '../../shared/base/invariant.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { projectToArchive } from '../../shared/export/project-to-archive.ts';
import type { Change } from '../../shared/project/change.ts';
import { findReferenceBrokenBy } from '../../shared/project/change-references.ts';
import { applyChange, invertChange } from '../../shared/project/project-changes.ts';
import { openProjectFile } from '../../shared/project/project-file.ts';
import type { Project } from '../../shared/project/project.ts';
import { changeInto } from '../../shared/project/replace-project.ts';
import { createAutosave } from './autosave.ts';
import { createFolderSaver, type FolderSaver } from './folder-saver.ts';
import { noHistory, recordStep, rowsInUse, titlesOf, type History } from './journal.ts';
import type { LastingCopy } from './lasting-copy.ts';
import type { PackedProject } from './packed-project.ts';
import type { ActionTitle, ProjectSnapshot, ProjectStore, StoreError } from './project-store.ts';
import { createTaskQueue } from './task-queue.ts';
import { createBreath, type Timers } from './timers.ts';
import type { WorkingState } from './working-copy.ts';

/** Everything that opening has found out. */
export type OpeningState = {
  readonly project: Project;
  readonly history: History;
  readonly working: WorkingState;
  /** Whether the folder lacks something of the project. */
  readonly isUnsaved: boolean;
  readonly savedTexts: readonly string[];
  readonly packed: Pick<PackedProject, 'segments' | 'annotations'> | null;
  readonly lastKey: number;
};

export type RunningNeeds = {
  readonly bridge: BridgeApi;
  readonly folder: ProjectFolder;
  readonly now: () => string;
  readonly timers: Timers;
  readonly copy: LastingCopy;
  readonly opening: OpeningState;
};

/** Between backups by time, in milliseconds. */
const backupInterval = 15 * 60_000;

/** The store of a project that has been opened. */
export function runProjectStore(needs: RunningNeeds): ProjectStore {
  const { bridge, folder, now, timers, copy, opening } = needs;
  const queue = createTaskQueue();
  const listeners = new Set<() => void>();
  let { project, history } = opening;
  /** What the history will be once the act that is being performed is durable. */
  let nextHistory = history;
  let isClosed = false;
  let backedUp = project.changeNumber;

  const saver: FolderSaver = createFolderSaver({
    ...{ bridge, folder, timers, copy },
    working: opening.working,
    packed: opening.packed,
    lastKey: opening.lastKey,
    savedTexts: opening.savedTexts,
    keptRows: () => new Set([...rowsInUse(history), ...rowsInUse(nextHistory)]),
  });
  const autosave = createAutosave(
    () => saver.save(project),
    () => show(),
    now,
    timers,
  );
  let snapshot: ProjectSnapshot = takeSnapshot();

  function takeSnapshot(): ProjectSnapshot {
    return {
      ...{ project, folder, save: autosave.state() },
      undoable: titlesOf(history.undoable),
      redoable: titlesOf(history.redoable),
    };
  }

  function show(): void {
    snapshot = takeSnapshot();
    for (const listener of [...listeners]) listener();
  }

  type Act = {
    readonly kind: 'do' | 'undo' | 'redo';
    readonly of: number | null;
    readonly title: ActionTitle;
    readonly change: Change;
  };

  /** Makes the change durable, then shows it. `false` when it could be made durable nowhere. */
  async function perform(
    act: Act,
    originals: Parameters<LastingCopy['append']>[1],
  ): Promise<boolean> {
    const next = applyChange(project, act.change);
    const broken = findReferenceBrokenBy(next, act.change);
    invariant(broken === null, `this change would break the project at ${broken ?? ''}`);
    const inverse = invertChange(project, act.change);
    const row = { ...act, inverse, changeNumber: next.changeNumber };
    nextHistory = recordStep(history, row);
    await copy.append(row, originals);
    if (copy.isLost()) {
      // Without the database only the folder can hold the change.
      const saved = await saver.save(next);
      if (!saved.ok) {
        autosave.changed();
        await autosave.saveNow();
        return false;
      }
    }
    const nameBefore = project.name;
    project = next;
    history = nextHistory;
    autosave.changed();
    show();
    if (project.name !== nameBefore) void bridge.nameProject(folder.handle, project.name);
    return true;
  }

  const takeBack = (kind: 'undo' | 'redo'): Promise<ActionTitle | null> =>
    queue(async () => {
      if (isClosed) return null;
      const step = (kind === 'undo' ? history.undoable : history.redoable).at(-1);
      if (step === undefined) return null;
      const row = await copy.row(step.row);
      if (row === null) {
        // The row went with the database: what lies before it cannot be taken back any more.
        history = noHistory;
        show();
        return null;
      }
      const { title } = step;
      const isDone = await perform({ kind, of: step.row, title, change: row.inverse }, []);
      return isDone ? title : null;
    });

  const backUp: ProjectStore['backUp'] = async (reason) => {
    const { changeNumber } = project;
    const written = await saver.backUp(project, reason);
    if (written.ok) backedUp = Math.max(backedUp, changeNumber);
    return written;
  };

  let cancelBackup = timers.after(backupInterval, backUpByTime);
  function backUpByTime(): void {
    cancelBackup = timers.after(backupInterval, backUpByTime);
    if (project.changeNumber !== backedUp) void backUp('time');
  }

  const restore = async (backupId: string): Promise<Result<null, StoreError>> => {
    const before = await backUp('restore');
    if (!before.ok) return failure({ code: 'shell', error: before.error });
    const backup = await bridge.readBackup(project.id, backupId);
    if (!backup.ok) return failure({ code: 'shell', error: backup.error });
    const { json, texts } = backup.value;
    // Texts are never removed from a project folder: what the backup does not bring is there.
    const inFolder = await bridge.readTexts(folder.handle, hashesIn(json));
    if (!inFolder.ok) return failure({ code: 'shell', error: inFolder.error });
    const restored = openProjectFile(json, (hash) => texts[hash] ?? inFolder.value[hash] ?? null);
    if (!restored.ok) {
      return failure({ code: 'project', error: restored.error, hasPrevious: false });
    }
    if (restored.value.id !== project.id) {
      return failure({ code: 'project', error: { code: 'notAProject' }, hasPrevious: false });
    }
    await queue(() => {
      const change = changeInto(project, restored.value);
      const title = { key: 'restoreBackup', values: {} };
      return change === null
        ? Promise.resolve(false)
        : perform({ kind: 'do', of: null, title, change }, []);
    });
    const saved = await autosave.saveNow();
    return saved.ok ? saved : failure({ code: 'shell', error: saved.error });
  };

  if (opening.isUnsaved) {
    autosave.changed();
    void autosave.saveNow();
  } else if (opening.packed === null) {
    void saver.checkpoint(project);
  }
  void bridge.nameProject(folder.handle, project.name);

  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    commit: (make, title, originals = []) =>
      queue(async () => {
        if (isClosed) return false;
        const change = make(project);
        if (change === null) return false;
        return await perform({ kind: 'do', of: null, title, change }, originals);
      }),
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    save: autosave.saveNow,
    backUp,
    backups: () => bridge.listBackups(project.id),
    restore,
    archive: async () => {
      const saved = await autosave.saveNow();
      if (!saved.ok) return saved;
      const originals = await bridge.readOriginals(folder.handle);
      if (!originals.ok) return originals;
      const { documents } = project;
      const texts = new Map(documents.map(({ textHash, text }) => [textHash, text]));
      const files = { json: await saver.json(project), texts };
      return success(await projectToArchive(files, originals.value, createBreath(timers)));
    },
    // Whatever was asked for before is done first; what comes later finds the project closed.
    close: () =>
      queue(async () => {
        if (isClosed) return success(null);
        const saved = await autosave.saveNow();
        if (!saved.ok) return saved;
        isClosed = true;
        autosave.stop();
        cancelBackup();
        await saver.finish();
        copy.close();
        await bridge.closeProject(folder.handle);
        return success(null);
      }),
  };
}

/** Everything in the file that looks like a hash of a text. */
function hashesIn(json: string): string[] {
  return [
    ...new Set([...json.matchAll(/"textHash":"([0-9a-f]{64})"/g)].map(([, hash]) => hash ?? '')),
  ];
}
