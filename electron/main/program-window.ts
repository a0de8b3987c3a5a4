import type { BrowserWindow, WebContents } from 'electron';
import type { ShellEvent } from '../../shared/bridge/bridge-api.ts';
import { shellEventChannel } from '../../shared/bridge/bridge-validation.ts';
import type { StoredValue } from '../files/stored-value.ts';
import type { WindowState } from '../files/window-state.ts';
import { closeTimeLimit, createCloseFlow, type CloseFlow } from './close-flow.ts';
import { openMainWindow, windowStateOf } from './main-window.ts';
import { askToCloseUnsaved, askToReload } from './native-dialogs.ts';
import { remember } from './remember.ts';
import type { DialogWords } from './shell-words.ts';

/** The one window of the program: there or not, loaded or not. */
export type ProgramWindow = {
  readonly current: () => BrowserWindow | null;
  readonly isOwn: (contents: WebContents) => boolean;
  /** Opens the window, or brings it to the front. */
  readonly show: () => void;
  /** Tells the page; lost when there is none, as the events that must not be lost wait elsewhere. */
  readonly tell: (event: ShellEvent) => void;
  readonly isLoaded: () => boolean;
  /** In the title; `null` for no project. */
  readonly setProjectName: (name: string | null) => void;
  /** The page is being loaded anew. */
  readonly pageStarts: () => void;
  readonly readyToClose: () => void;
  readonly isClosing: () => boolean;
};

export function createProgramWindow(program: {
  readonly state: StoredValue<WindowState | null>;
  readonly words: () => DialogWords;
  /** The page is there and listens. */
  readonly onLoaded: () => void;
  /** Gives up what the page held; waits for saves under way. */
  readonly release: () => Promise<void>;
  readonly quit: () => void;
}): ProgramWindow {
  let window: BrowserWindow | null = null;
  let flow: CloseFlow | null = null;
  let isLoaded = false;

  const tell = (event: ShellEvent): void => {
    if (window !== null && isLoaded) window.webContents.send(shellEventChannel, event);
  };

  const offerReload = async (opened: BrowserWindow): Promise<void> => {
    const isWanted = await askToReload(opened, program.words());
    if (opened.isDestroyed()) return;
    if (isWanted) opened.webContents.reload();
    else program.quit();
  };

  const open = (): void => {
    const opened = openMainWindow(program.state.get());
    let remembered: Promise<void> = Promise.resolve();
    const closing = createCloseFlow({
      askPage: () => tell({ kind: 'beforeClose' }),
      askUser: () => askToCloseUnsaved(opened, program.words()),
      release: async () => {
        await remembered;
        await program.release();
      },
      close: () => opened.close(),
      startTimer: (run) => {
        const timer = setTimeout(run, closeTimeLimit);
        return () => clearTimeout(timer);
      },
      onError: (error) => console.error('closing:', error),
    });
    window = opened;
    flow = closing;
    isLoaded = false;
    opened.on('close', (event) => {
      if (!closing.isClosing()) remembered = remember(program.state, windowStateOf(opened));
      closing.onClose(event);
    });
    opened.on('closed', () => {
      window = null;
      flow = null;
      isLoaded = false;
    });
    opened.webContents.on('did-finish-load', () => {
      isLoaded = true;
      closing.pageLoaded();
      program.onLoaded();
    });
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      isLoaded = false;
      closing.pageGone();
      if (reason === 'clean-exit' || closing.isClosing()) return;
      void program.release().then(() => offerReload(opened));
    });
  };

  return {
    current: () => window,
    isOwn: (contents) => window !== null && contents === window.webContents,
    show: () => {
      if (window === null) {
        open();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    tell,
    isLoaded: () => isLoaded,
    setProjectName: (name) => window?.setTitle(name === null ? 'Talda' : `${name} – Talda`),
    pageStarts: () => {
      isLoaded = false;
      flow?.pageGone();
    },
    readyToClose: () => flow?.readyToClose(),
    isClosing: () => flow?.isClosing() ?? true,
  };
}
