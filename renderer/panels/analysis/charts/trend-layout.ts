import { scaleLinear } from 'd3-scale';

/** A rate at a time: observed, or reckoned ahead with its bounds. */
export type TrendPoint = {
  readonly year: number;
  readonly rate: number | null;
  readonly fitted: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly isAhead: boolean;
};

export type TrendLayout = {
  readonly dots: readonly { readonly x: number; readonly y: number; readonly value: number }[];
  /** The fitted line through what was observed; `null` where there is none. */
  readonly line: string | null;
  /** The same line ahead, from the last observation on. */
  readonly farLine: string | null;
  /** The range ahead; `null` where nothing is extrapolated. */
  readonly farBand: string | null;
  readonly yearTicks: readonly { readonly value: number; readonly x: number }[];
  readonly rateTicks: readonly { readonly value: number; readonly y: number }[];
};

type Size = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type Scales = {
  /** The first and the last year, and the largest rate, that all small charts share. */
  readonly years: readonly [number, number];
  readonly largest: number;
};

/** What all charts of a table have in common, so that they can be compared. */
export function trendScales(points: readonly TrendPoint[]): Scales {
  const years = points.map(({ year }) => year);
  const rates = points.flatMap(({ rate, fitted, upper }) => [rate ?? 0, fitted ?? 0, upper ?? 0]);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return { years: [first, last === first ? first + 1 : last], largest: Math.max(1e-9, ...rates) };
}

/** Dots, line, and the extrapolation drawn apart from both; rates from zero. */
export function trendLayout(
  points: readonly TrendPoint[],
  scales: Scales,
  size: Size,
): TrendLayout {
  const x = scaleLinear(scales.years, [size.left, size.right]);
  const y = scaleLinear([0, scales.largest], [size.bottom, size.top]).nice(4);
  const inOrder = points.toSorted((a, b) => a.year - b.year);
  const seen = inOrder.filter(({ isAhead }) => !isAhead);
  const ahead = inOrder.filter(({ isAhead }) => isAhead);
  const fitted = (own: readonly TrendPoint[]): readonly (readonly [number, number])[] =>
    own.flatMap(({ year, fitted: value }) =>
      value === null ? [] : [[x(year), y(Math.max(0, value))] as const],
    );
  const past = fitted(seen);
  const end = past.at(-1);
  const future = ahead.length === 0 || end === undefined ? [] : [end, ...fitted(ahead)];
  const bounds = ahead.flatMap(({ year, lower, upper }) =>
    lower === null || upper === null
      ? []
      : [{ x: x(year), low: y(Math.max(0, lower)), high: y(Math.max(0, upper)) }],
  );
  const start = end === undefined ? [] : [end];
  return {
    dots: seen.flatMap(({ year, rate }) =>
      rate === null ? [] : [{ x: x(year), y: y(rate), value: rate }],
    ),
    line: pathOf(past),
    farLine: pathOf(future),
    farBand:
      bounds.length === 0
        ? null
        : `${pathOf([
            ...start,
            ...bounds.map(({ x: at, high }) => [at, high] as const),
            ...bounds.toReversed().map(({ x: at, low }) => [at, low] as const),
          ])}Z`,
    yearTicks: x
      .ticks(5)
      .filter((value) => Number.isInteger(value))
      .map((value) => ({ value, x: x(value) })),
    rateTicks: y.ticks(3).map((value) => ({ value, y: y(value) })),
  };
}

function pathOf(points: readonly (readonly [number, number])[]): string | null {
  if (points.length < 2) return null;
  return points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}
