import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type AnalysisRequest,
  concordanceSortKeys,
  countings,
  defaultCoding,
  defaultLeaveOut,
  recordingUnitKinds,
  structuralGroups,
  type WordFrequenciesRequest,
} from '../../../shared/analysis/analysis-request.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { matchings } from '../../../shared/codebook/codebook.ts';
import { segmentKinds } from '../../../shared/document/document.ts';
import {
  type AnsweredTable,
  exportTable,
  type TableExport,
} from '../../../shared/export/export-table.ts';
import { methodNote } from '../../../shared/export/method-note.ts';
import { tableWords } from '../../../shared/export/table-words.ts';
import { languages } from '../../../shared/language/language.ts';
import {
  tinyAnnotation,
  tinyConcept,
  tinyCorpus,
  tinyDocument,
} from '../../support/tiny-corpus.ts';
import { wordRequests } from '../../support/word-requests.ts';
import '../../support/load-languages.ts';

const document = tinyDocument(
  'doc_1',
  'ru',
  'Аким избирается. Аким отчитывается. Маслихат решает.',
);
const corpus = tinyCorpus({
  documents: [document],
  concepts: [tinyConcept('akim'), tinyConcept('maslikhat')],
  annotations: [
    tinyAnnotation(document, 'akim', 'Аким'),
    tinyAnnotation(document, 'maslikhat', 'Маслихат'),
  ],
  wordForms: {
    assigned: [{ language: 'ru', form: 'решает', lemma: 'решение' }],
    merged: [{ language: 'ru', lemma: 'маслихат', into: 'собрание' }],
  },
  stopWords: { ru: { added: ['аким'], removed: ['и'] } },
});
const project = {
  ...{ codebook: corpus.codebook, works: corpus.works, segments: corpus.segments },
  coders: [{ id: 'coder_1', name: 'Айгерім' }],
} as const;
const text = { documentIds: null, leaveOut: defaultLeaveOut, labelLanguage: 'en' } as const;
const frequencies: AnalysisRequest = {
  ...{ kind: 'conceptFrequencies', ...defaultCoding, labelLanguage: 'en' },
  ...{ recordingUnit: 'sentence', groupBy: null, leavesOutZeroRows: false },
};

const wordRequest: WordFrequenciesRequest = {
  ...{ kind: 'wordFrequencies', ...text, countBy: 'lemma', leavesOutStopWords: true },
  ...{ minimumFrequency: 1, limit: null, groupBy: null },
};

function answered(request: AnalysisRequest): AnsweredTable {
  const table = runAnalysis(request, corpus);
  if (!table.ok) throw new Error(table.error.code);
  return { table: table.value, request, project };
}

async function exported(options: Partial<TableExport>, request = frequencies): Promise<Uint8Array> {
  const language = options.language ?? 'en';
  return await exportTable(answered(request), {
    ...{ kind: 'txt', language, words: tableWords(language) },
    view: { rows: null, columnKeys: null },
    ...options,
  });
}
const decoded = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Requests that together use every setting there is. */
const requests: readonly AnalysisRequest[] = [
  ...wordRequests,
  ...recordingUnitKinds.map((recordingUnit): AnalysisRequest => ({
    ...{ kind: 'conceptFrequencies', ...defaultCoding, labelLanguage: 'kk', recordingUnit },
    ...{ groupBy: null, leavesOutZeroRows: false, leaveOut: segmentKinds },
    ...{
      conceptIds: ['con_akim'],
      coderIds: ['coder_1'],
      origins: ['manual', 'indicator', 'projection', 'import'],
    },
    statuses: ['proposed', 'accepted', 'rejected'],
  })),
  ...countings.flatMap((counting) =>
    (['document', 'language', 'work', ...structuralGroups] as const).map((by): AnalysisRequest => ({
      ...{ kind: 'conceptMatrix', ...defaultCoding, labelLanguage: 'kk', recordingUnit: 'clause' },
      ...{ groupBy: { by }, counting, isRelative: true, rows: 'groups' },
    })),
  ),
  ...(['form', 'lemma'] as const).map((countBy): AnalysisRequest => ({
    ...{ kind: 'wordFrequencies', ...text, countBy, leavesOutStopWords: true },
    ...{ minimumFrequency: 1, limit: null, groupBy: null },
  })),
  {
    ...{ kind: 'lemmaForms', ...text, lemma: 'аким', language: 'ru', groupBy: null },
    leavesOutStopWords: true,
  },
  ...matchings.flatMap((matching) =>
    languages.map((language): AnalysisRequest => ({
      ...{ kind: 'concordance', ...text, contextWords: 3, sortBy: concordanceSortKeys },
      query: { by: 'pattern', pattern: 'аким', matching, isCaseSensitive: true, language },
    })),
  ),
  {
    ...{ kind: 'concordance', ...text, contextWords: 3, sortBy: [] },
    query: {
      by: 'concept',
      conceptId: 'con_akim',
      includesDescendants: true,
      statuses: ['accepted'],
    },
  },
];

describe('an exported table', () => {
  it('says how its numbers came about, in every kind of file', async () => {
    const words = tableWords('ru');
    const { table } = answered(frequencies);
    const note = methodNote(frequencies, table, project, words);
    const facts = new Map(note.map(({ term, fact }) => [term, fact]));
    expect(facts.get('Единица регистрации')).toBe('предложение');
    expect(facts.get('Доля единиц')).toBe('единицы / все единицы регистрации группы');
    expect(facts.get('Единицы без кодов')).toBe('учтены в знаменателе');
    expect(facts.get('Версия кодовой книги')).toBe('7');
    expect(facts.get('Текст')).toBe('Title 1 (русский), SHA-256 hash-doc_1');
    for (const kind of ['csv', 'txt', 'json', 'xlsx'] as const) {
      const bytes = await exported({ kind, language: 'ru', words });
      const content =
        kind === 'xlsx'
          ? Object.values(unzipSync(bytes))
              .map((part) => strFromU8(part))
              .join('\n')
          : decoded(bytes);
      for (const { term, fact } of note) {
        expect(content).toContain(term);
        expect(content).toContain(fact);
      }
    }
  });

  it('says what was changed by hand about words, where the numbers depend on it', () => {
    const words = tableWords('ru');
    const factsOf = (changes: Partial<WordFrequenciesRequest>): Map<string, string> => {
      const request = { ...wordRequest, ...changes };
      const note = methodNote(request, answered(request).table, project, words);
      return new Map(note.map(({ term, fact }) => [term, fact]));
    };
    const facts = factsOf({});
    const assigned = 'Словоформы, отнесённые вручную (форма – лемма)';
    expect(facts.get(assigned)).toBe('русский, 1: решает – решение');
    expect(facts.get('Леммы, объединённые вручную (какая – с какой)')).toBe(
      'русский, 1: маслихат – собрание',
    );
    expect(facts.get('Добавлено в список служебных слов')).toBe('русский, 1: аким');
    expect(facts.get('Убрано из списка служебных слов')).toBe('русский, 1: и');
    const plain = factsOf({ countBy: 'form', leavesOutStopWords: false });
    expect(plain.has(assigned)).toBe(false);
    expect(plain.has('Добавлено в список служебных слов')).toBe(false);
  });

  it.each(languages)('finds all its words in the window: %s', (language) => {
    const missing = new Set<string>();
    const known = tableWords(language);
    const words = new Proxy(known, {
      get: (target, key) => {
        const word = typeof key === 'string' ? target[key] : undefined;
        if (word === undefined) missing.add(String(key));
        return word;
      },
    });
    for (const request of requests) {
      const { table } = answered(request);
      methodNote(request, table, project, words);
      for (const { label, key } of table.columns) if (label === null) void words[`column.${key}`];
    }
    expect([...missing]).toEqual([]);
  });

  it('is for people in CSV, and opens in a spreadsheet of their country', async () => {
    const russian = decoded(await exported({ kind: 'csv', language: 'ru' }));
    expect(
      russian
        .split('\r\n')
        .slice(0, 4)
        .map((line) => line.split(';').slice(0, 5).join(';')),
    ).toEqual([
      '\uFEFFКод;id кода;Отрывки;Вхождения;На 1000 слов',
      'akim;con_akim;1;1;166,66666666666666',
      'maslikhat;con_maslikhat;1;1;166,66666666666666',
      'любой код;;2;2;333,3333333333333',
    ]);
    const english = decoded(await exported({ kind: 'csv', language: 'en' }));
    expect(english).toContain('\r\nakim,con_akim,1,1,166.66666666666666,');
    const [table, note] = english.split('\r\n\r\n');
    expect(table?.split('\r\n')).toHaveLength(4);
    expect(note).toContain('Recording unit,sentence\r\n');
  });

  it('shows rows and columns as they are seen, passages with them', async () => {
    const view = { rows: [1, 0], columnKeys: ['concept', 'occurrences'] };
    const seen = JSON.parse(decoded(await exported({ kind: 'json', view })));
    expect(seen.rows).toEqual([
      ['maslikhat', 1],
      ['akim', 1],
    ]);
    expect(seen.evidence).toMatchObject([
      { row: 0, column: 1, spans: [{ quote: 'Маслихат' }] },
      { row: 1, column: 1, spans: [{ quote: 'Аким' }] },
    ]);
  });
});
