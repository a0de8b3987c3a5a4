import type { AnalysisRequest, GroupBy } from '../../../shared/analysis/analysis-request.ts';
import type { TextFilter } from '../../../shared/analysis/text-filter.ts';
import { agreedCoderId } from '../../../shared/project/settle-disagreement.ts';
import type { Project } from '../../../shared/project/project.ts';

/**
 * The request without what the project no longer has: documents, concepts, coders and works that are
 * gone and variables that no document carries. A filter that loses everything goes.
 */
export function fitRequest(request: AnalysisRequest, project: Project): AnalysisRequest {
  const steps = [fitTexts, fitCodes, fitCoders, fitGroups, fitQuery, fitSides, fitAlignment];
  return steps.reduce((fitted, step) => step(fitted, project), request);
}

function fitTexts(request: AnalysisRequest, { documents }: Project): AnalysisRequest {
  return { ...request, documentIds: present(request.documentIds, documents) };
}

function fitCodes(request: AnalysisRequest, { codebook, coders }: Project): AnalysisRequest {
  if (!('conceptIds' in request)) return request;
  return {
    ...request,
    conceptIds: present(request.conceptIds, codebook.concepts),
    coderIds: present(request.coderIds, coders),
  };
}

/** How far people agree is asked before they agreed: the agreed coding is not one of the coders. */
function fitCoders(request: AnalysisRequest, { coders }: Project): AnalysisRequest {
  if (request.kind !== 'agreement' && request.kind !== 'disagreements') return request;
  const isAgreedThere = coders.some(({ id }) => id === agreedCoderId);
  if (request.coderIds !== null || !isAgreedThere) return request;
  const people = coders.map(({ id }) => id).filter((id) => id !== agreedCoderId);
  return { ...request, coderIds: people };
}

function fitGroups(request: AnalysisRequest, project: Project): AnalysisRequest {
  if ('groupBy' in request && isGone(request.groupBy, project)) {
    return { ...request, groupBy: { by: 'document' } };
  }
  return request;
}

function isGone(groupBy: GroupBy | null, { documents }: Project): boolean {
  if (groupBy?.by !== 'variable') return false;
  return !documents.some(({ variables }) => groupBy.name in variables);
}

/** A code that is gone cannot be looked for: the first one is looked for instead. */
function fitQuery(request: AnalysisRequest, { codebook }: Project): AnalysisRequest {
  if (!('query' in request) || request.query.by !== 'concept') return request;
  const { query } = request;
  const first = codebook.concepts[0];
  if (first === undefined || codebook.concepts.some(({ id }) => id === query.conceptId)) {
    return request;
  }
  return { ...request, query: { ...query, conceptId: first.id } };
}

function fitSides(request: AnalysisRequest, project: Project): AnalysisRequest {
  if (!('target' in request)) return request;
  const { target, reference } = request;
  return {
    ...request,
    target: fitFilter(target, project),
    reference: reference === null ? null : fitFilter(reference, project),
  };
}

/** An alignment that is gone gives its place to the first one there is. */
function fitAlignment(request: AnalysisRequest, { alignments }: Project): AnalysisRequest {
  if (!('alignmentId' in request)) return request;
  const [first] = alignments;
  const isThere = alignments.some(({ id }) => id === request.alignmentId);
  return isThere || first === undefined ? request : { ...request, alignmentId: first.id };
}

/** One side of a comparison without documents and works that are gone. */
export function fitFilter(filter: TextFilter, { documents, works }: Project): TextFilter {
  return {
    ...filter,
    documentIds: present(filter.documentIds, documents),
    workIds: present(filter.workIds, works),
  };
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
