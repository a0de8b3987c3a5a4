import type { ConceptId } from '../base/identifiers.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { Concept } from '../codebook/codebook.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import { type CodedSpan, selectAnnotations } from './select-annotations.ts';
import type { CodingSelection } from './selection.ts';

/** The texts, concepts and annotations of a request. */
export type SelectedCoding = {
  readonly views: readonly DocumentView[];
  /** The concepts asked for, in the order of the codebook: the slots of the spans. */
  readonly concepts: readonly Concept[];
  /** By number of document, in text order. */
  readonly coded: readonly (readonly CodedSpan[])[];
  /** What the reader should know about the selection, for the provenance. */
  readonly remarks: { readonly [name: string]: string };
};

/** Selects texts, concepts and annotations as the request says. */
export function selectCoding(
  request: CodingSelection,
  corpus: Corpus,
): Result<SelectedCoding, AnalysisError> {
  const { codebook, annotations } = corpus;
  const chosen = chooseConcepts(codebook.concepts, request.conceptIds);
  if (!chosen.ok) return chosen;
  const viewed = viewDocuments(corpus, request);
  if (!viewed.ok) return viewed;
  const [concepts, views] = [chosen.value, viewed.value];
  const { coded, stale } = selectAnnotations(
    views,
    annotations,
    codebook.concepts,
    concepts,
    request,
  );
  return success({
    ...{ views, concepts, coded },
    remarks: { annotationsOfOtherTextLeftOut: String(stale) },
  });
}

/** The named concepts (`null`: all) in the order of the codebook. */
export function chooseConcepts(
  concepts: readonly Concept[],
  ids: readonly ConceptId[] | null,
): Result<readonly Concept[], AnalysisError> {
  if (ids === null) return success(concepts);
  const known = new Set(concepts.map((concept) => concept.id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) return failure({ code: 'unknownConcept', conceptId: unknown });
  const wanted = new Set(ids);
  return success(concepts.filter((concept) => wanted.has(concept.id)));
}
