/** A point on a drawing with its words and the size that they take there. */
export type LabelledPoint = {
  readonly x: number;
  readonly y: number;
  /** Half of the mark's size: labels keep clear of it. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
};

/** Where the words stand: the left upper corner of their box. */
export type PlacedLabel = {
  readonly x: number;
  readonly y: number;
  /** Whether they stand so far off that a line has to lead to them. */
  readonly isLed: boolean;
};

type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

type Field = { readonly width: number; readonly height: number };

/** Directions round a point, the ones that read best first: right, left, above, below, corners. */
const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.5, -1],
  [0.5, 1],
  [-0.5, -1],
  [-0.5, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;
const distances = [2, 7, 13, 20, 28, 37, 47, 58, 70, 84, 100, 120, 145] as const;
/** Up to here the words stand by their mark without a line. */
const near = 7;

/**
 * Places for the words of points so that no two of them cover each other, no mark and no border of
 * the field. Crowded points find theirs first. Where there is no free place within reach, the one
 * that covers the least is taken.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  field: Field,
): readonly PlacedLabel[] {
  const marks = points.map(({ x, y, radius }): Box => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }));
  const crowd = points.map((point) =>
    points.reduce(
      (sum, other) => sum + 1 / (30 + Math.hypot(point.x - other.x, point.y - other.y)),
      0,
    ),
  );
  const order = points.map((_, index) => index).sort((a, b) => (crowd[b] ?? 0) - (crowd[a] ?? 0));
  const placed: Box[] = [];
  const labels: PlacedLabel[] = points.map(({ x, y }) => ({ x, y, isLed: false }));
  for (const index of order) {
    const point = points[index];
    if (point === undefined) continue;
    const best = bestPlace(point, [...marks, ...placed], field);
    placed.push(best.box);
    labels[index] = { x: best.box.left, y: best.box.top, isLed: best.distance > near };
  }
  return labels;
}

function bestPlace(
  point: LabelledPoint,
  taken: readonly Box[],
  field: Field,
): { readonly box: Box; readonly distance: number } {
  let best: { readonly box: Box; readonly distance: number } | null = null;
  let least = Infinity;
  for (const distance of distances) {
    for (const direction of directions) {
      const box = boxAt(point, direction, distance);
      const cost = taken.reduce((sum, other) => sum + overlap(box, other), outside(box, field));
      if (cost === 0) return { box, distance };
      if (cost < least) {
        least = cost;
        best = { box, distance };
      }
    }
  }
  return best ?? { box: boxAt(point, directions[0], distances[0]), distance: distances[0] };
}

function boxAt(
  { x, y, radius, width, height }: LabelledPoint,
  [across, down]: readonly [number, number],
  distance: number,
): Box {
  const middleX = x + (radius + distance) * Math.sign(across) + (across * width) / 2;
  const middleY = y + (radius + distance) * Math.sign(down) + (down * height) / 2;
  return {
    left: middleX - width / 2,
    top: middleY - height / 2,
    right: middleX + width / 2,
    bottom: middleY + height / 2,
  };
}

/** The area that two boxes have in common. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The area of the box that the field does not hold, counted heavily. */
function outside(box: Box, { width, height }: Field): number {
  const all = (box.right - box.left) * (box.bottom - box.top);
  const inside = overlap(box, { left: 0, top: 0, right: width, bottom: height });
  return (all - inside) * 4;
}
