import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { AnalysisError, ConceptFrequenciesRequest } from './analysis-request.ts';
import type { AnalysisTable, AnalysisValue } from './analysis-table.ts';
import { provenanceOf, tableOfRows } from './build-table.ts';
import { conceptCells, countForRequest } from './coding-context.ts';
import { count, dimension, rate, ratio } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import type { CodingCount, GroupTotal } from './count-codings.ts';

const measureColumns = [
  count('annotations', 'annotations'),
  count('occurrences', 'occurrences'),
  rate('occurrencesPer1000Words', 'occurrences', '1000 words', 2),
  rate('occurrencesPerUnit', 'occurrences', 'recording units', 3),
  count('units', 'units'),
  rate('unitsShare', 'units', 'recording units', 3),
  count('words', 'words'),
  rate('wordsShare', 'words', 'words', 4),
  count('characters', 'characters'),
  count('documents', 'documents'),
  count('unitsTotal', 'units'),
  count('wordsTotal', 'words'),
  count('documentsTotal', 'documents'),
] as const;

/**
 * How often each concept occurs in each group: one row for each concept, then one for "any of them"
 * (concept `null`), which counts the chosen concepts as if they were one: passages of different
 * concepts that overlap are one occurrence there, a unit with several concepts is one unit.
 *
 * `annotations` are coded segments; `occurrences` are passages, overlapping annotations of a concept
 * being one; `words` and `characters` (UTF-16 code units) are what it covers, overlaps counted once.
 * Shares are between 0 and 1. Units, words and documents without any concept stay in `unitsTotal`,
 * `wordsTotal` and `documentsTotal`, which are the denominators. A rate over nothing is `null`.
 */
export function conceptFrequencies(
  request: ConceptFrequenciesRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const counted = countForRequest(request, request.groupBy, corpus);
  if (!counted.ok) return counted;
  const { views, grouping, concepts, counts, remarks } = counted.value;
  const cells = [...concepts, undefined].map((concept) => conceptCells(concept, request));
  const rows: (readonly AnalysisValue[])[] = [];
  // What each row was counted from.
  const finds: CodingCount[] = [];
  const totals: GroupTotal[] = [];
  grouping.groups.forEach(({ values }, group) => {
    const total = at(counts.totals, group);
    cells.forEach((names, slot) => {
      const isZero = counts.occurrenceCount(group, slot) === 0;
      if (request.leavesOutZeroRows && isZero && slot < concepts.length) return;
      const found = counts.count(group, slot);
      rows.push(values.concat(names, measureConcept(found, total)));
      finds.push(found);
      totals.push(total);
    });
  });
  const columns = [
    ...grouping.columns,
    dimension('concept'),
    dimension('conceptId'),
    ...measureColumns,
  ];
  const provenance = provenanceOf(request, views, corpus, true, remarks);
  const passagesOf = (row: number, key: string): readonly Passage[] =>
    passagesBehind(key, at(finds, row), at(totals, row));
  return success(tableOfRows(columns, rows, views, provenance, passagesOf));
}

function measureConcept(found: CodingCount, total: GroupTotal): AnalysisValue[] {
  const occurrences = found.occurrenceCount;
  const units = found.unitCount;
  const unitsTotal = total.unitCount;
  return [
    found.annotationCount,
    occurrences,
    ratio(occurrences, total.words, 1000),
    ratio(occurrences, unitsTotal),
    units,
    ratio(units, unitsTotal),
    found.words,
    ratio(found.words, total.words),
    found.characters,
    found.documents,
    unitsTotal,
    total.words,
    total.documents,
  ];
}

function passagesBehind(key: string, found: CodingCount, total: GroupTotal): readonly Passage[] {
  switch (key) {
    case 'annotations':
      return found.annotations;
    case 'units':
    case 'unitsShare':
      return found.units;
    case 'words':
    case 'wordsShare':
    case 'characters':
      return found.covered;
    case 'unitsTotal':
      return total.units;
    case 'wordsTotal':
    case 'documentsTotal':
      return total.text;
    default:
      return found.occurrences;
  }
}
