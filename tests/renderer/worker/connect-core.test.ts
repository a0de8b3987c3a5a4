import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { connectCore } from '../../../renderer/worker/connect-core.ts';
import type { CoreClient, FindQuery } from '../../../renderer/worker/core-client.ts';
import {
  type AnalysisRequest,
  defaultCoding,
  defaultLeaveOut,
} from '../../../shared/analysis/analysis-request.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { at } from '../../../shared/base/invariant.ts';
import { indexDocument } from '../../../shared/codebook/index-tokens.ts';
import { withStopWord } from '../../../shared/language/stop-word-edits.ts';
import { mergeLemma } from '../../../shared/language/word-forms.ts';
import { splitSentences } from '../../../shared/language/split-sentences.ts';
import type { Project } from '../../../shared/project/project.ts';
import { corpusProject } from '../../support/corpus-project.ts';
import { inProcessWorkers, type InProcessWorkers } from '../../support/in-process-worker.ts';
import { readCorpusFile } from '../../support/read-corpora.ts';

const everything = {
  documentIds: null,
  conceptIds: null,
  coderId: 'coder_1',
  at: '2026-01-02T03:04:05.000Z',
} as const;

/** The model law with all proposals of the starter codebook. */
let law: Project;
beforeAll(async () => {
  const bare = await corpusProject();
  const core = connectCore({
    startWorker: inProcessWorkers().startWorker,
    tableWords: () => ({}),
  });
  law = { ...bare, annotations: await core.propose(bare, everything) };
  core.dispose();
});

const frequencies: AnalysisRequest = {
  kind: 'conceptFrequencies',
  ...defaultCoding,
  recordingUnit: 'clause',
  labelLanguage: 'kk',
  groupBy: { by: 'language' },
  leavesOutZeroRows: false,
};
const requests: readonly AnalysisRequest[] = [
  frequencies,
  {
    kind: 'conceptMatrix',
    ...defaultCoding,
    recordingUnit: 'sentence',
    labelLanguage: 'ru',
    groupBy: { by: 'article' },
    counting: 'units',
    isRelative: true,
    rows: 'groups',
  },
  {
    kind: 'wordFrequencies',
    documentIds: null,
    leaveOut: defaultLeaveOut,
    labelLanguage: 'en',
    countBy: 'lemma',
    leavesOutStopWords: true,
    minimumFrequency: 2,
    limit: 50,
    groupBy: null,
  },
  {
    kind: 'lemmaForms',
    documentIds: null,
    leaveOut: defaultLeaveOut,
    labelLanguage: 'en',
    lemma: 'әкім',
    language: 'kk',
    leavesOutStopWords: false,
    groupBy: null,
  },
  {
    kind: 'concordance',
    documentIds: null,
    leaveOut: defaultLeaveOut,
    labelLanguage: 'en',
    query: {
      by: 'concept',
      conceptId: 'con_electability',
      includesDescendants: true,
      statuses: ['proposed'],
    },
    contextWords: 5,
    sortBy: ['R1'],
  },
];

function connected(): { readonly core: CoreClient; readonly workers: InProcessWorkers } {
  const workers = inProcessWorkers();
  const core = connectCore({ startWorker: workers.startWorker, tableWords: () => ({}) });
  onTestFinished(() => core.dispose());
  return { core, workers };
}

function sentTexts(workers: InProcessWorkers): string[] {
  return workers.sent.flatMap((message) =>
    message.kind === 'project' ? (message.update.texts ?? []).map(({ textHash }) => textHash) : [],
  );
}

function hasJob(workers: InProcessWorkers, name: string): boolean {
  return workers.sent.some((message) => message.kind === 'job' && message.job.job === name);
}

/** The kinds of records that the messages from `first` on brought. */
function sentKinds(workers: InProcessWorkers, first: number): string[] {
  return workers.sent
    .slice(first)
    .flatMap((message) => (message.kind === 'project' ? Object.keys(message.update) : []));
}

describe('the core behind messages', () => {
  it.each(requests.map((request) => [request.kind, request] as const))(
    'answers %s as the core itself does, passages included',
    async (_, request) => {
      const { core } = connected();
      const answered = await core.analyse(law, request);
      const direct = runAnalysis(request, { ...law, tokenIndex: indexDocument });
      if (!answered.ok || !direct.ok) throw new Error('not answered');
      const { tableId, rows, columns, provenance } = answered.value;
      expect({ rows, columns, provenance }).toEqual({
        rows: direct.value.rows,
        columns: direct.value.columns,
        provenance: direct.value.provenance,
      });
      expect(rows.length).toBeGreaterThan(2);
      const column = columns.findIndex(({ role }) => role === 'measure');
      const passages = await core.evidence(tableId, 1, column);
      expect(passages).toEqual(direct.value.evidence(1, column));
    },
  );

  it('groups and leaves out words as the project has it now, sending no more than the edits', async () => {
    const { core, workers } = connected();
    const request: AnalysisRequest = {
      ...{ kind: 'wordFrequencies', documentIds: null, leaveOut: defaultLeaveOut },
      ...{ labelLanguage: 'kk', countBy: 'lemma', leavesOutStopWords: true },
      ...{ minimumFrequency: 1, limit: null, groupBy: null },
    };
    const wordsOf = async (project: Project): Promise<unknown[]> => {
      const answered = await core.analyse(project, request);
      if (!answered.ok) throw new Error(answered.error.code);
      const word = answered.value.columns.findIndex(({ key }) => key === 'word');
      return answered.value.rows.map((row) => row[word]);
    };
    const before = await wordsOf(law);
    expect(before).toContain('әкім');
    const first = workers.sent.length;
    const merged = mergeLemma(law.wordForms, 'kk', 'әкім', 'басшы');
    const stopWords = { ...law.stopWords, kk: withStopWord(law.stopWords.kk, 'kk', 'сайлау') };
    const after = await wordsOf({ ...law, wordForms: merged, stopWords });
    expect(after).toContain('басшы');
    expect(after).not.toContain('әкім');
    expect(after).not.toContain('сайлау');
    expect(sentKinds(workers, first)).toEqual(['wordForms', 'stopWords']);
    expect(await wordsOf(law)).toEqual(before);
  });

  it('gives an error of a request as a value', async () => {
    const { core } = connected();
    const answered = await core.analyse(law, { ...frequencies, documentIds: ['doc_gone'] });
    expect(answered).toEqual({
      ok: false,
      error: { code: 'unknownDocument', documentId: 'doc_gone' },
    });
  });

  it('proposes what the indicators find, once', async () => {
    const { core } = connected();
    expect(law.annotations.length).toBeGreaterThan(50);
    expect(new Set(law.annotations.map(({ id }) => id)).size).toBe(law.annotations.length);
    expect(await core.propose(law, everything)).toEqual([]);
  });

  it('does not propose again what was rejected, nor for retired concepts', async () => {
    const { core } = connected();
    const [first] = law.annotations;
    const rejected = law.annotations.map((own) => ({ ...own, status: 'rejected' as const }));
    expect(await core.propose({ ...law, annotations: rejected }, everything)).toEqual([]);
    const concepts = law.codebook.concepts.map((concept) => ({
      ...concept,
      isRetired: concept.id === first?.conceptId,
    }));
    const codebook = { ...law.codebook, concepts };
    const proposed = await core.propose({ ...law, codebook, annotations: [] }, everything);
    const others = law.annotations.filter(({ conceptId }) => conceptId !== first?.conceptId);
    expect(proposed.map(({ anchor, conceptId }) => [anchor, conceptId])).toEqual(
      others.map(({ anchor, conceptId }) => [anchor, conceptId]),
    );
  });

  it('counts for an indicator what it would propose alone, and tells which one fired', async () => {
    const { core } = connected();
    for (const concept of law.codebook.concepts) {
      const counts = await core.countHits(law, concept);
      for (const [number, indicator] of concept.indicators.entries()) {
        const alone = { ...concept, indicators: [indicator] };
        const codebook = { ...law.codebook, concepts: [alone] };
        const proposed = await core.propose({ ...law, codebook, annotations: [] }, everything);
        expect(counts[number]).toEqual({ hits: proposed.length, error: null });
        const [first] = proposed;
        if (first === undefined) continue;
        const { documentId, anchor } = first;
        const passage = { documentId, conceptId: concept.id, span: anchor.span };
        const [fired] = await core.firedIndicators(law, [passage]);
        expect(fired).toContain(number);
      }
    }
  });

  it('says of an unsound pattern what is wrong and counts the others', async () => {
    const { core } = connected();
    const concept = at(law.codebook.concepts, 0);
    const bad = {
      language: 'ru',
      pattern: '(аким',
      matching: 'proximity',
      isCaseSensitive: false,
    } as const;
    const counts = await core.countHits(law, {
      ...concept,
      indicators: [bad, ...concept.indicators],
    });
    expect(counts[0]).toMatchObject({ hits: 0, error: { code: 'unclosedBracket' } });
    expect(counts.slice(1)).toEqual(await core.countHits(law, concept));
  });

  it('finds letters whatever alphabet they were typed in, and words in any form', async () => {
    const { core } = connected();
    const document = at(law.documents, 1);
    const find = async (query: Partial<FindQuery>): Promise<string[]> => {
      const whole: FindQuery = { pattern: '', by: 'text', isCaseSensitive: false, ...query };
      const found = await core.find(law, document.id, whole);
      if (!found.ok) throw new Error(found.error.code);
      return found.value.map(({ start, end }) => document.text.slice(start, end));
    };
    expect(document.language).toBe('ru');
    const cyrillic = await find({ pattern: 'аким' });
    expect(cyrillic.length).toBeGreaterThan(5);
    expect(await find({ pattern: 'aким' })).toEqual(cyrillic);
    expect(new Set(cyrillic.map((words) => words.toLowerCase()))).toEqual(new Set(['аким']));
    const capital = await find({ pattern: 'Аким', isCaseSensitive: true });
    expect(new Set(capital)).toEqual(new Set(['Аким']));
    expect(new Set(await find({ pattern: 'аким', by: 'lemma' })).size).toBeGreaterThan(2);
    expect(await find({ pattern: ' ' })).toEqual([]);
    const bad = await core.find(law, document.id, {
      pattern: '(аким',
      by: 'proximity',
      isCaseSensitive: false,
    });
    expect(bad).toMatchObject({ ok: false, error: { code: 'unclosedBracket' } });
  });

  it('gives the sentences of a document, and counts its words without notes', async () => {
    const { core } = connected();
    const document = at(law.documents, 0);
    const spans = splitSentences(document.text, document.language);
    expect([...(await core.sentences(law, document.id))]).toEqual(
      spans.flatMap(({ start, end }) => [start, end]),
    );
    const table = runAnalysis(
      { ...frequencies, groupBy: { by: 'document' } },
      { ...law, tokenIndex: indexDocument },
    );
    if (!table.ok) throw new Error(table.error.code);
    const { columns, rows } = table.value;
    const [id, words] = ['documentId', 'wordsTotal'].map((key) =>
      columns.findIndex((column) => column.key === key),
    );
    const expected = new Map(rows.map((row) => [row[id ?? -1], row[words ?? -1]]));
    expect(await core.countWords(law)).toEqual(expected);
  });

  it('reads a file in two steps, the user in between', async () => {
    const { core } = connected();
    const bytes = new TextEncoder().encode(readCorpusFile('model-local-elections-law/ru.txt'));
    const prepared = await core.prepareImport(
      { fileName: 'law.txt', bytes },
      { encoding: 'detect', language: 'detect', kind: 'detect', keptRemains: [] },
    );
    if (!prepared.ok) throw new Error(prepared.error.code);
    const file = await core.completeImport(prepared.value, everything.at);
    const known = at(law.documents, 1);
    expect(file.documents.map(({ text, language }) => ({ text, language }))).toEqual([
      { text: known.text, language: 'ru' },
    ]);
    expect(bytes.length).toBeGreaterThan(0);
  });
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
