import type { PairModel } from './pair-model.ts';
import type { VersionFeatures } from './version-features.ts';

/** Two segments that may belong together, and how much says so. */
export type Anchor = { readonly i: number; readonly j: number; readonly weight: number };

/** Words are paired with each other everywhere when this many pairs of segments come of it. */
const mostPairs = 36;
/** Of a commoner word: as many occurrences, the nearest, are looked at. */
const nearest = 4;
/** Words in more segments than this say nothing of the place. */
const mostSegments = 200;
const leastShare = 0.25;
/** Most anchors of a source segment. */
const mostAnchors = 6;

/** Pairs of segments with words that stand for each other, by source segments. */
export function findAnchors({ source, target, forward }: PairModel): Anchor[] {
  const sourceSegments = segmentsOfTypes(source);
  const targetSegments = segmentsOfTypes(target);
  const links = likelyLinks(forward.known);
  const scale = target.size / Math.max(1, source.size);
  const anchors: Anchor[] = [];
  const weights = new Map<number, number>();
  for (let i = 0; i < source.size; i += 1) {
    weights.clear();
    const end = source.tokenStarts[i + 1] ?? 0;
    for (let index = source.tokenStarts[i] ?? 0; index < end; index += 1) {
      const type = source.tokens[index] ?? 0;
      const last = sourceSegments.starts[type + 1] ?? 0;
      const from = last - (sourceSegments.starts[type] ?? 0);
      if (from > mostSegments) continue;
      for (const [other, share] of links.get(type) ?? []) {
        addOccurrences(targetSegments, other, from, share, i * scale, weights);
      }
    }
    const found = [...weights].sort((one, two) => two[1] - one[1] || one[0] - two[0]);
    // By falling targets: a chain takes one of them at most.
    const kept = found.slice(0, mostAnchors).sort((one, two) => two[0] - one[0]);
    for (const [j, weight] of kept) anchors.push({ i, j, weight });
  }
  return anchors;
}

/** Adds the segments of a target type that may answer to a source type in `from` segments. */
function addOccurrences(
  { starts, segments }: TypeSegments,
  type: number,
  from: number,
  share: number,
  expected: number,
  weights: Map<number, number>,
): void {
  let first = starts[type] ?? 0;
  let last = starts[type + 1] ?? 0;
  const to = last - first;
  if (to > mostSegments) return;
  let weight = share / (from * to);
  if (from * to > mostPairs) {
    weight = share / (nearest * Math.sqrt(from * to));
    const place = lowerBound(segments, first, last, expected);
    first = Math.max(first, Math.min(place - nearest / 2, last - nearest));
    last = Math.min(last, first + nearest);
  }
  for (let index = first; index < last; index += 1) {
    const j = segments[index] ?? 0;
    weights.set(j, (weights.get(j) ?? 0) + weight);
  }
}

function lowerBound(segments: Int32Array, first: number, last: number, value: number): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function likelyLinks(
  known: PairModel['forward']['known'],
): Map<number, readonly (readonly [type: number, share: number])[]> {
  const links = new Map<number, [number, number][]>();
  for (const [type, row] of known) {
    let total = 1;
    for (const weight of row.values()) total += weight;
    const likely: [number, number][] = [];
    for (const [other, weight] of row) {
      if (weight / total >= leastShare) likely.push([other, weight / total]);
    }
    if (likely.length > 0) links.set(type, likely);
  }
  return links;
}

/** Of each type: the segments it occurs in, in order. */
type TypeSegments = { readonly starts: Int32Array; readonly segments: Int32Array };

function segmentsOfTypes({ size, keys, tokens, tokenStarts }: VersionFeatures): TypeSegments {
  const starts = new Int32Array(keys.length + 1);
  const last = new Int32Array(keys.length).fill(-1);
  const each = (see: (type: number, segment: number) => void): void => {
    last.fill(-1);
    for (let segment = 0; segment < size; segment += 1) {
      const end = tokenStarts[segment + 1] ?? 0;
      for (let index = tokenStarts[segment] ?? 0; index < end; index += 1) {
        const type = tokens[index] ?? 0;
        if (last[type] === segment) continue;
        last[type] = segment;
        see(type, segment);
      }
    }
  };
  each((type) => {
    starts[type + 1] = (starts[type + 1] ?? 0) + 1;
  });
  for (let type = 0; type < keys.length; type += 1) {
    starts[type + 1] = (starts[type + 1] ?? 0) + (starts[type] ?? 0);
  }
  const next = starts.slice();
  const segments = new Int32Array(starts[keys.length] ?? 0);
  each((type, segment) => {
    const place = next[type] ?? 0;
    segments[place] = segment;
    next[type] = place + 1;
  });
  return { starts, segments };
}
