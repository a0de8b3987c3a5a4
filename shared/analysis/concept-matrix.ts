import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { AnalysisError, ConceptMatrixRequest, Counting } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable } from './analysis-table.ts';
import { provenanceOf, tableOfRows } from './build-table.ts';
import type { CodingContext } from './coding-context.ts';
import { conceptCells, countForRequest } from './coding-context.ts';
import { count, dimension, rate, ratio } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import type { CodingCount, CodingCounts } from './count-codings.ts';

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
  const valueOf = (group: number, concept: number): number | null =>
    measureCell(counts, group, concept, request);
  const isByConcept = request.rows === 'concepts';
  const dimensions = isByConcept
    ? [dimension('concept'), dimension('conceptId')]
    : grouping.columns;
  const crossings = isByConcept
    ? grouping.groups.map(({ key, label }) => crossing(`group:${key}`, label, request))
    : conceptColumns(counted.value, request);
  const rows = isByConcept
    ? concepts.map((concept, number) => [
        ...conceptCells(concept, request),
        ...grouping.groups.map((_, group) => valueOf(group, number)),
      ])
    : grouping.groups.map(({ values }, group) => [
        ...values,
        ...concepts.map((_, number) => valueOf(group, number)),
      ]);
  const passagesOf = (row: number, key: string): readonly Passage[] => {
    const crossed = crossings.findIndex((column) => column.key === key);
    const [group, concept] = isByConcept ? [crossed, row] : [row, crossed];
    return passagesBehind(counts.count(group, concept), request);
  };
  const provenance = provenanceOf(request, views, corpus, true, remarks);
  return success(tableOfRows([...dimensions, ...crossings], rows, views, provenance, passagesOf));
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
  counts: CodingCounts,
  group: number,
  concept: number,
  { counting, isRelative }: ConceptMatrixRequest,
): number | null {
  const total = counts.totals[group];
  const relative = (part: number, whole: number | undefined, factor = 1): number | null =>
    isRelative ? ratio(part, whole ?? 0, factor) : part;
  switch (counting) {
    case 'occurrences':
      return relative(counts.occurrenceCount(group, concept), total?.words, 1000);
    case 'units':
      return relative(counts.count(group, concept).unitCount, isRelative ? total?.unitCount : 0);
    case 'words':
      return relative(counts.count(group, concept).words, total?.words);
    case 'characters':
      return relative(counts.count(group, concept).characters, total?.characters);
  }
}

function passagesBehind(
  found: CodingCount,
  { counting }: ConceptMatrixRequest,
): readonly Passage[] {
  switch (counting) {
    case 'occurrences':
      return found.occurrences;
    case 'units':
      return found.units;
    case 'words':
    case 'characters':
      return found.covered;
  }
}
