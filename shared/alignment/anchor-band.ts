import { makeBand, wholeBand, type Band } from './band.ts';
import type { PairModel } from './pair-model.ts';

/** Tables up to this many places are searched whole. */
const wholeSize = 50_000;
/** Words that occur in more segments than this are no anchors. */
const rareIn = 6;
const leastWeight = 0.25;

/**
 * Where the path can run: around a chain of anchors, pairs of segments that share rare words,
 * numbers or names. Its work grows with the number of segments, not with their product.
 */
export function anchorBand(model: PairModel, margin: number): Band {
  const { source, target } = model;
  if ((source.size + 1) * (target.size + 1) <= wholeSize)
    return wholeBand(source.size, target.size);
  const chain = bestChain(sharedRareWords(model), target.size);
  const low = new Int32Array(source.size + 1);
  const high = new Int32Array(source.size + 1);
  const points = [{ i: 0, j: 0 }, ...chain, { i: source.size, j: target.size }];
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1] ?? { i: 0, j: 0 };
    const to = points[index] ?? from;
    const gap = Math.max(to.i - from.i, to.j - from.j);
    const width = Math.min(1500, margin + Math.ceil(gap * 0.35));
    for (let i = from.i; i <= to.i; i += 1) {
      const middle =
        to.i === from.i ? from.j : from.j + ((to.j - from.j) * (i - from.i)) / (to.i - from.i);
      const isNew = high[i] === 0;
      const least = Math.max(
        0,
        Math.floor(Math.min(middle, from.i === to.i ? from.j : middle) - width),
      );
      const most = Math.ceil(Math.max(middle, from.i === to.i ? to.j : middle) + width);
      low[i] = isNew ? least : Math.min(low[i] ?? 0, least);
      high[i] = Math.max(high[i] ?? 0, most);
    }
  }
  return makeBand(low, high, target.size);
}

type Anchor = { readonly i: number; readonly j: number; readonly weight: number };

function sharedRareWords(model: PairModel): Anchor[] {
  const { source, target } = model;
  const sourceSegments = rareSegments(source);
  const targetSegments = rareSegments(target);
  const weights = new Map<number, number>();
  for (const [type, row] of model.forward.known) {
    const from = sourceSegments.get(type);
    if (from === undefined) continue;
    let total = 1;
    for (const weight of row.values()) total += weight;
    for (const [other, weight] of row) {
      const to = targetSegments.get(other);
      if (to === undefined || weight / total < leastWeight) continue;
      const gain = weight / total / (from.length * to.length);
      for (const i of from) {
        for (const j of to) {
          const key = i * target.size + j;
          weights.set(key, (weights.get(key) ?? 0) + gain);
        }
      }
    }
  }
  return [...weights].map(([key, weight]) => ({
    i: Math.floor(key / target.size),
    j: key % target.size,
    weight,
  }));
}

function rareSegments({
  size,
  tokens,
  tokenStarts,
  counts,
}: PairModel['source']): Map<number, number[]> {
  const segments = new Map<number, number[]>();
  for (let segment = 0; segment < size; segment += 1) {
    const end = tokenStarts[segment + 1] ?? 0;
    for (let index = tokenStarts[segment] ?? 0; index < end; index += 1) {
      const type = tokens[index] ?? 0;
      if ((counts[type] ?? 0) > rareIn) continue;
      const list = segments.get(type);
      if (list === undefined) segments.set(type, [segment]);
      else if (list.at(-1) !== segment) list.push(segment);
    }
  }
  return segments;
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
