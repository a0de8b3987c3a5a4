import { scaleLinear } from 'd3-scale';

/** A thing that is more at home on one side than on the other; negative: on the left. */
export type LeaningItem = { readonly label: string; readonly value: number };

export type LeaningBar = LeaningItem & {
  readonly x: number;
  readonly width: number;
  /** The middle of the row. */
  readonly y: number;
};

export type DivergingLayout = {
  readonly zero: number;
  readonly height: number;
  readonly bars: readonly LeaningBar[];
  /** Values of the axis with their places; the same distance on both sides. */
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
};

type Size = { readonly width: number; readonly rowHeight: number; readonly margin: number };

/**
 * Bars from one zero line to both sides on one scale, so that lengths can be compared across it.
 * `margin` is kept free on both sides for numbers.
 */
export function divergingLayout(
  items: readonly LeaningItem[],
  { width, rowHeight, margin }: Size,
): DivergingLayout {
  const largest = Math.max(0, ...items.map(({ value }) => Math.abs(value)));
  const reach = largest === 0 ? 1 : largest;
  const scale = scaleLinear([-reach, reach], [margin, width - margin]);
  const zero = scale(0);
  return {
    zero,
    height: items.length * rowHeight,
    bars: items.map((item, index) => ({
      ...item,
      x: Math.min(zero, scale(item.value)),
      width: Math.abs(scale(item.value) - zero),
      y: (index + 0.5) * rowHeight,
    })),
    ticks: scale.ticks(6).map((value) => ({ value, x: scale(value) })),
  };
}
