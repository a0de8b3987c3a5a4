import { makeBand, wholeBand, type Band } from './band.ts';
import { findAnchors, type Anchor } from './find-anchors.ts';
import { borderCounts, type Border } from './borders.ts';
import type { PairModel } from './pair-model.ts';

/** Tables up to this many places are searched whole. */
const wholeSize = 50_000;
/** Places for each segment that a search may visit, however far anchors are from each other. */
const mostPlaces = 240;

/**
 * Where the path can run: around a chain of anchors, pairs of segments that share rare words,
 * numbers or names. Its work grows with the number of segments, not with their product.
 */
export function anchorBand(model: PairModel, margin: number, borders: readonly Border[]): Band {
  const { source, target } = model;
  if ((source.size + 1) * (target.size + 1) <= wholeSize)
    return wholeBand(source.size, target.size, borders);
  const anchors = betweenBorders(findAnchors(model), model, borders);
  const chain = bestChain(anchors, target.size);
  const points: Border[] = [
    { i: 0, j: 0 },
    ...chain,
    ...borders,
    { i: source.size, j: target.size },
  ];
  points.sort((one, two) => one.i - two.i || one.j - two.j);
  let share = 0.35;
  let band = bandAround(points, margin, share, source.size, target.size, borders);
  while (band.size > mostPlaces * band.rows && share > 0.01) {
    share /= 2;
    band = bandAround(points, margin, share, source.size, target.size, borders);
  }
  return band;
}

/** A band along straight lines between points, wider by `share` of the distance between them. */
function bandAround(
  points: readonly Border[],
  margin: number,
  share: number,
  sourceSize: number,
  targetSize: number,
  borders: readonly Border[],
): Band {
  const low = new Int32Array(sourceSize + 1).fill(0x7fffffff);
  const high = new Int32Array(sourceSize + 1);
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1] ?? { i: 0, j: 0 };
    const to = points[index] ?? from;
    const width = margin + Math.ceil(Math.max(to.i - from.i, to.j - from.j) * share);
    for (let i = from.i; i <= to.i; i += 1) {
      const middle =
        to.i === from.i ? from.j : from.j + ((to.j - from.j) * (i - from.i)) / (to.i - from.i);
      const last = from.i === to.i ? to.j : middle;
      low[i] = Math.min(low[i] ?? 0, Math.max(0, Math.floor(middle - width)));
      high[i] = Math.max(high[i] ?? 0, Math.ceil(last + width));
    }
  }
  return makeBand(low, high, targetSize, borders);
}

/** Without the anchors whose segments a border parts. */
function betweenBorders(
  anchors: Anchor[],
  { source, target }: PairModel,
  borders: readonly Border[],
): Anchor[] {
  if (borders.length === 0) return anchors;
  const before = borderCounts(
    borders.map(({ i }) => i),
    source.size,
  );
  const after = borderCounts(
    borders.map(({ j }) => j),
    target.size,
  );
  return anchors.filter(({ i, j }) => before[i] === after[j]);
}

/**
 * The rising chain of anchors with the greatest weight, thinned to those whose neighbours in the
 * chain agree about the place.
 */
function bestChain(anchors: Anchor[], targetSize: number): Anchor[] {
  anchors.sort((one, two) => one.i - two.i || two.j - one.j);
  // A Fenwick tree over j: the best chain that ends at or before it.
  const tree = new Int32Array(targetSize + 2).fill(-1);
  const totals = new Float64Array(anchors.length);
  const previous = new Int32Array(anchors.length).fill(-1);
  let last = -1;
  anchors.forEach(({ j, weight }, index) => {
    let best = -1;
    for (let k = j; k > 0; k -= k & -k) {
      const found = tree[k] ?? -1;
      if (found >= 0 && (best < 0 || (totals[found] ?? 0) > (totals[best] ?? 0))) best = found;
    }
    totals[index] = weight + (best < 0 ? 0 : (totals[best] ?? 0));
    previous[index] = best;
    for (let k = j + 1; k <= targetSize; k += k & -k) {
      const found = tree[k] ?? -1;
      if (found < 0 || (totals[index] ?? 0) > (totals[found] ?? 0)) tree[k] = index;
    }
    if (last < 0 || (totals[index] ?? 0) > (totals[last] ?? 0)) last = index;
  });
  const chain: Anchor[] = [];
  for (let index = last; index >= 0; index = previous[index] ?? -1) {
    const anchor = anchors[index];
    if (anchor !== undefined) chain.push(anchor);
  }
  chain.reverse();
  return chain.filter(({ i, j }, index) => {
    const around = [
      ...chain.slice(Math.max(0, index - 4), index),
      ...chain.slice(index + 1, index + 5),
    ];
    const agreeing = around.filter((other) => Math.abs(other.i - i - (other.j - j)) <= 12).length;
    return agreeing * 2 > around.length;
  });
}
