import { cutLabel } from '../chart-label.ts';
import styles from '../chart-part.module.css';
import { Drawing, RowLabel } from './drawing.tsx';
import type { HeatGround } from './heat-ground.ts';
import type { ResidualStep } from './residual-step.ts';

export type MatrixRow = { readonly label: string; readonly values: readonly (number | null)[] };

type CellGround = HeatGround | ResidualStep;

type MatrixChartProps = {
  readonly title: string;
  readonly columnLabels: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly groundOf: (value: number | null) => CellGround;
  readonly drawValue: (value: number) => string;
  /** What colours mean, where the numbers alone do not say it. */
  readonly legend?: readonly { readonly ground: CellGround; readonly words: string }[];
};

const labelWidth = 256;
const cellHeight = 24;
const columnLabelLength = 20;
/** What a letter of a column's label takes along and across, since the label is turned. */
const letter = { along: 4.4, across: 5.2 };

/** A matrix whose colours say how much, every number printed. */
export function MatrixChart(props: MatrixChartProps) {
  const { title, columnLabels, rows, groundOf, drawValue, legend = [] } = props;
  const labels = columnLabels.map((label) => cutLabel(label, columnLabelLength));
  const longest = Math.max(0, ...labels.map((label) => label.length));
  const headHeight = 16 + longest * letter.across;
  const cellWidth = Math.max(40, Math.min(76, 660 / columnLabels.length));
  const right = labelWidth + columnLabels.length * cellWidth + longest * letter.along;
  const bottom = headHeight + rows.length * cellHeight;
  const words = rows
    .map(
      ({ label, values }) =>
        `${label} ${values.map((own) => (own === null ? '–' : drawValue(own))).join(', ')}`,
    )
    .join('; ');
  return (
    <Drawing
      width={Math.max(640, right)}
      height={bottom + (legend.length === 0 ? 4 : 36)}
      words={`${title}: ${words}`}
    >
      {labels.map((label, column) => (
        <text
          key={`${label} ${column}`}
          className={styles.label}
          transform={`translate(${labelWidth + (column + 0.5) * cellWidth} ${headHeight - 8}) rotate(-50)`}
        >
          {label}
        </text>
      ))}
      {rows.map(({ label, values }, row) => {
        const y = headHeight + row * cellHeight;
        return (
          <g key={`${label} ${row}`}>
            <RowLabel x={labelWidth - 8} y={y + cellHeight / 2} most={34}>
              {label}
            </RowLabel>
            {values.map((value, column) => {
              const ground = groundOf(value);
              return (
                <g key={column}>
                  <rect
                    className={styles[ground]}
                    x={labelWidth + column * cellWidth}
                    y={y}
                    width={cellWidth - 1}
                    height={cellHeight - 1}
                  />
                  {value !== null && (
                    <text
                      className={ground === 'heat0' ? styles.zero : styles.heatValue}
                      x={labelWidth + (column + 0.5) * cellWidth}
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
      {legend.map((item, index) => {
        const x = labelWidth + index * 220;
        return (
          <g key={item.ground}>
            <rect className={styles[item.ground]} x={x} y={bottom + 12} width={14} height={14} />
            <text className={styles.label} x={x + 20} y={bottom + 19} dominantBaseline="middle">
              {item.words}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}
