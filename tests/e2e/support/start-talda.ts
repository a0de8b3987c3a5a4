import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { launch } from '../../support/launch-talda.ts';
import type { LaunchOptions, RunningTalda } from '../../support/running-talda.ts';

/** Pictures of windows in which a test has failed; not tracked. */
export const picturesFolder = 'talda-output/e2e';

export type User = {
  /** Everything the program keeps for this user. */
  readonly userData: string;
  /** A folder for the user's own files: what they import, where they save. */
  readonly files: string;
};

/** A user who has never started the program; their folders are removed after the test. */
export async function newUser(): Promise<User> {
  const folder = await mkdtemp(join(tmpdir(), 'talda-user-'));
  // Chromium may write its last words a moment after its end.
  onTestFinished(() =>
    rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  );
  const user = { userData: join(folder, 'data'), files: join(folder, 'files') };
  await Promise.all([mkdir(user.userData), mkdir(user.files)]);
  return user;
}

/**
 * Starts the program for the user. A program that still runs at the end of the test is ended; if the
 * test has failed, a picture of its window is kept.
 */
export async function startTalda(
  user: User,
  options: Omit<LaunchOptions, 'userData'> = {},
): Promise<RunningTalda> {
  const talda = await launch({ ...options, userData: user.userData });
  const { firstWindow: page } = talda;
  page.setDefaultTimeout(15_000);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await reportFailure(talda, task.name);
    if (!talda.hasExited()) await talda.kill();
  });
  return talda;
}

async function reportFailure(talda: RunningTalda, test: string): Promise<void> {
  process.stderr.write([...talda.problems, talda.shellErrors(), ''].join('\n'));
  if (talda.hasExited()) return;
  const name = test.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const path = join(picturesFolder, `failed-${name}.png`);
  // The window may be the very thing that has failed.
  await talda.firstWindow.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
}
