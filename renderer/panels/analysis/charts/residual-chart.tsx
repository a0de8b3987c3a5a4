import { cutLabel } from '../chart-label.ts';
import styles from '../chart-part.module.css';
import { Drawing } from './drawing.tsx';
import { residualStep } from './residual-step.ts';

export type ResidualRow = { readonly label: string; readonly values: readonly (number | null)[] };

type ResidualChartProps = {
  readonly title: string;
  readonly columnLabels: readonly string[];
  readonly rows: readonly ResidualRow[];
  /** What more and what less than expected are called. */
  readonly moreName: string;
  readonly lessName: string;
  readonly drawValue: (value: number) => string;
};

const labelWidth = 256;
const headHeight = 120;
const cellHeight = 24;

/** Adjusted residuals: more than chance in the accent, less in ochre, every number with its sign. */
export function ResidualChart(props: ResidualChartProps) {
  const { title, columnLabels, rows, moreName, lessName, drawValue } = props;
  const cellWidth = Math.max(40, Math.min(76, 660 / columnLabels.length));
  const width = Math.max(640, labelWidth + columnLabels.length * cellWidth + 40);
  const bottom = headHeight + rows.length * cellHeight;
  const words = rows
    .map(
      ({ label, values }) =>
        `${label} ${values.map((own) => (own === null ? '–' : drawValue(own))).join(', ')}`,
    )
    .join('; ');
  return (
    <Drawing width={width} height={bottom + 36} words={`${title}: ${words}`}>
      {columnLabels.map((label, column) => (
        <text
          key={`${label} ${column}`}
          className={styles.label}
          transform={`translate(${labelWidth + (column + 0.5) * cellWidth} ${headHeight - 8}) rotate(-50)`}
        >
          {cutLabel(label, 20)}
        </text>
      ))}
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
            {values.map((value, column) => (
              <g key={column}>
                <rect
                  className={styles[residualStep(value)]}
                  x={labelWidth + column * cellWidth}
                  y={y}
                  width={cellWidth - 1}
                  height={cellHeight - 1}
                />
                {value !== null && (
                  <text
                    className={styles.heatValue}
                    x={labelWidth + (column + 0.5) * cellWidth}
                    y={y + cellHeight / 2}
                    textAnchor="middle"
                    dominantBaseline="middle"
                  >
                    {value > 0 ? `+${drawValue(value)}` : drawValue(value)}
                  </text>
                )}
              </g>
            ))}
          </g>
        );
      })}
      <rect className={styles.more3} x={labelWidth} y={bottom + 12} width={14} height={14} />
      <text className={styles.label} x={labelWidth + 20} y={bottom + 19} dominantBaseline="middle">
        {moreName}
      </text>
      <rect className={styles.less3} x={labelWidth + 220} y={bottom + 12} width={14} height={14} />
      <text className={styles.label} x={labelWidth + 240} y={bottom + 19} dominantBaseline="middle">
        {lessName}
      </text>
    </Drawing>
  );
}
