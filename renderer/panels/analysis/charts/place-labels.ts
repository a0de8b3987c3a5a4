/** A point on a drawing with its words and the size that they take there. */
export type LabelledPoint = {
  readonly x: number;
  readonly y: number;
  /** Half of the mark's size: labels keep clear of it. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Points with more of it find a place for their words first. */
  readonly importance: number;
  /** How far from the mark the words may stand. */
  readonly reach: number;
};

/** Where the words stand: the left upper corner of their box. */
export type PlacedLabel = {
  readonly x: number;
  readonly y: number;
  /** The line that leads to words which stand off their mark, else `null`. */
  readonly leader: Line | null;
};

type Spot = { readonly x: number; readonly y: number };
type Line = { readonly from: Spot; readonly to: Spot };
export type Box = {
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
const distances = [2, 7, 13, 20, 28, 37, 47, 58, 70, 84, 100] as const;
/** What the line round a mark adds to it. */
const outline = 1.5;
/** Up to here the words stand by their mark without a line. */
const near = 7;

/**
 * Places for the words of points, so that no two of them cover each other, a mark, other words that
 * stand there, the border of the field or a line that leads to words; and no line crosses another. The important points find theirs
 * first. `null` for a point that has no free place within its reach: a map with some words missing can
 * be read, one where they lie over each other cannot.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  field: Field,
  words: readonly Box[] = [],
): readonly (PlacedLabel | null)[] {
  const marks = points.map(({ x, y, radius }): Box => ({
    left: x - radius - outline,
    top: y - radius - outline,
    right: x + radius + outline,
    bottom: y + radius + outline,
  }));
  const taken = [...marks, ...words];
  const leaders: Line[] = [];
  const labels: (PlacedLabel | null)[] = points.map(() => null);
  const order = [...points.entries()].sort(([, a], [, b]) => b.importance - a.importance);
  for (const [index, point] of order) {
    const found = freePlace(point, taken, leaders, field);
    if (found === null) continue;
    const { box, leader } = found;
    taken.push(box);
    if (leader !== null) leaders.push(leader);
    labels[index] = { x: box.left, y: box.top, leader };
  }
  return labels;
}

function freePlace(
  point: LabelledPoint,
  taken: readonly Box[],
  leaders: readonly Line[],
  field: Field,
): { readonly box: Box; readonly leader: Line | null } | null {
  for (const distance of distances) {
    if (distance > point.reach) break;
    for (const direction of directions) {
      const box = boxAt(point, direction, distance);
      if (!isWithin(box, field) || taken.some((other) => overlaps(box, other))) continue;
      if (leaders.some((line) => runsThrough(line, box))) continue;
      if (distance <= near) return { box, leader: null };
      const leader = leaderTo(point, box);
      const isHidden = taken.some((other) => !holds(other, point) && runsThrough(leader, other));
      if (!isHidden && !leaders.some((line) => cross(line, leader))) return { box, leader };
    }
  }
  return null;
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

/** From the middle of the mark to the nearest place of the box. */
function leaderTo({ x, y }: Spot, { left, top, right, bottom }: Box): Line {
  const to = { x: Math.max(left, Math.min(x, right)), y: Math.max(top, Math.min(y, bottom)) };
  return { from: { x, y }, to };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin({ left, top, right, bottom }: Box, { width, height }: Field): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

function holds({ left, top, right, bottom }: Box, { x, y }: Spot): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether a line has a part of itself inside of the box, not only at its edge. */
function runsThrough({ from, to }: Line, { left, top, right, bottom }: Box): boolean {
  let [enters, leaves] = [0, 1];
  for (const [start, step, low, high] of [
    [from.x, to.x - from.x, left, right],
    [from.y, to.y - from.y, top, bottom],
  ] as const) {
    if (step === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [one, other] = [(low - start) / step, (high - start) / step];
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  return leaves - enters > 1e-9;
}

function cross(a: Line, b: Line): boolean {
  const side = ({ from, to }: Line, { x, y }: Spot): number =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}
