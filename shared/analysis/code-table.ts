import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { Measure } from './build-table.ts';
import { type CodingContext, countForRequest } from './coding-context.ts';
import type { Corpus, Passage } from './corpus.ts';
import type { TableCounting } from './cross-table-request.ts';
import type { CodingSelection, GroupBy } from './selection.ts';

/** Concepts by groups, with what stands behind each number. */
export type CodeTable = {
  readonly context: CodingContext;
  /** By number of concept and of group. */
  readonly counts: readonly (readonly number[])[];
  readonly cell: (concept: number, group: number) => Measure;
  /** All passages of a concept (`null`: of all) in all groups, or of a group. */
  readonly passages: (concept: number | null, group: number | null) => readonly Passage[];
  /** Recording units of each group, coded or not. */
  readonly groupUnits: readonly number[];
};

/** Crosses the concepts of a request with its groups. */
export function codeTable(
  request: CodingSelection & { readonly groupBy: GroupBy; readonly counting: TableCounting },
  corpus: Corpus,
): Result<CodeTable, AnalysisError> {
  const context = countForRequest(request, request.groupBy, corpus);
  if (!context.ok) return context;
  const { concepts, grouping, counts } = context.value;
  const found = concepts.map((_, concept) =>
    grouping.groups.map((__, group) => counts.count(group, concept)[request.counting]),
  );
  return success({
    context: context.value,
    counts: found.map((row) => row.map((passages) => passages.length)),
    cell: (concept, group) => {
      const passages = at(at(found, concept), group);
      return { value: passages.length, passages: () => passages };
    },
    passages: (concept, group) =>
      found
        .filter((_, number) => concept === null || concept === number)
        .flatMap((row) => row.filter((_, number) => group === null || group === number).flat()),
    groupUnits: counts.totals.map(({ units }) => units.length),
  });
}
