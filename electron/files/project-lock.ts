import { randomBytes } from 'node:crypto';
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { errorCode } from './atomic-write.ts';

/** The right to write to a project folder; whoever holds it must release it. */
export type ProjectLock = {
  readonly folder: string;
  readonly release: () => Promise<void>;
};

export type LockedError = {
  readonly code: 'locked';
  readonly pid: number;
  readonly host: string;
};

const lockFileName = 'project.lock';
const ownerSchema = v.object({ pid: v.number(), host: v.string(), key: v.string() });
type Owner = v.InferOutput<typeof ownerSchema>;

/** Keys of the locks that this process holds: the number of a process that ended may come again. */
const heldKeys = new Set<string>();

/**
 * Locks the folder, or says who holds the lock. A lock whose process has ended on this computer is
 * taken over; one from another computer is not, because nobody here can tell. Throws the errors of
 * the file system.
 */
export async function lockProjectFolder(folder: string): Promise<Result<ProjectLock, LockedError>> {
  const path = join(folder, lockFileName);
  const owner: Owner = {
    pid: process.pid,
    host: hostname(),
    key: randomBytes(8).toString('hex'),
  };
  for (;;) {
    // Before the file is there: another call in this process may read it at once.
    heldKeys.add(owner.key);
    if (await claim(path, owner)) {
      return success({ folder, release: () => release(path, owner) });
    }
    heldKeys.delete(owner.key);
    const holder = await readOwner(path);
    if (holder === null) continue;
    if (isAlive(holder)) return failure({ code: 'locked', pid: holder.pid, host: holder.host });
    await setAside(path, holder);
  }
}

/** Written under another name first, so that nobody ever reads half a lock. */
async function claim(path: string, owner: Owner): Promise<boolean> {
  const draft = `${path}.${owner.key}`;
  await writeFile(draft, JSON.stringify(owner), { flag: 'wx' });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error;
    return await claimWithoutLinks(path, owner);
  } finally {
    await unlink(draft);
  }
}

async function claimWithoutLinks(path: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock: `null` when it has just been released; a file that says nothing is nobody's. */
async function readOwner(path: string): Promise<Owner | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  const nobody: Owner = { pid: 0, host: hostname(), key: '' };
  try {
    const parsed = v.safeParse(ownerSchema, JSON.parse(text));
    return parsed.success ? parsed.output : nobody;
  } catch {
    return nobody;
  }
}

function isAlive({ pid, host, key }: Owner): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return heldKeys.has(key);
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Removes a dead lock. If another process took it over in between, its lock is put back. */
async function setAside(path: string, dead: Owner): Promise<void> {
  const aside = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readOwner(aside);
  if (moved !== null && moved.key !== dead.key) {
    try {
      await link(aside, path);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
  await unlink(aside);
}

async function release(path: string, owner: Owner): Promise<void> {
  const holder = await readOwner(path);
  if (holder?.key === owner.key) await unlink(path);
  heldKeys.delete(owner.key);
}
