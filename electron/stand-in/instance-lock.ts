import { mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Start = { readonly argv: readonly string[]; readonly folder: string };

const lockName = 'stand-in.lock';
const messagePrefix = 'stand-in-start-';

/**
 * Takes the lock of a folder of user data for this process. `false`: another process holds it and
 * has been told of this start. A lock whose process is gone counts as free.
 */
export function takeInstanceLock(userData: string, onOtherStart: (start: Start) => void): boolean {
  mkdirSync(userData, { recursive: true });
  const lock = join(userData, lockName);
  if (isHeld(lock)) {
    const start: Start = { argv: process.argv, folder: process.cwd() };
    writeFileSync(join(userData, `${messagePrefix}${process.pid}`), JSON.stringify(start));
    return false;
  }
  writeFileSync(lock, String(process.pid));
  const watcher = watch(userData, (_kind, name) => {
    if (name?.startsWith(messagePrefix)) readStarts(userData, onOtherStart);
  });
  watcher.unref();
  process.once('exit', () => rmSync(lock, { force: true }));
  return true;
}

function isHeld(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder === process.pid) return false;
    process.kill(holder, 0);
    return true;
  } catch {
    // No lock file, or its process is gone.
    return false;
  }
}

function readStarts(userData: string, onOtherStart: (start: Start) => void): void {
  for (const name of readdirSync(userData)) {
    if (!name.startsWith(messagePrefix)) continue;
    const path = join(userData, name);
    const start = parseStart(readFileSync(path, 'utf8'));
    // An unfinished message is complete at the next event of the watcher.
    if (!start) continue;
    rmSync(path, { force: true });
    onOtherStart(start);
  }
}

function parseStart(text: string): Start | null {
  try {
    const { argv, folder }: { argv?: unknown; folder?: unknown } = JSON.parse(text);
    return Array.isArray(argv) && typeof folder === 'string'
      ? { argv: argv.map(String), folder }
      : null;
  } catch {
    return null;
  }
}
