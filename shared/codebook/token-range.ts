/** Tokens `first` to `last`, both included. */
export type TokenRange = { readonly first: number; readonly last: number };

/** Orders ranges by their first token, the longer first where these are equal. */
export function compareRanges(a: TokenRange, b: TokenRange): number {
  return a.first - b.first || b.last - a.last;
}

/** All ranges of the lists in order, equal ones once. */
export function uniteRanges(lists: readonly (readonly TokenRange[])[]): TokenRange[] {
  const middle = lists.length >> 1;
  if (middle > 0) {
    return mergeRanges(uniteRanges(lists.slice(0, middle)), uniteRanges(lists.slice(middle)));
  }
  const [only = []] = lists;
  return mergeRanges(isInOrder(only) ? only : only.toSorted(compareRanges), []);
}

/** The ranges of two lists in order, equal ones once. */
function mergeRanges(left: readonly TokenRange[], right: readonly TokenRange[]): TokenRange[] {
  const merged: TokenRange[] = [];
  let [first, last] = [-1, -1];
  let one = left[0];
  let other = right[0];
  for (let nextLeft = 1, nextRight = 1; one !== undefined || other !== undefined;) {
    let range;
    if (other === undefined || (one !== undefined && compareRanges(one, other) <= 0)) {
      range = one;
      one = left[nextLeft++];
    } else {
      range = other;
      other = right[nextRight++];
    }
    if (range === undefined || (range.first === first && range.last === last)) continue;
    merged.push(range);
    ({ first, last } = range);
  }
  return merged;
}

/** The ranges that hold no other of them, in order; equal ones once. */
export function minimalRanges(ranges: readonly TokenRange[]): TokenRange[] {
  const minimal: TokenRange[] = [];
  let leastLast = Infinity;
  for (const range of [...ranges].sort(compareRanges).reverse()) {
    if (range.last < leastLast) {
      minimal.push(range);
      leastLast = range.last;
    }
  }
  return minimal.reverse();
}

/**
 * The smallest ranges that hold one range of each list, the two apart from each other and accepted
 * by `isPair` (called with the earlier one first): the minimal intervals of Clarke, Cormack and
 * Burkowski, "An algebra for structured text search" (1995). `left` and `right` may change places.
 * `isPair` must accept every nearer partner of a range if it accepts a farther one. Both lists
 * sorted by {@link compareRanges}; at most n log n in their length.
 */
export function nearestPairs(
  left: readonly TokenRange[],
  right: readonly TokenRange[],
  isPair: (earlier: TokenRange, later: TokenRange) => boolean,
): TokenRange[] {
  const pairs: TokenRange[] = [];
  for (const [earlier, later] of [
    [left, right],
    [right, left],
  ] as const) {
    let next = 0;
    for (const range of earlier) {
      // Starts rise, ends need not: from the first that starts later the partner is near.
      while ((later[next]?.first ?? Infinity) <= range.first) next += 1;
      const partner = firstAfter(later, range.last, next);
      if (partner !== null && isPair(range, partner)) {
        pairs.push({ first: range.first, last: partner.last });
      }
    }
  }
  return minimalRanges(pairs);
}

/**
 * The first of the ranges that start after token `last`, none of which stands before number `from`;
 * among equal starts the shortest.
 */
function firstAfter(ranges: readonly TokenRange[], last: number, from: number): TokenRange | null {
  let low = from;
  let high = from;
  for (let step = 1; (ranges[high]?.first ?? Infinity) <= last; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, ranges.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.first ?? 0) <= last) low = middle + 1;
    else high = middle;
  }
  let best = ranges[low] ?? null;
  for (let next = low + 1; best !== null && ranges[next]?.first === best.first; next += 1) {
    best = ranges[next] ?? best;
  }
  return best;
}

/**
 * Ranges of the list that do not overlap, the longest kept: of ranges that overlap, the one with
 * more tokens stays, then the earlier one, then the one that comes first in the list. In order.
 */
export function longestRanges<Range extends TokenRange>(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  const sorted = isInOrder(ranges) ? ranges : ranges.toSorted(compareRanges);
  for (let start = 0; start < sorted.length;) {
    let end = start;
    let last = -1;
    do {
      last = Math.max(last, sorted[end]?.last ?? -1);
      end += 1;
    } while ((sorted[end]?.first ?? Infinity) <= last);
    const only = sorted[start];
    if (end === start + 1 && only !== undefined) kept.push(only);
    else for (const range of longestOfCluster(sorted.slice(start, end), last)) kept.push(range);
    start = end;
  }
  return kept;
}

function isInOrder(ranges: readonly TokenRange[]): boolean {
  for (let index = 1; index < ranges.length; index += 1) {
    const before = ranges[index - 1];
    const range = ranges[index];
    if (before === undefined || range === undefined || compareRanges(before, range) > 0)
      return false;
  }
  return true;
}

/** Longest first, so a kept range never lies inside one tried later: its two ends tell whether they meet. */
function longestOfCluster<Range extends TokenRange>(
  cluster: readonly Range[],
  last: number,
): Range[] {
  const origin = cluster[0]?.first ?? 0;
  const taken = new Uint8Array(last - origin + 1);
  return cluster
    .toSorted((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
    .filter((range) => {
      if (taken[range.first - origin] === 1 || taken[range.last - origin] === 1) return false;
      taken.fill(1, range.first - origin, range.last - origin + 1);
      return true;
    })
    .sort(compareRanges);
}
