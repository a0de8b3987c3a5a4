import { scaleLinear } from 'd3-scale';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { Bar } from './chart-data.ts';
import { rowHeightFor } from './chart-label.ts';
import styles from './chart-part.module.css';
import { Drawing, RowLabel } from './charts/drawing.tsx';

type BarChartProps = {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly drawValue: (value: number) => string;
  /** The place of a concept in the palette, `null` for bars of the accent. */
  readonly colourOf: (id: ConceptId | null) => number | null;
};

const width = 880;
const labelWidth = 260;
const valueWidth = 90;
const barHeight = 15;

/** Bars from zero, each with its name and its number; no legend, no grid. */
export function BarChart({ title, bars, drawValue, colourOf }: BarChartProps) {
  const largest = Math.max(0, ...bars.map(({ value }) => value));
  const scale = scaleLinear([0, largest === 0 ? 1 : largest], [0, width - labelWidth - valueWidth]);
  const labelRoom = labelWidth - 8;
  const labels = bars.map(({ label }) => label);
  const rowHeight = rowHeightFor(labels, labelRoom, 24);
  const height = bars.length * rowHeight + 4;
  return (
    <Drawing
      width={width}
      height={height}
      words={`${title}: ${bars.map(({ label, value }) => `${label} ${drawValue(value)}`).join('; ')}`}
    >
      <line className={styles.axis} x1={labelWidth} x2={labelWidth} y1={0} y2={height} />
      {bars.map(({ label, value, conceptId }, index) => {
        const y = index * rowHeight + 2;
        const colour = colourOf(conceptId);
        return (
          <g key={`${label} ${index}`} data-colour={colour ?? undefined}>
            <RowLabel x={labelRoom} y={y + rowHeight / 2}>
              {label}
            </RowLabel>
            <rect
              className={colour === null ? styles.plainBar : styles.bar}
              x={labelWidth}
              y={y + (rowHeight - barHeight) / 2}
              width={scale(value)}
              height={barHeight}
            />
            <text
              className={styles.value}
              x={labelWidth + scale(value) + 8}
              y={y + rowHeight / 2}
              dominantBaseline="middle"
            >
              {drawValue(value)}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}
