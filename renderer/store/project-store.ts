import type { Change } from '../../shared/project/change.ts';
import type { Project } from '../../shared/project/project.ts';
import type {
  Backup,
  OriginalBytes,
  ProjectFolder,
  ShellError,
} from '../../shared/bridge/bridge-api.ts';
import type { OpenProjectError } from '../../shared/project/project-file.ts';
import type { Result } from '../../shared/base/result.ts';

/** What an action was, for "Undo: …" and the history list: a key of the namespace `history` with its values. */
export type ActionTitle = {
  readonly key: string;
  readonly values: { readonly [name: string]: string | number };
};

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  /** Changes are in the working copy, not yet in the folder. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly error: ShellError };

/** An open project as the window shows it. A new object with every change. */
export type ProjectSnapshot = {
  readonly project: Project;
  readonly folder: ProjectFolder;
  readonly save: SaveState;
  /** Titles of what can be undone and redone, the next one first. */
  readonly undoable: readonly ActionTitle[];
  readonly redoable: readonly ActionTitle[];
};

/** What happened while opening that the user should know. */
export type OpeningNotice =
  /** The working copy held changes that had not reached the folder; they are saved now. */
  | { readonly kind: 'recovered'; readonly changes: number }
  /** The working copy was missing or damaged and was made again from the folder. */
  | { readonly kind: 'rebuilt' }
  /** The folder was changed elsewhere and is newer; the working copy follows it. */
  | { readonly kind: 'reloaded' }
  /** Folder and working copy both hold changes of their own: the other one was kept as a backup. */
  | { readonly kind: 'diverged'; readonly kept: 'folder' | 'workingCopy' };

export type StoreError =
  | { readonly code: 'shell'; readonly error: ShellError }
  | { readonly code: 'project'; readonly error: OpenProjectError; readonly hasPrevious: boolean }
  /** Folder and working copy differ; ask which one to go on with. */
  | { readonly code: 'diverged'; readonly folderChange: number; readonly workingChange: number };

/**
 * The open project: one writer. A change is committed to the journal of the working copy (strictly
 * durable) before anything shows it; the folder follows by autosave.
 */
export type ProjectStore = {
  readonly snapshot: () => ProjectSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Applies the change that `make` gives for the latest project; `null` means nothing to do.
   * Resolves once it is durable and shown, to whether there was a change.
   */
  readonly commit: (
    make: (project: Project) => Change | null,
    title: ActionTitle,
    originals?: readonly OriginalBytes[],
  ) => Promise<boolean>;
  /** Takes the last action back (or does it again) and answers with its title, `null` when there is none. */
  readonly undo: () => Promise<ActionTitle | null>;
  readonly redo: () => Promise<ActionTitle | null>;
  /** Writes the folder now. */
  readonly save: () => Promise<Result<null, ShellError>>;
  readonly backUp: (reason: Backup['reason']) => Promise<Result<null, ShellError>>;
  readonly backups: () => Promise<Result<readonly Backup[], ShellError>>;
  /** Backs the present state up, then puts the backup in its place. */
  readonly restore: (backupId: string) => Promise<Result<null, StoreError>>;
  /** The project with its texts and original files as one `.talda` archive. */
  readonly archive: () => Promise<Result<Uint8Array, ShellError>>;
  /** Saves, releases the folder. */
  readonly close: () => Promise<Result<null, ShellError>>;
};
