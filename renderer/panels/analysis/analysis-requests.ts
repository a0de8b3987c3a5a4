import {
  defaultCoding,
  defaultLeaveOut,
  type AnalysisRequest,
  type ConceptFrequenciesRequest,
  type ConceptMatrixRequest,
  type ConcordanceRequest,
  type GroupBy,
  type WordFrequenciesRequest,
} from '../../../shared/analysis/analysis-request.ts';
import type { Language } from '../../../shared/language/language.ts';
import type { Project } from '../../../shared/project/project.ts';

export const methods = ['frequencies', 'matrix', 'words', 'concordance'] as const;
export type Method = (typeof methods)[number];

/** The request of each method as it stands on the screen; only the chosen one is computed. */
export type Requests = {
  readonly frequencies: ConceptFrequenciesRequest;
  readonly matrix: ConceptMatrixRequest;
  readonly words: WordFrequenciesRequest;
  readonly concordance: ConcordanceRequest;
};

/** Accepted codes only: what the program proposes counts when the analyst says so. */
export function startRequests(labelLanguage: Language): Requests {
  const coding = {
    ...defaultCoding,
    statuses: ['accepted'],
    recordingUnit: 'clause',
    labelLanguage,
  } as const;
  const text = { documentIds: null, leaveOut: defaultLeaveOut, labelLanguage } as const;
  return {
    frequencies: {
      kind: 'conceptFrequencies',
      ...coding,
      groupBy: null,
      leavesOutZeroRows: false,
    },
    matrix: {
      kind: 'conceptMatrix',
      ...coding,
      counting: 'occurrences',
      isRelative: false,
      groupBy: { by: 'document' },
      rows: 'concepts',
    },
    words: {
      kind: 'wordFrequencies',
      ...text,
      countBy: 'lemma',
      leavesOutStopWords: true,
      minimumFrequency: 2,
      limit: 500,
      groupBy: { by: 'language' },
    },
    concordance: {
      kind: 'concordance',
      ...text,
      query: {
        by: 'pattern',
        pattern: '',
        matching: 'lemma',
        isCaseSensitive: false,
        language: null,
      },
      contextWords: 10,
      sortBy: ['document'],
    },
  };
}

export function methodOf(request: AnalysisRequest): Method {
  switch (request.kind) {
    case 'conceptFrequencies':
      return 'frequencies';
    case 'conceptMatrix':
      return 'matrix';
    case 'wordFrequencies':
      return 'words';
    // The forms of a word are looked at beside the words.
    case 'lemmaForms':
      return 'words';
    case 'concordance':
      return 'concordance';
  }
}

/** The requests with this one in the place of its method. */
export function withRequest(requests: Requests, request: AnalysisRequest): Requests {
  switch (request.kind) {
    case 'conceptFrequencies':
      return { ...requests, frequencies: request };
    case 'conceptMatrix':
      return { ...requests, matrix: request };
    case 'wordFrequencies':
      return { ...requests, words: request };
    case 'lemmaForms':
      return requests;
    case 'concordance':
      return { ...requests, concordance: request };
  }
}

/**
 * The request without what the project no longer has: documents, concepts and coders that are gone
 * and variables that no document carries. A filter that loses everything goes.
 */
export function fitRequest<Request extends AnalysisRequest>(
  request: Request,
  project: Project,
): Request {
  const fitted: AnalysisRequest = {
    ...request,
    documentIds: present(request.documentIds, project.documents),
  };
  if ('groupBy' in fitted && fitted.groupBy?.by === 'variable') {
    const { name } = fitted.groupBy;
    const isThere = project.documents.some(({ variables }) => name in variables);
    if (!isThere) return { ...request, ...fitted, groupBy: { by: 'document' } };
  }
  return 'conceptIds' in fitted
    ? {
        ...request,
        ...fitted,
        conceptIds: present(fitted.conceptIds, project.codebook.concepts),
        coderIds: present(fitted.coderIds, project.coders),
      }
    : { ...request, ...fitted };
}

function present<Id extends string>(
  ids: readonly Id[] | null,
  items: readonly { readonly id: string }[],
): readonly Id[] | null {
  if (ids === null) return null;
  const known = new Set(items.map(({ id }) => id));
  const kept = ids.filter((id) => known.has(id));
  return kept.length === 0 ? null : kept.length === ids.length ? ids : kept;
}

const groupNames = [
  'document',
  'language',
  'work',
  'part',
  'section',
  'chapter',
  'article',
  'clause',
] as const;

/** A grouping as the value of a choice: its kind, or `variable:` and its name; `none` for none. */
export function groupKey(groupBy: GroupBy | null): string {
  if (groupBy === null) return 'none';
  return groupBy.by === 'variable' ? `variable:${groupBy.name}` : groupBy.by;
}

export function groupOfKey(key: string): GroupBy | null {
  if (key.startsWith('variable:')) return { by: 'variable', name: key.slice('variable:'.length) };
  const by = groupNames.find((name) => name === key);
  return by === undefined ? null : { by };
}

/** All groupings that the project offers, as values of a choice. */
export function groupKeys(project: Project): readonly string[] {
  const names = new Set(project.documents.flatMap(({ variables }) => Object.keys(variables)));
  return [...groupNames, ...[...names].map((name) => `variable:${name}`)];
}
