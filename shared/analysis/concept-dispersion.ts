import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { conceptCells, countForRequest } from './coding-context.ts';
import { dimension } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { wordsIn } from './counted-text.ts';
import type { ConceptDispersionRequest } from './dispersion-request.ts';
import { dispersionColumns, dispersionFormulas, dispersionRow } from './dispersion-rows.ts';
import type { WordParts } from './word-parts.ts';
import { wordParts } from './word-parts.ts';

/**
 * How evenly concepts are spread over the parts, in all languages together, the most frequent first.
 * An occurrence that reaches into several parts counts in each.
 */
export function conceptDispersion(
  request: ConceptDispersionRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const coding = { ...request, recordingUnit: 'document' } as const;
  const counted = countForRequest(coding, request.parts, corpus);
  if (!counted.ok) return counted;
  const { views, grouping, concepts, counts, remarks } = counted.value;
  const parts = wordParts(grouping.scopes, views, grouping.groups.length);
  const items = concepts.flatMap((concept, slot) => {
    const byPart = parts.sizes.map((): readonly Passage[] => []);
    grouping.groups.forEach((_, group) => {
      const part = parts.partOfGroup[group] ?? -1;
      if (part >= 0) byPart[part] = counts.count(group, slot).occurrences;
    });
    const passages = byPart.flat();
    if (passages.length === 0) return [];
    return [
      {
        dimensions: conceptCells(concept, coding),
        counts: byPart.map((own) => own.length),
        positions: positionsOf(passages, views, parts),
        passages: () => passages,
      },
    ];
  });
  const chosen = items
    .sort((a, b) => b.passages().length - a.passages().length)
    .slice(0, request.limit ?? items.length);
  const columns = [dimension('concept'), dimension('conceptId'), ...dispersionColumns];
  const provenance = provenanceOf(request, views, corpus, true, {
    ...dispersionFormulas,
    annotationsOfOtherTextLeftOut: remarks['annotationsOfOtherTextLeftOut'] ?? '0',
  });
  const rows = chosen.map((item) => dispersionRow(item, parts));
  return success(buildTable(columns, rows, views, provenance));
}

/** Where the passages begin among all words, each place once, rising. */
function positionsOf(
  passages: readonly Passage[],
  views: readonly DocumentView[],
  { positionOf }: WordParts,
): number[] {
  const positions = passages.map(({ view, start, end }) => {
    const { first } = wordsIn(at(views, view).words, { start, end });
    return positionOf[view]?.[first] ?? -1;
  });
  return [...new Set(positions)].filter((position) => position >= 0).sort((a, b) => a - b);
}
