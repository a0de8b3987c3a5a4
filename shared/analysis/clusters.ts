import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { averageLinkage, type Merge } from './average-linkage.ts';
import { buildTable, provenanceOf, type MeasuredRow } from './build-table.ts';
import type { ClustersRequest } from './clusters-request.ts';
import { codeTable } from './code-table.ts';
import { countForRequest } from './coding-context.ts';
import { count, dimension, score } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import { similarity, type SimilarityMethod } from './similarity.ts';
import { sum } from './sum.ts';

/**
 * Groups of text (documents, as a rule) joined step by step by how alike they are in their codes:
 * average linkage over 1 − similarity of the counts, or over Euclidean or Manhattan distance of the
 * shares of each concept. A row is a merge, by rising height; `first` and `second` are groups or
 * earlier merges (`#1` is the merge of step 1). Groups without any code are left out and counted in
 * the provenance. The evidence are the coded passages of the groups joined.
 */
export function clusters(
  request: ClustersRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const counted = countForRequest(request, request.groupBy, corpus);
  if (!counted.ok) return counted;
  const { concepts, grouping, views, remarks } = counted.value;
  const table = codeTable(counted.value, request.counting);
  const profiles = grouping.groups.map((_, group) => table.counts.map((row) => at(row, group)));
  const distanceOf = distanceBy(request.similarity);
  // Without variation there is no correlation, and without codes no likeness at all.
  const used = grouping.groups.flatMap((_, group) => {
    const own = at(profiles, group);
    const hasLikeness = sum(own) > 0 && !Number.isNaN(distanceOf(own, own));
    return hasLikeness ? [group] : [];
  });
  if (used.length < 3) {
    return failure({
      code: 'tableTooSmall',
      ...{ rows: concepts.length, columns: used.length, needed: 3 },
    });
  }
  const distances = used.map(() => new Array<number>(used.length).fill(0));
  used.forEach((first, row) => {
    for (let column = 0; column < row; column += 1) {
      const distance = distanceOf(at(profiles, first), at(profiles, at(used, column)));
      at(distances, row)[column] = distance;
      at(distances, column)[row] = distance;
    }
  });
  const merges = averageLinkage(distances);
  const members = membersOf(merges, used);
  const nameOf = (cluster: number): readonly [label: string, id: string] => {
    const group = used[cluster];
    const merge = `#${cluster - used.length + 1}`;
    if (group === undefined) return [merge, merge];
    const { label, key } = at(grouping.groups, group);
    return [label, key];
  };
  const rows = merges.map(({ first, second, height, size }, step): MeasuredRow => {
    const [[one, oneId], [other, otherId]] = [nameOf(first), nameOf(second)];
    const passages = (): readonly Passage[] =>
      at(members, used.length + step).flatMap((group) => table.passages(null, group));
    return {
      dimensions: [String(step + 1), one, other, oneId, otherId],
      measures: [
        { value: height, passages },
        { value: size, passages },
      ],
    };
  });
  const columns = [
    ...['step', 'first', 'second', 'firstId', 'secondId'].map(dimension),
    score('height', 3),
    count('clusterSize', 'groups'),
  ];
  const provenance = provenanceOf(request, views, corpus, true, {
    ...remarks,
    linkage: 'UPGMA (Sokal & Michener 1958)',
    groupsLeftOut: String(grouping.groups.length - used.length),
  });
  return success(buildTable(columns, rows, views, provenance));
}

function distanceBy(
  method: SimilarityMethod,
): (first: readonly number[], second: readonly number[]) => number {
  if (method === 'euclidean' || method === 'manhattan') {
    const shares = (row: readonly number[]): number[] => {
      const total = sum(row);
      return row.map((value) => value / total);
    };
    return (first, second) => similarity(shares(first), shares(second), method);
  }
  // Rounding may leave a trace of distance between equal rows.
  return (first, second) => Math.max(0, 1 - similarity(first, second, method));
}

/** The groups in each item and each merge. */
function membersOf(merges: readonly Merge[], used: readonly number[]): number[][] {
  const members = used.map((group) => [group]);
  for (const { first, second } of merges) {
    members.push([...at(members, first), ...at(members, second)]);
  }
  return members;
}
