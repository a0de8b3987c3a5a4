import { randomBytes } from 'node:crypto';
import type { CliIo } from './cli-io.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Twelve letters of 32: sixty random bits, so that ids made on different computers do not meet. */
function randomId(): string {
  return Array.from(randomBytes(12), (byte) => alphabet[byte & 31]).join('');
}

/** The command line's surroundings in a process of its own. */
export function processIo(): CliIo {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date().toISOString(),
    ids: randomId,
  };
}

/** A reader that has seen enough (`talda … | head`) is no failure; `exit` ends the process. */
export function endWhenUnread(exit: (code: number) => void): void {
  process.stdout.on('error', (error: Error & { code?: string }) => {
    if (error.code !== 'EPIPE') throw error;
    exit(0);
  });
}
