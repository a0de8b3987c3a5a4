import { at, invariant } from '../base/invariant.ts';

/**
 * Items that enter a list in a row. `at` is the index of the first of them in the list as it is
 * *after* the insertion; `null` means at the end.
 */
export type Insertion<Item> = { readonly at: number | null; readonly items: readonly Item[] };

/** One insertion at the end, or none when there is nothing to insert. */
export function appended<Item>(items: readonly Item[]): Insertion<Item>[] {
  return items.length === 0 ? [] : [{ at: null, items }];
}

/** The items of all insertions, in order. */
export function insertedItems<Item>(insertions: readonly Insertion<Item>[]): Item[] {
  return insertions.flatMap((insertion) => insertion.items);
}

/**
 * The list with the insertions made. They must be given in the order of their places; a place
 * beyond the end is a bug and throws.
 */
export function insertItems<Item>(
  list: readonly Item[],
  insertions: readonly Insertion<Item>[],
): Item[] {
  // The usual case, in a list that may be long.
  if (insertions.every(({ at: place }) => place === null)) {
    return [...list, ...insertedItems(insertions)];
  }
  const result: Item[] = [];
  let taken = 0;
  const takeUntil = (length: number): void => {
    const count = Math.max(0, Math.min(length - result.length, list.length - taken));
    const end = taken + count;
    for (; taken < end; taken += 1) result.push(at(list, taken));
  };
  for (const { at: place, items } of insertions) {
    takeUntil(place ?? Infinity);
    invariant(place === null || place === result.length, `no place ${place} in a list`);
    for (const item of items) result.push(item);
  }
  takeUntil(Infinity);
  return result;
}

/** The items that pass the test, as the insertions that would put them back where they are. */
export function asInsertions<Item>(
  list: readonly Item[],
  isTaken: (item: Item) => boolean,
): Insertion<Item>[] {
  const runs: { at: number; items: Item[] }[] = [];
  list.forEach((item, index) => {
    if (!isTaken(item)) return;
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.items.length === index) last.items.push(item);
    else runs.push({ at: index, items: [item] });
  });
  return runs;
}
