import type { Project } from '../../../shared/project/project.ts';
import type { Method } from './methods.ts';

/** Why a table cannot be offered now. */
export type Lack =
  | 'texts'
  | 'twoTexts'
  | 'concepts'
  | 'codes'
  | 'threeCodes'
  | 'threeConcepts'
  | 'twoCoders'
  | 'codedTwice'
  | 'dates'
  | 'languages'
  | 'alignment'
  | 'keywords'
  | 'articles';

/** What the project has of the things that tables need. */
export type ProjectFacts = {
  readonly texts: number;
  readonly concepts: number;
  readonly acceptedCodes: number;
  /** Concepts that were given to any passage. */
  readonly usedConcepts: number;
  /** Coders whose accepted codes are there. */
  readonly coders: number;
  /** Documents that two coders coded. */
  readonly codedTwice: number;
  /** Different dates of editions. */
  readonly dates: number;
  readonly languages: number;
  readonly alignments: number;
  readonly articles: number;
  /** Languages in which there is a list of keywords. */
  readonly keywords: number;
};

export function projectFacts(project: Project): ProjectFacts {
  const { documents, segments, codebook, annotations, alignments } = project;
  const accepted = annotations.filter(({ status }) => status === 'accepted');
  const codersOf = new Map<string, Set<string>>();
  for (const { documentId, coderId } of accepted) {
    codersOf.set(documentId, (codersOf.get(documentId) ?? new Set()).add(coderId));
  }
  return {
    texts: documents.length,
    concepts: codebook.concepts.length,
    acceptedCodes: accepted.length,
    usedConcepts: new Set(accepted.map(({ conceptId }) => conceptId)).size,
    coders: new Set(accepted.map(({ coderId }) => coderId)).size,
    codedTwice: [...codersOf.values()].filter(({ size }) => size > 1).length,
    dates: new Set(documents.flatMap(({ editionDate }) => editionDate ?? [])).size,
    languages: new Set(documents.map(({ language }) => language)).size,
    alignments: alignments.length,
    keywords: new Set(
      documents.filter((own) => own.keywords.length > 0).map(({ language }) => language),
    ).size,
    articles: segments.filter(({ kind }) => kind === 'article').length,
  };
}

type Need = { readonly lack: Lack; readonly isMet: (facts: ProjectFacts) => boolean };

const need = (lack: Lack, isMet: Need['isMet']): Need => ({ lack, isMet });
const texts = need('texts', (facts) => facts.texts > 0);
const concepts = need('concepts', (facts) => facts.concepts > 0);
const codes = need('codes', (facts) => facts.acceptedCodes > 0);
const twoCoders = need('twoCoders', ({ coders }) => coders > 1);
const threeCodes = need('threeCodes', (facts) => facts.usedConcepts > 2);
const threeConcepts = need('threeConcepts', (facts) => facts.concepts > 2);
const dates = need('dates', (facts) => facts.dates > 4);
const articles = need('articles', (facts) => facts.articles > 0);
const alignment = need('alignment', ({ alignments }) => alignments > 0);
const languages = need('languages', (facts) => facts.languages > 1);
const keywords = need('keywords', (facts) => facts.keywords > 1);
const codedTwice = need('codedTwice', (facts) => facts.codedTwice > 0);

const needs: { readonly [method in Method]: readonly Need[] } = {
  frequencies: [texts, concepts],
  matrix: [texts, concepts],
  words: [texts],
  ngrams: [texts],
  concordance: [texts],
  collocates: [texts],
  keyness: [texts],
  tfIdf: [texts],
  dispersion: [texts],
  lexicalDiversity: [texts],
  agreement: [texts, codes, twoCoders, codedTwice],
  disagreements: [texts, codes, twoCoders, codedTwice],
  cooccurrence: [texts, codes],
  codeQuery: [texts, codes],
  sequences: [texts, codes],
  compare: [texts, codes],
  trend: [texts, codes, dates],
  formalLegal: [texts, codes, threeConcepts],
  citations: [texts, articles],
  parity: [texts, alignment, codes],
  parityBeads: [texts, alignment],
  termPairs: [texts, languages, alignment],
  keywordPairs: [texts, alignment, keywords],
  crossTable: [texts, codes],
  correspondence: [texts, codes, threeCodes],
  clusters: [texts, codes],
};

/** What a table is made of, as a key of the words about needs. */
export function needOf(method: Method): string {
  const own = needs[method].map(({ lack }) => lack);
  if (own.includes('codedTwice')) return 'coders';
  if (own.includes('alignment')) return 'alignment';
  if (own.includes('dates')) return 'dates';
  if (own.includes('articles')) return 'articles';
  if (own.includes('codes')) return 'codes';
  return own.includes('concepts') ? 'codebook' : 'text';
}

/** What is missing for the table, the first thing first; `null` when it can be computed. */
export function lackFor(method: Method, facts: ProjectFacts): Lack | null {
  return needs[method].find(({ isMet }) => !isMet(facts))?.lack ?? null;
}
