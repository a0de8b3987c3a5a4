import { _electron } from 'playwright-core';
import { programFolder } from '../../electron/start/program-folder.ts';
import {
  clickMenuItem,
  languageEnvironment,
  watchProblems,
  type LaunchOptions,
  type RunningTalda,
} from './running-talda.ts';

/** Starts the program in the real Electron. */
export async function launchInElectron(
  binary: string,
  { userData, files = [], args = [], language, program = programFolder }: LaunchOptions,
): Promise<RunningTalda> {
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: binary,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      program,
      `--user-data-dir=${userData}`,
      ...args,
      ...files,
    ],
    env: { ...definedEnvironment(), ...languageEnvironment(language) },
  });
  const child = app.process();
  const problems: string[] = [];
  let shellErrors = '';
  child.stderr?.on('data', (chunk) => {
    shellErrors += String(chunk);
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const firstWindow = await app.firstWindow();
  watchProblems(firstWindow, problems);
  await firstWindow.waitForLoadState();
  const evaluate: RunningTalda['evaluate'] = (run, ...[arg]) =>
    Reflect.apply(app.evaluate, app, [run, arg]);
  return {
    host: 'electron',
    firstWindow,
    evaluate,
    clickMenu: (id) => evaluate(clickMenuItem, id),
    close: async () => {
      await evaluate(({ app: shell }) => setTimeout(() => shell.quit(), 0) && undefined);
      return exited;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    hasExited: () => child.exitCode !== null || child.signalCode !== null,
    problems,
    shellErrors: () => shellErrors,
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
