import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: the nearest folder above that has a `package.json`, from source and from `dist`. */
export const programFolder = findProgramFolder(dirname(fileURLToPath(import.meta.url)));

function findProgramFolder(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('No package.json above the program');
  return findProgramFolder(dirname(folder));
}

/** What the build leaves behind and a start needs. */
export const builtMain = join(programFolder, 'dist', 'electron', 'main', 'main.js');
export const builtStandIn = join(programFolder, 'dist', 'electron', 'stand-in', 'register-hook.js');
