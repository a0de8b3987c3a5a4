import { homedir } from 'node:os';
import { join } from 'node:path';

/** How the stand-in is to run; the launcher sets it by the environment, the shell never sees it. */
export type HostSettings = {
  readonly chromiumPath: string;
  readonly isHeadless: boolean;
  /** Opens Chromium's debugging port and waits for the test's `go` before the shell is ready. */
  readonly isUnderTest: boolean;
};

export const hostSettings: HostSettings = {
  chromiumPath: process.env['TALDA_CHROMIUM'] ?? '/usr/bin/chromium',
  isHeadless: process.env['TALDA_HEADLESS'] === '1',
  isUnderTest: process.env['TALDA_UNDER_TEST'] === '1',
};

/** The value of `--name=value` on the command line, as Electron understands it. */
export function switchValue(name: string): string | null {
  const prefix = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? null;
}

/** Where programs keep their settings on this machine. */
export function appDataFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? homedir();
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}
