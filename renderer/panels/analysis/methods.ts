import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';

/** What one wants to know, with the tables that answer it, the plainest first. */
export const methodsByQuestion = {
  often: ['frequencies', 'matrix', 'words', 'ngrams'],
  context: ['concordance', 'codeQuery'],
  together: ['collocates'],
  apart: ['keyness', 'compare', 'tfIdf'],
  spread: ['dispersion'],
  style: ['lexicalDiversity'],
  goes: ['cooccurrence', 'sequences', 'crossTable', 'correspondence', 'clusters'],
  changed: ['trend'],
  versions: ['parity', 'parityBeads', 'termPairs', 'keywordPairs'],
  law: ['formalLegal', 'citations'],
  agree: ['agreement', 'disagreements'],
} as const;

export type Question = keyof typeof methodsByQuestion;
export const questions: readonly Question[] = [
  'often',
  'context',
  'together',
  'apart',
  'spread',
  'style',
  'goes',
  'agree',
  'changed',
  'versions',
  'law',
];
export type Method = (typeof methodsByQuestion)[Question][number];

export const methods: readonly Method[] = Object.values(methodsByQuestion).flat();

/** The tables that stand in the list before any other was opened. */
export const firstMethods = ['frequencies', 'matrix', 'words', 'concordance'] as const;

/** Kinds of requests that are shown under another name than their own. */
const namesOfKinds: { readonly [kind: string]: Method } = {
  conceptFrequencies: 'frequencies',
  conceptMatrix: 'matrix',
  wordFrequencies: 'words',
  // The forms of a word are looked at beside the words.
  lemmaForms: 'words',
};

/** The table that a request belongs to. */
export function methodOf({ kind }: Pick<AnalysisRequest, 'kind'>): Method {
  return namesOfKinds[kind] ?? methods.find((method) => method === kind) ?? 'frequencies';
}
