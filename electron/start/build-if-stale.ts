import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { builtMain, builtStandIn, programFolder } from './program-folder.ts';

const sources = ['corpora', 'electron', 'renderer', 'shared', 'package-lock.json', 'package.json'];
const results = [
  builtMain,
  builtStandIn,
  join(programFolder, 'dist', 'preload', 'preload.cjs'),
  join(programFolder, 'dist', 'renderer', 'index.html'),
];
/** Written after a whole build: the compiler leaves files alone that have not changed. */
const stamp = join(programFolder, 'dist', 'built');

/** Whether a source is newer than the last build, or a part of it is missing. */
function isBuildStale(): boolean {
  if (![...results, stamp].every((path) => existsSync(path))) return true;
  const builtAt = statSync(stamp).mtimeMs;
  const settings = readdirSync(programFolder).filter((name) =>
    /^(vite\.|vite\.preload\.|tsconfig)/.test(name),
  );
  return [...sources, ...settings].some((name) => newest(join(programFolder, name)) > builtAt);
}

/** When the file, or the newest file in the folder, was last changed; in milliseconds. */
function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path, { withFileTypes: true }).reduce(
    (latest, entry) => Math.max(latest, newest(join(path, entry.name))),
    // A file that was taken away changes its folder.
    found.mtimeMs,
  );
}

/** Runs `npm run build` if something has changed since the last time; `false`: it failed. */
export async function buildIfStale(onBuild: () => void): Promise<boolean> {
  if (!isBuildStale()) return true;
  onBuild();
  const startedAt = new Date();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await new Promise((resolve) => {
    const build = spawn(npm, ['run', '--silent', 'build'], {
      cwd: programFolder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    build.once('error', () => resolve(null));
    build.once('exit', resolve);
  });
  if (code !== 0) return false;
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, startedAt.toISOString());
  return true;
}
