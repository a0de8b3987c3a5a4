import { beforeAll, describe, expect, it, vi } from 'vitest';
import { at } from '../../../shared/base/invariant.ts';
import type { Project } from '../../../shared/project/project.ts';
import type { InProcessWorkers } from '../../support/in-process-worker.ts';

import { connected, frequencies, proposedLaw, sentTexts } from '../../support/connected-core.ts';

let law: Project;
beforeAll(async () => {
  law = await proposedLaw();
});

function hasJob(workers: InProcessWorkers, name: string): boolean {
  return workers.sent.some((message) => message.kind === 'job' && message.job.job === name);
}

describe('stopping and failing', () => {
  it('rejects a stopped job with an AbortError and finishes the others', async () => {
    const { core, workers } = connected();
    const controller = new AbortController();
    const stopped = core.analyse(law, frequencies, { signal: controller.signal });
    const other = core.countWords(law);
    controller.abort();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect((await other).size).toBe(3);
    expect(workers.ended()).toBe(0);
    const late = core.analyse(law, frequencies, { signal: controller.signal });
    await expect(late).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('ends a worker that cannot hear, and has a fresh one do the other jobs', async () => {
    const { core, workers } = connected();
    await core.countWords(law);
    const controller = new AbortController();
    workers.hangOn('analyse');
    const stuck = core.analyse(law, frequencies, { signal: controller.signal });
    const other = core.sentences(law, at(law.documents, 0).id);
    await vi.waitUntil(() => hasJob(workers, 'sentences'));
    controller.abort();
    await expect(stuck).rejects.toMatchObject({ name: 'AbortError' });
    expect((await other).length).toBeGreaterThan(10);
    expect([workers.started(), workers.ended()]).toEqual([2, 1]);
  });

  it('does not let a file that hangs cost the copy of the project', async () => {
    const { core, workers } = connected();
    await core.countWords(law);
    workers.hangOn('prepareImport');
    const controller = new AbortController();
    const choices = {
      encoding: 'detect',
      language: 'detect',
      kind: 'detect',
      keptRemains: [],
    } as const;
    const file = { fileName: 'endless.pdf', bytes: new Uint8Array(3) };
    const stuck = core.prepareImport(file, choices, { signal: controller.signal });
    controller.abort();
    await expect(stuck).rejects.toMatchObject({ name: 'AbortError' });
    await core.countWords(law);
    expect(sentTexts(workers)).toHaveLength(3);
  });

  it('rejects the jobs of a worker that dies, and the next call works', async () => {
    const { core, workers } = connected();
    const lost = core.countWords(law);
    workers.crash();
    await expect(lost).rejects.toThrow('out of memory');
    expect((await core.countWords(law)).size).toBe(3);
    expect(workers.started()).toBe(2);
  });

  it('finds the passages of a table again after the worker that made it is gone', async () => {
    const { core, workers } = connected();
    const answered = await core.analyse(law, frequencies);
    if (!answered.ok) throw new Error(answered.error.code);
    const { tableId, columns } = answered.value;
    const column = columns.findIndex(({ key }) => key === 'occurrences');
    const passages = await core.evidence(tableId, 0, column);
    workers.crash();
    expect(await core.evidence(tableId, 0, column)).toEqual(passages);
  });

  it('rejects what is under way when the window closes', async () => {
    const { core } = connected();
    const lost = core.countWords(law);
    core.dispose();
    await expect(lost).rejects.toMatchObject({ name: 'AbortError' });
    await expect(core.countWords(law)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
