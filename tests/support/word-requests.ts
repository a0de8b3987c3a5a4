import type { AnalysisRequest } from '../../shared/analysis/analysis-request.ts';
import { boundaries } from '../../shared/analysis/boundary.ts';
import { associationMeasures } from '../../shared/analysis/collocates-request.ts';
import { keynessMeasures } from '../../shared/analysis/keyness-request.ts';
import { mtldRules } from '../../shared/analysis/lexical-diversity-request.ts';
import { ngramSizes } from '../../shared/analysis/ngrams-request.ts';
import { defaultCoding } from '../../shared/analysis/selection.ts';
import { allText, type TextFilter } from '../../shared/analysis/text-filter.ts';
import { idfVariants, tfIdfNorms, tfVariants } from '../../shared/analysis/tf-idf-request.ts';

const text = { documentIds: null, leaveOut: ['note'], labelLanguage: 'en' } as const;
const words = { countBy: 'form', leavesOutStopWords: false, minimumFrequency: 1 } as const;
const lemmas = {
  countBy: 'lemma',
  leavesOutStopWords: true,
  minimumFrequency: 1,
  lists: { only: ['аким', 'әкім', 'akim', 'маслихат'], without: ['the'] },
} as const;
const { recordingUnit: _, ...coding } = { ...defaultCoding, recordingUnit: 'clause' } as const;

const somewhere: TextFilter = {
  ...allText,
  ...{ languages: ['ru', 'kk'], variables: [] },
};

const pattern = {
  by: 'pattern',
  pattern: 'аким',
  matching: 'lemma',
  isCaseSensitive: false,
  language: null,
} as const;
const concept = {
  by: 'concept',
  conceptId: 'con_akim',
  includesDescendants: true,
  statuses: ['accepted'],
} as const;

const keyness = {
  kind: 'keyness',
  target: somewhere,
  reference: null,
  smoothing: 0.5,
  level: 0.99,
  limit: null,
} as const;

/** Requests of words and of what is compared or spread, which together use every setting there is. */
export const wordRequests: readonly AnalysisRequest[] = [
  {
    ...{ kind: 'wordFrequencies', ...text, ...lemmas, limit: 10, groupBy: { by: 'language' } },
    ...{ rangeOver: { by: 'article' } },
  },
  ...ngramSizes.flatMap((size) =>
    boundaries.map((boundary): AnalysisRequest => ({
      ...{ kind: 'ngrams', ...text, ...words, size, skip: size - 2, boundary },
      ...{ limit: null, groupBy: { by: 'document' } },
    })),
  ),
  ...mtldRules.map((mtldRule): AnalysisRequest => ({
    ...{ kind: 'lexicalDiversity', ...text, countBy: 'lemma', leavesOutStopWords: true },
    ...{ window: 10, mtldRule, groupBy: { by: 'language' } },
  })),
  ...tfVariants.flatMap((tf) =>
    idfVariants.flatMap((idf) =>
      tfIdfNorms.map((norm): AnalysisRequest => ({
        ...{ kind: 'tfIdf', ...text, ...lemmas, groupBy: { by: 'document' }, tf, idf, norm },
        limit: 5,
      })),
    ),
  ),
  ...associationMeasures.map((sortBy): AnalysisRequest => ({
    ...{ kind: 'collocates', ...text, ...words, query: pattern, sortBy, limit: 3 },
    reach: { by: 'window', left: 2, right: 0, boundary: 'paragraph' },
  })),
  {
    ...{ kind: 'collocates', ...text, ...lemmas, query: concept, sortBy: 't', limit: null },
    reach: { by: 'unit', unit: 'sentence' },
  },
  ...keynessMeasures.map((sortBy): AnalysisRequest => ({
    ...{ ...text, ...keyness, sortBy, of: 'words', leavesOutStopWords: false },
    minimumFrequency: 1,
    reference: allText,
  })),
  ...(['occurrences', 'units'] as const).map((counting): AnalysisRequest => ({
    ...{ ...text, ...coding, ...keyness, sortBy: 'bic', of: 'concepts', counting },
    ...{ recordingUnit: 'sentence', labelLanguage: 'en' },
    reference: { ...allText, editionDates: ['2023-01-01', ''] },
  })),
  {
    ...{ ...text, kind: 'dispersion', of: 'lemmas', leavesOutStopWords: true },
    ...{ lists: { only: null, without: ['и'] }, minimumFrequency: 1 },
    ...{ parts: { by: 'chapter' }, limit: 4 },
  },
  {
    ...text,
    ...coding,
    kind: 'dispersion',
    of: 'concepts',
    parts: { by: 'document' },
    limit: null,
  },
  {
    ...{ kind: 'concordance', ...text, query: pattern, codedWith: concept, contextWords: 3 },
    sortBy: ['L1', 'R1'],
  },
];
