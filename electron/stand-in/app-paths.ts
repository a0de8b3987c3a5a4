import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { appDataFolder, switchValue } from './host-settings.ts';

/** The program's folder: the nearest one above the started file that has a `package.json`. */
function findAppFolder(): string {
  let folder = dirname(process.argv[1] ?? process.cwd());
  while (readManifest(folder) === null && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function readManifest(folder: string): Map<string, unknown> | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return new Map(typeof manifest === 'object' && manifest ? Object.entries(manifest) : []);
  } catch {
    return null;
  }
}

export const appFolder = findAppFolder();
const manifest = readManifest(appFolder) ?? new Map<string, unknown>();
export const appVersion = String(manifest.get('version') ?? '0.0.0');

let appName = String(manifest.get('productName') ?? manifest.get('name') ?? 'Electron');
const setPaths = new Map<string, string>();

export function getAppName(): string {
  return appName;
}

export function setAppName(name: string): void {
  appName = name;
}

export function setAppPath(name: string, path: string): void {
  setPaths.set(name, path);
}

/** Where Electron would look; throws for names that the stand-in does not know. */
export function getAppPath(name: string): string {
  const given = setPaths.get(name);
  if (given !== undefined) return given;
  switch (name) {
    case 'userData':
    case 'sessionData':
      return switchValue('user-data-dir') ?? join(appDataFolder(), appName);
    case 'appData':
      return appDataFolder();
    case 'home':
      return homedir();
    case 'temp':
      return tmpdir();
    case 'logs':
      return join(getAppPath('userData'), 'logs');
    case 'exe':
      return process.execPath;
    case 'documents':
      return userFolder('DOCUMENTS') ?? join(homedir(), 'Documents');
    case 'downloads':
      return userFolder('DOWNLOAD') ?? join(homedir(), 'Downloads');
    case 'desktop':
      return userFolder('DESKTOP') ?? join(homedir(), 'Desktop');
    default:
      throw new Error(`Failed to get '${name}' path`);
  }
}

/** A folder of the user by the freedesktop.org list, which gives it the name in their language. */
function userFolder(name: string): string | null {
  try {
    const list = readFileSync(join(appDataFolder(), 'user-dirs.dirs'), 'utf8');
    const path = new RegExp(`^XDG_${name}_DIR="(.+)"$`, 'm').exec(list)?.[1];
    return path?.replace(/^\$HOME/, homedir()) ?? null;
  } catch {
    return null;
  }
}
