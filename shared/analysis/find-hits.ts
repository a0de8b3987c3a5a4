import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import { type CompiledPattern, compilePattern } from '../codebook/compile-pattern.ts';
import { findPattern, spanOfRange } from '../codebook/indicator-matching.ts';
import { parseIndicatorPattern } from '../codebook/parse-indicator-pattern.ts';
import { longestRanges } from '../codebook/token-range.ts';
import type { Language } from '../language/language.ts';
import type { Span } from '../text/span.ts';
import { spanContains, sweepJoin } from '../text/span.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { ConcordanceQuery } from './concordance-query.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import { selectAnnotations } from './select-annotations.ts';
import { mergeOverlapping } from './text-pieces.ts';

/** The hits in a document, given by its number, in text order; found anew at each call. */
export type HitFinder = (view: number) => readonly Span[];

/**
 * Finds the hits of a query, document by document: of hits that overlap the longest stays, overlapping
 * annotations of a concept are one. A hit that is not wholly in the counted text is none.
 */
export function hitFinder(
  query: ConcordanceQuery,
  views: readonly DocumentView[],
  corpus: Corpus,
): Result<HitFinder, AnalysisError> {
  const anywhere = finderAnywhere(query, views, corpus);
  if (!anywhere.ok) return anywhere;
  return success((view) => insideOf(anywhere.value(view), at(views, view).counted));
}

/** Whether a query depends on how the project groups word forms. */
export function groupsForms(query: ConcordanceQuery): boolean {
  return query.by === 'pattern' && !['form', 'wildcard'].includes(query.matching);
}

function finderAnywhere(
  query: ConcordanceQuery,
  views: readonly DocumentView[],
  corpus: Corpus,
): Result<HitFinder, AnalysisError> {
  if (query.by === 'pattern') {
    const parsed = parseIndicatorPattern(query.pattern, query.matching);
    if (!parsed.ok) return failure({ code: 'badPattern', reason: parsed.error });
    const { language, isCaseSensitive } = query;
    const compiled = new Map<Language, CompiledPattern>();
    return success((view) => {
      const { document, index } = at(views, view);
      if (language !== null && document.language !== language) return [];
      const known = compiled.get(document.language);
      const pattern = known ?? compilePattern(parsed.value, document.language, index.wordForms);
      compiled.set(document.language, pattern);
      const ranges = longestRanges(findPattern(pattern, isCaseSensitive, index));
      return ranges.map((range) => spanOfRange(range, index));
    });
  }
  const { concepts } = corpus.codebook;
  const concept = concepts.find(({ id }) => id === query.conceptId);
  if (concept === undefined) {
    return failure({ code: 'unknownConcept', conceptId: query.conceptId });
  }
  const selection = { ...query, origins: null, coderIds: null };
  const { coded } = selectAnnotations(views, corpus.annotations, concepts, [concept], selection);
  return success((view) => mergeOverlapping(at(coded, view)));
}

/** The spans that lie wholly in one of `counted`. */
function insideOf(spans: readonly Span[], counted: readonly Span[]): Span[] {
  const inside: Span[] = [];
  sweepJoin(spans, counted, (span, text) => {
    if (spanContains(text, span)) inside.push(span);
  });
  return inside;
}

/** The hits that share text with a span; both in text order. */
export function hitsAmong(hits: readonly Span[], spans: readonly Span[]): Span[] {
  const among = new Set<Span>();
  sweepJoin(hits, spans, (hit) => among.add(hit));
  return hits.filter((hit) => among.has(hit));
}
