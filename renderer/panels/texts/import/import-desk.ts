import type { Result } from '../../../../shared/base/result.ts';
import type { DocumentId, WorkId } from '../../../../shared/base/identifiers.ts';
import type { ShellError } from '../../../../shared/bridge/bridge-api.ts';
import { editPart } from '../../../../shared/import/edit-prepared-import.ts';
import type { ImportChoices, PreparedImport } from '../../../../shared/import/prepare-import.ts';
import type { Talda } from '../../../session/talda.ts';
import { createSource, type Watched } from '../../../session/watched.ts';
import type { JobOptions } from '../../../worker/core-client.ts';
import type { ProjectStore } from '../../../store/project-store.ts';
import type { AlignmentFate } from './carry-alignments.ts';
import { commitFiles } from './commit-files.ts';
import { findDuplicates } from './duplicates.ts';
import { filesToTakeIn } from './files-to-take-in.ts';
import {
  detectAll,
  emptyRun,
  outcomeOf,
  withEdit,
  withFile,
  withStep,
  type ImportFile,
  type ImportRun,
  type ImportTarget,
} from './import-run.ts';
import { isAlignedFile } from './is-aligned-file.ts';
import { guessTarget } from './work-outlines.ts';

/** A file as it was picked or dropped: its bytes are read when its turn comes. */
export type FileToRead = {
  readonly fileName: string;
  readonly read: () => Promise<Result<Uint8Array, ShellError>>;
};

/** What files are meant as when they are asked for: versions of a work, or a new edition of a document. */
export type ImportPurpose = {
  readonly workId?: WorkId;
  readonly replacesDocumentId?: DocumentId;
};

/** What came in: how many documents, and what became of alignments of a text that they replace. */
export type TakenIn = { readonly documents: number; readonly alignments: AlignmentFate };

/** The import of a project: what is on its way in, and what can be done with it. `null`: no import. */
export type ImportDesk = Watched<ImportRun | null> & {
  readonly add: (
    files: readonly FileToRead[],
    title: string,
    purpose?: ImportPurpose,
  ) => Promise<void>;
  /** Reads what a stop left unread. */
  readonly goOn: (title: string) => Promise<void>;
  readonly choose: (fileId: string) => void;
  /** Reads the file again with other choices. */
  readonly read: (fileId: string, choices: Partial<ImportChoices>, title: string) => Promise<void>;
  readonly edit: (fileId: string, edit: (prepared: PreparedImport) => PreparedImport) => void;
  readonly step: (fileId: string, direction: 'back' | 'forward') => void;
  readonly update: (fileId: string, changes: Partial<Omit<ImportFile, 'id' | 'state'>>) => void;
  readonly setVariables: (variables: ImportRun['variables']) => void;
  readonly drop: (fileId: string) => void;
  /** Puts the import aside; it can be taken up again until another one begins. */
  readonly cancel: () => void;
  readonly cancelled: Watched<ImportRun | null>;
  readonly resume: () => void;
  /**
   * Takes everything wanted in as one change, alignments of replaced texts carried along; that shows
   * in the progress line under the title. `null` when it was stopped: nothing came in, and the import
   * stands as it was.
   */
  readonly takeIn: (title: string) => Promise<TakenIn | null>;
};

const nothingTaken: TakenIn = { documents: 0, alignments: { kind: 'none' } };

type DeskNeeds = Pick<Talda, 'core' | 'jobs' | 'now' | 'newId'>;

const desks = new WeakMap<ProjectStore, ImportDesk>();

/** The import desk of an open project; it lasts while the project is open, whatever screen is shown. */
export function importDesk(talda: DeskNeeds, store: ProjectStore): ImportDesk {
  const known = desks.get(store);
  if (known !== undefined) return known;
  const desk = createImportDesk(talda, store);
  desks.set(store, desk);
  return desk;
}

/** Time after the last correction before its outcome is worked out, in milliseconds. */
const pause = 200;

function createImportDesk(talda: DeskNeeds, store: ProjectStore): ImportDesk {
  const { core } = talda;
  const source = createSource<ImportRun | null>(null);
  const cancelled = createSource<ImportRun | null>(null);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const change = (make: (run: ImportRun) => ImportRun): void => {
    const run = source.get();
    if (run !== null) source.set(make(run));
  };
  const changeFile = (id: string, make: (file: ImportFile) => ImportFile): void =>
    change((run) => withFile(run, id, make));
  const fileOf = (id: string): ImportFile | undefined =>
    source.get()?.files.find((file) => file.id === id);

  /** Works out what the file will be in the project; a file changed meanwhile comes again. */
  const workOut = async (id: string): Promise<void> => {
    const state = fileOf(id)?.state;
    if (state?.kind !== 'ready' || !state.isOutcomeStale) return;
    const { prepared } = state;
    const outcome = await core.completeImport(prepared, talda.now());
    changeFile(id, (file) =>
      file.state.kind === 'ready' && file.state.prepared === prepared
        ? { ...file, state: { ...file.state, outcome, isOutcomeStale: false } }
        : file,
    );
  };
  const workOutSoon = (id: string): void => {
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => void workOut(id), pause),
    );
  };

  type Bytes = { readonly fileName: string; readonly bytes: Uint8Array };
  const readText = async (
    file: Bytes,
    choices: ImportChoices,
    signal: AbortSignal,
  ): Promise<ImportFile['state']> => {
    const answer = await core.prepareImport(file, choices, { signal });
    return answer.ok ? ready(answer.value) : { kind: 'failed', error: answer.error };
  };
  const readAligned = async (file: Bytes, signal: AbortSignal): Promise<ImportFile['state']> => {
    const answer = await core.importTmx(file, talda.now(), { signal });
    return answer.ok
      ? { kind: 'aligned', outcome: answer.value }
      : { kind: 'failed', error: answer.error };
  };

  const readFile = async (id: string, signal: AbortSignal): Promise<void> => {
    const file = fileOf(id);
    if (file === undefined || file.bytes === null) return;
    const { fileName, bytes, choices } = file;
    changeFile(id, (own) => ({ ...own, state: { kind: 'reading' } }));
    try {
      const state = isAlignedFile(file)
        ? await readAligned({ fileName, bytes }, signal)
        : await readText({ fileName, bytes }, choices, signal);
      changeFile(id, (own) => ({ ...own, state }));
    } catch (error) {
      changeFile(id, (own) => ({ ...own, state: { kind: 'waiting' } }));
      throw error;
    }
    await workOut(id);
  };

  const guess = (id: string): void => {
    const run = source.get();
    const file = fileOf(id);
    if (run === null || file === undefined) return;
    const outcome = outcomeOf(file);
    if (outcome === null || file.target.kind !== 'new' || file.isTargetGuessed) return;
    const before = run.files.slice(0, run.files.indexOf(file));
    const target = guessTarget(outcome, before, store.snapshot().project);
    if (target.kind !== 'new') {
      changeFile(id, (own) => ({ ...own, target, isTargetGuessed: true }));
    }
  };

  const unread = new Map<string, FileToRead['read']>();
  const goOn = async (title: string): Promise<void> => {
    await talda.jobs.run(title, async ({ signal, onProgress }) => {
      const ids = [...unread.keys()];
      for (const [index, id] of ids.entries()) {
        onProgress({ done: index, total: ids.length });
        signal.throwIfAborted();
        const read = unread.get(id);
        if (read === undefined || fileOf(id) === undefined) continue;
        if (fileOf(id)?.bytes === null) {
          changeFile(id, (file) => ({ ...file, state: { kind: 'reading' } }));
          const got = await read();
          changeFile(id, (file) =>
            got.ok
              ? { ...file, bytes: got.value }
              : { ...file, state: { kind: 'unreadable', error: got.error } },
          );
          if (!got.ok) {
            unread.delete(id);
            continue;
          }
        }
        await readFile(id, signal);
        unread.delete(id);
        guess(id);
      }
    });
  };

  const takeIn = async (options: JobOptions): Promise<TakenIn> => {
    for (const { id } of source.get()?.files ?? []) {
      clearTimeout(timers.get(id));
      await workOut(id);
    }
    const run = source.get();
    if (run === null) return nothingTaken;
    const duplicates = findDuplicates(run, store.snapshot().project.documents);
    const { files, originals } = filesToTakeIn(run, duplicates);
    const count = files.reduce((sum, { imported }) => sum + imported.documents.length, 0);
    const title = { key: 'importTexts', values: { count } };
    const alignments = await commitFiles(core, store, { files, title, originals }, options);
    if (alignments === null) return nothingTaken;
    source.set(null);
    return { documents: count, alignments };
  };

  return {
    get: source.get,
    subscribe: source.subscribe,
    add: async (files, title, purpose = {}) => {
      if (files.length === 0) return;
      const run = source.get() ?? emptyRun;
      cancelled.set(null);
      const { workId, replacesDocumentId } = purpose;
      const target: ImportTarget =
        workId === undefined ? { kind: 'new' } : { kind: 'work', workId };
      const added = files.map(({ fileName, read }): ImportFile => {
        const id = talda.newId();
        unread.set(id, read);
        return {
          ...{ id, fileName, bytes: null, choices: detectAll, state: { kind: 'waiting' } },
          ...{ isWanted: null, target, isTargetGuessed: false },
          ...{ editionDate: '', takenDuplicates: [] },
        };
      });
      source.set({
        ...run,
        files: [...run.files, ...added],
        chosenId: run.chosenId ?? added[0]?.id ?? null,
        replacesDocumentId: replacesDocumentId ?? run.replacesDocumentId,
      });
      await goOn(title);
    },
    goOn,
    choose: (fileId) => change((run) => ({ ...run, chosenId: fileId })),
    read: async (fileId, choices, title) => {
      const bytes = fileOf(fileId)?.bytes ?? null;
      if (bytes === null) return;
      changeFile(fileId, (file) => ({ ...file, choices: { ...file.choices, ...choices } }));
      unread.set(fileId, () => Promise.resolve({ ok: true, value: bytes }));
      await goOn(title);
    },
    edit: (fileId, edit) => {
      changeFile(fileId, (file) => withEdit(file, edit));
      workOutSoon(fileId);
    },
    step: (fileId, direction) => {
      changeFile(fileId, (file) => withStep(file, direction));
      workOutSoon(fileId);
    },
    update: (fileId, changes) => changeFile(fileId, (file) => ({ ...file, ...changes })),
    setVariables: (variables) => change((run) => ({ ...run, variables })),
    drop: (fileId) => {
      unread.delete(fileId);
      const run = source.get();
      if (run === null) return;
      const place = run.files.findIndex(({ id }) => id === fileId);
      const files = run.files.filter(({ id }) => id !== fileId);
      const next = files[Math.min(place, files.length - 1)];
      if (next === undefined) {
        source.set(null);
        return;
      }
      const chosenId = run.chosenId === fileId ? next.id : run.chosenId;
      source.set({ ...run, files: files.map((file) => withoutTarget(file, fileId)), chosenId });
    },
    cancel: () => {
      cancelled.set(source.get());
      source.set(null);
    },
    cancelled,
    resume: () => {
      source.set(cancelled.get());
      cancelled.set(null);
    },
    takeIn: async (title) => {
      if (source.get()?.isTakingIn !== false) return nothingTaken;
      change((run) => ({ ...run, isTakingIn: true }));
      try {
        return await talda.jobs.run(title, takeIn);
      } finally {
        change((run) => ({ ...run, isTakingIn: false }));
      }
    },
  };
}

function ready(prepared: PreparedImport): ImportFile['state'] {
  const corrected = withTitles(prepared);
  return {
    kind: 'ready',
    prepared: corrected,
    outcome: null,
    isOutcomeStale: true,
    recognised: corrected,
    past: [],
    future: [],
  };
}

/** Parts without a title of their own get none here: the work's title in their language stands for it. */
function withTitles(prepared: PreparedImport): PreparedImport {
  return prepared.parts.reduce(
    (own, part, index) =>
      part.title === own.title[part.language] ? editPart(own, index, { title: '' }) : own,
    prepared,
  );
}

function withoutTarget(file: ImportFile, fileId: string): ImportFile {
  return file.target.kind === 'file' && file.target.fileId === fileId
    ? { ...file, target: { kind: 'new' } }
    : file;
}
