import { scaleLinear } from 'd3-scale';
import { placeLabels, type PlacedLabel } from './place-labels.ts';

export type MapPoint = {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Its part of the whole, from 0 to 1: the area of the mark follows it. */
  readonly weight: number;
};

export type PlacedPoint = {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly words: PlacedLabel;
  /** The width that was reckoned for the words. */
  readonly wordsWidth: number;
};

export type MapLayout = {
  readonly points: readonly PlacedPoint[];
  /** Where both axes are zero. */
  readonly origin: { readonly x: number; readonly y: number };
};

type Size = { readonly width: number; readonly height: number; readonly margin: number };

/** A letter of the labels takes about so much; Kazakh and Russian letters are the widest. */
const letterWidth = 7;
export const labelHeight = 16;

/**
 * Points on two axes of one scale, so that distances on the drawing are those of the analysis, with
 * words that do not cover each other. The origin is always on the map.
 */
export function mapLayout(points: readonly MapPoint[], size: Size): MapLayout {
  const { width, height, margin } = size;
  const xs = [0, ...points.map(({ x }) => x)];
  const ys = [0, ...points.map(({ y }) => y)];
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
  const placed = points.map(({ label, x, y, weight }) => ({
    ...{ label, x: toX(x), y: toY(y), radius: 3.5 + 9 * Math.sqrt(Math.max(0, weight)) },
    ...{ width: [...label].length * letterWidth + 4, height: labelHeight },
  }));
  const words = placeLabels(placed, { width, height });
  return {
    points: placed.map((point, index) => ({
      ...{ label: point.label, x: point.x, y: point.y, radius: point.radius },
      wordsWidth: point.width,
      words: words[index] ?? { x: point.x, y: point.y, isLed: false },
    })),
    origin: { x: toX(0), y: toY(0) },
  };
}
