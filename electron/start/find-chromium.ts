import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const usualPlaces: { readonly [platform: string]: readonly string[] } = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** A Chromium of this machine, `null` if it has none. `TALDA_CHROMIUM` names another one. */
export function findChromium(): string | null {
  const named = process.env['TALDA_CHROMIUM'];
  if (named !== undefined && existsSync(named)) return named;
  return (usualPlaces[process.platform] ?? []).find((path) => existsSync(path)) ?? null;
}

/**
 * A Chromium of this machine; as root of a Debian system it is installed first. `null`: there is
 * none and it could not be installed.
 */
export async function ensureChromium(onInstall: () => void): Promise<string | null> {
  const found = findChromium();
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (found !== null || !mayInstall) return found;
  onInstall();
  // An index that cannot be renewed may still do.
  await aptGet(['update']);
  await aptGet(['install', '--yes', '--no-install-recommends', 'chromium']);
  return findChromium();
}

function aptGet(args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const apt = spawn('apt-get', ['--quiet', '--quiet', ...args], {
      // Standard output is for the program's own lines.
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    apt.once('error', () => resolve());
    apt.once('exit', () => resolve());
  });
}
