import { describe, expect, it } from 'vitest';
import type { ConceptMatrixRequest } from '../../../shared/analysis/analysis-request.ts';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { expectTableLaws } from '../../support/table-laws.ts';
import {
  tinyAnnotation,
  tinyConcept,
  tinyCorpus,
  tinyDocument,
} from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const one = tinyDocument('doc_1', 'en', 'Akims are elected.\nAkims serve.');
const two = tinyDocument('doc_2', 'en', 'Councils sit.');
const empty = tinyDocument('doc_3', 'en', '');
const corpus = tinyCorpus({
  documents: [one, two, empty],
  concepts: [tinyConcept('akim'), tinyConcept('sitting')],
  annotations: [
    tinyAnnotation(one, 'akim', 'Akims'),
    tinyAnnotation(one, 'akim', 'Akims serve'),
    tinyAnnotation(two, 'sitting', 'sit'),
  ],
});
const request: ConceptMatrixRequest = {
  ...defaultCoding,
  kind: 'conceptMatrix',
  labelLanguage: 'en',
  recordingUnit: 'paragraph',
  counting: 'occurrences',
  isRelative: false,
  groupBy: { by: 'document' },
  rows: 'concepts',
};
function tableOf(changes: Partial<ConceptMatrixRequest>): AnalysisTable {
  const result = runAnalysis({ ...request, ...changes }, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, corpus);
  return result.value;
}

describe('the matrix of concepts and groups', () => {
  it('has a column for each document, named after it', () => {
    const table = tableOf({});
    expect(table.columns.map(({ key, label, unit }) => [key, label, unit])).toEqual([
      ['concept', null, null],
      ['conceptId', null, null],
      ['group:doc_1', 'Title 1', 'occurrences'],
      ['group:doc_2', 'Title 2', 'occurrences'],
      ['group:doc_3', 'Title 3', 'occurrences'],
    ]);
    expect(table.rows).toEqual([
      ['akim', 'con_akim', 2, 0, 0],
      ['sitting', 'con_sitting', 0, 1, 0],
    ]);
    expect(table.evidence(0, 2).map(({ quote }) => quote)).toEqual(['Akims', 'Akims serve']);
  });

  it('can be turned round', () => {
    const table = tableOf({ rows: 'groups', groupBy: { by: 'language' } });
    expect(table.columns.map(({ key, label }) => [key, label])).toEqual([
      ['language', null],
      ['concept:con_akim', 'akim'],
      ['concept:con_sitting', 'sitting'],
    ]);
    expect(table.rows).toEqual([['en', 2, 1]]);
  });

  it.each([
    ['occurrences', '1000 words', [400, 0, null]],
    ['units', 'recording units', [1, 0, null]],
    ['words', 'words', [0.6, 0, null]],
    ['characters', 'characters', [16 / 31, 0, null]],
  ] as const)(
    'relates %s to %s of each group, and nothing to nothing',
    (counting, denominator, row) => {
      const table = tableOf({ counting, isRelative: true });
      expect(table.columns[2]?.denominator).toBe(denominator);
      expect(table.rows[0]?.slice(2)).toEqual(row);
    },
  );
});
