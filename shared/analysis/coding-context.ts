import type { ConceptId } from '../base/identifiers.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { Concept } from '../codebook/codebook.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { AnalysisError, CodingSelection, GroupBy } from './analysis-request.ts';
import type { AnalysisValue } from './analysis-table.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import type { CodingCounts } from './count-codings.ts';
import { countCodings } from './count-codings.ts';
import type { TextGrouping } from './group-text.ts';
import { groupText } from './group-text.ts';
import { selectAnnotations } from './select-annotations.ts';

/** Everything the tables of concepts are made of. */
export type CodingContext = {
  readonly views: readonly DocumentView[];
  readonly grouping: TextGrouping;
  /** The concepts asked for, in the order of the codebook. */
  readonly concepts: readonly Concept[];
  readonly counts: CodingCounts;
  /** What the reader should know about the counting, for the provenance. */
  readonly remarks: { readonly [name: string]: string };
};

/** Divides the text, selects the annotations and counts them, as the request says. */
export function countForRequest(
  request: CodingSelection,
  groupBy: GroupBy | null,
  corpus: Corpus,
): Result<CodingContext, AnalysisError> {
  return countInGroups(request, corpus, (views) =>
    groupText(views, groupBy, corpus, request.labelLanguage),
  );
}

/** As {@link countForRequest}, in groups of the caller's making. */
export function countInGroups(
  request: CodingSelection,
  corpus: Corpus,
  groupingOf: (views: readonly DocumentView[]) => Result<TextGrouping, AnalysisError>,
): Result<CodingContext, AnalysisError> {
  const { codebook, annotations } = corpus;
  const concepts = chooseConcepts(codebook.concepts, request.conceptIds);
  if (!concepts.ok) return concepts;
  const views = viewDocuments(corpus, request);
  if (!views.ok) return views;
  const grouping = groupingOf(views.value);
  if (!grouping.ok) return grouping;
  const { coded, stale } = selectAnnotations(
    views.value,
    annotations,
    codebook.concepts,
    concepts.value,
    request,
  );
  const counts = countCodings(views.value, grouping.value, coded, request.recordingUnit);
  return success({
    views: views.value,
    grouping: grouping.value,
    concepts: concepts.value,
    counts,
    remarks: {
      wordsOutsideRecordingUnits: String(counts.wordsOutsideUnits),
      annotationsOfOtherTextLeftOut: String(stale),
    },
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

/** The cells that name a concept; those of "any of them" are `null`. */
export function conceptCells(
  concept: Concept | undefined,
  request: CodingSelection,
): readonly AnalysisValue[] {
  if (concept === undefined) return [null, null];
  return [nameIn(concept.name, request.labelLanguage), concept.id];
}
