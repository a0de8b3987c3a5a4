import type { HeatRow } from './chart-data.ts';
import { cutLabel } from './chart-label.ts';
import styles from './chart-part.module.css';
import { Drawing } from './charts/drawing.tsx';
import { heatStep } from './table-view.ts';

type HeatChartProps = {
  readonly title: string;
  readonly columnLabels: readonly string[];
  readonly rows: readonly HeatRow[];
  readonly drawValue: (value: number) => string;
};

const labelWidth = 256;
const headHeight = 120;
const cellHeight = 24;
const heats = ['heat0', 'heat1', 'heat2', 'heat3', 'heat4', 'heat5'] as const;

/** A matrix in five steps of one colour, every number printed. */
export function HeatChart({ title, columnLabels, rows, drawValue }: HeatChartProps) {
  const cellWidth = Math.max(34, Math.min(72, 660 / columnLabels.length));
  const width = labelWidth + columnLabels.length * cellWidth + 40;
  const height = headHeight + rows.length * cellHeight + 4;
  const largest = Math.max(0, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return (
    <Drawing width={width} height={height} words={title}>
      {columnLabels.map((label, column) => {
        const x = labelWidth + column * cellWidth + cellWidth / 2;
        return (
          <text
            key={`${label} ${column}`}
            className={styles.label}
            transform={`translate(${x} ${headHeight - 8}) rotate(-50)`}
          >
            {cutLabel(label, 20)}
          </text>
        );
      })}
      {rows.map(({ label, values }, row) => {
        const y = headHeight + row * cellHeight;
        return (
          <g key={`${label} ${row}`}>
            <text
              className={styles.label}
              x={labelWidth - 8}
              y={y + cellHeight / 2}
              textAnchor="end"
              dominantBaseline="middle"
            >
              {cutLabel(label, 34)}
            </text>
            {values.map((value, column) => {
              const step = heatStep(value, largest);
              const x = labelWidth + column * cellWidth;
              return (
                <g key={column}>
                  <rect
                    className={styles[heats[step]]}
                    x={x}
                    y={y}
                    width={cellWidth - 1}
                    height={cellHeight - 1}
                  />
                  {value !== null && (
                    <text
                      className={step === 0 ? styles.zero : styles.heatValue}
                      x={x + cellWidth / 2}
                      y={y + cellHeight / 2}
                      textAnchor="middle"
                      dominantBaseline="middle"
                    >
                      {drawValue(value)}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
    </Drawing>
  );
}
