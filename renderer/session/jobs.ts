import type { JobOptions } from '../worker/core-client.ts';
import { createSource, type Watched } from './watched.ts';

/** Work under way, for the progress line. */
export type RunningJob = {
  readonly id: number;
  /** What is done, in the language of the interface: "Reading konstitucia.pdf". */
  readonly title: string;
  readonly startedAt: number;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly stop: () => void;
};

export type Jobs = Watched<readonly RunningJob[]> & {
  /**
   * Runs work that shows in the progress line and can be stopped there. `null` when it was stopped;
   * other errors of the work pass through.
   */
  readonly run: <Value>(
    title: string,
    work: (options: Required<JobOptions>) => Promise<Value>,
  ) => Promise<Value | null>;
};

export function createJobs(clock: () => number): Jobs {
  const source = createSource<readonly RunningJob[]>([]);
  let lastId = 0;
  return {
    get: source.get,
    subscribe: source.subscribe,
    run: async (title, work) => {
      lastId += 1;
      const id = lastId;
      const controller = new AbortController();
      const job: RunningJob = {
        id,
        title,
        startedAt: clock(),
        progress: null,
        stop: () => controller.abort(),
      };
      source.set([...source.get(), job]);
      try {
        return await work({
          signal: controller.signal,
          onProgress: (progress) =>
            source.set(source.get().map((own) => (own.id === id ? { ...own, progress } : own))),
        });
      } catch (error) {
        if (controller.signal.aborted) return null;
        throw error;
      } finally {
        source.set(source.get().filter((own) => own.id !== id));
      }
    },
  };
}
