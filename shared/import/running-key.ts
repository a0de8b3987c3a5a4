/**
 * What a running head or foot has in common from page to page: its words without numbers and case.
 * Empty when the line has no letters.
 */
export function runningKey(text: string): string {
  if (!/\p{L}/u.test(text)) return '';
  return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}

/** The first `count` and last `count` of the items, each once. */
export function edges<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count * 2) return [...items];
  return [...items.slice(0, count), ...items.slice(-count)];
}
