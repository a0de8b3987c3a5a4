import type { Span } from '../text/span.ts';
import { compareSpans } from '../text/span.ts';
import type { CodedTexts } from './coded-texts.ts';

/** A passage of a concept: annotations with it that overlap are one. */
export type CodeOccurrence = Span & { readonly slot: number };

/** The occurrences of each concept by number of document, in text order, without "any of them". */
export function codeOccurrences({
  coded,
  concepts,
}: Pick<CodedTexts, 'coded' | 'concepts'>): CodeOccurrence[][] {
  return coded.map((spans) => {
    const found: { start: number; end: number; slot: number }[] = [];
    const last = new Array<number>(concepts.length).fill(-1);
    for (const { start, end, slots } of spans) {
      for (const slot of slots) {
        if (slot >= concepts.length) continue;
        const open = found[last[slot] ?? -1];
        if (open !== undefined && start < open.end) open.end = Math.max(open.end, end);
        else last[slot] = found.push({ start, end, slot }) - 1;
      }
    }
    return found.sort((a, b) => compareSpans(a, b) || a.slot - b.slot);
  });
}

/** How many occurrences of each concept there are. */
export function countOccurrences(
  occurrences: readonly (readonly CodeOccurrence[])[],
  size: number,
): Float64Array {
  const counts = new Float64Array(size);
  for (const own of occurrences) {
    for (const { slot } of own) counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts;
}
