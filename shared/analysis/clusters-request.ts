import type { SimilarityMethod } from './similarity.ts';
import type { CodingSelection, GroupBy } from './selection.ts';
import type { TableCounting } from './cross-table-request.ts';

export const clusterSimilarities = [
  'cosine',
  'jaccard',
  'dice',
  'correlation',
  'euclidean',
  'manhattan',
] as const satisfies readonly SimilarityMethod[];

export const clusterRows = ['merges', 'pairs'] as const;
export type ClusterRows = (typeof clusterRows)[number];

/** Which documents (or other groups of text) are alike in what is coded in them. */
export type ClustersRequest = CodingSelection & {
  readonly kind: 'clusters';
  readonly counting: TableCounting;
  readonly groupBy: GroupBy;
  readonly similarity: SimilarityMethod;
  /** A row for each merge (absent: these), or for each two texts with how alike they are. */
  readonly rows?: ClusterRows;
};
