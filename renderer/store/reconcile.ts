import type { BridgeApi, ProjectFolder, TextsByHash } from '../../shared/bridge/bridge-api.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { serializeProject } from '../../shared/project/project-file.ts';
import { currentFormatVersion, type Project } from '../../shared/project/project.ts';
import { compareStates } from './compare-states.ts';
import { noHistory, recordStep, type JournalRow } from './journal.ts';
import type { LastingCopy } from './lasting-copy.ts';
import type { Chunk, PackedList } from './packed-list.ts';
import type { PackedProject } from './packed-project.ts';
import type { OpeningNotice, StoreError } from './project-store.ts';
import { openAgain, readWorkingProject } from './read-working-project.ts';
import { replayJournal, type Replay } from './replay-journal.ts';
import type { OpeningState } from './running-store.ts';
import type { FolderState, PackedRuns, WorkingState } from './working-copy.ts';

export type ReconcileNeeds = {
  readonly bridge: BridgeApi;
  readonly folder: ProjectFolder;
  readonly copy: LastingCopy;
  readonly choice: 'folder' | 'workingCopy' | undefined;
  /** The working copy could not be opened and was made anew. */
  readonly isFresh: boolean;
  /** The project was opened here before, so that a working copy should be there. */
  readonly wasOpened: boolean;
  readonly folderProject: Project;
  readonly folderState: FolderState;
  readonly folderJson: string;
  readonly folderTexts: TextsByHash;
};

export type Reconciled = {
  readonly opening: Omit<OpeningState, 'savedTexts'>;
  readonly notices: readonly OpeningNotice[];
};

/** Brings folder and working copy to one state. Nothing is given up before it is in a backup. */
export async function reconcile(needs: ReconcileNeeds): Promise<Result<Reconciled, StoreError>> {
  const { copy, choice, folder, folderProject, folderState } = needs;
  const stored = await copy.state();
  const rows = await copy.rows();
  const isFresh = needs.isFresh || copy.isLost();
  const working = isFresh ? null : stored;
  const head = Math.max(
    working?.saved.changeNumber ?? 0,
    working?.checkpoint?.changeNumber ?? 0,
    rows.at(-1)?.changeNumber ?? 0,
  );
  const relation = compareStates(working, head, folderState, folder.location);
  if (working === null || relation.kind === 'new') {
    return success(
      await startAnew(
        needs,
        folderProject,
        isFresh || needs.wasOpened ? [{ kind: 'rebuilt' }] : [],
      ),
    );
  }
  if (relation.kind === 'known') return success(await goOn(needs, working, relation.base, rows));
  if (relation.kind === 'reload') {
    return success(await startAnew(needs, folderProject, [{ kind: 'reloaded' }]));
  }

  const mine = await readWorkingProject(copy, working, rows);
  if (!mine.ok) return success(await startAnew(needs, folderProject, [{ kind: 'rebuilt' }]));
  const workingChange = head;
  const folderChange = folderState.changeNumber;
  if (choice === undefined) return failure({ code: 'diverged', folderChange, workingChange });
  // Both sides have given numbers of their own; the next one is new to both.
  const changeNumber = Math.max(folderChange, workingChange) + 1;
  const notice: OpeningNotice = { kind: 'diverged', kept: choice };
  if (choice === 'folder') {
    const { json, texts } = serializeProject(mine.value);
    const backup = { json, texts: Object.fromEntries(texts), changeNumber: workingChange };
    const written = await backUp(needs, backup);
    if (!written.ok) return written;
    const next = await startAnew(needs, { ...folderProject, changeNumber }, [notice]);
    return success({ ...next, opening: { ...next.opening, isUnsaved: true } });
  }
  const backup = { json: needs.folderJson, texts: needs.folderTexts, changeNumber: folderChange };
  const written = await backUp(needs, backup);
  if (!written.ok) return written;
  return success({
    opening: {
      project: { ...mine.value, changeNumber },
      history: rows.reduce(recordStep, noHistory),
      // Until the folder has been written, the working copy must not call its state known.
      working: { ...working, location: folder.location },
      isUnsaved: true,
      packed: null,
      lastKey: await lastKeyOf(copy),
    },
    notices: [notice],
  });
}

/** The folder is as the working copy knows it: later rows come on top of it. */
async function goOn(
  { copy, folder, folderProject }: ReconcileNeeds,
  working: WorkingState,
  base: FolderState,
  rows: readonly JournalRow[],
): Promise<Reconciled> {
  const isOwnFormat = working.formatVersion === currentFormatVersion;
  const { project, count, damagedRow } = replayOnFolder(folderProject, rows, isOwnFormat);
  if (damagedRow !== null) await copy.dropFrom(damagedRow);
  const kept = rows.filter(({ changeNumber }) => changeNumber < (damagedRow ?? Infinity));
  const known = {
    ...working,
    ...{ formatVersion: currentFormatVersion, location: folder.location },
    ...{ saved: base, pending: [] },
  };
  await copy.setState(known);
  const notices: OpeningNotice[] = [];
  if (count > 0) notices.push({ kind: 'recovered', changes: count });
  if (damagedRow !== null) notices.push({ kind: 'rebuilt' });
  return {
    opening: {
      ...{ project, working: known, isUnsaved: count > 0 },
      // Steps in terms of an earlier version cannot be taken back in this one.
      history: isOwnFormat ? kept.reduce(recordStep, noHistory) : noHistory,
      packed: isOwnFormat ? packedAsStored(working, folderProject) : null,
      lastKey: await lastKeyOf(copy),
    },
    notices,
  };
}

/** Rows of an earlier version count only if what they lead to passes for a project of this one. */
function replayOnFolder(
  folderProject: Project,
  rows: readonly JournalRow[],
  isOwnFormat: boolean,
): Replay {
  const replay = replayJournal(folderProject, rows);
  if (isOwnFormat || replay.count === 0 || openAgain(replay.project).ok) return replay;
  const first = rows.find(({ changeNumber }) => changeNumber > folderProject.changeNumber);
  return { project: folderProject, count: 0, damagedRow: first?.changeNumber ?? null };
}

/** The working copy is made again from the project in the folder. */
async function startAnew(
  { copy, folder, folderState }: ReconcileNeeds,
  project: Project,
  notices: readonly OpeningNotice[],
): Promise<Reconciled> {
  const lastKey = await lastKeyOf(copy);
  const working: WorkingState = {
    formatVersion: currentFormatVersion,
    location: folder.location,
    checkpoint: null,
    saved: folderState,
    pending: [],
  };
  await copy.clear();
  await copy.setState(working);
  return {
    opening: { project, history: noHistory, working, isUnsaved: false, packed: null, lastKey },
    notices,
  };
}

async function backUp(
  { bridge, folderProject }: ReconcileNeeds,
  backup: Pick<Parameters<BridgeApi['writeBackup']>[0], 'json' | 'texts' | 'changeNumber'>,
): Promise<Result<null, StoreError>> {
  const projectId = folderProject.id;
  const written = await bridge.writeBackup({ ...backup, projectId, reason: 'restore' });
  return written.ok ? success(null) : failure({ code: 'shell', error: written.error });
}

/** A key of a run is never given twice, or a run of an older state could pass for a newer one. */
async function lastKeyOf(copy: LastingCopy): Promise<number> {
  return (await copy.runKeys()).reduce((last, key) => Math.max(last, key), 0);
}

/** The runs of the checkpoint when it is of just this state; then they need not be written again. */
function packedAsStored(
  { checkpoint }: WorkingState,
  project: Project,
): Pick<PackedProject, 'segments' | 'annotations'> | null {
  if (checkpoint === null || checkpoint.changeNumber !== project.changeNumber) return null;
  const segments = cut(project.segments, checkpoint.segments);
  const annotations = cut(project.annotations, checkpoint.annotations);
  return segments === null || annotations === null ? null : { segments, annotations };
}

function cut<Item>(list: readonly Item[], runs: PackedRuns): PackedList<Item> | null {
  const chunks: Chunk<Item>[] = [];
  let start = 0;
  for (const { key, count } of runs) {
    chunks.push({ key, items: list.slice(start, start + count), text: null });
    start += count;
  }
  return start === list.length ? chunks : null;
}
