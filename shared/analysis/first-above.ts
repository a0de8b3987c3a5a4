/**
 * Index of the first element above a value in an ascending array, sought from `low` up to but without
 * `high`; `high` if there is none.
 */
export function firstAbove(
  sorted: Uint32Array,
  value: number,
  low = 0,
  high = sorted.length,
): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * The same, where no element before `from` is above the value. It is sought in growing steps from
 * there, so that one near by is found at once.
 */
export function firstAboveFrom(sorted: Uint32Array, value: number, from: number): number {
  let low = from;
  let step = 1;
  let high = low;
  while (high < sorted.length && (sorted[high] ?? 0) <= value) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  return firstAbove(sorted, value, low, Math.min(high, sorted.length));
}
