import type { AlignedImport } from '../../../../shared/alignment/alignment-from-tmx.ts';
import type { DocumentId, WorkId } from '../../../../shared/base/identifiers.ts';
import type { ShellError } from '../../../../shared/bridge/bridge-api.ts';
import type { ImportedFile } from '../../../../shared/import/import-document.ts';
import type { ImportError } from '../../../../shared/import/import-error.ts';
import type { ImportChoices, PreparedImport } from '../../../../shared/import/prepare-import.ts';

/** What a file becomes a version of: a work of its own, a work of the project, the work of another file. */
export type ImportTarget =
  | { readonly kind: 'new' }
  | { readonly kind: 'work'; readonly workId: WorkId }
  | { readonly kind: 'file'; readonly fileId: string };

export type ImportFileState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  /** The bytes could not be had. */
  | { readonly kind: 'unreadable'; readonly error: ShellError }
  | { readonly kind: 'failed'; readonly error: ImportError }
  /** A file of aligned text: it comes in as it is. */
  | { readonly kind: 'aligned'; readonly outcome: AlignedImport }
  | {
      readonly kind: 'ready';
      readonly prepared: PreparedImport;
      /** What it will be in the project; `null` until that was worked out for the first time. */
      readonly outcome: ImportedFile | null;
      /** Whether `prepared` was corrected since the outcome was worked out. */
      readonly isOutcomeStale: boolean;
      /** As it was recognised, and the states before and after what the user did last. */
      readonly recognised: PreparedImport;
      readonly past: readonly PreparedImport[];
      readonly future: readonly PreparedImport[];
    };

/** A file on its way in. */
export type ImportFile = {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array | null;
  readonly choices: ImportChoices;
  readonly state: ImportFileState;
  /** Whether it will be taken in; `null` until the user said so: then it is unless all of it is there already. */
  readonly isWanted: boolean | null;
  readonly target: ImportTarget;
  /** Whether the target is a guess of the program. */
  readonly isTargetGuessed: boolean;
  /** ISO date, empty when none is given. */
  readonly editionDate: string;
  /** Hashes of texts that are in the project already and are to come in all the same. */
  readonly takenDuplicates: readonly string[];
};

/** An import under way. Nothing of it is in the project yet. */
export type ImportRun = {
  readonly files: readonly ImportFile[];
  readonly chosenId: string | null;
  readonly variables: readonly { readonly name: string; readonly value: string }[];
  /** The document that a new edition of it replaces. */
  readonly replacesDocumentId: DocumentId | null;
  readonly isTakingIn: boolean;
};

export const detectAll: ImportChoices = {
  encoding: 'detect',
  language: 'detect',
  kind: 'detect',
  keptRemains: [],
};

export const emptyRun: ImportRun = {
  files: [],
  chosenId: null,
  variables: [],
  replacesDocumentId: null,
  isTakingIn: false,
};

/** What the file will be in the project; `null` while that is not known. */
export function outcomeOf({ state }: Pick<ImportFile, 'state'>): ImportedFile | null {
  return state.kind === 'ready' || state.kind === 'aligned' ? state.outcome : null;
}

/** The run with one of its files changed. */
export function withFile(
  run: ImportRun,
  id: string,
  change: (file: ImportFile) => ImportFile,
): ImportRun {
  return { ...run, files: run.files.map((file) => (file.id === id ? change(file) : file)) };
}

const mostSteps = 100;

/** The file after the user corrected what was recognised; the step before can be come back to. */
export function withEdit(
  file: ImportFile,
  edit: (prepared: PreparedImport) => PreparedImport,
): ImportFile {
  if (file.state.kind !== 'ready') return file;
  const { prepared, past } = file.state;
  const next = edit(prepared);
  if (next === prepared) return file;
  return {
    ...file,
    state: {
      ...file.state,
      prepared: next,
      isOutcomeStale: true,
      past: [...past, prepared].slice(-mostSteps),
      future: [],
    },
  };
}

/** One step back or forward in what the user corrected; the same file when there is none. */
export function withStep(file: ImportFile, direction: 'back' | 'forward'): ImportFile {
  if (file.state.kind !== 'ready') return file;
  const { prepared, past, future } = file.state;
  const next = direction === 'back' ? past.at(-1) : future[0];
  if (next === undefined) return file;
  return {
    ...file,
    state: {
      ...file.state,
      prepared: next,
      isOutcomeStale: true,
      past: direction === 'back' ? past.slice(0, -1) : [...past, prepared],
      future: direction === 'back' ? [prepared, ...future] : future.slice(1),
    },
  };
}
