import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import { adjustPValues } from './adjust-p-values.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable, AnalysisValue } from './analysis-table.ts';
import { buildTable, provenanceOf, type Measure } from './build-table.ts';
import { conceptCells, countInGroups } from './coding-context.ts';
import { count, dimension, rate, ratio, score } from './columns.ts';
import type { CompareRequest } from './compare-request.ts';
import { compareTexts, sides } from './compared-texts.ts';
import type { Corpus, Passage } from './corpus.ts';
import type { CodingCounts } from './count-codings.ts';
import { type Estimate, logRateRatio, riskRatio, shareDifference, wilson } from './rate-ratio.ts';
import { cellP } from './table-test.ts';

/**
 * The code profiles of two texts side by side, one row for each concept and one for "any of them".
 * Of each text: occurrences, their rate, the units with the concept and their share with Wilson's 95%
 * interval. Of the difference: that of the shares of units (Newcombe's interval), their ratio (Katz's),
 * and log2 of the ratio of the rates by words (exact interval). `p` is two-sided, of units with and
 * without the concept (Fisher's where less than 5 is expected, else chi-square), `pHolm` adjusted for
 * all concepts. A value over nothing is `null`.
 */
export function compare(
  request: CompareRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  let sharedWords = 0;
  const counted = countInGroups(request, corpus, (views) => {
    const compared = compareTexts(views, request.target, request.reference);
    if (!compared.ok) return compared;
    sharedWords = compared.value.sharedWords;
    return success(compared.value.grouping);
  });
  if (!counted.ok) return counted;
  const { views, concepts, counts, remarks } = counted.value;
  const compared = [...concepts, undefined].map((_, slot) => compareSides(counts, slot));
  const tested = compared.flatMap(({ p }, slot) =>
    p === null || slot === concepts.length ? [] : [{ p, slot }],
  );
  const adjusted = adjustPValues(
    tested.map(({ p }) => p),
    'holm',
  );
  const holm = new Map(tested.map(({ slot }, index) => [slot, at(adjusted, index)]));
  const rows = compared.map(({ measures, test, p, both }, slot) => ({
    dimensions: conceptCells(concepts[slot], request),
    measures: [
      ...measures,
      ...[p, holm.get(slot) ?? null, test].map((value): Measure => ({ value, passages: both })),
    ],
  }));
  const provenance = provenanceOf(request, views, corpus, true, {
    ...remarks,
    sharedWords: String(sharedWords),
    shareInterval: 'Wilson 1927, 95 %',
    difference: 'Newcombe 1998 (10), 95 %',
    riskRatio: 'Katz et al. 1978, 95 %',
    logRateRatio: 'log₂, Przyborowski & Wilenski 1940, 95 %',
    pHolm: 'Holm 1979',
  });
  return success(buildTable(compareColumns(), rows, views, provenance));
}

type Compared = {
  readonly measures: readonly Measure[];
  readonly p: number | null;
  readonly test: 'fisher' | 'chiSquare' | null;
  readonly both: () => readonly Passage[];
};

function compareSides(counts: CodingCounts, slot: number): Compared {
  const own = [sides.target, sides.reference].map((group) => {
    const [found, total] = [counts.count(group, slot), at(counts.totals, group)];
    const [occurrences, units] = [found.occurrenceCount, found.unitCount];
    const unitsTotal = total.unitCount;
    const interval = unitsTotal === 0 ? null : wilson(units, unitsTotal);
    return { found, total, occurrences, units, unitsTotal, interval };
  });
  const [first, second] = [at(own, sides.target), at(own, sides.reference)];
  const both = (): readonly Passage[] => own.flatMap(({ found }) => found.occurrences);
  const measures = own.flatMap(({ found, total, occurrences, units, unitsTotal, interval }) => {
    const inOccurrences = (): readonly Passage[] => found.occurrences;
    const inUnits = (): readonly Passage[] => found.units;
    const cells: Measure[] = [
      { value: occurrences, passages: inOccurrences },
      { value: ratio(occurrences, total.words, 1000), passages: inOccurrences },
      { value: units, passages: inUnits },
      { value: ratio(units, unitsTotal), passages: inUnits },
      { value: interval?.lower ?? null, passages: inUnits },
      { value: interval?.upper ?? null, passages: inUnits },
    ];
    return cells;
  });
  const shares = [first.units, first.unitsTotal, second.units, second.unitsTotal] as const;
  const estimates: readonly Estimate[] = [
    shareDifference(...shares),
    riskRatio(...shares),
    logRateRatio(
      ...([first.occurrences, first.total.words] as const),
      ...([second.occurrences, second.total.words] as const),
    ),
  ];
  const values: readonly AnalysisValue[] = estimates.flatMap(({ value, lower, upper }) => [
    value,
    lower,
    upper,
  ]);
  const test = cellP(
    ...([first.units, first.unitsTotal] as const),
    ...([first.units + second.units, first.unitsTotal + second.unitsTotal] as const),
  );
  return {
    measures: [...measures, ...values.map((value): Measure => ({ value, passages: both }))],
    p: test?.p ?? null,
    test: test?.test ?? null,
    both,
  };
}

function compareColumns(): AnalysisColumn[] {
  const ofSide = (side: 'target' | 'reference'): AnalysisColumn[] => [
    count(`${side}Occurrences`, 'occurrences'),
    rate(`${side}Rate`, 'occurrences', '1000 words', 2),
    count(`${side}Units`, 'units'),
    rate(`${side}Share`, 'units', 'recording units', 3),
    score(`${side}ShareLower`, 3),
    score(`${side}ShareUpper`, 3),
  ];
  const bounded = (key: string, digits: number): AnalysisColumn[] =>
    [key, `${key}Lower`, `${key}Upper`].map((own) => score(own, digits));
  return [
    ...['concept', 'conceptId'].map(dimension),
    ...ofSide('target'),
    ...ofSide('reference'),
    ...bounded('difference', 3),
    ...bounded('riskRatio', 2),
    ...bounded('logRateRatio', 2),
    score('p', 4),
    score('pHolm', 4),
    { ...dimension('test'), role: 'measure' },
  ];
}
