import { scaleLinear } from 'd3-scale';

/** A value with the bounds of its interval; what is not known is `null`. */
export type Estimate = {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

export type PlacedEstimate = {
  readonly x: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly y: number;
};

export type IntervalLayout = {
  readonly height: number;
  readonly rows: readonly { readonly label: string; readonly marks: readonly PlacedEstimate[] }[];
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly placeOf: (value: number) => number;
};

type IntervalRow = { readonly label: string; readonly estimates: readonly Estimate[] };

type Size = {
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  /** The axis holds these values in any case: 0, or the largest that a coefficient can be. */
  readonly holds: readonly number[];
};

/**
 * Dots with whiskers, one row for each label; several estimates of a row stand below each other
 * within it. The axis is of all values and bounds.
 */
export function intervalLayout(rows: readonly IntervalRow[], size: Size): IntervalLayout {
  const { left, right, rowHeight, holds } = size;
  const numbers = rows
    .flatMap(({ estimates }) => estimates)
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .filter((value) => value !== null);
  const all = [...numbers, ...holds];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const scale = scaleLinear([low, high === low ? low + 1 : high], [left, right]).nice(6);
  const place = (value: number | null): number | null => (value === null ? null : scale(value));
  return {
    height: rows.length * rowHeight,
    rows: rows.map(({ label, estimates }, row) => ({
      label,
      marks: estimates.map(({ value, lower, upper }, index) => ({
        x: place(value),
        from: place(lower),
        to: place(upper),
        y: row * rowHeight + (rowHeight * (index + 1)) / (estimates.length + 1),
      })),
    })),
    ticks: scale.ticks(6).map((value) => ({ value, x: scale(value) })),
    placeOf: (value) => scale(value),
  };
}
