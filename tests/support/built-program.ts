import { buildIfStale } from '../../electron/start/build-if-stale.ts';
import { ensureChromium } from '../../electron/start/find-chromium.ts';
import { findElectron } from '../../electron/start/find-electron.ts';

/**
 * Before the end-to-end tests: builds the program if a source has changed, finds the host to run it
 * in (as root of a Debian system, installs Chromium) and says loudly which one it is.
 */
export async function setup(): Promise<void> {
  if (!(await buildIfStale(() => say('building the program'))))
    throw new Error('The program could not be built: the reason stands above');
  if ((await findElectron()) !== null) {
    say('running in the real Electron');
    return;
  }
  const chromium = await ensureChromium(() => say('installing Chromium'));
  if (chromium === null) {
    throw new Error('They need Chromium: sudo apt-get install chromium, or set TALDA_CHROMIUM');
  }
  say(`NOT in Electron, whose binary is not here, but in the stand-in on ${chromium}`);
}

function say(what: string): void {
  process.stdout.write(`End-to-end tests: ${what}\n`);
}
