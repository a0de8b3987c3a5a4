import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Concept } from '../codebook/codebook.ts';
import type { AnalysisError } from './analysis-request.ts';
import { chooseConcepts } from './coding-context.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import { type CodedSpan, selectAnnotations } from './select-annotations.ts';
import type { CodingSelection } from './selection.ts';

/** The texts of a request with what is coded in them. */
export type CodedTexts = {
  readonly views: readonly DocumentView[];
  /** The concepts asked for, in the order of the codebook: the slots of the spans. */
  readonly concepts: readonly Concept[];
  /** By number of document, in text order; only what overlaps counted text. */
  readonly coded: readonly (readonly CodedSpan[])[];
  /** What the reader should know about the selection, for the provenance. */
  readonly remarks: { readonly [name: string]: string };
};

/** Selects texts, concepts and annotations as the request says. */
export function codedTexts(
  request: CodingSelection,
  corpus: Corpus,
): Result<CodedTexts, AnalysisError> {
  const { codebook, annotations } = corpus;
  const concepts = chooseConcepts(codebook.concepts, request.conceptIds);
  if (!concepts.ok) return concepts;
  const views = viewDocuments(corpus, request);
  if (!views.ok) return views;
  const { coded, stale } = selectAnnotations(
    views.value,
    annotations,
    codebook.concepts,
    concepts.value,
    request,
  );
  return success({
    views: views.value,
    concepts: concepts.value,
    coded: coded.map((spans, view) => inCounted(spans, at(views.value, view))),
    remarks: { annotationsOfOtherTextLeftOut: String(stale) },
  });
}

function inCounted(spans: readonly CodedSpan[], { counted }: DocumentView): CodedSpan[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while ((counted[next]?.end ?? Infinity) <= start) next += 1;
    return (counted[next]?.start ?? Infinity) < end;
  });
}
