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
};

/**
 * A band that can be walked: from (0, 0) to the last corner, its ends never falling, each row
 * meeting the next.
 */
export function makeBand(low: Int32Array, high: Int32Array, targetSize: number): Band {
  const last = low.length - 1;
  low[0] = 0;
  high[last] = targetSize;
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
  return { rows: last + 1, low, high, starts, size: starts[last + 1] ?? 0 };
}

/** The index of a place, -1 outside the band. */
export function placeIn(band: Band, i: number, j: number): number {
  const low = band.low[i] ?? 0;
  if (i < 0 || i >= band.rows || j < low || j > (band.high[i] ?? -1)) return -1;
  return (band.starts[i] ?? 0) + j - low;
}

/** Every place. */
export function wholeBand(sourceSize: number, targetSize: number): Band {
  return makeBand(
    new Int32Array(sourceSize + 1),
    new Int32Array(sourceSize + 1).fill(targetSize),
    targetSize,
  );
}
