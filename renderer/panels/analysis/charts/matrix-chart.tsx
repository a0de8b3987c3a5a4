import { labelSize, rowHeightFor, wrapLabel } from '../chart-label.ts';
import styles from '../chart-part.module.css';
import { Drawing, RowLabel } from './drawing.tsx';
import type { HeatGround } from './heat-ground.ts';
import type { MatrixRow } from './matrix-row.ts';
import type { ResidualStep } from './residual-step.ts';
import { textWidth } from './text-width.ts';

type CellGround = HeatGround | ResidualStep;

type MatrixChartProps = {
  readonly title: string;
  readonly columnLabels: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly groundOf: (value: number | null) => CellGround;
  readonly drawValue: (value: number) => string;
  /** Between these widths, in pixels, the columns share the page. */
  readonly cellWidths?: readonly [least: number, most: number];
  /** What colours mean, where the numbers alone do not say it. */
  readonly legend?: readonly { readonly ground: CellGround; readonly words: string }[];
};

const labelWidth = 256;
const noteHeight = 14;
/** The length of a line of a column's label, and its angle to the row. */
const columnLine = 150;
const angle = 50;
const along = Math.cos((angle / 180) * Math.PI);
const across = Math.sin((angle / 180) * Math.PI);

/** A matrix whose colours say how much, every number printed. */
export function MatrixChart(props: MatrixChartProps) {
  const {
    title,
    columnLabels,
    rows,
    groundOf,
    drawValue,
    cellWidths = [40, 76],
    legend = [],
  } = props;
  const labels = columnLabels.map((label) => wrapLabel(label, columnLine));
  const longest = Math.max(0, ...labels.flat().map((line) => textWidth(line, labelSize)));
  const headHeight = 24 + longest * across;
  const cellWidth = cellWidthOf(columnLabels.length, cellWidths);
  const right = labelWidth + columnLabels.length * cellWidth + longest * along;
  const rowLabels = rows.map(({ label }) => label);
  const cellHeight = rowHeightFor(rowLabels, labelWidth - 8, 24);
  const heights = rows.map(({ notes = [] }) => {
    const most = Math.max(0, ...notes.map((lines) => lines.length));
    return cellHeight + most * noteHeight;
  });
  const tops = heights.map((_, row) =>
    heights.slice(0, row).reduce((sum, own) => sum + own, headHeight),
  );
  const bottom = heights.reduce((sum, own) => sum + own, headHeight);
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
      {labels.map((lines, column) => (
        <text
          key={column}
          className={styles.label}
          transform={`translate(${labelWidth + (column + 0.5) * cellWidth} ${headHeight - 8}) rotate(${-angle})`}
        >
          {lines.map((line, index) => (
            <tspan key={index} x={0} y={(index - (lines.length - 1) / 2) * 13}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {rows.map(({ label, values, notes = [] }, row) => {
        const [y = 0, height = cellHeight] = [tops[row], heights[row]];
        return (
          <g key={`${label} ${row}`}>
            <RowLabel x={labelWidth - 8} y={y + height / 2}>
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
                    height={height - 1}
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
                  {notes[column]?.map((line, index) => (
                    <text
                      key={index}
                      className={styles.cellNote}
                      x={labelWidth + (column + 0.5) * cellWidth}
                      y={y + cellHeight + (index + 0.2) * noteHeight}
                      textAnchor="middle"
                      dominantBaseline="middle"
                    >
                      {line}
                    </text>
                  ))}
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

/** The width of a column when so many share the page. */
export function cellWidthOf(
  columns: number,
  [least, most]: readonly [least: number, most: number],
): number {
  return Math.max(least, Math.min(most, 660 / columns));
}
