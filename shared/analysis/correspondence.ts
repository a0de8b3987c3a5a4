import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable, AnalysisValue } from './analysis-table.ts';
import { buildTable, provenanceOf, type Measure, type MeasuredRow } from './build-table.ts';
import { codeTable } from './code-table.ts';
import { count, dimension, ratio, score } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import { correspondenceAnalysis } from './correspondence-analysis.ts';
import type { CorrespondenceRequest } from './cross-table-request.ts';
import { sum } from './sum.ts';

const sets = { concepts: 'concepts', groups: 'groups', axes: 'axes' } as const;

/** A point of the map: a concept or a group of text that is not empty. */
type Point = {
  readonly set: 'concepts' | 'groups';
  readonly item: string;
  readonly itemId: string;
  readonly mass: number;
  /** Principal coordinates on all axes. */
  readonly coordinates: readonly number[];
  readonly passages: () => readonly Passage[];
};

/**
 * Correspondence analysis of concepts by groups of text: concepts and groups as rows of one table,
 * told apart by `set`, then the axes with their inertias (`inertiaShare` of all). Coordinates are
 * principal ones of both (symmetric map): distances within a set mean something, between the sets only
 * directions. `contribution…` is the share of an axis' inertia that a point makes, `quality…` the
 * share of a point's inertia that lies on the axis (cos²); `inertia` is the point's own. Concepts and
 * groups in which nothing is coded are left out.
 */
export function correspondence(
  request: CorrespondenceRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const crossed = codeTable(request, corpus);
  if (!crossed.ok) return crossed;
  const table = crossed.value;
  const { concepts, grouping, views, remarks } = table.context;
  const usedConcepts = numbersWith(table.counts, (row) => sum(row) > 0);
  const usedGroups = numbersWith(grouping.groups, (_, group) =>
    table.counts.some((row) => at(row, group) > 0),
  );
  if (usedConcepts.length < 3 || usedGroups.length < 3) {
    const [rows, columns] = [usedConcepts.length, usedGroups.length];
    return failure({ code: 'tableTooSmall', rows, columns, needed: 3 });
  }
  const counts = usedConcepts.map((concept) =>
    usedGroups.map((group) => at(at(table.counts, concept), group)),
  );
  const found = correspondenceAnalysis(counts);
  const principal = (standard: readonly number[]): number[] =>
    standard.map((coordinate, axis) => coordinate * Math.sqrt(at(found.inertia, axis)));
  const points = [
    ...usedConcepts.map((number, row): Point => {
      const concept = at(concepts, number);
      return {
        set: sets.concepts,
        item: nameIn(concept.name, request.labelLanguage),
        itemId: concept.id,
        mass: at(found.rowMasses, row),
        coordinates: principal(at(found.rows, row)),
        passages: () => table.passages(number, null),
      };
    }),
    ...usedGroups.map((number, column): Point => {
      const { label, key } = at(grouping.groups, number);
      return {
        set: sets.groups,
        item: label,
        itemId: key,
        mass: at(found.columnMasses, column),
        coordinates: principal(at(found.columns, column)),
        passages: () => table.passages(null, number),
      };
    }),
  ];
  const axes = Math.min(request.axes, found.inertia.length);
  const all = (): readonly Passage[] => table.passages(null, null);
  const axisRows = found.inertia.map((inertia, axis): MeasuredRow => {
    const blank = new Array<AnalysisValue>(3 * axes).fill(null);
    const share = ratio(inertia, found.totalInertia);
    const values: readonly AnalysisValue[] = [null, null, inertia, share, ...blank];
    return {
      dimensions: [sets.axes, String(axis + 1), null],
      measures: values.map((value) => ({ value, passages: all })),
    };
  });
  const rows = [
    ...points.map((point) => pointRow(point, found.inertia, found.totalInertia, axes)),
    ...axisRows,
  ];
  const numbers = Array.from({ length: axes }, (_, axis) => axis + 1);
  const columns = [
    ...['set', 'item', 'itemId'].map(dimension),
    count('observed', request.counting),
    score('mass', 3),
    score('inertia', 4),
    score('inertiaShare', 3),
    ...numbers.map((axis) => score(`axis${axis}`, 3)),
    ...numbers.map((axis) => score(`contribution${axis}`, 3)),
    ...numbers.map((axis) => score(`quality${axis}`, 3)),
  ];
  const provenance = provenanceOf(request, views, corpus, true, {
    ...remarks,
    correspondence: 'Greenacre 1984',
    totalInertia: String(found.totalInertia),
  });
  return success(buildTable(columns, rows, views, provenance));
}

function pointRow(
  { set, item, itemId, mass, coordinates, passages }: Point,
  inertias: readonly number[],
  totalInertia: number,
  axes: number,
): MeasuredRow {
  const squares = coordinates.map((coordinate) => coordinate ** 2);
  const own = mass * sum(squares);
  const shown = squares.slice(0, axes);
  const values: readonly AnalysisValue[] = [
    ...[passages().length, mass, own, ratio(own, totalInertia)],
    ...coordinates.slice(0, axes),
    ...shown.map((square, axis) => ratio(mass * square, at(inertias, axis))),
    ...shown.map((square) => ratio(square, sum(squares))),
  ];
  return {
    dimensions: [set, item, itemId],
    measures: values.map((value): Measure => ({ value, passages })),
  };
}

function numbersWith<Item>(
  items: readonly Item[],
  isWanted: (item: Item, index: number) => boolean,
): number[] {
  return items.flatMap((item, index) => (isWanted(item, index) ? [index] : []));
}
