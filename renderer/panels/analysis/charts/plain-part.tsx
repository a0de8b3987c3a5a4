import { useMemo } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { conceptLooks } from '../../../session/project-views.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { BarChart } from '../bar-chart.tsx';
import { chartData } from '../chart-data.ts';
import { useColumnTitle } from '../column-title.ts';
import { chartMeasure } from '../table-view.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartProps } from './chart-props.ts';
import { heatGround } from './heat-ground.ts';
import { MatrixChart } from './matrix-chart.tsx';
import { useGroupRows } from './use-group-rows.tsx';
import { useStableRows } from './use-stable-rows.ts';

/** Bars of a measure, or a matrix in heat. */
export function PlainPart({ table, columns, order: all, method, look, onMeasure }: ChartProps) {
  const { t, format, language } = useWords('analysis');
  const { project } = useSnapshot();
  const titleOf = useColumnTitle();
  const { order: rows, choice } = useGroupRows({ table, order: all });
  const order = useStableRows(rows);
  const measures = columns.filter(({ role, type }) => role === 'measure' && type === 'number');
  const measure = chartMeasure(measures, method, look);
  const data = useMemo(
    () => chartData({ table, columns, order, method, measure, titleOf }),
    [table, columns, order, method, measure, titleOf],
  );
  if (data === null) return null;
  const looks = conceptLooks(project.codebook, language);
  const isHeat = data.kind === 'heat';
  const title = isHeat ? t('chart.matrix') : measure === null ? '' : titleOf(measure);
  const draw = (value: number): string => format.number(value, measure?.digits ?? 0);
  return (
    <ChartFrame
      title={title}
      measures={isHeat ? [] : measures}
      measure={measure}
      onMeasure={onMeasure}
      choices={choice}
      leftOut={data.leftOut}
    >
      {isHeat ? (
        <MatrixChart title={title} {...data} groundOf={heatGround(data.rows)} drawValue={draw} />
      ) : (
        <BarChart
          title={title}
          bars={data.bars}
          drawValue={draw}
          colourOf={(id) => (id === null ? null : (looks.get(id)?.colourOrder ?? null))}
        />
      )}
    </ChartFrame>
  );
}
