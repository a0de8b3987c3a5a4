import type {
  Environment,
  FileHandle,
  FolderHandle,
  Preferences,
} from '../../shared/bridge/bridge-api.ts';
import type { OpenProjects } from '../files/open-projects.ts';
import type { HandleTable } from '../files/picked-files.ts';
import type { ProjectBackups } from '../files/project-backups.ts';
import type { RecentProjects } from '../files/recent-projects.ts';
import type { StoredValue } from '../files/stored-value.ts';
import type { MenuState } from './menu-template.ts';
import type { ShellDialogs } from './shell-dialogs.ts';

/** All that the handlers of the window's messages work with; nothing of it is Electron itself. */
export type ShellServices = {
  readonly platform: Environment['platform'];
  readonly version: string;
  /** Absolute folders: of the user, of the user's documents, of the samples that the program makes. */
  readonly folders: { readonly home: string; readonly documents: string; readonly samples: string };
  readonly fileHandles: HandleTable<FileHandle>;
  readonly folderHandles: HandleTable<FolderHandle>;
  readonly preferences: StoredValue<Preferences>;
  readonly recent: StoredValue<RecentProjects>;
  readonly projects: OpenProjects;
  readonly backups: ProjectBackups;
  readonly dialogs: ShellDialogs;
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly window: ShellWindow;
};

/** What the handlers may do to the window and its menu. */
export type ShellWindow = {
  readonly applyPreferences: (preferences: Preferences) => void;
  readonly setMenuState: (state: MenuState) => void;
  /** `null` for no project. */
  readonly setProjectName: (name: string | null) => void;
  readonly readyToClose: () => void;
  readonly isClosing: () => boolean;
  /** Whether the program was started to open something else than the last project. */
  readonly isOpeningOther: () => boolean;
};
