import { cellReader } from '../cell-reader.ts';
import type { ChartSource } from './chart-source.ts';
import { groupName } from './group-name.ts';
import type { MatrixRow } from './matrix-row.ts';

/** A square of what is compared, from a table with a row for each two: no value with itself. `outside` names what lies in no group. */
export function similarityData(
  { table }: ChartSource,
  {
    measure,
    most,
    outside,
  }: { readonly measure: string; readonly most: number; readonly outside: string },
): {
  readonly columnLabels: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly leftOut: number;
} {
  const cells = cellReader(table);
  const names = new Map<string, string>();
  const values = new Map<string, number | null>();
  table.rows.forEach((_, row) => {
    const [first, second] = [cells.text(row, 'firstId'), cells.text(row, 'secondId')];
    names.set(first, groupName(cells.text(row, 'first'), first, outside));
    names.set(second, groupName(cells.text(row, 'second'), second, outside));
    const value = cells.number(row, measure);
    values.set(`${first}\n${second}`, value).set(`${second}\n${first}`, value);
  });
  const shown = [...names].slice(0, most);
  return {
    columnLabels: shown.map(([, label]) => label),
    rows: shown.map(([id, label]) => ({
      label,
      values: shown.map(([other]) => values.get(`${id}\n${other}`) ?? null),
    })),
    leftOut: names.size - shown.length,
  };
}
