import type { AnalysisRequest } from '../../../../shared/analysis/analysis-request.ts';
import type { ComputedTable } from '../../../worker/core-client.ts';
import type { TableLook } from '../analysis-state.ts';
import type { Method } from '../methods.ts';
import type { ShownColumn } from '../table-view.ts';

/** What a chart is drawn from: the table as it is shown, and the request that it answers. */
export type ChartProps = {
  readonly table: ComputedTable;
  readonly request: AnalysisRequest;
  readonly columns: readonly ShownColumn[];
  readonly order: readonly number[];
  readonly method: Method;
  readonly look: TableLook;
  readonly onMeasure: (key: string) => void;
};

/** The columns with these keys, in the order of the keys. */
export function columnsOf(table: ComputedTable, keys: readonly string[]): readonly ShownColumn[] {
  return keys.flatMap((key) => {
    const index = table.columns.findIndex((column) => column.key === key);
    const column = table.columns[index];
    return column === undefined ? [] : [{ ...column, index }];
  });
}
