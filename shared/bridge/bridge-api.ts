import type { Language } from '../language/language.ts';

/**
 * The contract between the window and the shell. The window never names a path: it holds handles to
 * what the user picked. Every method answers with plain data; expected failures are values.
 */

/** A file that the user picked in a dialog or opened from outside, until the window closes. */
export type FileHandle = `file_${string}`;
/** A project folder that the user picked, created or used lately. */
export type FolderHandle = `folder_${string}`;

/** What keeps the shell from a file or folder. `name` is for people; `reason` is the errno code. */
export type ShellError =
  | { readonly code: 'folderMissing'; readonly name: string }
  | { readonly code: 'folderNotEmpty'; readonly name: string }
  | { readonly code: 'unsafePath'; readonly name: string }
  /** Another program, or another window, has the project open. */
  | { readonly code: 'locked'; readonly name: string }
  | { readonly code: 'notAProject'; readonly name: string }
  | { readonly code: 'tooLarge'; readonly name: string; readonly allowed: number }
  /** Less room on the disk than a save needs. */
  | { readonly code: 'diskFull'; readonly name: string }
  | { readonly code: 'fileFailed'; readonly name: string; readonly reason: string }
  /** The handle is not (or no longer) known to the shell. */
  | { readonly code: 'unknownHandle'; readonly name: string };

export type ShellResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ShellError };

/** `null` in place of a value: the user closed the dialog without choosing. */
export type Picked<Value> = ShellResult<Value | null>;

export type PickedFile = {
  readonly handle: FileHandle;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
};

export type ProjectFolder = {
  readonly handle: FolderHandle;
  /** The folder's name and where it lies, for people: never parsed. */
  readonly name: string;
  readonly location: string;
};

export type RecentProject = ProjectFolder & {
  readonly projectName: string;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  readonly isThere: boolean;
};

/** `project.json` as it is on disk, unread: the window checks and parses it. */
export type StoredProjectFile = {
  readonly json: string;
  /** Whether the state before the last save is there, too. */
  readonly hasPrevious: boolean;
};

/** Texts by their SHA-256. */
export type TextsByHash = { readonly [textHash: string]: string };

export type OriginalBytes = { readonly fileName: string; readonly bytes: Uint8Array };

export type ProjectToSave = {
  readonly json: string;
  /** Texts that may not be in the folder yet; those that are there are left alone. */
  readonly texts: TextsByHash;
  readonly originals: readonly OriginalBytes[];
};

export const backupReasons = ['time', 'migration', 'restore', 'bulk'] as const;
export type BackupReason = (typeof backupReasons)[number];

export type Backup = {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly reason: BackupReason;
  readonly changeNumber: number;
  /** Bytes of its `project.json`. */
  readonly size: number;
};

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What the program remembers apart from any project. */
export type Preferences = {
  readonly language: Language;
  readonly theme: Theme;
  /** Factor of the reading size, 0.85 to 1.6. */
  readonly readingScale: number;
  /** The name under which the user codes; empty until given. */
  readonly coderName: string;
  /** Whether the first-run screen has been seen. */
  readonly hasStarted: boolean;
  /** Widths in pixels and states of panels by screen and side, as `reading.left`. */
  readonly panels: { readonly [key: string]: { readonly width: number; readonly isOpen: boolean } };
};

export type Environment = {
  readonly platform: 'windows' | 'macos' | 'linux';
  readonly version: string;
  readonly preferences: Preferences;
  /** Handle of the project that was open when the program was last closed, if it is still there. */
  readonly lastProject: ProjectFolder | null;
};

/** What kinds of files a dialog offers. */
export const filePurposes = ['texts', 'codebook', 'archive'] as const;
export type FilePurpose = (typeof filePurposes)[number];

export const saveKinds = [
  'csv',
  'xlsx',
  'json',
  'svg',
  'png',
  'txt',
  'html',
  'tsv',
  'tmx',
  'talda',
] as const;
export type SaveKind = (typeof saveKinds)[number];

/** Commands of the menu bar; the window carries them out. The palette offers the same ones. */
export const menuCommands = [
  'newProject',
  'openProject',
  'openArchive',
  'importTexts',
  'saveNow',
  'saveCopy',
  'restoreBackup',
  'closeProject',
  'settings',
  'undo',
  'redo',
  'find',
  'goTo',
  'palette',
  'screenTexts',
  'screenReading',
  'screenCodebook',
  'screenProposals',
  'screenAlignment',
  'screenAnalysis',
  'toggleLeft',
  'toggleRight',
  'largerText',
  'smallerText',
  'resetText',
  'keys',
  'help',
  'about',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What the shell tells the window without being asked. */
export type ShellEvent =
  | { readonly kind: 'menuCommand'; readonly command: MenuCommand }
  /** Opened from outside: a double click on a `.talda` folder or file, or a second start. */
  | { readonly kind: 'openFolder'; readonly folder: ProjectFolder }
  | { readonly kind: 'openArchive'; readonly file: PickedFile }
  /** The window is about to close: save, then answer with `readyToClose`. */
  | { readonly kind: 'beforeClose' };

/** What `preload` puts into the window as `window.talda`. One method, one channel, one validator. */
export type BridgeApi = {
  readonly getEnvironment: () => Promise<Environment>;
  readonly setPreferences: (preferences: Preferences) => Promise<ShellResult<null>>;
  /** The menu says which commands can be carried out now. */
  readonly setMenuState: (state: {
    readonly isProjectOpen: boolean;
    readonly canUndo: boolean;
    readonly canRedo: boolean;
  }) => Promise<void>;

  readonly pickFiles: (purpose: FilePurpose) => Promise<Picked<readonly PickedFile[]>>;
  readonly readPickedFile: (handle: FileHandle) => Promise<ShellResult<Uint8Array>>;
  /** Asks where to and writes atomically; answers with the name of the file for people. */
  readonly saveFile: (file: {
    readonly kind: SaveKind;
    readonly suggestedName: string;
    readonly bytes: Uint8Array;
  }) => Promise<Picked<{ readonly fileName: string }>>;

  readonly recentProjects: () => Promise<readonly RecentProject[]>;
  readonly forgetRecent: (handle: FolderHandle) => Promise<void>;
  /** Asks where to and makes the folder with the project in it. */
  readonly createProject: (project: {
    readonly name: string;
    readonly project: ProjectToSave;
  }) => Promise<Picked<ProjectFolder>>;
  /** Makes a folder for a sample project beside the program's own data, without asking. */
  readonly createSampleProject: (project: {
    readonly name: string;
    readonly project: ProjectToSave;
  }) => Promise<ShellResult<ProjectFolder>>;
  readonly pickProjectFolder: () => Promise<Picked<ProjectFolder>>;
  /** Locks the folder for this window and reads `project.json`. */
  readonly openProject: (handle: FolderHandle) => Promise<ShellResult<StoredProjectFile>>;
  readonly readPreviousProject: (handle: FolderHandle) => Promise<ShellResult<string>>;
  /** The texts that are there, of those asked for. */
  readonly readTexts: (
    handle: FolderHandle,
    textHashes: readonly string[],
  ) => Promise<ShellResult<TextsByHash>>;
  readonly saveProject: (
    handle: FolderHandle,
    project: ProjectToSave,
  ) => Promise<ShellResult<null>>;
  /** Tells the shell the project's name for the list of recent projects and the window's title. */
  readonly nameProject: (handle: FolderHandle, projectName: string) => Promise<void>;
  readonly readOriginals: (handle: FolderHandle) => Promise<ShellResult<readonly OriginalBytes[]>>;
  readonly closeProject: (handle: FolderHandle) => Promise<void>;

  readonly writeBackup: (backup: {
    readonly projectId: string;
    readonly reason: BackupReason;
    readonly changeNumber: number;
    readonly json: string;
    readonly texts: TextsByHash;
  }) => Promise<ShellResult<null>>;
  readonly listBackups: (projectId: string) => Promise<ShellResult<readonly Backup[]>>;
  readonly readBackup: (
    projectId: string,
    backupId: string,
  ) => Promise<ShellResult<{ readonly json: string; readonly texts: TextsByHash }>>;

  /** Answer to `beforeClose`; when it does not come in time the user is asked whether to close. */
  readonly readyToClose: () => Promise<void>;
  readonly onShellEvent: (listener: (event: ShellEvent) => void) => () => void;
};
