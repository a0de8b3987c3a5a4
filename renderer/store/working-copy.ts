import type { OriginalBytes } from '../../shared/bridge/bridge-api.ts';
import type { JournalRow } from './journal.ts';

/** A state of `project.json`. */
export type FolderState = { readonly changeNumber: number; readonly fingerprint: string };

/** Which runs make up a list, in order. */
export type PackedRuns = readonly { readonly key: number; readonly count: number }[];

/** A packed state: the runs it names are there, and the texts of its documents. */
export type Checkpoint = {
  readonly changeNumber: number;
  readonly head: string;
  readonly tail: string;
  readonly segments: PackedRuns;
  readonly annotations: PackedRuns;
};

/** What the working copy knows of itself. */
export type WorkingState = {
  readonly formatVersion: number;
  /** Where the folder lies that the working copy was last opened with. */
  readonly location: string;
  /** `null` until the first one has been made. */
  readonly checkpoint: Checkpoint | null;
  /** The folder as it was last read or written. */
  readonly saved: FolderState;
  /** Saves that have been started since; any of them may have come through. */
  readonly pending: readonly FolderState[];
};

export type StoredText = { readonly hash: string; readonly text: string };
export type StoredRun = { readonly key: number; readonly text: string };

/** What a checkpoint changes besides the state. */
export type CheckpointWrites = {
  readonly runs: readonly StoredRun[];
  readonly texts: readonly StoredText[];
};

/** What is no longer needed once a checkpoint stands. */
export type CheckpointRemovals = {
  readonly runs: readonly number[];
  readonly texts: readonly string[];
  /** Rows up to this number go unless they are `keptRows`. */
  readonly rowsUpTo: number;
  readonly keptRows: ReadonlySet<number>;
  /** Imported files of acts up to this number are in the folder. */
  readonly originalsUpTo: number;
};

/** An imported file, with the number of the act that brought it. */
export type KeptOriginal = OriginalBytes & { readonly changeNumber: number };

/**
 * The working copy of one project: the journal, packed states, texts, and imported files that have
 * not reached the folder yet. Every method resolves once what it wrote is durable.
 */
export type WorkingCopy = {
  /** `null` for a working copy that has just been made. */
  readonly state: () => Promise<WorkingState | null>;
  readonly setState: (state: WorkingState) => Promise<void>;
  readonly append: (row: JournalRow, originals: readonly OriginalBytes[]) => Promise<void>;
  /** Removes the row and all after it. */
  readonly dropFrom: (changeNumber: number) => Promise<void>;
  /** All rows, in order. */
  readonly rows: () => Promise<readonly JournalRow[]>;
  readonly row: (changeNumber: number) => Promise<JournalRow | null>;
  readonly runs: (keys: readonly number[]) => Promise<readonly StoredRun[]>;
  readonly runKeys: () => Promise<readonly number[]>;
  readonly texts: () => Promise<readonly StoredText[]>;
  readonly textHashes: () => Promise<readonly string[]>;
  readonly originals: () => Promise<readonly KeptOriginal[]>;
  /** Adds what the next state will name; until then nothing refers to it. */
  readonly write: (writes: CheckpointWrites) => Promise<void>;
  /** Puts the state in place and removes what it no longer needs, in one step. */
  readonly settle: (state: WorkingState, removals: CheckpointRemovals) => Promise<void>;
  /** Forgets everything. */
  readonly clear: () => Promise<void>;
  readonly close: () => void;
};
