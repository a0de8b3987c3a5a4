import {
  defaultCoding,
  defaultLeaveOut,
  type AnalysisRequest,
  type GroupBy,
} from '../../../shared/analysis/analysis-request.ts';
import { allText } from '../../../shared/analysis/text-filter.ts';
import type { AlignmentId, ConceptId, DocumentId } from '../../../shared/base/identifiers.ts';
import { languages, type Language } from '../../../shared/language/language.ts';
import type { Project } from '../../../shared/project/project.ts';
import { acceptedCounts } from '../../session/project-views.ts';
import { legalGroups } from './legal-groups.ts';
import type { Method } from './methods.ts';

/** What sensible first questions depend on. */
type Start = {
  readonly project: Project;
  readonly labelLanguage: Language;
};

/** The first request of a table in this project; the analyst goes on from it. */
export function startRequest(method: Method, start: Start): AnalysisRequest {
  return starts[method](start);
}

/** Accepted codes only: what the program proposes counts when the analyst says so. */
const coding = (labelLanguage: Language) =>
  ({
    ...defaultCoding,
    statuses: ['accepted'],
    recordingUnit: 'clause',
    labelLanguage,
  }) as const;

const text = (labelLanguage: Language) =>
  ({ documentIds: null, leaveOut: defaultLeaveOut, labelLanguage }) as const;

const lemmas = { countBy: 'lemma', leavesOutStopWords: true, minimumFrequency: 2 } as const;

const anyWord = {
  by: 'pattern',
  pattern: '',
  matching: 'lemma',
  isCaseSensitive: false,
  language: null,
} as const;

const starts: { readonly [method in Method]: (start: Start) => AnalysisRequest } = {
  frequencies: ({ labelLanguage }) => ({
    kind: 'conceptFrequencies',
    ...coding(labelLanguage),
    groupBy: null,
    leavesOutZeroRows: false,
  }),
  matrix: ({ labelLanguage }) => ({
    kind: 'conceptMatrix',
    ...coding(labelLanguage),
    counting: 'occurrences',
    isRelative: false,
    groupBy: { by: 'document' },
    rows: 'concepts',
  }),
  words: ({ labelLanguage }) => ({
    kind: 'wordFrequencies',
    ...text(labelLanguage),
    ...lemmas,
    limit: 500,
    groupBy: { by: 'language' },
  }),
  ngrams: ({ labelLanguage }) => ({
    kind: 'ngrams',
    ...text(labelLanguage),
    ...lemmas,
    leavesOutStopWords: false,
    size: 2,
    skip: 0,
    boundary: 'sentence',
    limit: 200,
    groupBy: null,
  }),
  concordance: ({ labelLanguage }) => ({
    kind: 'concordance',
    ...text(labelLanguage),
    query: anyWord,
    contextWords: 10,
    sortBy: ['document'],
  }),
  collocates: ({ labelLanguage }) => ({
    kind: 'collocates',
    ...text(labelLanguage),
    ...lemmas,
    query: anyWord,
    reach: { by: 'window', left: 5, right: 5, boundary: 'sentence' },
    sortBy: 'logLikelihood',
    limit: 100,
  }),
  keyness: ({ labelLanguage, project }) => ({
    kind: 'keyness',
    ...text(labelLanguage),
    of: 'lemmas',
    leavesOutStopWords: true,
    minimumFrequency: 3,
    target: firstSide(project),
    reference: null,
    smoothing: 1,
    level: 0.95,
    sortBy: 'logLikelihood',
    limit: 50,
  }),
  tfIdf: ({ labelLanguage, project }) => ({
    kind: 'tfIdf',
    ...text(labelLanguage),
    ...lemmas,
    groupBy: severalGroups(project),
    tf: 'count',
    idf: 'log10',
    norm: 'none',
    limit: 20,
  }),
  dispersion: ({ labelLanguage }) => ({
    kind: 'dispersion',
    ...text(labelLanguage),
    of: 'lemmas',
    leavesOutStopWords: true,
    minimumFrequency: 5,
    parts: { by: 'article' },
    limit: 100,
  }),
  lexicalDiversity: ({ labelLanguage }) => ({
    kind: 'lexicalDiversity',
    ...text(labelLanguage),
    countBy: 'lemma',
    leavesOutStopWords: false,
    window: 100,
    mtldRule: 'below',
    groupBy: { by: 'document' },
  }),
  agreement: ({ labelLanguage }) => ({
    kind: 'agreement',
    ...coding(labelLanguage),
    rows: 'concepts',
    draws: 1000,
    seed: 1,
    withGamma: false,
  }),
  disagreements: ({ labelLanguage }) => ({
    kind: 'disagreements',
    ...coding(labelLanguage),
    limit: 200,
  }),
  cooccurrence: ({ labelLanguage }) => ({
    kind: 'cooccurrence',
    ...coding(labelLanguage),
    together: { by: 'unit' },
    rows: 'pairs',
    measure: 'count',
    leavesOutZeroRows: true,
  }),
  codeQuery: ({ labelLanguage, project }) => ({
    kind: 'codeQuery',
    ...coding(labelLanguage),
    expression: {
      op: 'and',
      of: usedConcepts(project, 2).map((conceptId) => ({ op: 'code', conceptId })),
    },
  }),
  sequences: ({ labelLanguage }) => ({
    kind: 'sequences',
    ...coding(labelLanguage),
    recordingUnit: 'article',
    leavesOutZeroRows: true,
  }),
  compare: ({ labelLanguage, project }) => ({
    kind: 'compare',
    ...coding(labelLanguage),
    target: firstSide(project),
    reference: null,
  }),
  trend: ({ labelLanguage, project }) => ({
    kind: 'trend',
    ...coding(labelLanguage),
    time: { by: 'editionDate' },
    measure: 'per1000Words',
    rows: 'points',
    horizon: cautiousHorizon(project),
  }),
  formalLegal: ({ labelLanguage, project }) => ({
    kind: 'formalLegal',
    ...coding(labelLanguage),
    ...legalGroups(project.codebook, noConcept),
    leavesOutZeroRows: true,
  }),
  citations: ({ labelLanguage }) => ({
    kind: 'citations',
    ...text(labelLanguage),
    between: 'articles',
    leavesOutOwn: false,
  }),
  parity: ({ labelLanguage, project }) => ({
    kind: 'parity',
    ...coding(labelLanguage),
    alignmentId: firstAlignment(project),
    rows: 'concepts',
    draws: 200,
    seed: 1,
  }),
  parityBeads: ({ labelLanguage, project }) => ({
    kind: 'parityBeads',
    ...coding(labelLanguage),
    alignmentId: firstAlignment(project),
    differences: null,
    limit: 200,
  }),
  termPairs: ({ labelLanguage, project }) => ({
    kind: 'termPairs',
    ...text(labelLanguage),
    alignmentIds: null,
    ...termLanguages(project, labelLanguage),
    conceptId: null,
    longest: 2,
    minimumTogether: 3,
    onlyMutual: true,
    sortBy: 'logLikelihood',
    limit: 100,
  }),
  keywordPairs: ({ labelLanguage, project }) => ({
    kind: 'keywordPairs',
    ...text(labelLanguage),
    alignmentId: keywordAlignment(project),
  }),
  crossTable: ({ labelLanguage, project }) => ({
    kind: 'crossTable',
    ...coding(labelLanguage),
    documentIds: oneVersion(project, labelLanguage),
    counting: 'occurrences',
    groupBy: severalGroups(project),
    rows: 'cells',
  }),
  correspondence: ({ labelLanguage, project }) => ({
    kind: 'correspondence',
    ...coding(labelLanguage),
    documentIds: oneVersion(project, labelLanguage),
    counting: 'occurrences',
    groupBy: severalGroups(project),
    axes: 2,
  }),
  clusters: ({ labelLanguage, project }) => ({
    kind: 'clusters',
    ...coding(labelLanguage),
    documentIds: oneVersion(project, labelLanguage),
    counting: 'occurrences',
    groupBy: severalGroups(project),
    similarity: 'cosine',
  }),
};

/** A quarter of the time observed, at most three years. */
function cautiousHorizon({ documents }: Project): number {
  const years = documents.flatMap(({ editionDate }) =>
    editionDate === null ? [] : [Number(editionDate.slice(0, 4))],
  );
  if (years.length === 0) return 0;
  return Math.min(3, Math.floor((Math.max(...years) - Math.min(...years)) / 4));
}

/** The first alignment; one that nothing names where there is none. */
function firstAlignment({ alignments }: Project): AlignmentId {
  return alignments[0]?.id ?? 'aln_';
}

/** The first alignment of texts with lists of keywords, as abstracts have them. */
function keywordAlignment(project: Project): AlignmentId {
  const withKeywords = new Set(
    project.documents.filter(({ keywords }) => keywords.length > 0).map(({ id }) => id),
  );
  const found = project.alignments.find(
    ({ texts }) => texts.filter(({ documentId }) => withKeywords.has(documentId)).length > 1,
  );
  return found?.id ?? firstAlignment(project);
}

/** From the language of the interface to the first other one there is. */
function termLanguages(
  { documents }: Project,
  language: Language,
): { readonly from: Language; readonly to: Language } {
  const there = new Set(documents.map((document) => document.language));
  const to = languages.find((own) => own !== language && there.has(own));
  return { from: language, to: to ?? (language === 'en' ? 'ru' : 'en') };
}

/** A concept that nothing names: a table of it says that it is not there. */
const noConcept: ConceptId = 'con_';

/** The concepts with the most accepted passages, so many as are wanted; others where there are too few. */
function usedConcepts({ codebook, annotations }: Project, wanted: number): readonly ConceptId[] {
  const counts = acceptedCounts(annotations);
  const ids = codebook.concepts
    .map(({ id }) => id)
    .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return ids.length === 0 ? [noConcept] : ids.slice(0, wanted);
}

/**
 * Where a few language versions of one work are all there is, their parts would be counted once for
 * each version: the one in the language of the interface is looked at. `null`: all texts.
 */
function oneVersion(
  { documents, works }: Project,
  language: Language,
): readonly DocumentId[] | null {
  const own = documents.filter((document) => document.language === language);
  const isOneWork = works.length === 1 && documents.length <= 3;
  return isOneWork && own.length > 0 && own.length < documents.length
    ? own.map(({ id }) => id)
    : null;
}

/** Documents where there are enough of them to be compared, else chapters or articles. */
function severalGroups({ documents, segments }: Project): GroupBy {
  if (documents.length > 3) return { by: 'document' };
  const chapters = new Set(segments.flatMap(({ kind, eId }) => (kind === 'chapter' ? [eId] : [])));
  return { by: chapters.size > 2 ? 'chapter' : 'article' };
}

/** The first chapter, section or other outermost part there is: it is told from all the rest. */
function firstSide({ segments, documents }: Project) {
  const [first] = documents;
  const own = segments.filter(({ documentId }) => documentId === first?.id);
  const part = ['chapter', 'section', 'part', 'article']
    .map((kind) => own.find((segment) => segment.kind === kind))
    .find((segment) => segment !== undefined);
  return part === undefined ? allText : { ...allText, parts: [part.eId] };
}
