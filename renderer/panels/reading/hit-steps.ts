import type { Span } from '../../../shared/text/span.ts';

/** The number of the first hit at or after the offset, from 0; the first one where none follows; `null` without hits. */
export function hitFrom(hits: readonly Span[], offset: number): number | null {
  if (hits.length === 0) return null;
  return Math.max(
    0,
    hits.findIndex(({ start }) => start >= offset),
  );
}

/** The hit after or before the current one, going round at the ends. */
export function nextHit(
  hits: readonly Span[],
  current: number | null,
  direction: 1 | -1,
): number | null {
  if (hits.length === 0) return null;
  if (current === null) return direction === 1 ? 0 : hits.length - 1;
  return (current + direction + hits.length) % hits.length;
}
