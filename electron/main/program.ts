import { join } from 'node:path';
import { app, nativeTheme, protocol, session } from 'electron';
import { createOpenProjects } from '../files/open-projects.ts';
import { createHandleTable } from '../files/picked-files.ts';
import { createProjectBackups } from '../files/project-backups.ts';
import { appScheme } from '../policy/app-origin.ts';
import { prepareApp } from './app-events.ts';
import { serveBundle } from './app-protocol.ts';
import { createApplicationMenu } from './application-menu.ts';
import { bridgeHandlers } from './bridge-handlers.ts';
import { noProject } from './menu-template.ts';
import { nativeDialogs } from './native-dialogs.ts';
import { createOpenedFromOutside, type OpenedFromOutside } from './opened-from-outside.ts';
import { rendererFolder } from './program-paths.ts';
import { createProgramWindow } from './program-window.ts';
import { guardSession } from './session-policies.ts';
import type { ShellServices } from './shell-services.ts';
import { dialogWords } from './shell-words.ts';
import { openStoredValues } from './stored-values.ts';
import { handleBridge } from './validated-ipc.ts';

/** Starts the program with its window. */
export async function startProgram(paths: readonly string[]): Promise<void> {
  const outside = createOpenedFromOutside();
  let showWindow = (): void => undefined;
  prepareApp({
    openPaths: (given, folder) => {
      void outside.add(given, folder).then(() => showWindow());
    },
    showWindow: () => showWindow(),
  });
  await app.whenReady();
  await outside.add(paths, process.cwd());
  guardSession(session.defaultSession, !app.isPackaged);
  showWindow = await assemble(outside);
  showWindow();
}

/** Puts the parts together; what comes back opens the window and tells the page what waits for it. */
async function assemble(outside: OpenedFromOutside): Promise<() => void> {
  const now = (): string => new Date().toISOString();
  const userData = app.getPath('userData');
  const stored = await openStoredValues(userData, app.getPreferredSystemLanguages());
  const { preferences, recent } = stored;
  const fileHandles = createHandleTable('file_');
  const folderHandles = createHandleTable('folder_');
  const projects = createOpenProjects();
  const words = () => dialogWords[preferences.get().language];
  /** Whether the present page has been told to open something else than the last project. */
  let hasOpenedOther = false;

  const releaseProjects = async (): Promise<void> => {
    fileHandles.forgetAll();
    folderHandles.forgetAll();
    await projects.closeAll();
  };
  const window = createProgramWindow({
    state: stored.windowState,
    words,
    onLoaded: () => tellOpened(),
    release: releaseProjects,
    quit: () => app.quit(),
  });
  const menu = createApplicationMenu(preferences.get().language, process.platform === 'darwin', {
    command: (command) => window.tell({ kind: 'menuCommand', command }),
    quit: () => app.quit(),
  });
  nativeTheme.themeSource = preferences.get().theme;

  const services: ShellServices = {
    platform: platformOf(process.platform),
    version: app.getVersion(),
    folders: {
      home: app.getPath('home'),
      documents: app.getPath('documents'),
      samples: join(userData, 'samples'),
    },
    fileHandles,
    folderHandles,
    preferences,
    recent,
    projects,
    backups: createProjectBackups(join(userData, 'backups'), now),
    dialogs: nativeDialogs(window.current, words),
    now,
    window: {
      applyPreferences: ({ language, theme }) => {
        menu.setLanguage(language);
        nativeTheme.themeSource = theme;
      },
      setMenuState: menu.setState,
      setProjectName: window.setProjectName,
      readyToClose: window.readyToClose,
      isClosing: window.isClosing,
      isOpeningOther: () => hasOpenedOther || outside.isWaiting(),
    },
  };
  const tellOpened = (): void => {
    if (!window.isLoaded()) return;
    for (const event of outside.take(services)) {
      hasOpenedOther = true;
      window.tell(event);
    }
  };
  /** A page is loaded, for the first time or anew: whatever the one before it held is done with. */
  const startPage = (): void => {
    hasOpenedOther = false;
    window.pageStarts();
    window.setProjectName(null);
    menu.setState(noProject);
    void releaseProjects();
  };
  protocol.handle(appScheme, serveBundle(rendererFolder, startPage));
  handleBridge(bridgeHandlers(services), window.isOwn);
  return () => {
    window.show();
    tellOpened();
  };
}

function platformOf(platform: NodeJS.Platform): ShellServices['platform'] {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'macos' : 'linux';
}
