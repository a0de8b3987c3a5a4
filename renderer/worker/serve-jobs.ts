import type { IdSource } from '../../shared/base/identifiers.ts';
import type { Language } from '../../shared/language/language.ts';
import { runCoreJob } from './core-jobs.ts';
import type { CoreJob, FromWorker, ToWorker } from './core-protocol.ts';
import { abortError, isAbortError, type JobControl } from './job-control.ts';
import { createKeptTables } from './kept-tables.ts';
import { nextTurn } from './next-turn.ts';
import { createProjectCopy } from './project-copy.ts';

export type ServiceNeeds = {
  readonly send: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void;
  readonly ids: IdSource;
  readonly clock: () => number;
  readonly loadLanguage: (language: Language) => Promise<void>;
};

/** Jobs run side by side: each gives the others their turn after so many milliseconds. */
const longestTurn = 20;
const leastBetweenReports = 60;

/** The worker's side: takes messages, does the jobs, answers. */
export function serveJobs(needs: ServiceNeeds): (message: ToWorker) => void {
  const { send, ids, clock, loadLanguage } = needs;
  const copy = createProjectCopy();
  const tables = createKeptTables();
  const stopping = new Set<number>();

  const controlOf = (id: number): JobControl => {
    let turnBegan = clock();
    let reported = -Infinity;
    return {
      step: async (done, total) => {
        if (clock() - reported >= leastBetweenReports) {
          reported = clock();
          send({ kind: 'progress', id, done, total }, []);
        }
        if (clock() - turnBegan >= longestTurn) {
          await nextTurn();
          turnBegan = clock();
        }
        if (stopping.has(id)) throw abortError();
      },
      beginPiece: () => send({ kind: 'busy', id }, []),
    };
  };

  const work = async (id: number, job: CoreJob): Promise<void> => {
    try {
      const place = { project: copy.current(), tables, ids, clock, loadLanguage };
      const answer = await runCoreJob(job, place, controlOf(id));
      const transfer = transferable(answer.value);
      send({ kind: 'done', id, answer }, transfer);
    } catch (error) {
      if (isAbortError(error)) send({ kind: 'stopped', id }, []);
      else send({ kind: 'failed', id, message: describe(error) }, []);
    } finally {
      stopping.delete(id);
    }
  };

  return (message) => {
    switch (message.kind) {
      case 'project':
        copy.update(message.update);
        return;
      case 'job':
        void work(message.id, message.job);
        return;
      case 'stop':
        stopping.add(message.id);
        return;
    }
  };
}

/** Buffers of its own that an answer is made of go over without being copied. */
function transferable(value: unknown): ArrayBuffer[] {
  const isBytes = value instanceof Uint8Array || value instanceof Uint32Array;
  return isBytes && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
