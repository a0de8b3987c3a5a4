import { runAnalysis } from '../../../dist/shared/analysis/run-analysis.js';
import { viewDocuments } from '../../../dist/shared/analysis/corpus.js';
import { documentTermMatrix } from '../../../dist/shared/analysis/document-term-matrix.js';
import { numberWords } from '../../../dist/shared/analysis/number-words.js';
import { medianAsked, medianOfLarge } from './median.mjs';

const everything = { documentIds: null, leaveOut: ['note', 'reference'], labelLanguage: 'en' };
const coding = {
  ...everything,
  conceptIds: null,
  includesDescendants: false,
  statuses: ['accepted'],
  origins: null,
  coderIds: null,
};
export const concordance = {
  ...everything,
  kind: 'concordance',
  query: {
    by: 'pattern',
    pattern: 'аким',
    matching: 'lemma',
    isCaseSensitive: false,
    language: 'ru',
  },
  contextWords: 8,
  sortBy: ['R1', 'L1'],
};
export const bigrams = {
  ...everything,
  kind: 'ngrams',
  countBy: 'form',
  leavesOutStopWords: false,
  minimumFrequency: 3,
  size: 2,
  skip: 0,
  boundary: 'sentence',
  limit: 1000,
  groupBy: { by: 'language' },
};
export const byArticle = {
  ...coding,
  kind: 'conceptFrequencies',
  recordingUnit: 'clause',
  groupBy: { by: 'article' },
  leavesOutZeroRows: true,
};
export const matrix = {
  ...coding,
  kind: 'conceptMatrix',
  recordingUnit: 'clause',
  counting: 'occurrences',
  isRelative: false,
  groupBy: { by: 'document' },
  rows: 'concepts',
};
export const cooccurrence = {
  ...coding,
  kind: 'cooccurrence',
  recordingUnit: 'clause',
  together: { by: 'unit' },
  rows: 'matrix',
  measure: 'cCoefficient',
  leavesOutZeroRows: false,
};

export function run(request, corpus) {
  const result = runAnalysis(request, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Analyses of the words of indexed texts, with what is wanted of them at a million tokens (in milliseconds). */
export async function measureWords(corpus) {
  const sorted = await medianAsked(() => run(concordance, corpus));
  const terms = await medianAsked(() => countTerms(corpus));
  const pairs = await medianAsked(() => run(bigrams, corpus), 5);
  return {
    concordanceLines: sorted.value.rows.length,
    terms: terms.value.terms.length,
    steps: [
      { name: 'sorted concordance', seconds: sorted.seconds, wanted: 10 },
      { name: 'document-term matrix', seconds: terms.seconds, wanted: 150 },
      { name: 'bigrams, log-likelihood', seconds: pairs.seconds, wanted: 400 },
    ],
  };
}

/** Codes by article, over texts of which no analysis has kept anything. */
export async function measureCodes(corpus) {
  const afresh = () => ({ ...corpus, documents: [...corpus.documents] });
  const { seconds } = await medianOfLarge(() => run(byArticle, afresh()), 5);
  return [{ name: 'code frequencies by article', seconds }];
}

/** As before the first table: the counts of all words in all documents. */
export function countTerms(corpus) {
  const views = viewDocuments(corpus, everything);
  if (!views.ok) throw new Error(JSON.stringify(views.error));
  const selection = { countBy: 'form', leavesOutStopWords: false };
  return documentTermMatrix(views.value, numberWords(views.value, selection, corpus));
}
