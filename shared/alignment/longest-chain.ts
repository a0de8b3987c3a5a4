import { at } from '../base/invariant.ts';

type Link = { readonly item: number; readonly place: number; readonly before: Link | null };

/**
 * Gives as many items as possible a place each, so that the places rise from item to item; -1 for the
 * others. `candidates` are the places that an item may take, largest first (Hunt and Szymanski 1977).
 */
export function longestChain(candidates: readonly (readonly number[])[]): number[] {
  // Of chains of each length the one that ends first.
  const ends: Link[] = [];
  candidates.forEach((places, item) => {
    for (const place of places) {
      const length = firstNotBelow(ends, place);
      ends[length] = { item, place, before: ends[length - 1] ?? null };
    }
  });
  const chosen = candidates.map(() => -1);
  for (let link = ends.at(-1) ?? null; link !== null; link = link.before) {
    chosen[link.item] = link.place;
  }
  return chosen;
}

function firstNotBelow(ends: readonly Link[], place: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(ends, middle).place < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
