import type { Timers } from '../../renderer/store/timers.ts';

/** Timers whose time goes on only when a test says so. */
export type ManualTimers = Timers & {
  /** Lets time pass and runs what falls due, in order. */
  readonly advance: (milliseconds: number) => void;
  /** When the next task falls due, in milliseconds from now; `null` when none is waiting. */
  readonly next: () => number | null;
};

export function createManualTimers(): ManualTimers {
  let time = 0;
  let waiting: { readonly at: number; readonly task: () => void }[] = [];
  return {
    after: (milliseconds, task) => {
      const entry = { at: time + milliseconds, task };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    elapsed: () => time,
    pause: () => Promise.resolve(),
    advance: (milliseconds) => {
      const end = time + milliseconds;
      for (;;) {
        const [due] = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (due === undefined) break;
        waiting = waiting.filter((other) => other !== due);
        time = Math.max(time, due.at);
        due.task();
      }
      time = end;
    },
    next: () => (waiting.length === 0 ? null : Math.min(...waiting.map(({ at }) => at)) - time),
  };
}
