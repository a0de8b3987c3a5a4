import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { HostMessage, TestMessage } from '../../electron/stand-in/test-channel.ts';
import { builtStandIn, programFolder } from '../../electron/start/program-folder.ts';
import {
  clickMenuItem,
  languageEnvironment,
  watchProblems,
  type LaunchOptions,
  type RunningTalda,
} from './running-talda.ts';

/** How long a start, and an orderly end, may take; in milliseconds. */
const patience = 30_000;

/** Starts the compiled shell with the stand-in as its `electron`, and attaches to its Chromium. */
export async function launchInStandIn(
  chromiumPath: string,
  options: LaunchOptions,
): Promise<RunningTalda> {
  const shell = startShell(chromiumPath, options);
  const { child, exited } = shell;
  try {
    const browser = await chromium.connectOverCDP(await shell.debuggingAddress);
    const [page] = browser.contexts()[0]?.pages() ?? [];
    if (!page) throw new Error('Chromium has no window');
    const problems: string[] = [];
    watchProblems(page, problems);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
    const pids = await processIds(browser);
    shell.tell({ kind: 'go' });
    await waitForProgram(page, exited);
    const kill = async (): Promise<void> => {
      for (const pid of [child.pid, ...pids]) killProcess(pid);
      await exited;
    };
    return {
      host: 'stand-in',
      firstWindow: page,
      evaluate: shell.evaluate,
      clickMenu: (id) => shell.evaluate(clickMenuItem, id),
      close: async () => {
        await shell.evaluate(({ app }) => void setTimeout(() => app.quit(), 0));
        const ended = await Promise.race([exited.then((code) => ({ code })), later(patience)]);
        if (ended) return ended.code;
        await kill();
        throw new Error(`The program did not end when asked to. ${shell.errors()}`);
      },
      kill,
      hasExited: () => hasExited(child),
      problems,
      shellErrors: shell.errors,
    };
  } catch (error) {
    killProcess(child.pid);
    throw new Error(`The program did not start. ${shell.errors()}`, { cause: error });
  }
}

type Shell = {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
  readonly debuggingAddress: Promise<string>;
  readonly tell: (message: TestMessage) => void;
  readonly evaluate: RunningTalda['evaluate'];
  readonly errors: () => string;
};

function startShell(
  chromiumPath: string,
  { userData, files = [], args = [], language, program = programFolder }: LaunchOptions,
): Shell {
  const main = join(program, 'dist', 'electron', 'main', 'main.js');
  const child = fork(main, [`--user-data-dir=${userData}`, ...args, ...files], {
    execArgv: ['--import', pathToFileURL(builtStandIn).href],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...languageEnvironment(language),
      TALDA_CHROMIUM: chromiumPath,
      TALDA_HEADLESS: '1',
      TALDA_UNDER_TEST: '1',
    },
  });
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk);
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const waiting = new Map<number, (message: HostMessage) => void>();
  const debuggingAddress = new Promise<string>((resolve, reject) => {
    child.on('message', (message: HostMessage) => {
      if (message.kind === 'started') resolve(message.debuggingAddress);
      else waiting.get(message.id)?.(message);
    });
    void exited.then((code) => reject(new Error(`It ended with code ${code ?? 'none'}`)));
    void later(patience).then(() => reject(new Error('It took too long')));
  });
  const tell = (message: TestMessage): void => void child.send(message);
  let lastId = 0;
  return {
    child,
    exited,
    debuggingAddress,
    tell,
    evaluate: (run, ...[arg]) =>
      new Promise((resolve, reject) => {
        const id = (lastId += 1);
        waiting.set(id, (message) => {
          waiting.delete(id);
          if (message.kind === 'failed') reject(new Error(message.message));
          else if (message.kind === 'evaluated') Reflect.apply(resolve, null, [message.value]);
        });
        void exited.then(() => reject(new Error('The program has ended')));
        tell({ kind: 'evaluate', id, source: run.toString(), arg });
      }),
    errors: () => errors,
  };
}

async function waitForProgram(page: Page, exited: Promise<number | null>): Promise<void> {
  const loaded = page
    .waitForURL(/^https:\/\/[^/]+\.test\//, { timeout: patience })
    .then(() => true);
  if (!(await Promise.race([loaded, exited.then(() => false)])))
    throw new Error('It ended at once');
}

/** Processes of Chromium that a `kill -9` of the program takes with it. */
async function processIds(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.map(({ id }) => id);
}

function killProcess(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Resolves with nothing after a while; does not keep the process alive. */
function later(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref());
}
