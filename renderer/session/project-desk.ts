import type {
  BridgeApi,
  OriginalBytes,
  PickedFile,
  ProjectFolder,
} from '../../shared/bridge/bridge-api.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Project } from '../../shared/project/project.ts';
import { serializeProject } from '../../shared/project/project-file.ts';
import { openProjectStore, type OpenedProject } from '../store/open-project-store.ts';
import type { OpeningNotice, ProjectStore, StoreError } from '../store/project-store.ts';
import { readProjectArchive } from '../../shared/project/project-archive.ts';
import { createSource, type Watched } from './watched.ts';

/** Folder and working copy differ: which one to go on with is for the analyst to say. */
export type DivergedQuestion = {
  readonly folder: ProjectFolder;
  readonly folderChange: number;
  readonly workingChange: number;
};

/** A project that could not be opened, with a way out where there is one. */
export type OpeningFailure = {
  readonly folder: ProjectFolder | null;
  readonly error: StoreError;
};

export type DeskState =
  | { readonly kind: 'start' }
  | { readonly kind: 'opening'; readonly name: string }
  | { readonly kind: 'failed'; readonly failure: OpeningFailure }
  | { readonly kind: 'diverged'; readonly question: DivergedQuestion }
  | { readonly kind: 'open' };

/** Where projects are opened, made and put away. One project is open at a time. */
export type ProjectDesk = {
  readonly open: Watched<ProjectStore | null>;
  readonly state: Watched<DeskState>;
  readonly openFolder: (folder: ProjectFolder, choice?: 'folder' | 'workingCopy') => Promise<void>;
  /** Opens the state before the last save, for a project whose present one is damaged. */
  readonly openPrevious: (folder: ProjectFolder) => Promise<void>;
  readonly pickFolder: () => Promise<void>;
  readonly pickArchive: () => Promise<void>;
  readonly openArchive: (file: PickedFile) => Promise<void>;
  readonly create: (name: string) => Promise<void>;
  /** Makes the folder of a sample project and opens it. */
  readonly createSample: (project: Project, originals: readonly OriginalBytes[]) => Promise<void>;
  /** Saves and puts the project away; `false` when it could not be saved and stays open. */
  readonly close: () => Promise<boolean>;
  readonly backToStart: () => void;
};

export type DeskNeeds = {
  readonly bridge: BridgeApi;
  readonly now: () => string;
  /** An empty project of the user's under this name. */
  readonly newProject: (name: string) => Project;
  readonly onOpened: (opened: OpenedProject) => void;
  readonly onNotice: (notice: OpeningNotice) => void;
  readonly onCloseFailed: (error: Extract<StoreError, { code: 'shell' }>) => void;
};

export function createProjectDesk(needs: DeskNeeds): ProjectDesk {
  const { bridge, now } = needs;
  const open = createSource<ProjectStore | null>(null);
  const state = createSource<DeskState>({ kind: 'start' });
  const fail = (folder: ProjectFolder | null, error: StoreError): void =>
    state.set({ kind: 'failed', failure: { folder, error } });

  const close = async (): Promise<boolean> => {
    const store = open.get();
    if (store === null) return true;
    const closed = await store.close();
    if (!closed.ok) {
      needs.onCloseFailed({ code: 'shell', error: closed.error });
      return false;
    }
    open.set(null);
    state.set({ kind: 'start' });
    return true;
  };

  const enter = async (
    folder: ProjectFolder,
    opening: () => Promise<Result<OpenedProject, StoreError>>,
  ): Promise<void> => {
    if (!(await close())) return;
    state.set({ kind: 'opening', name: folder.name });
    const opened = await opening();
    if (opened.ok) {
      needs.onOpened(opened.value);
      open.set(opened.value.store);
      state.set({ kind: 'open' });
      opened.value.notices.forEach(needs.onNotice);
      return;
    }
    const { error } = opened;
    if (error.code === 'diverged') {
      const { folderChange, workingChange } = error;
      state.set({ kind: 'diverged', question: { folder, folderChange, workingChange } });
    } else fail(folder, error);
  };

  const openFolder: ProjectDesk['openFolder'] = (folder, choice) =>
    enter(folder, () =>
      openProjectStore({ bridge, folder, now, ...(choice === undefined ? {} : { choice }) }),
    );

  const make = async (
    project: Project,
    originals: readonly OriginalBytes[],
    how: 'asked' | 'sample',
  ): Promise<void> => {
    if (!(await close())) return;
    const { json, texts } = serializeProject(project);
    const toSave = { json, texts: Object.fromEntries(texts), originals };
    const { name } = project;
    const made =
      how === 'asked'
        ? await bridge.createProject({ name, project: toSave })
        : await bridge.createSampleProject({ name, project: toSave });
    if (!made.ok) fail(null, { code: 'shell', error: made.error });
    else if (made.value !== null) await openFolder(made.value);
  };

  const openArchive = async (file: PickedFile): Promise<void> => {
    const bytes = await bridge.readPickedFile(file.handle);
    if (!bytes.ok) {
      fail(null, { code: 'shell', error: bytes.error });
      return;
    }
    const archive = readProjectArchive(bytes.value);
    if (!archive.ok) {
      fail(null, { code: 'project', error: archive.error, hasPrevious: false });
      return;
    }
    await make(archive.value.project, archive.value.originals, 'asked');
  };

  return {
    open,
    state,
    openFolder,
    openPrevious: (folder) =>
      enter(folder, () => openProjectStore({ bridge, folder, now, usesPrevious: true })),
    pickFolder: async () => {
      const picked = await bridge.pickProjectFolder();
      if (!picked.ok) fail(null, { code: 'shell', error: picked.error });
      else if (picked.value !== null) await openFolder(picked.value);
    },
    pickArchive: async () => {
      const picked = await bridge.pickFiles('archive');
      if (!picked.ok) fail(null, { code: 'shell', error: picked.error });
      else if (picked.value?.[0] !== undefined) await openArchive(picked.value[0]);
    },
    openArchive,
    create: (name) => make(needs.newProject(name), [], 'asked'),
    createSample: (project, originals) => make(project, originals, 'sample'),
    close,
    backToStart: () => state.set({ kind: 'start' }),
  };
}
