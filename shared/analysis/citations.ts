import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import { citationsIn } from '../document/document-citations.ts';
import type { Segment } from '../document/document.ts';
import { spansOverlap } from '../text/span.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import type { CitationsRequest } from './citations-request.ts';
import { type CitedTarget, findTargets, upToArticle } from './cited-targets.ts';
import { count, dimension } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { viewDocuments } from './corpus.ts';

type Edge = {
  readonly view: number;
  readonly source: Segment | null;
  readonly target: CitedTarget;
  readonly passages: Passage[];
};

/**
 * The network of citations of provisions: a row for each text (or article) that cites and each work (or
 * article) that is cited, with how often. Citations of works that the project does not have keep the name
 * as written (`targetWorkId` `null`); those that name no work, outside of laws, have no target work. A
 * citation of several articles counts for each, of several clauses of one article once. References to a
 * list of literature are not among them. Only counted text is read.
 */
export function citations(
  request: CitationsRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const viewed = viewDocuments(corpus, request);
  if (!viewed.ok) return viewed;
  const views = viewed.value;
  const toArticles = request.between === 'articles';
  const targetsOf = findTargets(corpus.works, corpus.documents, corpus.segments, {
    labelLanguage: request.labelLanguage,
    toArticles,
  });
  const kinds = new Map(corpus.works.map(({ id, kind }) => [id, kind]));
  const edges = views.flatMap((view, number) => {
    const { document, segments, counted } = view;
    const found = new Map<string, Edge>();
    for (const citation of citationsIn(document, segments, kinds.get(document.workId) ?? 'other')) {
      if (citation.kind !== 'provision') continue;
      if (!counted.some((span) => spansOverlap(span, citation.span))) continue;
      const source = toArticles ? articleOf(citation.segmentEId, view) : null;
      for (const target of targetsOf(citation, document)) {
        const isOwn = target.workId === document.workId;
        const isSame = isOwn && (!toArticles || target.eId === source?.eId);
        if (request.leavesOutOwn && isSame) continue;
        const key = `${source?.eId ?? ''} > ${target.key}`;
        const edge = found.get(key) ?? { view: number, source, target, passages: [] };
        found.set(key, edge);
        edge.passages.push({ view: number, ...citation.span });
      }
    }
    return [...found.values()].sort(
      (a, b) => (a.source?.ordinal ?? -1) - (b.source?.ordinal ?? -1),
    );
  });
  const rows = edges.map(({ view, source, target, passages }) => {
    const { title, language, id } = at(views, view).document;
    const from = toArticles ? [source?.eId ?? null, source?.label ?? null] : [];
    const to = toArticles ? [target.eId, target.label] : [];
    return {
      dimensions: [title, language, ...from, target.work, ...to, id, target.workId],
      measures: [{ value: passages.length, passages: () => passages }],
    };
  });
  const columns = [
    ...['document', 'language'].map(dimension),
    ...(toArticles ? ['eId', 'label'].map(dimension) : []),
    dimension('targetWork'),
    ...(toArticles ? ['targetEId', 'targetLabel'].map(dimension) : []),
    ...['documentId', 'targetWorkId'].map(dimension),
    count('citations', 'citations'),
  ];
  return success(buildTable(columns, rows, views, provenanceOf(request, views, corpus, false)));
}

function articleOf(eId: string | null, { segments }: DocumentView): Segment | null {
  if (eId === null) return null;
  const article = upToArticle(eId);
  return segments.find((segment) => segment.eId === article) ?? null;
}
