import type { Page } from 'playwright-core';
import type { RunningTalda } from '../../support/running-talda.ts';

/**
 * `kill -9` of the process that the page runs in, made ready so that the kill itself takes no time;
 * it resolves when the crash is known. The shell lives on.
 */
export async function killOfWindowProcess(talda: RunningTalda): Promise<() => Promise<void>> {
  const { firstWindow: page } = talda;
  const ids = await windowProcessIds(talda);
  return async () => {
    const crash = page.waitForEvent('crash');
    for (const id of ids) process.kill(id, 'SIGKILL');
    await crash;
  };
}

async function windowProcessIds({ host, evaluate, firstWindow }: RunningTalda): Promise<number[]> {
  if (host === 'stand-in') return rendererIds(firstWindow);
  return evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
  );
}

/** A spare process without a page may be among them. */
async function rendererIds(page: Page): Promise<number[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page belongs to no browser');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}
