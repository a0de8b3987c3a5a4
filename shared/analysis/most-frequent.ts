/** An item with how often it occurs and the words it is sorted by among equals. */
export type Counted = { readonly frequency: number; readonly label: string };

/**
 * The most frequent items, ties in alphabetical order (Kazakh collation); `limit` at most, `null` for
 * all. Only those that can be among them are collated: most items of a text occur once.
 */
export function mostFrequent<Item extends Counted>(
  items: readonly Item[],
  limit: number | null,
): Item[] {
  const atMost = limit ?? items.length;
  const frequencies = items.map(({ frequency }) => frequency).sort((a, b) => b - a);
  const lowest = frequencies[atMost - 1] ?? 0;
  const collator = new Intl.Collator('kk');
  return items
    .filter(({ frequency }) => frequency >= lowest)
    .sort((a, b) => b.frequency - a.frequency || collator.compare(a.label, b.label))
    .slice(0, atMost);
}
