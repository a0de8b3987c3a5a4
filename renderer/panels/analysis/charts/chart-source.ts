import type { ComputedTable } from '../../../worker/core-client.ts';

/** A table as it is shown: its cells, and the numbers of its rows in their order. */
export type ChartSource = {
  readonly table: Pick<ComputedTable, 'columns' | 'rows'>;
  readonly order: readonly number[];
};
