/** Waiting, as the store needs it; tests put their own in place. Milliseconds throughout. */
export type Timers = {
  /** Runs the task after a while, unless the answer is called before. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
  /** Time since some moment, never running backwards. */
  readonly elapsed: () => number;
  /** Lets the window draw and answer before long work goes on. */
  readonly pause: () => Promise<void>;
};

export const windowTimers: Timers = {
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  elapsed: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

/** Half a frame at 60 Hz: work in the background may not hold the window longer at a stretch. */
const slice = 8;

/** To be awaited between small pieces of long work: pauses whenever a slice of time is used up. */
export function createBreath({ elapsed, pause }: Timers): () => Promise<void> {
  let since = elapsed();
  return async () => {
    if (elapsed() - since < slice) return;
    await pause();
    since = elapsed();
  };
}
