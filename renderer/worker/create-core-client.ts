import { connectCore } from './connect-core.ts';
import type { CoreClient } from './core-client.ts';
import type { FromWorker, WorkerPort } from './core-protocol.ts';

/** The core in workers of this window. */
export function createCoreClient(): CoreClient {
  return connectCore(startWorker);
}

function startWorker(): WorkerPort {
  const worker = new Worker(new URL('./core.worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message) => worker.postMessage(message),
    listen: ({ onMessage, onCrash }) => {
      worker.onmessage = (event: MessageEvent<FromWorker>) => onMessage(event.data);
      worker.onerror = (event) => onCrash(event.message);
      worker.onmessageerror = () => onCrash('a message could not be read');
    },
    terminate: () => worker.terminate(),
  };
}
