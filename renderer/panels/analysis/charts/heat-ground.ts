import { heatStep } from '../table-view.ts';

const grounds = ['heat0', 'heat1', 'heat2', 'heat3', 'heat4', 'heat5'] as const;
export type HeatGround = (typeof grounds)[number];

/** The ground of each cell of a matrix in five steps, linear to its largest number. */
export function heatGround(
  rows: readonly { readonly values: readonly (number | null)[] }[],
): (value: number | null) => HeatGround {
  const largest = Math.max(0, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return (value) => grounds[heatStep(value, largest)];
}
