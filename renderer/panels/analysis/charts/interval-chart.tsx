import { cutToWidth, rowHeightFor } from '../chart-label.ts';
import styles from '../chart-part.module.css';
import { BottomAxis, Drawing, RowLabel } from './drawing.tsx';
import { intervalLayout, type Estimate } from './interval-layout.ts';

export type IntervalRow = { readonly label: string; readonly estimates: readonly Estimate[] };

type IntervalChartProps = {
  readonly title: string;
  readonly rows: readonly IntervalRow[];
  /** Names of the estimates of a row, where there are several. */
  readonly names: readonly string[];
  /** Values that a line is drawn at. */
  readonly marks: readonly number[];
  readonly holds: readonly number[];
  readonly drawValue: (value: number) => string;
};

const width = 880;
const labelEnd = 260;
/** From the name of the first estimate to that of the second. */
const namesApart = 300;

/** Dots with whiskers: how large something is and how sure that is. */
export function IntervalChart(props: IntervalChartProps) {
  const { title, rows, names, marks, holds, drawValue } = props;
  const labels = rows.map(({ label }) => label);
  const rowHeight = rowHeightFor(labels, labelEnd, names.length > 1 ? 40 : 28);
  const top = names.length > 1 ? 30 : 6;
  const layout = intervalLayout(rows, {
    left: labelEnd + 20,
    right: width - 140,
    rowHeight,
    holds,
  });
  const bottom = top + layout.height;
  return (
    <Drawing width={width} height={bottom + 42} words={`${title}: ${wordsOf(rows, drawValue)}`}>
      {names.length > 1 && <Names names={names} />}
      <BottomAxis ticks={layout.ticks} {...{ top, bottom, drawValue, title }} />
      {marks.map((mark) => (
        <line
          key={mark}
          className={styles.threshold}
          x1={layout.placeOf(mark)}
          x2={layout.placeOf(mark)}
          y1={top}
          y2={bottom}
        />
      ))}
      {layout.rows.map(({ label, marks: estimates }, row) => (
        <g key={`${label} ${row}`}>
          <RowLabel x={labelEnd} y={top + (row + 0.5) * rowHeight}>
            {label}
          </RowLabel>
          {estimates.map(({ x, from, to, y }, number) => (
            <g key={number}>
              {from !== null && to !== null && (
                <line
                  className={number === 0 ? styles.whisker : styles.otherWhisker}
                  x1={from}
                  x2={to}
                  y1={top + y}
                  y2={top + y}
                />
              )}
              {x !== null && <Mark x={x} y={top + y} number={number} />}
            </g>
          ))}
          <text
            className={styles.value}
            x={width - 126}
            y={top + (row + 0.5) * rowHeight}
            dominantBaseline="middle"
          >
            {valuesOf(rows[row]?.estimates ?? [], drawValue)}
          </text>
        </g>
      ))}
    </Drawing>
  );
}

/** The first is full and round, the second hollow and square: they differ without colour. */
function Mark({
  x,
  y,
  number,
}: {
  readonly x: number;
  readonly y: number;
  readonly number: number;
}) {
  return number === 0 ? (
    <circle className={styles.dot} cx={x} cy={y} r={5} />
  ) : (
    <rect className={styles.otherDot} x={x - 4.5} y={y - 4.5} width={9} height={9} />
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.map((name, number) => {
    const x = labelEnd + 20 + number * namesApart;
    return (
      <g key={number}>
        <Mark x={x} y={14} number={number} />
        <text className={styles.side} x={x + 12} y={14} dominantBaseline="middle">
          {cutToWidth(name, namesApart - 24, { isBold: true })}
        </text>
      </g>
    );
  });
}

function valuesOf(estimates: readonly Estimate[], drawValue: (value: number) => string): string {
  return estimates.map(({ value }) => (value === null ? '–' : drawValue(value))).join(' / ');
}

function wordsOf(rows: readonly IntervalRow[], drawValue: (value: number) => string): string {
  return rows
    .map(({ label, estimates }) => {
      const parts = estimates.map(({ value, lower, upper }) => {
        if (value === null) return '–';
        const bounds =
          lower === null || upper === null ? '' : ` [${drawValue(lower)}; ${drawValue(upper)}]`;
        return `${drawValue(value)}${bounds}`;
      });
      return `${label} ${parts.join(' / ')}`;
    })
    .join('; ');
}
