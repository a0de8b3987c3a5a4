import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import { subtractSpans } from '../text/span.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { DocumentView } from './corpus.ts';
import { countWords } from './counted-text.ts';
import { filterText } from './filter-text.ts';
import type { TextGrouping, TextScope } from './group-text.ts';
import type { TextFilter } from './text-filter.ts';
import { intersectSpans, trimSpans } from './text-pieces.ts';

/** Numbers of the groups of two texts compared. */
export const sides = { target: 0, reference: 1 } as const;

export type ComparedTexts = {
  /** Two groups, target and reference, which may share text. */
  readonly grouping: TextGrouping;
  /** Words that stand in both, which belie most measures. */
  readonly sharedWords: number;
};

/** The text of both sides; a reference of `null` is all the rest of the counted text. */
export function compareTexts(
  views: readonly DocumentView[],
  target: TextFilter,
  reference: TextFilter | null,
): Result<ComparedTexts, AnalysisError> {
  const first = filterText(views, target, sides.target);
  const second =
    reference === null ? restOf(views, first) : filterText(views, reference, sides.reference);
  if (first.length === 0 || second.length === 0) return failure({ code: 'noText' });
  const groups = ['target', 'reference'].map((key) => ({ key, label: '', values: [] }));
  let sharedWords = 0;
  for (const { view, spans } of first) {
    const other = second.find((scope) => scope.view === view);
    const words = views[view]?.words;
    if (other === undefined || words === undefined) continue;
    sharedWords += countWords(words, intersectSpans(spans, other.spans));
  }
  const scopes = [...first, ...second];
  return success({ grouping: { columns: [], groups, scopes }, sharedWords });
}

function restOf(views: readonly DocumentView[], first: readonly TextScope[]): TextScope[] {
  return views.flatMap(({ counted, document }, view) => {
    const taken = first.find((scope) => scope.view === view)?.spans ?? [];
    const spans = subtractSpans(counted, taken);
    // Line ends around a chapter are no text.
    if (trimSpans(spans, document.text).length === 0) return [];
    return [{ view, group: sides.reference, spans }];
  });
}
