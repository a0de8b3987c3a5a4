import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Span } from '../text/span.ts';
import type { AnalysisError, ConcordanceRequest } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable, AnalysisValue } from './analysis-table.ts';
import { provenanceOf } from './build-table.ts';
import { dimension } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { toEvidence, viewDocuments } from './corpus.ts';
import { groupsForms, hitFinder, hitsAmong, type HitFinder } from './find-hits.ts';
import { type HitContext, hitContexts } from './hit-context.ts';
import { namePlaces } from './place-names.ts';
import { createLineSorter } from './sort-concordance.ts';
import { wordEditsUsed } from './word-edits-used.ts';

const textMeasure = (key: string): AnalysisColumn => ({ ...dimension(key), role: 'measure' });

/**
 * Keyword in context: one row for each hit with the words left and right of it, within its
 * paragraph. A hit that is not wholly in the counted text is left out; of hits that overlap the
 * longest stays, and overlapping annotations of a concept are one hit. `label` is that of the
 * innermost numbered segment. The evidence of `left`, `hit` and `right` is exactly what they show.
 */
export function concordance(
  request: ConcordanceRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const viewed = viewDocuments(corpus, request);
  if (!viewed.ok) return viewed;
  const views = viewed.value;
  const hits = requestedHits(request, views, corpus);
  if (!hits.ok) return hits;
  const columns = [
    dimension('document'),
    dimension('language'),
    dimension('eId'),
    dimension('label'),
    dimension('documentId'),
    textMeasure('left'),
    textMeasure('hit'),
    textMeasure('right'),
  ];
  const lines: Passage[] = [];
  const made: AnalysisValue[][] = [];
  const sorter = createLineSorter(request.sortBy, views);
  views.forEach((view, number) => {
    // One document after the other: what is read of it is still at hand.
    const contexts = hitContexts(hits.value(number), view, request.contextWords);
    addRows(made, contexts, view);
    sorter.add(number, contexts);
    for (const { start, end } of contexts) lines.push({ view: number, start, end });
  });
  const order = sorter.order();
  const rows: AnalysisValue[][] = [];
  for (const line of order) rows.push(at(made, line));
  const usesCodebook = request.query.by === 'concept' || request.codedWith !== undefined;
  const edits = wordEditsUsed(corpus, views, {
    groupsForms: groupsForms(request.query),
    leavesOutStopWords: false,
  });
  const provenance = {
    ...provenanceOf(request, views, corpus, usesCodebook),
    wordEdits: edits,
  };
  return success({
    columns,
    rows,
    provenance,
    evidence: (row, column) => {
      const line = at(lines, at(order, row));
      const [context] = hitContexts([line], at(views, line.view), request.contextWords);
      const span = context === undefined ? null : spanOf(at(columns, column).key, context);
      if (span === null || span.start >= span.end) return [];
      return toEvidence([{ ...span, view: line.view }], views);
    },
  });
}

/** Finds the hits of the query, with `codedWith` those in passages that are coded so. */
function requestedHits(
  { query, codedWith }: ConcordanceRequest,
  views: readonly DocumentView[],
  corpus: Corpus,
): Result<HitFinder, AnalysisError> {
  const hits = hitFinder(query, views, corpus);
  if (!hits.ok || codedWith === undefined) return hits;
  const coded = hitFinder(codedWith, views, corpus);
  if (!coded.ok) return coded;
  return success((view) => hitsAmong(hits.value(view), coded.value(view)));
}

/** Adds a row for each hit of a document. */
function addRows(
  rows: AnalysisValue[][],
  contexts: readonly HitContext[],
  { document, segments }: DocumentView,
): void {
  const { id, title, language, text } = document;
  const places = namePlaces(contexts, segments);
  contexts.forEach(({ start, end, leftStart, leftEnd, rightStart, rightEnd }, hit) => {
    const { eId, label } = at(places, hit);
    const left = text.slice(leftStart, leftEnd);
    const right = text.slice(rightStart, rightEnd);
    rows.push([title, language, eId, label, id, left, text.slice(start, end), right]);
  });
}

/** What a cell of a line shows. */
function spanOf(key: string, context: HitContext): Span | null {
  const { start, end, leftStart, leftEnd, rightStart, rightEnd } = context;
  switch (key) {
    case 'left':
      return { start: leftStart, end: leftEnd };
    case 'hit':
      return { start, end };
    case 'right':
      return { start: rightStart, end: rightEnd };
    default:
      return null;
  }
}
