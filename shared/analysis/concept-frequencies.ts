import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { AnalysisError, ConceptFrequenciesRequest } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import type { MeasuredRow } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { conceptCells, countForRequest } from './coding-context.ts';
import { count, dimension, rate, ratio } from './columns.ts';
import type { Corpus } from './corpus.ts';
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
  const rows: MeasuredRow[] = [];
  grouping.groups.forEach((group, groupNumber) => {
    const total = counts.totals[groupNumber];
    for (let slot = 0; total !== undefined && slot <= concepts.length; slot += 1) {
      const found = counts.count(groupNumber, slot);
      const isZero = found.annotations.length === 0;
      if (request.leavesOutZeroRows && isZero && slot < concepts.length) continue;
      const dimensions = [...group.values, ...conceptCells(concepts[slot], request)];
      rows.push({ dimensions, measures: measureConcept(found, total) });
    }
  });
  const columns = [
    ...grouping.columns,
    dimension('concept'),
    dimension('conceptId'),
    ...measureColumns,
  ];
  const provenance = provenanceOf(request, views, corpus, true, remarks);
  return success(buildTable(columns, rows, views, provenance));
}

function measureConcept(found: CodingCount, total: GroupTotal): MeasuredRow['measures'] {
  const occurrences = found.occurrences.length;
  const units = found.units.length;
  const unitsTotal = total.units.length;
  const inOccurrences = (): CodingCount['occurrences'] => found.occurrences;
  const inUnits = (): CodingCount['units'] => found.units;
  const inCovered = (): CodingCount['covered'] => found.covered;
  const inText = (): GroupTotal['text'] => total.text;
  return [
    { value: found.annotations.length, passages: () => found.annotations },
    { value: occurrences, passages: inOccurrences },
    { value: ratio(occurrences, total.words, 1000), passages: inOccurrences },
    { value: ratio(occurrences, unitsTotal), passages: inOccurrences },
    { value: units, passages: inUnits },
    { value: ratio(units, unitsTotal), passages: inUnits },
    { value: found.words, passages: inCovered },
    { value: ratio(found.words, total.words), passages: inCovered },
    { value: found.characters, passages: inCovered },
    { value: found.documents, passages: inOccurrences },
    { value: unitsTotal, passages: () => total.units },
    { value: total.words, passages: inText },
    { value: total.documents, passages: inText },
  ];
}
