import { scaleLinear } from 'd3-scale';
import { labelSize } from '../chart-label.ts';
import { placeLabels, type Box, type PlacedLabel } from './place-labels.ts';
import { textWidth } from './text-width.ts';

export type MapPoint = {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Its part of the whole, from 0 to 1: the area of the mark follows it. */
  readonly weight: number;
  /** Whether its words are wanted even at some distance, and before those of other points. */
  readonly isNamedFirst: boolean;
};

export type PlacedPoint = {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** `null` where there was no room for them. */
  readonly words: PlacedLabel | null;
  /** The width that was reckoned for the words. */
  readonly wordsWidth: number;
  /** Of a point beyond the frame, which stands at its edge: the angle to where it lies, else `null`. */
  readonly beyond: number | null;
};

export type MapLayout = {
  readonly points: readonly PlacedPoint[];
  /** Where both axes are zero. */
  readonly origin: { readonly x: number; readonly y: number };
};

type Size = { readonly width: number; readonly height: number; readonly margin: number };

export const labelHeight = 16;
/** How far words may stand from their mark, in units of the drawing. */
const [shortReach, longReach] = [20, 100];

/**
 * Points on two axes of one scale, so that distances on the drawing are those of the analysis, with
 * words that do not cover each other: those of the points that make most of the map's inertia come
 * first, and what finds no room goes without. The origin is always on the map. A few points that lie
 * far from all others stand at the edge, so that they do not press the others together; `wordsBeyond`
 * says where they are.
 */
export function mapLayout(
  points: readonly MapPoint[],
  size: Size,
  wordsBeyond: (point: MapPoint) => string,
  /** What is written at the axes, when it is known where they cross. */
  axisWords: (origin: MapLayout['origin']) => readonly Box[] = () => [],
): MapLayout {
  const { width, height, margin } = size;
  const [limitX, limitY] = [farthest(points.map(({ x }) => x)), farthest(points.map(({ y }) => y))];
  const framed = points.map((point) => {
    const x = Math.max(-limitX, Math.min(limitX, point.x));
    const y = Math.max(-limitY, Math.min(limitY, point.y));
    const isBeyond = x !== point.x || y !== point.y;
    return {
      ...{ x, y, weight: point.weight, isNamedFirst: point.isNamedFirst },
      inertia: point.weight * (point.x ** 2 + point.y ** 2),
      label: isBeyond ? wordsBeyond(point) : point.label,
      // On the drawing, up is negative.
      beyond: isBeyond ? Math.atan2(y - point.y, point.x - x) : null,
    };
  });
  const xs = [0, ...framed.map(({ x }) => x)];
  const ys = [0, ...framed.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const unit = Math.min(
    (width - 2 * margin) / Math.max(right - left, 1e-9),
    (height - 2 * margin) / Math.max(top - bottom, 1e-9),
  );
  const spanX = ((right - left) * unit) / 2;
  const spanY = ((top - bottom) * unit) / 2;
  const toX = scaleLinear(
    [left, right === left ? left + 1 : right],
    [width / 2 - spanX, width / 2 + spanX],
  );
  const toY = scaleLinear(
    [bottom, top === bottom ? bottom + 1 : top],
    [height / 2 + spanY, height / 2 - spanY],
  );
  const most = Math.max(...framed.map(({ inertia }) => inertia), 1e-9);
  const placed = framed.map(({ label, x, y, weight, beyond, isNamedFirst, inertia }) => ({
    ...{ label, beyond, x: toX(x), y: toY(y), radius: 3.5 + 9 * Math.sqrt(Math.max(0, weight)) },
    ...{ width: textWidth(label, labelSize, isNamedFirst) + 4, height: labelHeight },
    ...{ importance: (isNamedFirst ? 1 : 0) + inertia / (2 * most) },
    reach: isNamedFirst || beyond !== null ? longReach : shortReach,
  }));
  const origin = { x: toX(0), y: toY(0) };
  const words = placeLabels(placed, { width, height }, axisWords(origin));
  return {
    points: placed.map((point, index) => ({
      ...{ label: point.label, x: point.x, y: point.y, radius: point.radius },
      ...{ wordsWidth: point.width, beyond: point.beyond },
      words: words[index] ?? null,
    })),
    origin,
  };
}

/** How far from zero the frame reaches: to the farthest point, unless it is far beyond most others. */
function farthest(values: readonly number[]): number {
  const sizes = values.map(Math.abs).toSorted((a, b) => a - b);
  const last = sizes.at(-1) ?? 0;
  const most = sizes[Math.floor(sizes.length * 0.85)] ?? last;
  return most > 0 && last > 2.5 * most ? 1.6 * most : last;
}
