import { beforeAll, describe, expect, it } from 'vitest';
import type { FindQuery } from '../../../renderer/worker/core-client.ts';
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
import { readCorpusFile } from '../../support/read-corpora.ts';

import {
  connected,
  everything,
  frequencies,
  proposedLaw,
  sentKinds,
} from '../../support/connected-core.ts';

let law: Project;
beforeAll(async () => {
  law = await proposedLaw();
});

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
