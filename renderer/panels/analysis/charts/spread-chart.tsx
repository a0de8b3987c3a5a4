import { cutMiddle, rowHeightFor } from '../chart-label.ts';
import styles from '../chart-part.module.css';
import { Drawing, RowLabel } from './drawing.tsx';

export type SpreadRow = {
  readonly label: string;
  /** Shares of the line, rising. */
  readonly places: readonly number[];
  readonly count: number;
};

type SpreadChartProps = {
  readonly title: string;
  readonly rows: readonly SpreadRow[];
  /** Where parts begin, as shares of the line, the important ones with a name. */
  readonly borders: readonly { readonly place: number; readonly label: string | null }[];
  readonly drawValue: (value: number) => string;
};

const width = 880;
const left = 200;
const right = width - 56;
const top = 24;
const letterWidth = 6.8;
/** Fewer letters of a name say nothing. */
const leastLetters = 5;

/** Each occurrence as a stroke at its place in the texts, which lie one behind the other. */
export function SpreadChart({ title, rows, borders, drawValue }: SpreadChartProps) {
  const placeOf = (share: number): number => left + share * (right - left);
  const labels = rows.map(({ label }) => label);
  const rowHeight = rowHeightFor(labels, left - 8, 22);
  const bottom = top + rows.length * rowHeight;
  /** Where the text that begins at a border ends, on the drawing. */
  const endOf = (border: number): number =>
    placeOf(borders.slice(border + 1).find(({ label }) => label !== null)?.place ?? 1);
  const words = rows.map(({ label, count }) => `${label} ${drawValue(count)}`).join('; ');
  return (
    <Drawing width={width} height={bottom + 8} words={`${title}: ${words}`}>
      {borders.map(({ place, label }, index) => (
        <g key={index}>
          <line
            className={label === null ? styles.gridLine : styles.border}
            x1={placeOf(place)}
            x2={placeOf(place)}
            y1={label === null ? top : 6}
            y2={bottom}
          />
          {label !== null && <BorderLabel x={placeOf(place)} end={endOf(index)} label={label} />}
        </g>
      ))}
      {rows.map(({ label, places, count }, row) => {
        const middle = top + (row + 0.5) * rowHeight;
        const strokes = places.map(
          (place) => `M${placeOf(place).toFixed(1)} ${middle - 7}V${middle + 7}`,
        );
        return (
          <g key={`${label} ${row}`}>
            <RowLabel x={left - 8} y={middle}>
              {label}
            </RowLabel>
            <line className={styles.gridLine} x1={left} x2={right} y1={middle} y2={middle} />
            <path className={styles.stroke} d={strokes.join('')} />
            <text className={styles.value} x={right + 8} y={middle} dominantBaseline="middle">
              {drawValue(count)}
            </text>
          </g>
        );
      })}
      <line className={styles.axis} x1={right} x2={right} y1={top} y2={bottom} />
    </Drawing>
  );
}

type BorderLabelProps = { readonly x: number; readonly end: number; readonly label: string };

/** The name of a text over its part of the line, as far as there is room for it. */
function BorderLabel({ x, end, label }: BorderLabelProps) {
  const room = Math.floor((end - x - 4) / letterWidth);
  if (room < leastLetters) return null;
  return (
    <text className={styles.tick} x={x + 4} y={14}>
      {cutMiddle(label, room)}
    </text>
  );
}
