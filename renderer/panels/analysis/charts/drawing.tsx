import type { ReactNode } from 'react';
import { labelLines } from '../chart-label.ts';
import styles from '../chart-part.module.css';
import { useChartPresence } from './chart-presence.ts';

type DrawingProps = {
  readonly width: number;
  readonly height: number;
  /** The chart as text: what is drawn, with its numbers. */
  readonly words: string;
  readonly children: ReactNode;
};

/** Words of a drawing that is made smaller than this can no longer be read: it is moved sideways then. */
const leastScale = 0.75;
/** The page of the smallest window, in pixels. */
const narrowestPage = 850;

/** The ground of a chart: it can be found by exports, and screen readers read its words. */
export function Drawing({ width, height, words, children }: DrawingProps) {
  useChartPresence();
  const leastWidth = Math.round(width * leastScale);
  return (
    <div className={styles.ground} tabIndex={leastWidth > narrowestPage ? 0 : undefined}>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        style={{ minWidth: leastWidth }}
        role="img"
        aria-label={words}
        data-chart=""
      >
        {children}
      </svg>
    </div>
  );
}

type RowLabelProps = {
  readonly x: number;
  /** The middle of the row. */
  readonly y: number;
  /** From the edge of the drawing to `x` unless said otherwise. */
  readonly width?: number;
  readonly children: string;
};

/** What a row of a chart is about, at its left, on two lines where it is long. */
export function RowLabel({ x, y, width = x, children }: RowLabelProps) {
  const { lines, isSmall } = labelLines(children, width);
  return (
    <text
      className={isSmall ? styles.smallLabel : styles.label}
      textAnchor="end"
      dominantBaseline="middle"
    >
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={y + (index - (lines.length - 1) / 2) * 12}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

type AxisProps = {
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly top: number;
  readonly bottom: number;
  readonly drawValue: (value: number) => string;
  readonly title?: string;
};

/** Thin lines with their numbers below. */
export function BottomAxis({ ticks, top, bottom, drawValue, title }: AxisProps) {
  const last = ticks.at(-1);
  return (
    <g>
      {ticks.map(({ value, x }) => (
        <g key={value}>
          <line className={styles.gridLine} x1={x} x2={x} y1={top} y2={bottom} />
          <text className={styles.tick} x={x} y={bottom + 15} textAnchor="middle">
            {drawValue(value)}
          </text>
        </g>
      ))}
      {title !== undefined && last !== undefined && (
        <text className={styles.axisTitle} x={last.x} y={bottom + 33} textAnchor="end">
          {title}
        </text>
      )}
    </g>
  );
}
