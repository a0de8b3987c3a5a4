import { cutToWidth } from '../chart-label.ts';
import styles from '../chart-part.module.css';
import { Drawing } from './drawing.tsx';
import { trendLayout, trendScales, type TrendPoint } from './trend-layout.ts';

export type TrendSeries = { readonly label: string; readonly points: readonly TrendPoint[] };

type TrendChartProps = {
  readonly title: string;
  readonly series: readonly TrendSeries[];
  /** What the dashed part is. */
  readonly aheadName: string;
  readonly drawValue: (value: number) => string;
};

const columns = 2;
const cellWidth = 430;
const cellHeight = 170;

/** A small chart for each code on common scales: dots observed, line fitted, dashed what lies ahead. */
export function TrendChart({ title, series, aheadName, drawValue }: TrendChartProps) {
  const all = series.flatMap(({ points }) => points);
  const scales = trendScales(all);
  const hasAhead = all.some(({ isAhead }) => isAhead);
  const rows = Math.ceil(series.length / columns);
  const height = rows * cellHeight + (hasAhead ? 28 : 0);
  const words = series
    .map(
      ({ label, points }) =>
        `${label} ${points.map(({ year, rate, fitted }) => `${Math.floor(year)} ${drawValue(rate ?? fitted ?? 0)}`).join(', ')}`,
    )
    .join('; ');
  return (
    <Drawing width={columns * cellWidth} height={height} words={`${title}: ${words}`}>
      {series.map(({ label, points }, index) => {
        const left = (index % columns) * cellWidth + 46;
        const top = Math.floor(index / columns) * cellHeight + 26;
        const size = { left, right: left + cellWidth - 74, top, bottom: top + cellHeight - 58 };
        const layout = trendLayout(points, scales, size);
        return (
          <g key={`${label} ${index}`}>
            <text className={styles.side} x={left} y={top - 10}>
              {cutToWidth(label, cellWidth - 54, { isBold: true })}
            </text>
            {layout.rateTicks.map(({ value, y }) => (
              <g key={value}>
                <line className={styles.gridLine} x1={left} x2={size.right} y1={y} y2={y} />
                <text
                  className={styles.tick}
                  x={left - 6}
                  y={y}
                  textAnchor="end"
                  dominantBaseline="middle"
                >
                  {drawValue(value)}
                </text>
              </g>
            ))}
            {layout.yearTicks.map(({ value, x }) => (
              <text
                key={value}
                className={styles.tick}
                x={x}
                y={size.bottom + 16}
                textAnchor="middle"
              >
                {String(value)}
              </text>
            ))}
            {layout.farBand !== null && <path className={styles.farBand} d={layout.farBand} />}
            {layout.line !== null && <path className={styles.line} d={layout.line} />}
            {layout.farLine !== null && <path className={styles.farLine} d={layout.farLine} />}
            {layout.dots.map(({ x, y }, dot) => (
              <circle key={dot} className={styles.dot} cx={x} cy={y} r={4} />
            ))}
          </g>
        );
      })}
      {hasAhead && (
        <g>
          <line className={styles.farLine} x1={46} x2={82} y1={height - 12} y2={height - 12} />
          <text className={styles.label} x={90} y={height - 12} dominantBaseline="middle">
            {aheadName}
          </text>
        </g>
      )}
    </Drawing>
  );
}
