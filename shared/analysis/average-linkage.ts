import { at } from '../base/invariant.ts';

/** Two clusters made one. Items are 0 to n − 1; the cluster made by merge number m is n + m. */
export type Merge = {
  readonly first: number;
  readonly second: number;
  /** Mean distance between the items of the one and of the other. */
  readonly height: number;
  readonly size: number;
};

/**
 * Agglomerative clustering by average linkage (UPGMA; Sokal and Michener 1958): n − 1 merges by rising
 * height. `distances` is symmetric. Takes time and memory in the square of the number of items
 * (nearest-neighbour chain; Murtagh 1983); of equal distances the earlier items come first.
 */
export function averageLinkage(distances: readonly (readonly number[])[]): Merge[] {
  const count = distances.length;
  const current = distances.map((row) => Float64Array.from(row));
  const sizes = new Array<number>(count).fill(1);
  const isActive = new Array<boolean>(count).fill(true);
  const raw: { first: number; second: number; height: number }[] = [];
  let chain: number[] = [];
  while (raw.length < count - 1) {
    if (chain.length === 0) chain.push(isActive.indexOf(true));
    const tip = at(chain, chain.length - 1);
    const before = chain.at(-2);
    const row = at(current, tip);
    let [nearest, least] = [before ?? -1, before === undefined ? Infinity : at(row, before)];
    for (let other = 0; other < count; other += 1) {
      if (isActive[other] !== true || other === tip) continue;
      if (at(row, other) < least) [nearest, least] = [other, at(row, other)];
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain = chain.slice(0, -2);
    const [kept, gone] = tip < nearest ? [tip, nearest] : [nearest, tip];
    raw.push({ first: kept, second: gone, height: least });
    const [keptSize, goneSize] = [at(sizes, kept), at(sizes, gone)];
    isActive[gone] = false;
    sizes[kept] = keptSize + goneSize;
    const [own, other] = [at(current, kept), at(current, gone)];
    for (let third = 0; third < count; third += 1) {
      if (isActive[third] !== true || third === kept) continue;
      const mean =
        (at(own, third) * keptSize + at(other, third) * goneSize) / (keptSize + goneSize);
      own[third] = mean;
      at(current, third)[kept] = mean;
    }
  }
  return named(raw, count);
}

/** The merges by height, with the names of the clusters that they join. */
function named(
  raw: readonly { readonly first: number; readonly second: number; readonly height: number }[],
  count: number,
): Merge[] {
  const clusterOf = Array.from({ length: count }, (_, item) => item);
  const sizes = new Array<number>(count).fill(1);
  // Merges lower in the tree are never higher, and come first where heights are equal.
  return raw
    .toSorted((a, b) => a.height - b.height)
    .map(({ first, second, height }, number) => {
      const [one, other] = [at(clusterOf, first), at(clusterOf, second)].sort((a, b) => a - b);
      const size = at(sizes, one ?? 0) + at(sizes, other ?? 0);
      sizes.push(size);
      clusterOf[first] = count + number;
      clusterOf[second] = count + number;
      return { first: one ?? 0, second: other ?? 0, height, size };
    });
}
