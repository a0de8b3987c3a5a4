/**
 * Index of the first element above `value` in an ascending array, none of whose elements before `from`
 * is above it. It is sought in growing steps from there, so that one near by is found at once.
 */
export function firstAbove(sorted: Uint32Array, value: number, from: number): number {
  let low = from;
  let step = 1;
  let high = low;
  while (high < sorted.length && (sorted[high] ?? 0) <= value) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, sorted.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
