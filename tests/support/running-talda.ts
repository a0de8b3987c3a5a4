import type { Page } from 'playwright-core';

/** Runs in the process of the shell; takes nothing from the test's own scope but `arg`. */
export type ShellFunction<Arg, Value> = (
  electron: typeof Electron.CrossProcessExports,
  arg: Arg,
) => Value | Promise<Value>;

export type LaunchOptions = {
  /** Folder for everything the program keeps; the same folder is the same user. */
  readonly userData: string;
  /** Files and folders that the program is started with. */
  readonly files?: readonly string[];
  readonly args?: readonly string[];
  /** Language of the system; English unless said otherwise. */
  readonly language?: 'kk' | 'ru' | 'en';
  /** The program's folder, if not this checkout. */
  readonly program?: string;
};

/** The started program: the same for Electron and for the stand-in. */
export type RunningTalda = {
  readonly host: 'electron' | 'stand-in';
  readonly firstWindow: Page;
  readonly evaluate: <Value, Arg = undefined>(
    run: ShellFunction<Arg, Value>,
    ...arg: Arg extends undefined ? [] : [Arg]
  ) => Promise<Awaited<Value>>;
  /** Chooses the item of the application menu with this `id`; throws if it is not there or disabled. */
  readonly clickMenu: (id: string) => Promise<void>;
  /** Quits as a user does and waits for the end; answers with the exit code. */
  readonly close: () => Promise<number | null>;
  /** `kill -9` of the program with all its processes. */
  readonly kill: () => Promise<void>;
  readonly hasExited: () => boolean;
  /** Errors on the page's console and uncaught ones, since the start. */
  readonly problems: readonly string[];
  /** What the shell wrote to its standard error. */
  readonly shellErrors: () => string;
};

/** Clicks a menu item in the shell. */
export const clickMenuItem: ShellFunction<string, void> = ({ BrowserWindow, Menu }, id) => {
  const item = Menu.getApplicationMenu()?.getMenuItemById(id);
  if (!item) throw new Error(`The menu has no item ${id}`);
  if (!item.enabled) throw new Error(`The menu item ${id} is disabled`);
  item.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
};

/** Environment of a user of this language. */
export function languageEnvironment(language: 'kk' | 'ru' | 'en' = 'en'): Record<string, string> {
  const locale = { kk: 'kk_KZ', ru: 'ru_RU', en: 'en_GB' }[language];
  return { LANGUAGE: locale, LC_ALL: `${locale}.UTF-8`, LANG: `${locale}.UTF-8` };
}

/** Collects what goes wrong on the page. */
export function watchProblems(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
}
