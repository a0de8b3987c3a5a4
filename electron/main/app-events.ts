import { app, protocol } from 'electron';
import { appSchemePrivileges } from './app-protocol.ts';
import { programArguments } from './program-arguments.ts';
import { guardContents } from './session-policies.ts';

/** What the program does when the system or the user calls. */
export type AppCalls = {
  /** Opens what the paths, relative to `folder`, lead to, and brings the window to the front. */
  readonly openPaths: (paths: readonly string[], folder: string) => void;
  readonly showWindow: () => void;
};

/** All that has to be said before Electron is ready, at once and without a wait. */
export function prepareApp({ openPaths, showWindow }: AppCalls): void {
  let isQuitting = false;
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('second-instance', (_event, argv, workingFolder) => {
    const given = programArguments(argv, app.isPackaged);
    openPaths(given.kind === 'window' ? given.paths : [], workingFolder);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openPaths([path], '/');
  });
  app.on('activate', showWindow);
  app.on('before-quit', () => {
    isQuitting = true;
  });
  // On macOS a program lives on without a window. Closing holds a quit up, so it is asked for again.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting) app.quit();
  });
}
