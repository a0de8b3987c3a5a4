import { useWords } from '../../../i18n/use-words.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartProps } from './chart-props.ts';
import { SpreadChart } from './spread-chart.tsx';
import { useLanguageRows } from './use-language-rows.tsx';
import { useSpread } from './use-spread.ts';
import { useStableRows } from './use-stable-rows.ts';

const mostRows = 20;

/** Every occurrence at its place in the texts. */
export function SpreadPart({ table, request, order }: ChartProps) {
  const { t, format } = useWords('analysis');
  const part = request.kind === 'dispersion' ? request.parts.by : '';
  const { order: own, language, choice } = useLanguageRows({ table, order });
  const spread = useSpread(table, useStableRows(own.slice(0, mostRows)), { part, language });
  if (spread === null || spread.rows.length === 0) return null;
  return (
    <ChartFrame
      title={t('chart.spread')}
      leftOut={Math.max(0, own.length - spread.rows.length)}
      choices={choice}
      note={t('chart.spreadNote')}
    >
      <SpreadChart
        title={t('chart.spread')}
        rows={spread.rows}
        borders={spread.borders}
        drawValue={(value) => format.number(value)}
      />
    </ChartFrame>
  );
}
