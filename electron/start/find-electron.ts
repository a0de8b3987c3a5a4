import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from './program-folder.ts';

const packageFolder = join(programFolder, 'node_modules', 'electron');
/** From where Electron's package fetches its binary, and how long to wait for an answer. */
const source = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/';
const answerLimit = 3_000;
const fetchLimit = 300_000;

/** The Electron binary that has been fetched already and runs here; `null` if there is none. */
export async function findElectron(): Promise<string | null> {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  // A binary whose system libraries are missing is as good as none.
  return existsSync(binary) && (await runs(binary, ['--version', '--no-sandbox'], 10_000))
    ? binary
    : null;
}

/** The Electron binary, fetched if it can be; gives up soon where its source does not answer. */
export async function obtainElectron(): Promise<string | null> {
  const found = await findElectron();
  if (found !== null) return found;
  const installer = join(packageFolder, 'install.js');
  if (!existsSync(installer) || !(await answers(source))) return null;
  await runs(process.execPath, [installer], fetchLimit);
  return findElectron();
}

async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(answerLimit) });
    return true;
  } catch {
    // No network, or a firewall before it.
    return false;
  }
}

function runs(file: string, args: readonly string[], timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(file, args, { timeout, cwd: packageFolder }, (error) => resolve(error === null));
  });
}
