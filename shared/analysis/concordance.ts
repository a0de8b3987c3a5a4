import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import { compilePattern } from '../codebook/compile-pattern.ts';
import { findPattern, spanOfRange } from '../codebook/indicator-matching.ts';
import type { IndicatorPattern } from '../codebook/indicator-pattern.ts';
import { parseIndicatorPattern } from '../codebook/parse-indicator-pattern.ts';
import { longestRanges } from '../codebook/token-range.ts';
import type { Span } from '../text/span.ts';
import { spanContains, sweepJoin } from '../text/span.ts';
import type { AnalysisError, ConcordanceQuery, ConcordanceRequest } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable } from './analysis-table.ts';
import type { Measure } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { dimension } from './columns.ts';
import type { ConcordanceLine } from './concordance-line.ts';
import { toConcordanceLines } from './concordance-line.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import { selectAnnotations } from './select-annotations.ts';
import { sortConcordance } from './sort-concordance.ts';
import { wordEditsUsed } from './word-edits-used.ts';
import { mergeOverlapping } from './text-pieces.ts';

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
  const hits = findHits(request.query, views, corpus);
  if (!hits.ok) return hits;
  const lines = views.flatMap((view, number) => {
    const counted = insideOf(hits.value[number] ?? [], view.counted);
    return toConcordanceLines(counted, view, number, request.contextWords);
  });
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
  const rows = sortConcordance(lines, request.sortBy).map((line) => {
    const { id, title, language, text } = at(views, line.view).document;
    return {
      dimensions: [title, language, line.place.eId, line.place.label, id],
      measures: [line.left, line.hit, line.right].map((span) => contextCell(span, line, text)),
    };
  });
  const usesCodebook = request.query.by === 'concept';
  const groupsForms =
    request.query.by === 'pattern' && !['form', 'wildcard'].includes(request.query.matching);
  const edits = wordEditsUsed(corpus, views, { groupsForms, leavesOutStopWords: false });
  const provenance = {
    ...provenanceOf(request, views, corpus, usesCodebook),
    wordEdits: edits,
  };
  return success(buildTable(columns, rows, views, provenance));
}

function contextCell(span: Span, { view }: ConcordanceLine, text: string): Measure {
  return {
    value: text.slice(span.start, span.end),
    passages: () => (span.start < span.end ? [{ ...span, view }] : []),
  };
}

/** The hits in each document, in text order. */
function findHits(
  query: ConcordanceQuery,
  views: readonly DocumentView[],
  corpus: Corpus,
): Result<readonly (readonly Span[])[], AnalysisError> {
  if (query.by === 'pattern') {
    const parsed = parseIndicatorPattern(query.pattern, query.matching);
    if (!parsed.ok) return failure({ code: 'badPattern', reason: parsed.error });
    const { language, isCaseSensitive } = query;
    return success(
      views.map((view) => {
        const isSearched = language === null || view.document.language === language;
        return isSearched ? findInView(parsed.value, isCaseSensitive, view) : [];
      }),
    );
  }
  const { concepts } = corpus.codebook;
  const concept = concepts.find(({ id }) => id === query.conceptId);
  if (concept === undefined) {
    return failure({ code: 'unknownConcept', conceptId: query.conceptId });
  }
  const selection = { ...query, origins: null, coderIds: null };
  const { coded } = selectAnnotations(views, corpus.annotations, concepts, [concept], selection);
  return success(coded.map(mergeOverlapping));
}

function findInView(
  pattern: IndicatorPattern,
  isCaseSensitive: boolean,
  { document, index }: DocumentView,
): Span[] {
  const compiled = compilePattern(pattern, document.language, index.wordForms);
  const ranges = longestRanges(findPattern(compiled, isCaseSensitive, index));
  return ranges.map((range) => spanOfRange(range, index));
}

/** The spans that lie wholly in one of `counted`. */
function insideOf(spans: readonly Span[], counted: readonly Span[]): Span[] {
  const inside: Span[] = [];
  sweepJoin(spans, counted, (span, text) => {
    if (spanContains(text, span)) inside.push(span);
  });
  return inside;
}
