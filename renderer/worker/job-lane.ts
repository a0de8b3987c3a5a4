import type { Project } from '../../shared/project/project.ts';
import type { JobOptions } from './core-client.ts';
import type { CoreJob, FromWorker, JobAnswer, WorkerPort } from './core-protocol.ts';
import { abortError } from './job-control.ts';
import { nextTurn } from './next-turn.ts';
import { createProjectSender, type ProjectNeeds } from './project-sender.ts';

/** A job with the project it is about, `null` for jobs that need none. */
export type LaneJob = {
  readonly job: CoreJob;
  readonly about: { readonly project: Project; readonly needs: ProjectNeeds } | null;
};

/** One worker with its jobs. It starts with the first job and comes back after a crash. */
export type JobLane = {
  readonly run: (laneJob: LaneJob, options: JobOptions) => Promise<JobAnswer>;
  readonly dispose: () => void;
};

type Task = LaneJob & {
  readonly onProgress: JobOptions['onProgress'];
  readonly resolve: (answer: JobAnswer) => void;
  readonly reject: (error: Error) => void;
  /** The worker knows of it. */
  isSent: boolean;
  isStopped: boolean;
};

/** A job that is to stop and is in one piece gets so many milliseconds to end by itself. */
const grace = 250;
/** After so many milliseconds of sending, the window gets its turn. */
const longestTurn = 8;

export function createJobLane(startWorker: () => WorkerPort): JobLane {
  const tasks = new Map<number, Task>();
  const sender = createProjectSender();
  /** Jobs that are not with the worker yet, in order. */
  const waiting: number[] = [];
  let isSending = false;
  let port: WorkerPort | null = null;
  let busyWith: number | null = null;
  let lastId = 0;
  let isDisposed = false;

  const end = (): void => {
    port?.terminate();
    port = null;
    busyWith = null;
    waiting.length = 0;
    sender.forget();
  };

  const receive = (message: FromWorker): void => {
    const task = tasks.get(message.id);
    if (message.kind === 'busy') {
      busyWith = message.id;
      return;
    }
    if (busyWith === message.id) busyWith = null;
    if (message.kind === 'progress') {
      if (task?.isStopped === false)
        task.onProgress?.({ done: message.done, total: message.total });
      return;
    }
    tasks.delete(message.id);
    if (message.kind === 'done') task?.resolve(message.answer);
    else if (message.kind === 'stopped') task?.reject(abortError());
    else task?.reject(new Error(`A job failed: ${message.message}`));
  };

  const crash = (reason: string): void => {
    const lost = [...tasks.values()];
    tasks.clear();
    end();
    for (const task of lost) task.reject(new Error(`The worker ended: ${reason}`));
  };

  const start = (): WorkerPort => {
    const started = startWorker();
    // A worker that was given up may still have messages on their way.
    started.listen({
      onMessage: (message) => {
        if (port === started) receive(message);
      },
      onCrash: (reason) => {
        if (port === started) crash(reason);
      },
    });
    return started;
  };

  /** Sends what the worker lacks and then the job; gives up when the worker ends in between. */
  const send = async (id: number, task: Task): Promise<void> => {
    const { job, about } = task;
    if (task.isStopped) {
      tasks.delete(id);
      return;
    }
    const own = (port ??= start());
    let began = performance.now();
    const updates = about === null ? [] : sender.updatesFor(about.project, about.needs);
    for (const update of updates) {
      own.post({ kind: 'project', update });
      if (performance.now() - began < longestTurn) continue;
      await nextTurn();
      if (port !== own) return;
      began = performance.now();
    }
    if (task.isStopped) {
      tasks.delete(id);
      return;
    }
    task.isSent = true;
    own.post({ kind: 'job', id, job });
  };

  const sendWaiting = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const task = tasks.get(id);
      if (task === undefined) continue;
      try {
        await send(id, task);
      } catch (error) {
        tasks.delete(id);
        task.reject(error instanceof Error ? error : new Error(String(error)));
      }
    }
    isSending = false;
  };

  /** The only way to stop work in one piece: a fresh worker does what else was under way once more. */
  const endIfStuck = (id: number): void => {
    if (!tasks.has(id)) return;
    if (busyWith !== id) {
      setTimeout(endIfStuck, grace, id);
      return;
    }
    tasks.delete(id);
    end();
    for (const task of tasks.values()) task.isSent = false;
    waiting.push(...tasks.keys());
    void sendWaiting();
  };

  return {
    run: (laneJob, { signal, onProgress }) =>
      new Promise((resolve, reject) => {
        if (isDisposed || signal?.aborted === true) {
          reject(abortError());
          return;
        }
        lastId += 1;
        const id = lastId;
        const stop = (): void => {
          const task = tasks.get(id);
          if (task === undefined) return;
          task.isStopped = true;
          if (task.isSent) port?.post({ kind: 'stop', id });
          setTimeout(endIfStuck, grace, id);
          reject(abortError());
        };
        const settle = (): void => signal?.removeEventListener('abort', stop);
        tasks.set(id, {
          ...laneJob,
          onProgress,
          isSent: false,
          isStopped: false,
          resolve: (answer) => {
            settle();
            resolve(answer);
          },
          reject: (error) => {
            settle();
            reject(error);
          },
        });
        signal?.addEventListener('abort', stop);
        waiting.push(id);
        void sendWaiting();
      }),
    dispose: () => {
      isDisposed = true;
      const lost = [...tasks.values()];
      tasks.clear();
      end();
      for (const task of lost) task.reject(abortError());
    },
  };
}
