import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { AnalysisError, ConceptMatrixRequest, Counting } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable } from './analysis-table.ts';
import type { Measure } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import type { CodingContext } from './coding-context.ts';
import { conceptCells, countForRequest } from './coding-context.ts';
import { count, dimension, rate, ratio } from './columns.ts';
import type { Corpus } from './corpus.ts';
import type { CodingCount, GroupTotal } from './count-codings.ts';

/**
 * Concepts crossed with groups, in either direction. The keys of the crossing columns are
 * `group:…` and `concept:…`, their labels the names of documents or concepts. A cell holds what
 * `counting` says, `isRelative` per 1,000 words (occurrences) or as a share between 0 and 1 of the
 * units, words or characters of the group. With concepts as rows, groups are told apart by their
 * columns; with groups as rows, by the dimension columns of the grouping.
 */
export function conceptMatrix(
  request: ConceptMatrixRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const counted = countForRequest(request, request.groupBy, corpus);
  if (!counted.ok) return counted;
  const { views, grouping, concepts, counts, remarks } = counted.value;
  const cell = (group: number, concept: number): Measure =>
    measureCell(counts.count(group, concept), counts.totals[group], request);
  const { columns, rows } =
    request.rows === 'concepts'
      ? {
          columns: [
            dimension('concept'),
            dimension('conceptId'),
            ...grouping.groups.map(({ key, label }) => crossing(`group:${key}`, label, request)),
          ],
          rows: concepts.map((concept, number) => ({
            dimensions: conceptCells(concept, request),
            measures: grouping.groups.map((_, group) => cell(group, number)),
          })),
        }
      : {
          columns: [...grouping.columns, ...conceptColumns(counted.value, request)],
          rows: grouping.groups.map(({ values }, group) => ({
            dimensions: values,
            measures: concepts.map((_, number) => cell(group, number)),
          })),
        };
  const provenance = provenanceOf(request, views, corpus, true, remarks);
  return success(buildTable(columns, rows, views, provenance));
}

function conceptColumns(
  { concepts }: CodingContext,
  request: ConceptMatrixRequest,
): AnalysisColumn[] {
  return concepts.map((concept) => {
    const [name] = conceptCells(concept, request);
    return crossing(`concept:${concept.id}`, String(name), request);
  });
}

const denominators: { readonly [counting in Counting]: string } = {
  occurrences: '1000 words',
  units: 'recording units',
  words: 'words',
  characters: 'characters',
};

function crossing(
  key: string,
  label: string,
  { counting, isRelative }: ConceptMatrixRequest,
): AnalysisColumn {
  const column = isRelative
    ? rate(key, counting, denominators[counting], counting === 'occurrences' ? 2 : 3)
    : count(key, counting);
  return { ...column, label };
}

function measureCell(
  found: CodingCount,
  total: GroupTotal | undefined,
  { counting, isRelative }: ConceptMatrixRequest,
): Measure {
  const relative = (part: number, whole: number | undefined, factor = 1): number | null =>
    isRelative ? ratio(part, whole ?? 0, factor) : part;
  switch (counting) {
    case 'occurrences':
      return {
        value: relative(found.occurrences.length, total?.words, 1000),
        passages: () => found.occurrences,
      };
    case 'units':
      return {
        value: relative(found.units.length, total?.units.length),
        passages: () => found.units,
      };
    case 'words':
      return { value: relative(found.words, total?.words), passages: () => found.covered };
    case 'characters':
      return {
        value: relative(found.characters, total?.characters),
        passages: () => found.covered,
      };
  }
}
