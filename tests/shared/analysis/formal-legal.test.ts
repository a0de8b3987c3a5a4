import { describe, expect, it } from 'vitest';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import type { CitationsRequest } from '../../../shared/analysis/citations-request.ts';
import type { FormalLegalRequest } from '../../../shared/analysis/formal-legal-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import { expectTableLaws, pick } from '../../support/table-laws.ts';
import {
  tinyAnnotation,
  tinyConcept,
  tinyCorpus,
  tinyDocument,
  tinySegments,
} from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

function tableOf(request: AnalysisRequest, corpus: Corpus): AnalysisTable {
  const result = runAnalysis(request, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, corpus);
  return result.value;
}

const law = tinyDocument(
  'doc_law',
  'en',
  [
    'Article 1. Villages',
    '1. The akim of a village is elected openly.',
    '2. The akim of a district is appointed.',
    'Article 2. Reports',
    'The akim of a village is elected and reports openly.',
  ].join('\n'),
);
const segments = tinySegments(law, [
  ['article', 'art_1', 'Article 1.', 'Article 1', 'appointed.'],
  ['clause', 'art_1__para_1', '1.', '1. The akim', 'elected openly.'],
  ['clause', 'art_1__para_2', '2.', '2. The akim', 'appointed.'],
  ['article', 'art_2', 'Article 2.', 'Article 2', 'reports openly.'],
]);
const concepts = [
  tinyConcept('level'),
  tinyConcept('village', [], 'con_level'),
  tinyConcept('district', [], 'con_level'),
  tinyConcept('way'),
  tinyConcept('election', [], 'con_way'),
  tinyConcept('direct', [], 'con_election'),
  tinyConcept('appointment', [], 'con_way'),
  tinyConcept('principle'),
];
const secondArticle = { start: law.text.indexOf('The akim of a village is elected and') };
const whole = { start: secondArticle.start, end: law.text.length };
const corpus = tinyCorpus({
  documents: [law],
  segments,
  concepts,
  annotations: [
    tinyAnnotation(law, 'village', 'akim of a village'),
    tinyAnnotation(law, 'direct', 'is elected'),
    tinyAnnotation(law, 'principle', 'openly'),
    tinyAnnotation(law, 'district', 'akim of a district'),
    tinyAnnotation(law, 'appointment', 'is appointed'),
    ...['village', 'election', 'principle'].map((concept) =>
      tinyAnnotation(law, concept, law.text.slice(whole.start, whole.end)),
    ),
  ],
});
const request: FormalLegalRequest = {
  ...defaultCoding,
  kind: 'formalLegal',
  labelLanguage: 'en',
  recordingUnit: 'clause',
  levelId: 'con_level',
  officeId: 'con_way',
  principleId: 'con_principle',
  leavesOutZeroRows: true,
};

describe('the formal-legal matrix', () => {
  it('has the provisions in which a level, a way and a principle meet, as one cites them', () => {
    const table = tableOf(request, corpus);
    expect(pick(table, ['level', 'office', 'principle', 'units', 'provisions'])).toEqual([
      ['village', 'election', 'principle', 2, 'Title law: Article 1, 1; Article 2'],
    ]);
  });

  it('has a row for every combination when asked, with the chosen concepts themselves at the end', () => {
    const table = tableOf({ ...request, leavesOutZeroRows: false }, corpus);
    expect(table.rows).toHaveLength(3 * 3 * 1);
    expect(pick(table, ['level']).flat().slice(-1)).toEqual(['level']);
  });

  it('names the concept that is not there', () => {
    expect(runAnalysis({ ...request, officeId: 'con_none' }, corpus)).toEqual({
      ok: false,
      error: { code: 'unknownConcept', conceptId: 'con_none' },
    });
  });
});

const constitution = tinyDocument(
  'doc_constitution',
  'en',
  'Article 87. Akims\nAkims are elected.\nArticle 88. Councils\nCouncils sit under Article 87.',
  { workId: 'work_2' },
);
const constitutionSegments = tinySegments(constitution, [
  ['article', 'art_87', 'Article 87.', 'Article 87. Akims', 'elected.'],
  ['article', 'art_88', 'Article 88.', 'Article 88. Councils', 'under Article 87.'],
]);
const citing = tinyDocument(
  'doc_citing',
  'en',
  [
    'Article 1. Grounds',
    'Elections follow Article 87 of the Constitution and Article 5 of the Law on Villages.',
    'Article 87 of the Constitution applies, and so does Article 1 of this Law.',
  ].join('\n'),
);
const citingSegments = tinySegments(citing, [
  ['article', 'art_1', 'Article 1.', 'Article 1. Grounds', 'of this Law.'],
]);
const network: Corpus = {
  ...tinyCorpus({
    documents: [constitution, citing],
    segments: [...constitutionSegments, ...citingSegments],
  }),
  works: [
    { id: 'work_1', kind: 'law', title: { kk: '', ru: 'Закон', en: 'Law on Elections' } },
    { id: 'work_2', kind: 'constitution', title: { kk: '', ru: '', en: 'Constitution' } },
  ],
};
const citations: CitationsRequest = {
  kind: 'citations',
  documentIds: null,
  leaveOut: [],
  labelLanguage: 'en',
  between: 'articles',
  leavesOutOwn: false,
};

describe('the network of citations', () => {
  it('goes from article to article, to works of the project and to others by name', () => {
    const table = tableOf(citations, network);
    const keys = ['documentId', 'eId', 'targetWork', 'targetWorkId', 'targetLabel', 'citations'];
    expect(pick(table, keys)).toEqual([
      ['doc_constitution', 'art_88', 'Constitution', 'work_2', 'Article 87.', 1],
      ['doc_citing', 'art_1', 'Constitution', 'work_2', 'Article 87.', 2],
      ['doc_citing', 'art_1', 'Law on Villages', null, null, 1],
      ['doc_citing', 'art_1', 'Law on Elections', 'work_1', 'Article 1.', 1],
    ]);
    const column = table.columns.findIndex(({ key }) => key === 'citations');
    table.rows.forEach((row, number) => {
      expect(table.evidence(number, column)).toHaveLength(Number(row[column]));
    });
  });

  it('between texts leaves out what a text says of itself, when asked', () => {
    const own = { ...citations, between: 'documents', leavesOutOwn: true } as const;
    expect(pick(tableOf(own, network), ['document', 'targetWork', 'citations'])).toEqual([
      ['Title citing', 'Constitution', 2],
      ['Title citing', 'Law on Villages', 1],
    ]);
  });
});
