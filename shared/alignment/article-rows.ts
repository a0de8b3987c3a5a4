import { articleNumber } from './version-features.ts';

/** An article in several versions: its heading's segment in each, `null` where it is missing. */
export type ArticleRow = { readonly number: string; readonly headings: readonly (number | null)[] };

/**
 * The articles of all versions by number, in the order of the versions that have them: one that a
 * version lacks is a numbered gap, one that stands elsewhere keeps its number. Of a repeated number
 * the first counts.
 */
export function articleRows(versions: readonly (readonly string[])[]): ArticleRow[] {
  const places = versions.map((segments) => {
    const found = new Map<string, number>();
    segments.forEach((segment, index) => {
      const number = articleNumber(segment);
      if (number !== null && !found.has(number)) found.set(number, index);
    });
    return found;
  });
  const order: string[] = [];
  for (const found of places) {
    let at = 0;
    for (const number of found.keys()) {
      const known = order.indexOf(number);
      if (known >= 0) at = known + 1;
      else {
        order.splice(at, 0, number);
        at += 1;
      }
    }
  }
  return order.map((number) => ({
    number,
    headings: places.map((found) => found.get(number) ?? null),
  }));
}
