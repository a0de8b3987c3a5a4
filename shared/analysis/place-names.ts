import type { Segment } from '../document/document.ts';
import { placeInShort } from '../document/place-in-short.ts';
import type { Span } from '../text/span.ts';
import { compareSpans } from '../text/span.ts';

/** Where something stands in the structure of a document, with its place in short; `null` outside it. */
export type Place = { readonly eId: string | null; readonly label: string | null };

/**
 * The place of each span: the eId of the innermost segment in which it starts, and what it is cited
 * as. Spans and segments of one document.
 */
export function namePlaces(spans: readonly Span[], segments: readonly Segment[]): Place[] {
  const { borders, places } = stretchesOf(segments);
  return spans.map(({ start }) => places[lastUpTo(borders, start)] ?? nowhere);
}

const nowhere: Place = { eId: null, label: null };

/** A text cut wherever a segment starts or ends: the stretch from `borders[i]` on is at `places[i]`. */
type Stretches = { readonly borders: readonly number[]; readonly places: readonly Place[] };

/** Segments never change; those of a document are asked for again and again. */
const kept = new WeakMap<readonly Segment[], Stretches>();

function stretchesOf(segments: readonly Segment[]): Stretches {
  const known = kept.get(segments);
  if (known !== undefined) return known;
  const made = cutAtSegments(segments);
  kept.set(segments, made);
  return made;
}

function cutAtSegments(segments: readonly Segment[]): Stretches {
  // Parents come before their children, so the innermost one is the last.
  const holders = segments
    .filter(({ span }) => span.start < span.end)
    .sort((a, b) => compareSpans(a.span, b.span) || a.ordinal - b.ordinal);
  const cuts = new Set(holders.flatMap(({ span }) => [span.start, span.end]));
  const borders = [...cuts].sort((a, b) => a - b);
  let open: Segment[] = [];
  let next = 0;
  const places = borders.map((border): Place => {
    open = open.filter(({ span }) => span.end > border);
    for (let holder = holders[next]; holder?.span.start === border; holder = holders[++next]) {
      open.push(holder);
    }
    return { eId: open.at(-1)?.eId ?? null, label: placeInShort(open) };
  });
  return { borders, places };
}

/** Number of the last border at or before `place`, -1 before the first. */
function lastUpTo(borders: readonly number[], place: number): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
