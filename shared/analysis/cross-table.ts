import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import { adjustPValues } from './adjust-p-values.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable, AnalysisValue } from './analysis-table.ts';
import { buildTable, provenanceOf, type Measure, type MeasuredRow } from './build-table.ts';
import { adjustedResiduals, expectedCounts, tableTotals } from './chi-square.ts';
import { type CodeTable, codeTable } from './code-table.ts';
import { conceptCells } from './coding-context.ts';
import { count, dimension, finite, rate, ratio, score } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import type { CrossTableRequest } from './cross-table-request.ts';
import { sum } from './sum.ts';
import { cellP, type CellTest, testTable, type TableTest } from './table-test.ts';

/**
 * Whether concepts are spread over groups as chance would have it.
 *
 * By occurrences, a table is of passages: concepts against groups as a whole (the row of the concept
 * `null`), and each concept against all others. By units, each concept is tested by units with it
 * against units without; there is no whole table then, since a unit may have several concepts.
 *
 * With `tests` a row holds chi-square, G with its own p, Cramér's V and, where a cell is expected
 * below 5 and the table is small enough, Fisher's exact test. With `cells` a row is a concept in a
 * group, with the count expected, the adjusted residual (Haberman 1973) and the two-sided p of this
 * cell against the rest: Fisher's where less than 5 is expected in one of the four, else of the residual; `pHolm` is
 * adjusted for all cells of the table.
 */
export function crossTable(
  request: CrossTableRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const crossed = codeTable(request, corpus);
  if (!crossed.ok) return crossed;
  const table = crossed.value;
  const { context } = table;
  const { counting } = request;
  const columns =
    request.rows === 'tests'
      ? [dimension('concept'), dimension('conceptId'), ...testColumns(counting)]
      : [
          ...[dimension('concept'), dimension('conceptId'), ...context.grouping.columns],
          ...cellColumns(counting),
        ];
  const rows = request.rows === 'tests' ? testRows(request, table) : cellRows(request, table);
  const provenance = provenanceOf(request, context.views, corpus, true, {
    ...context.remarks,
    chiSquare: 'Pearson 1900',
    gTest: '2 Σ O ln(O/E)',
    cramersV: 'Cramér 1946',
    fisherP: 'Freeman & Halton 1951',
    residual: 'Haberman 1973',
    pHolm: 'Holm 1979',
  });
  return success(buildTable(columns, rows, context.views, provenance));
}

function testColumns(unit: string): AnalysisColumn[] {
  return [
    count('observed', unit),
    count('total', unit),
    score('chiSquare', 2),
    score('degreesOfFreedom', 0),
    score('p', 4),
    score('gTest', 2),
    score('gP', 4),
    score('cramersV', 3),
    score('smallestExpected', 2),
    score('smallCells', 0),
    score('fisherP', 4),
  ];
}

/** A concept against the rest of the table: its counts in the groups over all others. */
function againstRest(
  counting: CrossTableRequest['counting'],
  { counts, groupUnits }: CodeTable,
  concept: number,
): number[][] {
  const own = at(counts, concept);
  const totals =
    counting === 'units'
      ? groupUnits
      : own.map((_, group) => sum(counts.map((row) => at(row, group))));
  return [[...own], own.map((value, group) => at(totals, group) - value)];
}

function testRows(request: CrossTableRequest, table: CodeTable): MeasuredRow[] {
  const { concepts, counts } = table.context;
  const inTotal = (): readonly Passage[] =>
    request.counting === 'units'
      ? counts.totals.flatMap(({ units }) => units)
      : table.passages(null, null);
  const rows = concepts.map((concept, number): MeasuredRow => {
    const test = testTable(againstRest(request.counting, table, number));
    const inConcept = (): readonly Passage[] => table.passages(number, null);
    return {
      dimensions: conceptCells(concept, request),
      measures: testCells(sum(at(table.counts, number)), test, inConcept, inTotal),
    };
  });
  if (request.counting === 'units') return rows;
  const test = testTable(table.counts);
  const all: MeasuredRow = {
    dimensions: conceptCells(undefined, request),
    measures: testCells(test.total, test, inTotal, inTotal),
  };
  return [...rows, all];
}

function testCells(
  observed: number,
  test: TableTest,
  passages: () => readonly Passage[],
  inTotal: () => readonly Passage[],
): Measure[] {
  const values: readonly AnalysisValue[] = [
    ...[test.chiSquare, test.degreesOfFreedom, test.p, test.g, test.gP],
    ...[test.cramersV, test.smallestExpected, test.smallCells, test.fisherP],
  ];
  return [
    { value: observed, passages },
    { value: test.total, passages: inTotal },
    ...values.map((value) => ({ value, passages })),
  ];
}

function cellColumns(unit: string): AnalysisColumn[] {
  return [
    count('observed', unit),
    { ...score('expected', 2), unit },
    rate('share', unit, unit, 3),
    score('residual', 2),
    score('p', 4),
    score('pHolm', 4),
    { ...dimension('test'), role: 'measure' },
  ];
}

type Cell = {
  readonly concept: number;
  readonly group: number;
  readonly expected: number | null;
  readonly residual: number | null;
  readonly p: number | null;
  readonly test: CellTest['test'] | null;
};

function cellRows(request: CrossTableRequest, table: CodeTable): MeasuredRow[] {
  const { concepts, grouping } = table.context;
  const cells = concepts.flatMap((_, concept) => {
    const against = againstRest(request.counting, table, concept);
    const { rows, all } = tableTotals(against);
    const expected = at(expectedCounts(against), 0);
    const residuals = at(adjustedResiduals(against), 0);
    return grouping.groups.map((__, group): Cell => {
      const [own, others] = [at(at(against, 0), group), at(at(against, 1), group)];
      const tested = cellP(own, at(rows, 0), own + others, all);
      return {
        concept,
        group,
        expected: finite(at(expected, group)),
        residual: finite(at(residuals, group)),
        p: tested?.p ?? null,
        test: tested?.test ?? null,
      };
    });
  });
  const tested = cells.filter(({ p }) => p !== null);
  const adjusted = adjustPValues(
    tested.map(({ p }) => p ?? 1),
    'holm',
  );
  const holm = new Map(tested.map((cell, index) => [cell, at(adjusted, index)]));
  return cells.map((cell) => {
    const measure = table.cell(cell.concept, cell.group);
    const observed = Number(measure.value);
    const total = sum(at(table.counts, cell.concept));
    const values: readonly AnalysisValue[] = [
      ...[cell.expected, ratio(observed, total), cell.residual],
      ...[cell.p, holm.get(cell) ?? null, cell.test],
    ];
    return {
      dimensions: [
        ...conceptCells(concepts[cell.concept], request),
        ...at(grouping.groups, cell.group).values,
      ],
      measures: [
        measure,
        ...values.map((value): Measure => ({ value, passages: measure.passages })),
      ],
    };
  });
}
