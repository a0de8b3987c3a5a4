import { describe, expect, it } from 'vitest';
import type {
  ConcordanceQuery,
  ConcordanceRequest,
} from '../../../shared/analysis/analysis-request.ts';
import { defaultLeaveOut } from '../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { compareWords } from '../../../shared/language/compare-words.ts';
import type { Matching } from '../../../shared/codebook/codebook.ts';
import { expectTableLaws, pick } from '../../support/table-laws.ts';
import {
  tinyAnnotation,
  tinyConcept,
  tinyCorpus,
  tinyDocument,
  tinySegments,
} from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const law = tinyDocument(
  'doc_1',
  'ru',
  'Статья 1\nВ районе аким избирается прямо.\nБывший аким, как и акимы районов, отвечает.\nСноска. Аким.',
);
const kk = tinyDocument(
  'doc_2',
  'kk',
  'Өңір әкімі. Аудан әкімі. Ауыл әкімі. Әділ әкімі. Облыс әкімі.',
);
const corpus = tinyCorpus({
  documents: [law, kk],
  segments: tinySegments(law, [
    ['article', 'art_1', 'Статья 1', 'Статья 1', 'Сноска. Аким.'],
    ['note', 'art_1__note', null, 'Сноска.', 'Аким.'],
  ]),
  concepts: [tinyConcept('power'), tinyConcept('akim', [], 'con_power')],
  annotations: [
    tinyAnnotation(law, 'akim', 'аким избирается'),
    tinyAnnotation(law, 'akim', 'избирается прямо', { coderId: 'coder_2' }),
  ],
});
const byPattern = (pattern: string, matching: Matching): ConcordanceQuery => ({
  by: 'pattern',
  pattern,
  matching,
  isCaseSensitive: false,
  language: null,
});
function tableOf(
  query: ConcordanceQuery,
  changes: Partial<ConcordanceRequest> = {},
  source: Corpus = corpus,
): AnalysisTable {
  const request: ConcordanceRequest = {
    kind: 'concordance',
    documentIds: null,
    leaveOut: defaultLeaveOut,
    labelLanguage: 'en',
    query,
    contextWords: 3,
    sortBy: [],
    ...changes,
  };
  const result = runAnalysis(request, source);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, source);
  return result.value;
}

describe('a concordance', () => {
  it('can be of hits in passages coded with a concept only, and of a part only', () => {
    const codedWith = {
      by: 'concept',
      conceptId: 'con_akim',
      includesDescendants: false,
      statuses: ['accepted'],
    } as const;
    const among = tableOf(byPattern('аким', 'lemma'), { codedWith });
    expect(pick(among, ['left', 'hit'])).toEqual([['В районе', 'аким']]);
    expect(among.provenance.codebook).not.toBeNull();
    expect(tableOf(byPattern('әкім', 'lemma'), { codedWith }).rows).toEqual([]);
    expect(
      tableOf(byPattern('аким*', 'wildcard'), { within: ['art_1'] }).rows.length,
    ).toBeGreaterThan(0);
    expect(tableOf(byPattern('әкім', 'lemma'), { within: ['art_1'] }).rows).toEqual([]);
  });

  it('shows each hit with its words left and right, never beyond the paragraph', () => {
    expect(tableOf(byPattern('аким', 'lemma')).rows).toEqual([
      ['Title 1', 'ru', 'art_1', 'Статья 1', 'doc_1', 'В районе', 'аким', 'избирается прямо.'],
      ['Title 1', 'ru', 'art_1', 'Статья 1', 'doc_1', 'Бывший', 'аким', ', как и акимы'],
      ['Title 1', 'ru', 'art_1', 'Статья 1', 'doc_1', 'аким, как и', 'акимы', 'районов, отвечает.'],
    ]);
  });

  it('can look for phrases, wild cards and concepts', () => {
    expect(pick(tableOf(byPattern('аким район', 'phrase')), ['hit'])).toEqual([['акимы районов']]);
    expect(pick(tableOf(byPattern('*ши?', 'wildcard')), ['hit'])).toEqual([['Бывший']]);
    const query = {
      by: 'concept',
      conceptId: 'con_power',
      includesDescendants: true,
      statuses: ['accepted'],
    } as const;
    expect(pick(tableOf(query), ['left', 'hit', 'right'])).toEqual([
      ['В районе', 'аким избирается прямо', '.'],
    ]);
    expect(tableOf({ ...query, includesDescendants: false }).rows).toEqual([]);
  });

  it('sorts by words left and right, Ә after А and Ө after О', () => {
    const left = pick(tableOf(byPattern('әкім', 'lemma'), { sortBy: ['L1'], contextWords: 1 }), [
      'left',
    ]);
    expect(left).toEqual([['Аудан'], ['Ауыл'], ['Әділ'], ['Облыс'], ['Өңір']]);
    const right = pick(tableOf(byPattern('аким', 'lemma'), { sortBy: ['R1', 'L1'] }), ['right']);
    expect(right.map(([text]) => String(text).split(' ')[0])).toEqual([
      'избирается',
      ',',
      'районов,',
    ]);
  });

  it('sorts by several keys, the first one first, and keeps the order of the text where all are equal', () => {
    const query = byPattern('а*', 'wildcard');
    const word = (cell: unknown): string =>
      String(cell)
        .replace(/[^\p{L}]/gu, '')
        .toLowerCase();
    const unsorted = pick(tableOf(query, { contextWords: 1 }), ['left', 'hit']);
    for (const keys of [['L1', 'hit'], ['hit', 'L1'], ['hit']] as const) {
      const naive = unsorted.toSorted((a, b) => {
        const compared = keys.map((key) => {
          const column = key === 'L1' ? 0 : 1;
          return compareWords(word(a[column]), word(b[column]));
        });
        return compared.find((order) => order !== 0) ?? 0;
      });
      const sorted = tableOf(query, { contextWords: 1, sortBy: keys });
      expect(pick(sorted, ['left', 'hit'])).toEqual(naive);
    }
  });

  it('looks only in the language asked for', () => {
    const query = { ...byPattern('аким*', 'wildcard'), pattern: 'ә*', language: 'ru' } as const;
    expect(tableOf(query).rows).toEqual([]);
  });

  it('refuses a pattern that cannot be read', () => {
    const query = byPattern('(а', 'proximity');
    const request = {
      kind: 'concordance',
      documentIds: null,
      leaveOut: [],
      labelLanguage: 'en',
    } as const;
    expect(runAnalysis({ ...request, query, contextWords: 3, sortBy: [] }, corpus)).toMatchObject({
      ok: false,
      error: { code: 'badPattern', reason: { code: 'unclosedBracket' } },
    });
  });
});
