import { at } from '../base/invariant.ts';
import type { Measure } from './build-table.ts';
import type { CodingContext } from './coding-context.ts';
import type { Passage } from './corpus.ts';
import type { TableCounting } from './cross-table-request.ts';

/** Concepts by groups, with what stands behind each number. */
export type CodeTable = {
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
  { concepts, grouping, counts }: CodingContext,
  counting: TableCounting,
): CodeTable {
  const found = concepts.map((_, concept) =>
    grouping.groups.map((__, group) => counts.count(group, concept)[counting]),
  );
  return {
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
  };
}
