#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { runCli } from './run-cli.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Twelve letters of 32: sixty random bits, so that ids made on different computers do not meet. */
function randomId(): string {
  return Array.from(randomBytes(12), (byte) => alphabet[byte & 31]).join('');
}

// A reader that has seen enough (`talda … | head`) is no failure.
process.stdout.on('error', (error: Error & { code?: string }) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date().toISOString(),
  ids: randomId,
});
