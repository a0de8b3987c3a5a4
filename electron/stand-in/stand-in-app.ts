import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import {
  appFolder,
  appVersion,
  getAppName,
  getAppPath,
  setAppName,
  setAppPath,
} from './app-paths.ts';
import { takeInstanceLock } from './instance-lock.ts';
import { PreventableEvent } from './preventable-event.ts';
import { closeChromium, isChromiumRunning, runningChromium } from './running-chromium.ts';
import { roleActions } from './stand-in-menu.ts';
import { StandInWindow } from './stand-in-window.ts';
import { windowEvents } from './window-registry.ts';

let isReady = false;
let isQuitting = false;

class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly #ready = this.#getReady();

  get name(): string {
    return getAppName();
  }

  set name(name: string) {
    setAppName(name);
  }

  getName(): string {
    return getAppName();
  }

  setName(name: string): void {
    setAppName(name);
  }

  getVersion(): string {
    return appVersion;
  }

  getAppPath(): string {
    return appFolder;
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    return getAppPath(name);
  }

  setPath(name: string, path: string): void {
    setAppPath(name, path);
  }

  getLocale(): string {
    return this.getPreferredSystemLanguages()[0] ?? 'en-US';
  }

  getSystemLocale(): string {
    return this.getLocale();
  }

  /** From the environment, as on any Unix: `LANGUAGE` before `LC_ALL`, `LC_MESSAGES` and `LANG`. */
  getPreferredSystemLanguages(): string[] {
    const { LANGUAGE = '', LC_ALL, LC_MESSAGES, LANG } = process.env;
    const locale = LC_ALL || LC_MESSAGES || LANG || '';
    return [...LANGUAGE.split(':'), locale]
      .map((name) => name.replace(/[.@].*$/, '').replace('_', '-'))
      .filter((name) => name !== '' && name !== 'C' && name !== 'POSIX');
  }

  enableSandbox(): void {
    // Chromium's sandbox is on wherever it can be: chromium-host.ts.
  }

  setAboutPanelOptions(): void {
    // There is no panel.
  }

  setAppUserModelId(): void {
    // A matter of Windows.
  }

  disableHardwareAcceleration(): void {
    // Left to Chromium.
  }

  isReady(): boolean {
    return isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  async #getReady(): Promise<void> {
    // As in Electron, never before the started file has run to its first pause.
    await new Promise((resolve) => setImmediate(resolve));
    if (isChromiumRunning()) await runningChromium();
    isReady = true;
    this.emit('will-finish-launching');
    this.emit('ready', new PreventableEvent());
  }

  requestSingleInstanceLock(): boolean {
    const isFirst = takeInstanceLock(getAppPath('userData'), ({ argv, folder }) =>
      this.emit('second-instance', new PreventableEvent(), [...argv], folder, null),
    );
    // A program that takes the lock is going to show a window: Chromium may start meanwhile.
    if (isFirst) void runningChromium().catch(failToStart);
    return isFirst;
  }

  releaseSingleInstanceLock(): void {
    // Given back at the end of the process.
  }

  focus(): void {
    StandInWindow.getFocusedWindow()?.focus();
  }

  quit(): void {
    if (isQuitting) return;
    const event = new PreventableEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    isQuitting = true;
    const windows = StandInWindow.getAllWindows();
    if (windows.length === 0) finishQuitting();
    for (const window of windows) window.close();
  }

  /** Ends at once, without asking anybody. */
  exit(code = 0): void {
    this.emit('quit', new PreventableEvent(), code);
    void closeChromium().finally(() => process.exit(code));
  }
}

function finishQuitting(): void {
  const event = new PreventableEvent();
  app.emit('will-quit', event);
  if (event.defaultPrevented) isQuitting = false;
  else app.exit();
}

function failToStart(error: unknown): void {
  process.stderr.write(`Chromium does not start: ${String(error)}\n`);
  process.exit(1);
}

export const app = new StandInApp();

windowEvents.on('opened', (window: StandInWindow) => {
  app.emit('web-contents-created', new PreventableEvent(), window.webContents);
  app.emit('browser-window-created', new PreventableEvent(), window);
});
windowEvents.on('closed', () => {
  if (StandInWindow.getAllWindows().length > 0) return;
  if (isQuitting) finishQuitting();
  else if (!app.emit('window-all-closed')) app.quit();
});
windowEvents.on('stayed', () => {
  isQuitting = false;
});
roleActions.set('quit', () => app.quit());
roleActions.set('close', () => StandInWindow.getFocusedWindow()?.close());
roleActions.set('minimize', () => StandInWindow.getFocusedWindow()?.minimize());
roleActions.set('togglefullscreen', () => {
  const window = StandInWindow.getFocusedWindow();
  window?.setFullScreen(!window.isFullScreen());
});
process.on('SIGINT', () => app.quit());
process.on('SIGTERM', () => app.quit());
