/**
 * The most frequent items, ties in alphabetical order (Kazakh collation) of what `labelOf` says;
 * `limit` at most, `null` for all. Only those that can be among them are collated: most items of a
 * text occur once.
 */
export function mostFrequent<Item extends { readonly frequency: number }>(
  items: readonly Item[],
  labelOf: (item: Item) => string,
  limit: number | null,
): Item[] {
  const atMost = limit ?? items.length;
  const frequencies = Float64Array.from(items, ({ frequency }) => -frequency).sort();
  const lowest = -(frequencies[atMost - 1] ?? 0);
  const collator = new Intl.Collator('kk');
  return items
    .filter(({ frequency }) => frequency >= lowest)
    .map((item) => ({ item, label: labelOf(item) }))
    .sort((a, b) => b.item.frequency - a.item.frequency || collator.compare(a.label, b.label))
    .slice(0, atMost)
    .map(({ item }) => item);
}
