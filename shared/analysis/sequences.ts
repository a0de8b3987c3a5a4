import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable, AnalysisValue } from './analysis-table.ts';
import { buildTable, provenanceOf, type Measure, type MeasuredRow } from './build-table.ts';
import { adjustedResiduals, expectedCounts, tableTotals } from './chi-square.ts';
import { codeOccurrences, type CodeOccurrence } from './code-occurrences.ts';
import { type CodedTexts, codedTexts } from './coded-texts.ts';
import { conceptCells } from './coding-context.ts';
import { count, dimension, finite, ratio, rate, score } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import type { SequencesRequest } from './sequences-request.ts';
import { cellP } from './table-test.ts';
import { medianOf } from './theil-sen.ts';
import { forEachUnit, indexUnits } from './unit-index.ts';
import { wordsBetween } from './words-between.ts';

/** A passage and one that comes next after it. */
type Step = {
  readonly view: number;
  readonly first: CodeOccurrence;
  readonly next: CodeOccurrence;
};

/**
 * Which concept follows which along the text: after each passage come those that begin first at or
 * after its end, in the same recording unit; passages that overlap do not follow each other, and a
 * concept may follow itself. `expected` is what the margins of the table of steps lead to expect,
 * `residual` the adjusted residual (Haberman 1973) with its two-sided `p` (Fisher's where less than 5
 * is expected), as in lag-sequential analysis with lag 1 (Bakeman and Quera 2011). `share` is relative
 * to all that follows the first concept, `wordsBetween` the median of the words that stand between.
 */
export function sequences(
  request: SequencesRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const texts = codedTexts(request, corpus);
  if (!texts.ok) return texts;
  const { views, concepts, remarks } = texts.value;
  const steps = findSteps(texts.value, request);
  const cells = concepts.map(() => concepts.map((): Step[] => []));
  for (const step of steps) cells[step.first.slot]?.[step.next.slot]?.push(step);
  const counts = cells.map((row) => row.map((own) => own.length));
  const totals = tableTotals(counts);
  const [expected, residuals] = [expectedCounts(counts), adjustedResiduals(counts)];
  const rows = concepts.flatMap((concept, first) =>
    concepts.flatMap((other, next): MeasuredRow[] => {
      const own = at(at(cells, first), next);
      if (request.leavesOutZeroRows && own.length === 0) return [];
      const [name, id] = conceptCells(concept, request);
      const [otherName, otherId] = conceptCells(other, request);
      const expectation = finite(at(at(expected, first), next));
      const residual = finite(at(at(residuals, first), next));
      const passages = (): readonly Passage[] =>
        own.map((step) => ({
          view: step.view,
          start: step.first.start,
          end: step.next.end,
        }));
      const p = cellP(own.length, at(totals.rows, first), at(totals.columns, next), totals.all);
      const distances = own.map((step) =>
        wordsBetween(at(views, step.view), step.first.end, step.next.start),
      );
      const values: readonly AnalysisValue[] = [
        ...[own.length, ratio(own.length, at(totals.rows, first)), expectation, residual],
        ...[p?.p ?? null, own.length === 0 ? null : medianOf(distances)],
      ];
      return [
        {
          dimensions: [name ?? null, otherName ?? null, id ?? null, otherId ?? null],
          measures: values.map((value): Measure => ({ value, passages })),
        },
      ];
    }),
  );
  const columns = [
    ...['concept', 'nextConcept', 'conceptId', 'nextConceptId'].map(dimension),
    count('followed', 'steps'),
    rate('share', 'steps', 'steps', 3),
    { ...score('expected', 2), unit: 'steps' },
    score('residual', 2),
    score('p', 4),
    { ...score('wordsBetween', 1), unit: 'words' },
  ];
  const provenance = provenanceOf(request, views, corpus, true, {
    ...remarks,
    sequences: 'Bakeman & Quera 2011',
    residual: 'Haberman 1973',
    steps: String(totals.all),
  });
  return success(buildTable(columns, rows, views, provenance));
}

function findSteps(texts: CodedTexts, { recordingUnit }: SequencesRequest): Step[] {
  const index = indexUnits(texts.views, recordingUnit);
  return codeOccurrences(texts).flatMap((occurrences, view) => {
    const byUnit = new Map<number, CodeOccurrence[]>();
    const seen = new Set<CodeOccurrence>();
    // A passage over several units belongs to the one in which it begins.
    forEachUnit(occurrences, index, view, (occurrence, unit) => {
      if (seen.has(occurrence)) return;
      seen.add(occurrence);
      const own = byUnit.get(unit) ?? [];
      byUnit.set(unit, own);
      own.push(occurrence);
    });
    return [...byUnit.values()].flatMap((own) => stepsIn(own, view));
  });
}

/** `occurrences` by start. */
function stepsIn(occurrences: readonly CodeOccurrence[], view: number): Step[] {
  const firstFrom = (offset: number): number => {
    let [low, high] = [0, occurrences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(occurrences, middle).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return occurrences.flatMap((first) => {
    const found: Step[] = [];
    const from = firstFrom(first.end);
    for (let place = from; place < occurrences.length; place += 1) {
      const next = at(occurrences, place);
      if (next.start !== at(occurrences, from).start) break;
      found.push({ view, first, next });
    }
    return found;
  });
}
