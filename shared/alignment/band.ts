import type { Border } from './borders.ts';

/**
 * The places (i, j) between segments that a search visits: for each i from 0 to the number of
 * source segments, j from `low[i]` to `high[i]`. A place's index is `starts[i] + j - low[i]`.
 */
export type Band = {
  readonly rows: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly starts: Int32Array;
  readonly size: number;
  /** What every path passes through, in order. */
  readonly borders: readonly Border[];
  /** Of each row: the first border that stands in it or after it. */
  readonly nextBorders: Int32Array;
};

/**
 * A band that can be walked: from (0, 0) to the last corner, its ends never falling, each row
 * meeting the next. Rows do not reach past the borders above and below them.
 */
export function makeBand(
  low: Int32Array,
  high: Int32Array,
  targetSize: number,
  borders: readonly Border[],
): Band {
  const last = low.length - 1;
  low[0] = 0;
  high[last] = targetSize;
  const nextBorders = new Int32Array(last + 1);
  let next = 0;
  let passed = 0;
  for (let row = 0; row <= last; row += 1) {
    while (next < borders.length && (borders[next]?.i ?? 0) < row) {
      passed = borders[next]?.j ?? passed;
      next += 1;
    }
    nextBorders[row] = next;
    low[row] = Math.max(low[row] ?? 0, passed);
    high[row] = Math.max(high[row] ?? 0, passed);
    let later = next;
    for (; later < borders.length && borders[later]?.i === row; later += 1) {
      low[row] = Math.min(low[row] ?? 0, borders[later]?.j ?? 0);
      high[row] = Math.max(high[row] ?? 0, borders[later]?.j ?? 0);
    }
    const end = borders[later]?.j ?? targetSize;
    low[row] = Math.min(low[row] ?? 0, end);
    high[row] = Math.min(high[row] ?? 0, end);
  }
  for (let row = 0; row <= last; row += 1) {
    const before = row === 0 ? 0 : (high[row - 1] ?? 0);
    high[row] = Math.min(targetSize, Math.max(high[row] ?? 0, before));
  }
  for (let row = last; row >= 0; row -= 1) {
    const after = row === last ? targetSize : (low[row + 1] ?? 0);
    low[row] = Math.max(0, Math.min(low[row] ?? 0, after, high[row] ?? 0));
  }
  for (let row = 1; row <= last; row += 1) {
    low[row] = Math.min(low[row] ?? 0, high[row - 1] ?? 0);
  }
  const starts = new Int32Array(last + 2);
  for (let row = 0; row <= last; row += 1) {
    starts[row + 1] = (starts[row] ?? 0) + (high[row] ?? 0) - (low[row] ?? 0) + 1;
  }
  return { rows: last + 1, low, high, starts, size: starts[last + 1] ?? 0, borders, nextBorders };
}

/** The first border that a bead which starts at (i, j) may reach but not pass; `null` for none. */
export function borderAfter({ borders, nextBorders }: Band, i: number, j: number): Border | null {
  for (let index = nextBorders[i] ?? 0; index < borders.length; index += 1) {
    const border = borders[index];
    if (border !== undefined && (border.i > i || border.j > j)) return border;
  }
  return null;
}

/** Whether a border stands at (i, j). */
export function isBorder({ borders, nextBorders }: Band, i: number, j: number): boolean {
  for (let index = nextBorders[i] ?? 0; borders[index]?.i === i; index += 1) {
    if (borders[index]?.j === j) return true;
  }
  return false;
}

/** The index of a place, -1 outside the band. */
export function placeIn(band: Band, i: number, j: number): number {
  const low = band.low[i] ?? 0;
  if (i < 0 || i >= band.rows || j < low || j > (band.high[i] ?? -1)) return -1;
  return (band.starts[i] ?? 0) + j - low;
}

/** Every place. */
export function wholeBand(
  sourceSize: number,
  targetSize: number,
  borders: readonly Border[],
): Band {
  return makeBand(
    new Int32Array(sourceSize + 1),
    new Int32Array(sourceSize + 1).fill(targetSize),
    targetSize,
    borders,
  );
}
