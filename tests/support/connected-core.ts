import { onTestFinished } from 'vitest';
import { connectCore } from '../../renderer/worker/connect-core.ts';
import type { CoreClient } from '../../renderer/worker/core-client.ts';
import {
  type ConceptFrequenciesRequest,
  defaultCoding,
} from '../../shared/analysis/analysis-request.ts';
import type { Project } from '../../shared/project/project.ts';
import { corpusProject } from './corpus-project.ts';
import { inProcessWorkers, type InProcessWorkers } from './in-process-worker.ts';

/** Proposals in all texts for all concepts. */
export const everything = {
  documentIds: null,
  conceptIds: null,
  coderId: 'coder_1',
  at: '2026-01-02T03:04:05.000Z',
} as const;

/** The model law with all proposals of the starter codebook. */
export async function proposedLaw(): Promise<Project> {
  const bare = await corpusProject();
  const core = connectCore(inProcessWorkers().startWorker);
  const annotations = await core.propose(bare, everything);
  core.dispose();
  return { ...bare, annotations };
}

/** A request that looks at everything there is. */
export const frequencies: ConceptFrequenciesRequest = {
  kind: 'conceptFrequencies',
  ...defaultCoding,
  recordingUnit: 'clause',
  labelLanguage: 'kk',
  groupBy: { by: 'language' },
  leavesOutZeroRows: false,
};

/** The core in workers of this process, until the test ends. */
export function connected(): { readonly core: CoreClient; readonly workers: InProcessWorkers } {
  const workers = inProcessWorkers();
  const core = connectCore(workers.startWorker);
  onTestFinished(() => core.dispose());
  return { core, workers };
}

/** The hashes of the texts that went over. */
export function sentTexts(workers: InProcessWorkers): string[] {
  return workers.sent.flatMap((message) =>
    message.kind === 'project' ? (message.update.texts ?? []).map(({ textHash }) => textHash) : [],
  );
}

/** The kinds of records that the messages from `first` on brought. */
export function sentKinds(workers: InProcessWorkers, first: number): string[] {
  return workers.sent
    .slice(first)
    .flatMap((message) => (message.kind === 'project' ? Object.keys(message.update) : []));
}
