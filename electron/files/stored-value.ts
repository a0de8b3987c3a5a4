import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { atomicWrite, errorCode } from './atomic-write.ts';
import { createTurns } from './in-turn.ts';

/** One small value in a JSON file of the program's own. */
export type StoredValue<Value> = {
  readonly get: () => Value;
  /** Holds at once; resolves when written. Throws the error of the system call that failed. */
  readonly set: (value: Value) => Promise<void>;
};

/**
 * The value in the file. `parse` makes one out of whatever was there, of `null` where there was no
 * file or a damaged one: a setting lost is set again, a program that does not start is worse.
 */
export async function openStoredValue<Value>(
  path: string,
  parse: (stored: unknown) => Value,
): Promise<StoredValue<Value>> {
  let value = parse(await readJson(path));
  const inTurn = createTurns();
  /** The write that has not begun: it will take whatever has been set by then. */
  let waiting: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    waiting = null;
    await mkdir(dirname(path), { recursive: true });
    await atomicWrite(path, `${JSON.stringify(value, null, 2)}\n`);
  };
  return {
    get: () => value,
    set: async (next) => {
      value = next;
      waiting ??= inTurn(write);
      await waiting;
    },
  };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) !== null) return null;
    throw error;
  }
}
