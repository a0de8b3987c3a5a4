import { cellReader, type CellReader } from '../cell-reader.ts';
import type { ChartSource } from './chart-source.ts';
import { groupName } from './group-name.ts';
import type { MapItem } from './map-chart.tsx';
import type { MatrixRow } from './matrix-row.ts';
import type { NetworkLink } from './network-layout.ts';
import type { TreeMerge } from './tree-layout.ts';

/**
 * Points of a correspondence map, those of one set on the same spot as one, with the shares of
 * inertia of its axes, in order. `outside` names what lies in no group.
 */
export function mapData(
  { table }: ChartSource,
  outside: string,
): {
  readonly items: readonly MapItem[];
  readonly inertias: readonly number[];
} {
  const cells = cellReader(table);
  const rows = table.rows.map((_, row) => row);
  const items = new Map<string, MapItem>();
  for (const row of rows) {
    const set = cells.text(row, 'set');
    if (set !== 'concepts' && set !== 'groups') continue;
    const [x, y] = [cells.number(row, 'axis1') ?? 0, cells.number(row, 'axis2') ?? 0];
    const spot = `${set} ${x.toFixed(6)} ${y.toFixed(6)}`;
    const there = items.get(spot);
    const name = groupName(cells.text(row, 'item'), cells.text(row, 'itemId'), outside);
    const label = there === undefined ? name : `${there.label}, ${name}`;
    const weight = (there?.weight ?? 0) + (cells.number(row, 'mass') ?? 0);
    items.set(spot, { label, set, x, y, weight });
  }
  const inertias = rows
    .filter((row) => cells.text(row, 'set') === 'axes')
    .map((row) => cells.number(row, 'inertiaShare') ?? 0);
  return { items: [...items.values()], inertias };
}

/** The steps of a cluster analysis with the names of their leaves; `outside` is what lies in no group. */
export function treeData(
  { table }: ChartSource,
  outside: string,
): {
  readonly merges: readonly TreeMerge[];
  readonly names: ReadonlyMap<string, string>;
} {
  const cells = cellReader(table);
  const names = new Map<string, string>();
  const merges = table.rows.map((_, row): TreeMerge => {
    const [first, second] = [cells.text(row, 'firstId'), cells.text(row, 'secondId')];
    names.set(first, groupName(cells.text(row, 'first'), first, outside));
    names.set(second, groupName(cells.text(row, 'second'), second, outside));
    return { first, second, height: cells.number(row, 'height') ?? 0 };
  });
  return { merges, names };
}

/** More lines than this hide each other. */
const mostLinks = 60;

/** Pairs with their weight, the heaviest ones, by the keys of two columns of ids. */
export function linkData(
  { table, order }: ChartSource,
  keys: { readonly first: string; readonly second: string; readonly weight: string },
): { readonly links: readonly NetworkLink[]; readonly leftOut: number } {
  const cells = cellReader(table);
  const links = order
    .map((row) => ({
      first: cells.text(row, keys.first),
      second: cells.text(row, keys.second),
      weight: cells.number(row, keys.weight) ?? 0,
    }))
    .filter(
      ({ first, second, weight }) =>
        weight > 0 && first !== second && first !== '' && second !== '',
    )
    .toSorted((a, b) => b.weight - a.weight);
  return { links: links.slice(0, mostLinks), leftOut: Math.max(0, links.length - mostLinks) };
}

/** Codes by groups with the adjusted residual of each cell; `outside` is what lies in no group. */
export function residualData(
  { table, order }: ChartSource,
  limits: { readonly rows: number; readonly columns: number; readonly outside: string },
): {
  readonly columnLabels: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly leftOut: number;
} {
  const cells = cellReader(table);
  const groupKeys = table.columns
    .filter(({ key, role }) => role === 'dimension' && !key.startsWith('concept'))
    .map(({ key }) => key);
  const codes = new Map<string, string>();
  const groups = new Map<string, string>();
  const values = new Map<string, number | null>();
  for (const row of order) {
    const code = cells.text(row, 'conceptId');
    const group = groupKeys.map((key) => cells.text(row, key)).join('\n');
    codes.set(code, cells.text(row, 'concept'));
    groups.set(group, groupLabel(cells, row, groupKeys, limits.outside));
    values.set(`${code}\n${group}`, cells.number(row, 'residual'));
  }
  const shownCodes = [...codes].slice(0, limits.rows);
  const shownGroups = [...groups].slice(0, limits.columns);
  return {
    columnLabels: shownGroups.map(([, label]) => label),
    rows: shownCodes.map(([code, label]) => ({
      label,
      values: shownGroups.map(([group]) => values.get(`${code}\n${group}`) ?? null),
    })),
    leftOut: codes.size - shownCodes.length + groups.size - shownGroups.length,
  };
}

function groupLabel(
  cells: CellReader,
  row: number,
  keys: readonly string[],
  outside: string,
): string {
  if (keys.includes('label') && cells.text(row, 'label') === '') return outside;
  const [first] = keys
    .filter((key) => !/Id$/.test(key) && key !== 'eId')
    .map((key) => cells.text(row, key))
    .filter((words) => words !== '');
  return first ?? '';
}
