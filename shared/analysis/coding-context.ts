import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Concept } from '../codebook/codebook.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { AnalysisError, CodingSelection, GroupBy } from './analysis-request.ts';
import type { AnalysisValue } from './analysis-table.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import type { CodingCounts } from './count-codings.ts';
import { countCodings } from './count-codings.ts';
import type { TextGrouping } from './group-text.ts';
import { groupText } from './group-text.ts';
import { selectCoding } from './select-coding.ts';

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
  const selected = selectCoding(request, corpus);
  if (!selected.ok) return selected;
  const { views, concepts, coded, remarks } = selected.value;
  const grouped = groupingOf(views);
  if (!grouped.ok) return grouped;
  const grouping = grouped.value;
  const counts = countCodings(views, grouping, coded, request.recordingUnit);
  return success({
    ...{ views, grouping, concepts, counts },
    remarks: { wordsOutsideRecordingUnits: String(counts.wordsOutsideUnits), ...remarks },
  });
}

/** The cells that name a concept; those of "any of them" are `null`. */
export function conceptCells(
  concept: Concept | undefined,
  request: CodingSelection,
): readonly AnalysisValue[] {
  if (concept === undefined) return [null, null];
  return [nameIn(concept.name, request.labelLanguage), concept.id];
}
