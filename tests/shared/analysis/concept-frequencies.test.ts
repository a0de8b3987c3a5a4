import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptFrequenciesRequest } from '../../../shared/analysis/analysis-request.ts';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import type { AnnotationStatus } from '../../../shared/annotation/annotation.ts';
import { languageEngineVersions } from '../../../shared/language/language-engine-versions.ts';
import { expectTableLaws, pick } from '../../support/table-laws.ts';
import {
  tinyAnnotation,
  tinyConcept,
  tinyCorpus,
  tinyDocument,
  tinySegments,
} from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const kk = tinyDocument('doc_kk', 'kk', '1-бап\nӘкім сайланады.\n2-бап\nМәслихат отырады.');
const ru = tinyDocument(
  'doc_ru',
  'ru',
  'Преамбула\nСтатья 1\nАким избирается народом.\nСноска. Аким назначался.\nСтатья 2\nМаслихат заседает.',
  { variables: { level: 'район' } },
);
const corpus = tinyCorpus({
  documents: [kk, ru],
  segments: [
    ...tinySegments(kk, [
      ['article', 'art_1', '1-бап', '1-бап', 'сайланады.'],
      ['article', 'art_2', '2-бап', '2-бап', 'отырады.'],
    ]),
    ...tinySegments(ru, [
      ['article', 'art_1', 'Статья 1', 'Статья 1', 'назначался.'],
      ['note', 'art_1__note', null, 'Сноска.', 'назначался.'],
      ['article', 'art_2', 'Статья 2', 'Статья 2', 'заседает.'],
    ]),
  ],
  concepts: [
    tinyConcept('power'),
    tinyConcept('akim', [], 'con_power'),
    tinyConcept('election'),
    tinyConcept('unused'),
  ],
  annotations: [
    tinyAnnotation(kk, 'akim', 'Әкім'),
    tinyAnnotation(ru, 'akim', 'Аким избирается'),
    tinyAnnotation(ru, 'akim', 'избирается народом', { coderId: 'coder_2', id: 'ann_x' }),
    tinyAnnotation(ru, 'election', 'избирается', { origin: 'indicator', status: 'proposed' }),
    tinyAnnotation(ru, 'power', 'Маслихат', { status: 'rejected' }),
    tinyAnnotation(ru, 'akim', 'Аким назначался'),
  ],
});
const request: ConceptFrequenciesRequest = {
  ...defaultCoding,
  kind: 'conceptFrequencies',
  labelLanguage: 'en',
  recordingUnit: 'article',
  groupBy: null,
  leavesOutZeroRows: false,
};

function tableOf(
  changes: Partial<ConceptFrequenciesRequest>,
  source: Corpus = corpus,
): AnalysisTable {
  const result = runAnalysis({ ...request, ...changes }, source);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, source);
  return result.value;
}

describe('concept frequencies', () => {
  it('count annotations, passages, units, covered text and documents, and name what they relate to', () => {
    const table = tableOf({});
    expect(table.columns.map(({ key }) => key)).toEqual([
      'concept',
      'conceptId',
      'annotations',
      'occurrences',
      'occurrencesPer1000Words',
      'occurrencesPerUnit',
      'units',
      'unitsShare',
      'words',
      'wordsShare',
      'characters',
      'documents',
      'unitsTotal',
      'wordsTotal',
      'documentsTotal',
    ]);
    // 6 + 8 words count: "1-бап" is a word, "1" is not, the note is no text.
    expect(table.rows).toEqual([
      ['power', 'con_power', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 14, 2],
      ['akim', 'con_akim', 3, 2, 2000 / 14, 0.5, 2, 0.5, 4, 4 / 14, 27, 2, 4, 14, 2],
      ['election', 'con_election', 1, 1, 1000 / 14, 0.25, 1, 0.25, 1, 1 / 14, 10, 1, 4, 14, 2],
      ['unused', 'con_unused', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 14, 2],
      [null, null, 4, 2, 2000 / 14, 0.5, 2, 0.5, 4, 4 / 14, 27, 2, 4, 14, 2],
    ]);
  });

  it('say where they come from', () => {
    expect(tableOf({}).provenance).toEqual({
      request,
      documents: [
        { id: 'doc_kk', title: 'Title kk', language: 'kk', textHash: 'hash-doc_kk' },
        { id: 'doc_ru', title: 'Title ru', language: 'ru', textHash: 'hash-doc_ru' },
      ],
      codebook: { id: 'book', version: 7 },
      wordEdits: null,
      methods: {
        ...languageEngineVersions,
        wordsOutsideRecordingUnits: '1',
        annotationsOfOtherTextLeftOut: '0',
      },
    });
  });

  it('by article give each article in every language, one after the other, and what lies outside', () => {
    const table = tableOf({ groupBy: { by: 'article' }, conceptIds: ['con_akim'] });
    expect(
      pick(table, [
        'eId',
        'label',
        'language',
        'concept',
        'occurrences',
        'unitsTotal',
        'wordsTotal',
      ]),
    ).toEqual([
      ['art_1', '1-бап', 'kk', 'akim', 1, 1, 3],
      ['art_1', '1-бап', 'kk', null, 1, 1, 3],
      ['art_1', 'Статья 1', 'ru', 'akim', 1, 1, 4],
      ['art_1', 'Статья 1', 'ru', null, 1, 1, 4],
      ['art_2', '2-бап', 'kk', 'akim', 0, 1, 3],
      ['art_2', '2-бап', 'kk', null, 0, 1, 3],
      ['art_2', 'Статья 2', 'ru', 'akim', 0, 1, 3],
      ['art_2', 'Статья 2', 'ru', null, 0, 1, 3],
      [null, null, 'ru', 'akim', 0, 0, 1],
      [null, null, 'ru', null, 0, 0, 1],
    ]);
  });

  it('over nothing are undefined', () => {
    const table = tableOf({ groupBy: { by: 'article' }, conceptIds: ['con_akim'] });
    expect(pick(table, ['unitsTotal', 'unitsShare', 'occurrencesPerUnit']).slice(-1)).toEqual([
      [0, null, null],
    ]);
  });

  it.each([
    [
      'document',
      [
        ['Title kk', 'kk', 'doc_kk', 1],
        ['Title ru', 'ru', 'doc_ru', 1],
      ],
    ],
    [
      'language',
      [
        ['kk', 1],
        ['ru', 1],
      ],
    ],
    ['work', [['Law', 'work_1', 2]]],
  ] as const)('by %s add up over its documents', (by, expected) => {
    const table = tableOf({ groupBy: { by }, conceptIds: ['con_akim'] });
    const dimensions = table.columns.filter(({ role }) => role === 'dimension').slice(0, -2);
    const keys = [...dimensions.map(({ key }) => key), 'occurrences'];
    expect(pick(table, keys).filter((_, row) => row % 2 === 0)).toEqual(expected);
  });

  it('by variable put documents without it last', () => {
    const table = tableOf({ groupBy: { by: 'variable', name: 'level' }, conceptIds: ['con_akim'] });
    expect(pick(table, ['variable', 'concept', 'annotations'])).toEqual([
      ['район', 'akim', 2],
      ['район', null, 2],
      [null, 'akim', 1],
      [null, null, 1],
    ]);
  });

  it('with descendants count a concept for those above it, each passage once', () => {
    const table = tableOf({ includesDescendants: true, conceptIds: ['con_power'] });
    expect(pick(table, ['concept', 'annotations', 'occurrences'])).toEqual([
      ['power', 3, 2],
      [null, 3, 2],
    ]);
  });

  it('take only the statuses, origins and coders asked for', () => {
    const counted = (changes: Partial<ConceptFrequenciesRequest>): unknown =>
      pick(tableOf(changes), ['annotations']).at(-1)?.[0];
    expect(counted({ statuses: ['rejected'] })).toBe(1);
    expect(counted({ statuses: ['accepted'] })).toBe(3);
    expect(counted({ origins: ['indicator'] })).toBe(1);
    expect(counted({ coderIds: ['coder_2'] })).toBe(1);
  });

  it('leave aside annotations of another state of the text, and say so', () => {
    const [first] = corpus.annotations;
    if (first === undefined) throw new Error('no annotation');
    const stale = { ...first, anchor: { ...first.anchor, textHash: 'other' } };
    const table = tableOf({}, { ...corpus, annotations: [stale] });
    expect(pick(table, ['annotations']).at(-1)).toEqual([0]);
    expect(table.provenance.methods['annotationsOfOtherTextLeftOut']).toBe('1');
  });

  it('keep every denominator when rows of zeros are left out', () => {
    const table = tableOf({ leavesOutZeroRows: true });
    expect(pick(table, ['concept', 'unitsTotal', 'wordsTotal'])).toEqual([
      ['akim', 4, 14],
      ['election', 4, 14],
      [null, 4, 14],
    ]);
  });

  it.each([
    [{ documentIds: ['doc_x'] }, { code: 'unknownDocument', documentId: 'doc_x' }],
    [{ documentIds: [] }, { code: 'noDocuments' }],
    [{ conceptIds: ['con_x'] }, { code: 'unknownConcept', conceptId: 'con_x' }],
    [{ groupBy: { by: 'variable', name: 'x' } }, { code: 'unknownVariable', name: 'x' }],
  ] as const)('refuse %j', (changes, error) => {
    expect(runAnalysis({ ...request, ...changes }, corpus)).toEqual({ ok: false, error });
  });
});

describe('compared with a naive count', () => {
  const text = 'aa bb. cc dd\nee ff. gg hh\n\nii jj kk.';
  const document = tinyDocument('doc_1', 'en', text);
  const anySpan = fc
    .tuple(fc.nat(text.length - 1), fc.nat(12))
    .map(([start, more]) => ({ start, end: Math.min(text.length, start + more + 1) }));
  const anyAnnotation = fc.record({
    concept: fc.constantFrom('a', 'b'),
    span: anySpan,
    status: fc.constantFrom<AnnotationStatus>('proposed', 'accepted', 'rejected'),
  });

  it('units, words and characters are the same for any annotations', () => {
    fc.assert(
      fc.property(fc.array(anyAnnotation), (drafts) => {
        const annotations = drafts.map(({ concept, span, status }, index) => ({
          ...tinyAnnotation(document, concept, text.slice(span.start, span.end), { status }),
          id: `ann_${index}` as const,
          anchor: {
            textHash: document.textHash,
            span,
            quote: { exact: '', prefix: '', suffix: '' },
            segmentEId: null,
          },
        }));
        const source = tinyCorpus({
          documents: [document],
          concepts: [tinyConcept('a'), tinyConcept('b')],
          annotations,
        });
        const spans = drafts.filter(({ status }) => status !== 'rejected').map(({ span }) => span);
        const isCovered = (index: number): boolean =>
          spans.some(({ start, end }) => start <= index && index < end);
        const reached = (pattern: RegExp): number =>
          [...text.matchAll(pattern)].filter(({ 0: piece, index }) =>
            Array.from(piece, (_, offset) => index + offset).some(isCovered),
          ).length;
        const table = tableOf({ recordingUnit: 'paragraph' }, source);
        expect(
          pick(table, ['annotations', 'units', 'unitsTotal', 'words', 'characters']).at(-1),
        ).toEqual([
          spans.length,
          reached(/[^\n]+/gu),
          3,
          reached(/[a-z]+/gu),
          Array.from(text, (_, index) => index).filter(isCovered).length,
        ]);
      }),
    );
  });
});
