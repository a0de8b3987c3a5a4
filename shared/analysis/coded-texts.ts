import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import type { CodedSpan } from './select-annotations.ts';
import { selectCoding, type SelectedCoding } from './select-coding.ts';
import type { CodingSelection } from './selection.ts';

/** The texts of a request with what is coded in them: only what overlaps counted text. */
export type CodedTexts = SelectedCoding;

/** Selects texts, concepts and annotations as the request says. */
export function codedTexts(
  request: CodingSelection,
  corpus: Corpus,
): Result<CodedTexts, AnalysisError> {
  const selected = selectCoding(request, corpus);
  if (!selected.ok) return selected;
  const { views, coded } = selected.value;
  const inText = coded.map((spans, view) => inCounted(spans, at(views, view)));
  return success({ ...selected.value, coded: inText });
}

function inCounted(spans: readonly CodedSpan[], { counted }: DocumentView): CodedSpan[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while ((counted[next]?.end ?? Infinity) <= start) next += 1;
    return (counted[next]?.start ?? Infinity) < end;
  });
}
