import { cellReader } from '../cell-reader.ts';
import type { ChartSource } from './chart-source.ts';
import type { LeaningItem } from './diverging-layout.ts';

/** Measures that can be drawn to both sides of a line. */
export const leaningMeasures = [
  'logRatioAdjusted',
  'conservativeLogRatio',
  'logLikelihood',
  'logLikelihoodTwoTerm',
  'percentDifference',
] as const;

const mostOnASide = 20;

/**
 * The strongest of both sides: what is key in the reference to the left, what is key in the target to
 * the right. Measures that only say how sure a difference is take the sign of its direction.
 */
export function leaningItems(
  { table, order }: ChartSource,
  measure: string,
): readonly LeaningItem[] {
  const cells = cellReader(table);
  const side = (name: 'target' | 'reference'): readonly LeaningItem[] =>
    order
      .filter((row) => cells.text(row, 'keyIn') === name)
      .flatMap((row): LeaningItem[] => {
        const value = cells.number(row, measure);
        if (value === null) return [];
        const label = cells.text(row, 'word') || cells.text(row, 'concept');
        return [{ label, value: name === 'reference' ? -Math.abs(value) : Math.abs(value) }];
      })
      .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
      .slice(0, mostOnASide);
  return [...side('target'), ...side('reference').toReversed()];
}
