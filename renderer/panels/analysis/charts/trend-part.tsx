import { useMemo } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { useColumnTitle } from '../column-title.ts';
import { ChartFrame } from './chart-frame.tsx';
import { columnsOf, type ChartProps } from './chart-props.ts';
import { TrendChart } from './trend-chart.tsx';
import { trendData } from './trend-data.ts';

/** How the rate of each code went, and where it may go. */
export function TrendPart({ table, request, order }: ChartProps) {
  const { t, format } = useWords('analysis');
  const titleOf = useColumnTitle();
  const [rate] = columnsOf(table, ['rate']);
  const anyConcept = t('anyConcept');
  const series = useMemo(() => trendData({ table, order }, anyConcept), [table, order, anyConcept]);
  if (rate === undefined || series.length === 0 || request.kind !== 'trend') return null;
  const title = `${titleOf(rate)}: ${t(`trendMeasures.${request.measure}`)}`;
  return (
    <ChartFrame title={title}>
      <TrendChart
        title={title}
        series={series}
        aheadName={t('chart.ahead')}
        drawValue={(value) => format.number(value, 1)}
      />
    </ChartFrame>
  );
}
