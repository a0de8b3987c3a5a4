import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { averageLinkage, type Merge } from './average-linkage.ts';
import { buildTable, provenanceOf, type MeasuredRow } from './build-table.ts';
import type { ClustersRequest } from './clusters-request.ts';
import { codeTable } from './code-table.ts';
import { count, dimension, score } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import { similarity, type SimilarityMethod } from './similarity.ts';
import { sum } from './sum.ts';

/**
 * Groups of text (documents, as a rule) joined step by step by how alike they are in their codes:
 * average linkage over 1 − similarity of the counts, or over Euclidean or Manhattan distance of the
 * shares of each concept. A row is a merge, by rising height; `first` and `second` are groups or
 * earlier merges (`#1` is the merge of step 1). Groups without any code are left out and counted in
 * the provenance. The evidence are the coded passages of the groups joined. With `rows: 'pairs'` a row is
 * each two groups, the most alike first.
 */
export function clusters(
  request: ClustersRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const crossed = codeTable(request, corpus);
  if (!crossed.ok) return crossed;
  const table = crossed.value;
  const { concepts, grouping, views, remarks } = table.context;
  const profiles = grouping.groups.map((_, group) => table.counts.map((row) => at(row, group)));
  const distanceOf = distanceBy(request.similarity);
  // Without variation there is no correlation, and without codes no likeness at all.
  const used = grouping.groups.flatMap((_, group) => {
    const own = at(profiles, group);
    const hasLikeness = sum(own) > 0 && !Number.isNaN(distanceOf(own, own));
    return hasLikeness ? [group] : [];
  });
  const isByPairs = request.rows === 'pairs';
  const needed = isByPairs ? 2 : 3;
  if (used.length < needed) {
    return failure({
      code: 'tableTooSmall',
      ...{ rows: concepts.length, columns: used.length, needed },
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
  const compared: Compared = {
    distances,
    items: used.map((group) => {
      const { label, key } = at(grouping.groups, group);
      return { label, key, passages: () => table.passages(null, group) };
    }),
  };
  const isDistance = isDistanceMethod(request.similarity);
  const columns = isByPairs
    ? [
        ...['first', 'second', 'firstId', 'secondId'].map(dimension),
        score(isDistance ? 'distance' : 'similarity', 3),
      ]
    : [
        ...['step', 'first', 'second', 'firstId', 'secondId'].map(dimension),
        score('height', 3),
        count('clusterSize', 'groups'),
      ];
  const rows = isByPairs ? pairRows(compared, isDistance) : mergeRows(compared);
  const provenance = provenanceOf(request, views, corpus, true, {
    ...remarks,
    ...(isByPairs ? {} : { linkage: 'UPGMA (Sokal & Michener 1958)' }),
    groupsLeftOut: String(grouping.groups.length - used.length),
  });
  return success(buildTable(columns, rows, views, provenance));
}

type Compared = {
  readonly distances: readonly (readonly number[])[];
  readonly items: readonly {
    readonly label: string;
    readonly key: string;
    readonly passages: () => readonly Passage[];
  }[];
};

function mergeRows({ distances, items }: Compared): MeasuredRow[] {
  const merges = averageLinkage(distances);
  const members = membersOf(merges, items.length);
  const nameOf = (cluster: number): readonly [label: string, id: string] => {
    const item = items[cluster];
    const merge = `#${cluster - items.length + 1}`;
    return item === undefined ? [merge, merge] : [item.label, item.key];
  };
  return merges.map(({ first, second, height, size }, step): MeasuredRow => {
    const [[one, oneId], [other, otherId]] = [nameOf(first), nameOf(second)];
    const passages = (): readonly Passage[] =>
      at(members, items.length + step).flatMap((item) => at(items, item).passages());
    return {
      dimensions: [String(step + 1), one, other, oneId, otherId],
      measures: [
        { value: height, passages },
        { value: size, passages },
      ],
    };
  });
}

/** Every two texts, the most alike first. */
function pairRows({ distances, items }: Compared, isDistance: boolean): MeasuredRow[] {
  const pairs = items.flatMap((_, second) =>
    items.slice(0, second).map((__, first) => {
      return { first, second, distance: at(at(distances, first), second) };
    }),
  );
  return pairs
    .sort((a, b) => a.distance - b.distance || a.first - b.first || a.second - b.second)
    .map(({ first, second, distance }): MeasuredRow => {
      const [one, other] = [at(items, first), at(items, second)];
      return {
        dimensions: [one.label, other.label, one.key, other.key],
        measures: [
          {
            value: isDistance ? distance : 1 - distance,
            passages: () => [...one.passages(), ...other.passages()],
          },
        ],
      };
    });
}

function isDistanceMethod(method: SimilarityMethod): boolean {
  return method === 'euclidean' || method === 'manhattan';
}

function distanceBy(
  method: SimilarityMethod,
): (first: readonly number[], second: readonly number[]) => number {
  if (isDistanceMethod(method)) {
    const shares = (row: readonly number[]): number[] => {
      const total = sum(row);
      return row.map((value) => value / total);
    };
    return (first, second) => similarity(shares(first), shares(second), method);
  }
  // Rounding may leave a trace of distance between equal rows.
  return (first, second) => Math.max(0, 1 - similarity(first, second, method));
}

/** The items in each item and each merge. */
function membersOf(merges: readonly Merge[], count: number): number[][] {
  const members = Array.from({ length: count }, (_, item) => [item]);
  for (const { first, second } of merges) {
    members.push([...at(members, first), ...at(members, second)]);
  }
  return members;
}
