import { cellReader } from '../cell-reader.ts';
import type { ChartSource } from './chart-source.ts';
import type { TrendSeries } from './trend-chart.tsx';
import type { TrendPoint } from './trend-layout.ts';

const mostSeries = 12;

/** The points of each code, those with the most occurrences first. */
export function trendData(
  { table, order }: ChartSource,
  anyConcept: string,
): readonly TrendSeries[] {
  const cells = cellReader(table);
  // All codes together are of another size than each: beside others they would flatten them.
  const hasCodes = order.some((row) => cells.text(row, 'conceptId') !== '');
  const series = new Map<string, { label: string; points: TrendPoint[]; occurrences: number }>();
  for (const row of order) {
    const id = cells.text(row, 'conceptId');
    if (id === '' && hasCodes) continue;
    const own = series.get(id) ?? {
      label: cells.text(row, 'concept') || anyConcept,
      points: [],
      occurrences: 0,
    };
    own.points.push({
      year: cells.number(row, 'year') ?? 0,
      rate: cells.number(row, 'rate'),
      fitted: cells.number(row, 'fitted'),
      lower: cells.number(row, 'lower'),
      upper: cells.number(row, 'upper'),
      isAhead: cells.text(row, 'set') === 'extrapolated',
    });
    own.occurrences += cells.number(row, 'occurrences') ?? 0;
    series.set(id, own);
  }
  return [...series.values()]
    .filter(({ occurrences }) => occurrences > 0)
    .toSorted((a, b) => b.occurrences - a.occurrences)
    .slice(0, mostSeries)
    .map(({ label, points }) => ({ label, points }));
}
