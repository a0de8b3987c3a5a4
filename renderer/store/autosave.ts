import type { ShellError } from '../../shared/bridge/bridge-api.ts';
import { success, type Result } from '../../shared/base/result.ts';
import type { SaveState } from './project-store.ts';
import type { Timers } from './timers.ts';

/** Milliseconds after the last change, and after the first one that is not in the folder. */
const restTime = 2_000;
const longestWait = 30_000;
/** Before a failed save is tried again: doubled with each failure, up to the last. */
const firstRetry = 5_000;
const lastRetry = 60_000;

export type Autosave = {
  readonly state: () => SaveState;
  /** To be called after each change. */
  readonly changed: () => void;
  /** Saves what has not been saved, at once. */
  readonly saveNow: () => Promise<Result<null, ShellError>>;
  readonly stop: () => void;
};

/**
 * Decides when to save. `save` writes the project as it is then; it is never called while it runs.
 * A failed save is tried again until it succeeds.
 */
export function createAutosave(
  save: () => Promise<Result<null, ShellError>>,
  onState: () => void,
  now: () => string,
  timers: Timers,
): Autosave {
  let state: SaveState = { kind: 'saved', at: null };
  let running: Promise<Result<null, ShellError>> | null = null;
  /** When the first change came that no save has taken up; `null` when there is none. */
  let changedAt: number | null = null;
  let failures = 0;
  let isStopped = false;
  let cancelTimer = (): void => undefined;

  const setState = (next: SaveState): void => {
    if (next.kind === state.kind && next.kind === 'waiting') return;
    state = next;
    onState();
  };
  const wakeIn = (milliseconds: number): void => {
    cancelTimer();
    if (!isStopped) cancelTimer = timers.after(milliseconds, () => void saveNow());
  };
  const schedule = (): void => {
    if (changedAt === null || running !== null || failures > 0) return;
    wakeIn(Math.max(0, Math.min(restTime, changedAt + longestWait - timers.elapsed())));
  };

  const run = async (): Promise<Result<null, ShellError>> => {
    cancelTimer();
    const since = changedAt;
    changedAt = null;
    setState({ kind: 'saving' });
    let isDone = false;
    try {
      const saved = await save();
      isDone = saved.ok;
      running = null;
      failures = saved.ok ? 0 : failures + 1;
      if (!saved.ok) setState({ kind: 'failed', error: saved.error });
      else if (changedAt === null) setState({ kind: 'saved', at: now() });
      else setState({ kind: 'waiting' });
      return saved;
    } finally {
      running = null;
      if (!isDone) {
        changedAt = since ?? timers.elapsed();
        wakeIn(Math.min(lastRetry, firstRetry * 2 ** Math.max(0, failures - 1)));
      } else schedule();
    }
  };

  const saveNow = async (): Promise<Result<null, ShellError>> => {
    while (running !== null) await running;
    if (changedAt === null) return success(null);
    running = run();
    return await running;
  };

  return {
    state: () => state,
    changed: () => {
      changedAt ??= timers.elapsed();
      if (running === null && failures === 0) setState({ kind: 'waiting' });
      schedule();
    },
    saveNow,
    stop: () => {
      isStopped = true;
      cancelTimer();
    },
  };
}
