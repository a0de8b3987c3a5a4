import { getAppPath } from './app-paths.ts';
import { startChromium, type ChromiumHost } from './chromium-host.ts';
import { hostSettings } from './host-settings.ts';
import { routeRequests } from './request-routing.ts';
import { setDisplayBounds } from './stand-in-screen.ts';
import { waitForTest } from './test-channel.ts';

let running: Promise<ChromiumHost> | null = null;

/** The one Chromium of this process, started at the first call. */
export function runningChromium(): Promise<ChromiumHost> {
  running ??= start();
  return running;
}

/** Whether Chromium has been asked for: a start that only prints something needs none. */
export function isChromiumRunning(): boolean {
  return running !== null;
}

/** Ends Chromium, if it runs. */
export async function closeChromium(): Promise<void> {
  const host = await running?.catch(() => null);
  await host?.context.close().catch(() => undefined);
}

async function start(): Promise<ChromiumHost> {
  const host = await startChromium(getAppPath('userData'));
  const [page] = host.context.pages();
  // Without a screen Chromium makes one up, smaller than any window of the program.
  if (page && !hostSettings.isHeadless) {
    setDisplayBounds(
      await page.evaluate(() => ({
        x: 0,
        y: 0,
        width: window.screen.availWidth,
        height: window.screen.availHeight,
      })),
    );
  }
  await routeRequests(host.context);
  if (host.debuggingAddress !== null) await waitForTest(host.debuggingAddress);
  return host;
}
