import type { CodingSelection, GroupBy } from './selection.ts';

/** Passages of concepts, or recording units with a concept against those without. */
export const tableCountings = ['occurrences', 'units'] as const;
export type TableCounting = (typeof tableCountings)[number];

export type CrossTableRequest = CodingSelection & {
  readonly kind: 'crossTable';
  readonly counting: TableCounting;
  readonly groupBy: GroupBy;
  /** A row for each concept in each group, or one with the tests of each concept. */
  readonly rows: 'cells' | 'tests';
};

/** Correspondence analysis of the table of concepts and groups. */
export type CorrespondenceRequest = CodingSelection & {
  readonly kind: 'correspondence';
  readonly counting: TableCounting;
  readonly groupBy: GroupBy;
  /** How many axes are given, 1 to 5. */
  readonly axes: number;
};
