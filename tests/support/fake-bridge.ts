import type {
  Backup,
  BridgeApi,
  Environment,
  FileHandle,
  FolderHandle,
  MenuCommand,
  OriginalBytes,
  PickedFile,
  Preferences,
  ProjectFolder,
  ProjectToSave,
  SaveKind,
  ShellError,
  ShellEvent,
  TextsByHash,
} from '../../shared/bridge/bridge-api.ts';

/** A project folder in memory. Tests change it to play another program or a failing disk. */
export type FakeFolder = {
  readonly folder: ProjectFolder;
  projectName: string;
  json: string;
  previous: string | null;
  readonly texts: Map<string, string>;
  readonly originals: Map<string, Uint8Array>;
  openedAt: string;
  /** Another program has the project open. */
  isLockedElsewhere: boolean;
  isThere: boolean;
};

export type FakeBackup = Backup & { readonly json: string; readonly texts: TextsByHash };

type Method = keyof BridgeApi;
type Saved = { readonly kind: SaveKind; readonly fileName: string; readonly bytes: Uint8Array };

export type FakeBridgeOptions = {
  readonly environment?: Partial<Omit<Environment, 'preferences'>>;
  readonly preferences?: Partial<Preferences>;
  readonly now?: () => string;
};

/** The shell in memory: a whole `BridgeApi` and, beside it, what a test or a preview may do to it. */
export type FakeBridge = {
  readonly bridge: BridgeApi;
  readonly folders: Map<FolderHandle, FakeFolder>;
  readonly backups: Map<string, FakeBackup[]>;
  /** Files that `saveFile` has written. */
  readonly savedFiles: Saved[];
  /** What was asked of the bridge, oldest first. */
  readonly calls: Method[];
  readonly state: {
    preferences: Preferences;
    menu: { isProjectOpen: boolean; canUndo: boolean; canRedo: boolean };
    isReadyToClose: boolean;
  };
  readonly addFolder: (name: string, project: ProjectToSave) => ProjectFolder;
  readonly folderOf: (folder: ProjectFolder) => FakeFolder;
  /** What the next dialog is answered with; without an offer the user closes the dialog. */
  readonly offerFiles: (files: readonly OriginalBytes[]) => readonly PickedFile[];
  readonly offerFolder: (folder: ProjectFolder) => void;
  readonly offerSaving: (fileName: string) => void;
  readonly offerNewFolder: (name: string) => void;
  /** Lets the next calls of the method fail; `times` may be Infinity, 0 ends the trouble. */
  readonly failNext: (method: Method, error: ShellError, times?: number) => void;
  /** Holds the next call of the method until the answer is called. */
  readonly holdNext: (method: Method) => () => void;
  readonly emit: (event: ShellEvent) => void;
  readonly chooseMenu: (command: MenuCommand) => void;
};

export const fakePreferences: Preferences = {
  language: 'ru',
  theme: 'system',
  readingScale: 1,
  coderName: 'Айгерім',
  hasStarted: true,
  panels: {},
};

const zeroTime = '2026-01-02T03:04:05.000Z';
const success = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});
const failure = (error: ShellError): { readonly ok: false; readonly error: ShellError } => ({
  ok: false,
  error,
});

/**
 * A shell without a machine, for tests of the window and for previews of it in a plain browser: no
 * Node in here. Everything answers as the contract of `BridgeApi` says, in memory.
 */
export function createFakeBridge(options: FakeBridgeOptions = {}): FakeBridge {
  const now = options.now ?? ((): string => zeroTime);
  const folders = new Map<FolderHandle, FakeFolder>();
  const files = new Map<FileHandle, OriginalBytes>();
  const backups = new Map<string, FakeBackup[]>();
  const savedFiles: Saved[] = [];
  const calls: Method[] = [];
  const troubles = new Map<Method, { error: ShellError; times: number }>();
  const holds = new Map<Method, Promise<void>>();
  const listeners = new Set<(event: ShellEvent) => void>();
  const offers: {
    files: readonly PickedFile[] | null;
    folder: ProjectFolder | null;
    saving: string | null;
    newFolder: string | null;
  } = { files: null, folder: null, saving: null, newFolder: null };
  const state: FakeBridge['state'] = {
    preferences: { ...fakePreferences, ...options.preferences },
    menu: { isProjectOpen: false, canUndo: false, canRedo: false },
    isReadyToClose: false,
  };
  let lastHandle = 0;

  const addFolder = (name: string, project: ProjectToSave): ProjectFolder => {
    const folder: ProjectFolder = {
      handle: `folder_${++lastHandle}`,
      name: `${name}.talda`,
      location: `/projects/${name}.talda`,
    };
    const kept: FakeFolder = {
      ...{ folder, projectName: name, json: project.json, previous: null },
      texts: new Map(),
      originals: new Map(),
      ...{ openedAt: now(), isLockedElsewhere: false, isThere: true },
    };
    folders.set(folder.handle, kept);
    keepFiles(kept, project);
    return folder;
  };

  const keepFiles = (kept: FakeFolder, { texts, originals }: ProjectToSave): void => {
    for (const [hash, text] of Object.entries(texts)) {
      if (!kept.texts.has(hash)) kept.texts.set(hash, text);
    }
    for (const { fileName, bytes } of originals) {
      if (!kept.originals.has(fileName)) kept.originals.set(fileName, bytes.slice());
    }
  };

  /** Notes the call, waits where a test holds it, and gives the trouble that is due. */
  const called = async (method: Method): Promise<ShellError | null> => {
    calls.push(method);
    const hold = holds.get(method);
    holds.delete(method);
    await (hold ?? Promise.resolve());
    const trouble = troubles.get(method);
    if (trouble === undefined || trouble.times <= 0) return null;
    trouble.times -= 1;
    return trouble.error;
  };

  /** The folder behind the handle, if the shell can get at it. */
  const reach = async (method: Method, handle: FolderHandle): Promise<FakeFolder | ShellError> => {
    const trouble = await called(method);
    if (trouble !== null) return trouble;
    const kept = folders.get(handle);
    if (kept === undefined) return { code: 'unknownHandle', name: handle };
    const { name } = kept.folder;
    if (!kept.isThere) return { code: 'folderMissing', name };
    return kept.isLockedElsewhere ? { code: 'locked', name } : kept;
  };

  const bridge: BridgeApi = {
    getEnvironment: async () => {
      await called('getEnvironment');
      return {
        ...{ platform: 'linux', version: '0.0.0', lastProject: null },
        ...options.environment,
        preferences: state.preferences,
      };
    },
    setPreferences: async (preferences) => {
      const trouble = await called('setPreferences');
      if (trouble !== null) return failure(trouble);
      state.preferences = preferences;
      return success(null);
    },
    setMenuState: async (menu) => {
      await called('setMenuState');
      state.menu = menu;
    },
    pickFiles: async () => {
      const trouble = await called('pickFiles');
      const picked = offers.files;
      offers.files = null;
      return trouble === null ? success(picked) : failure(trouble);
    },
    readPickedFile: async (handle) => {
      const trouble = await called('readPickedFile');
      if (trouble !== null) return failure(trouble);
      const file = files.get(handle);
      if (file === undefined) return failure({ code: 'unknownHandle', name: handle });
      return success(file.bytes.slice());
    },
    saveFile: async ({ kind, suggestedName, bytes }) => {
      const trouble = await called('saveFile');
      const fileName = offers.saving;
      offers.saving = null;
      if (trouble !== null) return failure(trouble);
      if (fileName === null) return success(null);
      savedFiles.push({ kind, fileName: fileName || suggestedName, bytes: bytes.slice() });
      return success({ fileName: fileName || suggestedName });
    },
    recentProjects: async () => {
      await called('recentProjects');
      return [...folders.values()]
        .map(({ folder, projectName, openedAt, isThere }) => {
          return { ...folder, projectName, openedAt, isThere };
        })
        .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    },
    forgetRecent: async (handle) => {
      await called('forgetRecent');
      folders.delete(handle);
    },
    createProject: async ({ name, project }) => {
      const trouble = await called('createProject');
      const given = offers.newFolder;
      offers.newFolder = null;
      if (trouble !== null) return failure(trouble);
      return success(given === null ? null : addFolder(given || name, project));
    },
    createSampleProject: async ({ name, project }) => {
      const trouble = await called('createSampleProject');
      return trouble === null ? success(addFolder(name, project)) : failure(trouble);
    },
    pickProjectFolder: async () => {
      const trouble = await called('pickProjectFolder');
      const picked = offers.folder;
      offers.folder = null;
      return trouble === null ? success(picked) : failure(trouble);
    },
    openProject: async (handle) => {
      const kept = await reach('openProject', handle);
      if ('code' in kept) return failure(kept);
      kept.openedAt = now();
      return success({ json: kept.json, hasPrevious: kept.previous !== null });
    },
    readPreviousProject: async (handle) => {
      const kept = await reach('readPreviousProject', handle);
      if ('code' in kept) return failure(kept);
      if (kept.previous === null) {
        return failure({ code: 'fileFailed', name: kept.folder.name, reason: 'ENOENT' });
      }
      return success(kept.previous);
    },
    readTexts: async (handle, textHashes) => {
      const kept = await reach('readTexts', handle);
      if ('code' in kept) return failure(kept);
      const wanted = new Set(textHashes);
      return success(Object.fromEntries([...kept.texts].filter(([hash]) => wanted.has(hash))));
    },
    saveProject: async (handle, project) => {
      const kept = await reach('saveProject', handle);
      if ('code' in kept) return failure(kept);
      keepFiles(kept, project);
      kept.previous = kept.json;
      kept.json = project.json;
      return success(null);
    },
    nameProject: async (handle, projectName) => {
      await called('nameProject');
      const kept = folders.get(handle);
      if (kept !== undefined) kept.projectName = projectName;
    },
    readOriginals: async (handle) => {
      const kept = await reach('readOriginals', handle);
      if ('code' in kept) return failure(kept);
      return success([...kept.originals].map(([fileName, bytes]) => ({ fileName, bytes })));
    },
    closeProject: async () => {
      await called('closeProject');
    },
    writeBackup: async ({ projectId, reason, changeNumber, json, texts }) => {
      const trouble = await called('writeBackup');
      if (trouble !== null) return failure(trouble);
      const list = backups.get(projectId) ?? [];
      const id = `backup_${list.length + 1}`;
      const size = json.length;
      list.push({ id, madeAt: now(), reason, changeNumber, size, json, texts: { ...texts } });
      backups.set(projectId, list);
      return success(null);
    },
    listBackups: async (projectId) => {
      const trouble = await called('listBackups');
      if (trouble !== null) return failure(trouble);
      const list = backups.get(projectId) ?? [];
      return success(list.map(({ json: _json, texts: _texts, ...backup }) => backup).reverse());
    },
    readBackup: async (projectId, backupId) => {
      const trouble = await called('readBackup');
      if (trouble !== null) return failure(trouble);
      const backup = backups.get(projectId)?.find(({ id }) => id === backupId);
      if (backup === undefined) return failure({ code: 'unknownHandle', name: backupId });
      return success({ json: backup.json, texts: backup.texts });
    },
    readyToClose: async () => {
      await called('readyToClose');
      state.isReadyToClose = true;
    },
    onShellEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  const emit = (event: ShellEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };

  return {
    ...{ bridge, folders, backups, savedFiles, calls, state, addFolder, emit },
    folderOf: ({ handle, name }) => {
      const kept = folders.get(handle);
      if (kept === undefined) throw new Error(`No folder ${name}`);
      return kept;
    },
    offerFiles: (given) => {
      offers.files = given.map((file) => {
        const handle: FileHandle = `file_${++lastHandle}`;
        files.set(handle, file);
        return { handle, fileName: file.fileName, size: file.bytes.length };
      });
      return offers.files;
    },
    offerFolder: (folder) => {
      offers.folder = folder;
    },
    offerSaving: (fileName) => {
      offers.saving = fileName;
    },
    offerNewFolder: (name) => {
      offers.newFolder = name;
    },
    failNext: (method, error, times = 1) => {
      troubles.set(method, { error, times });
    },
    holdNext: (method) => {
      const gate: { open: () => void } = { open: () => undefined };
      holds.set(
        method,
        new Promise<void>((resolve) => {
          gate.open = resolve;
        }),
      );
      return () => gate.open();
    },
    chooseMenu: (command) => emit({ kind: 'menuCommand', command }),
  };
}
