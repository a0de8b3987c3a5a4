import { beforeAll, describe, expect, it } from 'vitest';
import type { FindQuery } from '../../../renderer/worker/core-client.ts';
import { at } from '../../../shared/base/invariant.ts';
import type { Project } from '../../../shared/project/project.ts';

import {
  connected,
  everything,
  frequencies,
  proposedLaw,
  sentKinds,
  sentTexts,
} from '../../support/connected-core.ts';

let law: Project;
beforeAll(async () => {
  law = await proposedLaw();
});

describe('what crosses to the worker', () => {
  it('is each text once, however often and for whatever it is asked', async () => {
    const { core, workers } = connected();
    const [first] = law.documents;
    await core.sentences(law, first?.id ?? 'doc_');
    expect(sentTexts(workers)).toEqual([first?.textHash]);
    await core.analyse(law, frequencies);
    await core.propose(law, everything);
    await core.countWords(law);
    expect(sentTexts(workers).sort()).toEqual(law.documents.map(({ textHash }) => textHash).sort());
  });

  it('is nothing for a project that has not changed, and after a change only what changed', async () => {
    const { core, workers } = connected();
    await core.analyse(law, frequencies);
    const before = workers.sent.length;
    await core.analyse(law, frequencies);
    expect(sentKinds(workers, before)).toEqual([]);
    const annotations = law.annotations.slice(1);
    await core.analyse({ ...law, annotations }, frequencies);
    expect(sentKinds(workers, before)).toEqual(['annotations']);
    const between = workers.sent.length;
    const codebook = { ...law.codebook, version: law.codebook.version + 1 };
    const answered = await core.analyse({ ...law, annotations, codebook }, frequencies);
    expect(sentKinds(workers, between)).toEqual(['codebook']);
    expect(answered).toMatchObject({
      value: { provenance: { codebook: { version: codebook.version } } },
    });
  });

  it('goes over in pieces, so that the window can draw in between', async () => {
    const { core, workers } = connected();
    const documents = Array.from({ length: 60 }, (_, number) => {
      const document = at(law.documents, number % 3);
      const text = `${document.text}\n${number}`;
      return { ...document, id: `doc_${number}` as const, text, textHash: `hash_${number}` };
    });
    const large = { ...law, documents, segments: [] };
    const counted = core.countWords(large);
    const controller = new AbortController();
    const stopped = core.countWords(large, { signal: controller.signal });
    controller.abort();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect((await counted).size).toBe(60);
    const sizes = workers.sent.flatMap((message) =>
      message.kind === 'project'
        ? [(message.update.texts ?? []).reduce((sum, { text }) => sum + text.length, 0)]
        : [],
    );
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThan(500_000);
    expect(new Set(sentTexts(workers)).size).toBe(60);
    expect(sentTexts(workers)).toHaveLength(60);
  });

  it('does not include annotations for jobs that do not look at them', async () => {
    const { core, workers } = connected();
    await core.countWords(law);
    const query: FindQuery = { pattern: 'аким', by: 'lemma', isCaseSensitive: false };
    await core.find(law, at(law.documents, 0).id, query);
    expect(sentKinds(workers, 0)).not.toContain('annotations');
  });

  it('follows documents that leave and come back', async () => {
    const { core } = connected();
    const [first] = law.documents;
    const without = {
      ...law,
      documents: law.documents.slice(1),
      segments: law.segments.filter(({ documentId }) => documentId !== first?.id),
    };
    const whole = await core.countWords(law);
    const fewer = await core.countWords(without);
    expect([...fewer]).toEqual([...whole].slice(1));
    expect(await core.countWords(law)).toEqual(whole);
  });
});
