import { readRussianDictionaryFile } from '../../electron/cli/read-dictionary.ts';
import { countingIds } from '../../shared/base/identifiers.ts';
import { loadLanguage } from '../../shared/language/load-language.ts';
import type { FromWorker, ToWorker, WorkerPort } from '../../renderer/worker/core-protocol.ts';
import { serveJobs } from '../../renderer/worker/serve-jobs.ts';

/** Workers in this process, with everything that was sent to them, and a way to make them fail. */
export type InProcessWorkers = {
  readonly startWorker: () => WorkerPort;
  readonly sent: readonly ToWorker[];
  /** How many were started, and how many of them ended. */
  readonly started: () => number;
  readonly ended: () => number;
  /** Lets the worker started last die of an error that no job caught. */
  readonly crash: () => void;
  /** The next job of this name never ends, in one piece. */
  readonly hangOn: (job: string) => void;
};

/** Messages are cloned and arrive later, as between threads. */
export function inProcessWorkers(): InProcessWorkers {
  const sent: ToWorker[] = [];
  const ids = countingIds();
  let started = 0;
  let ended = 0;
  let hanging: string | null = null;
  let crash = (): void => undefined;
  return {
    sent,
    started: () => started,
    ended: () => ended,
    crash: () => crash(),
    hangOn: (job) => {
      hanging = job;
    },
    startWorker: () => {
      started += 1;
      let isAlive = true;
      let isStuck = false;
      let receive = (_message: FromWorker): void => undefined;
      const answer = (message: FromWorker): void => {
        const copy = structuredClone(message);
        setImmediate(() => {
          if (isAlive) receive(copy);
        });
      };
      const serve = serveJobs({
        send: answer,
        ids,
        clock: () => performance.now(),
        loadLanguage: (language) => loadLanguage(language, readRussianDictionaryFile),
      });
      return {
        post: (message) => {
          sent.push(message);
          const copy = structuredClone(message);
          setImmediate(() => {
            if (!isAlive || isStuck) return;
            if (copy.kind === 'job' && copy.job.job === hanging) {
              hanging = null;
              isStuck = true;
              answer({ kind: 'busy', id: copy.id });
            } else serve(copy);
          });
        },
        listen: ({ onMessage, onCrash }) => {
          receive = onMessage;
          crash = () => {
            isAlive = false;
            onCrash('out of memory');
          };
        },
        terminate: () => {
          isAlive = false;
          ended += 1;
        },
      };
    },
  };
}
