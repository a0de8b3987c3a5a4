import { loadLanguage } from '../../shared/language/load-language.ts';
import type { FromWorker, ToWorker } from './core-protocol.ts';
import { randomId } from './random-id.ts';
import { readRussianDictionaryFile } from './read-dictionary.ts';
import { serveJobs } from './serve-jobs.ts';

/** The part of a worker's own scope that is used: its types would clash with those of a window. */
type WorkerScope = {
  postMessage: (message: FromWorker, options: { transfer: ArrayBuffer[] }) => void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

const scope: WorkerScope = self;
const receive = serveJobs({
  send: (message, transfer) => scope.postMessage(message, { transfer: [...transfer] }),
  ids: randomId,
  clock: () => performance.now(),
  loadLanguage: (language) => loadLanguage(language, readRussianDictionaryFile),
});
scope.onmessage = (event) => receive(event.data);
