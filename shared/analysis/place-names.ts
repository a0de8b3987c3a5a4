import type { Segment } from '../document/document.ts';
import { placeInShort } from '../document/place-in-short.ts';
import type { Span } from '../text/span.ts';
import { compareSpans } from '../text/span.ts';
import { firstAboveFrom } from './first-above.ts';

/** Where something stands in the structure of a document, with its place in short; `null` outside it. */
export type Place = { readonly eId: string | null; readonly label: string | null };

/**
 * The place of each span: the eId of the innermost segment in which it starts, and what it is cited
 * as. Spans and segments of one document; quickest for spans in text order.
 */
export function namePlaces(spans: readonly Span[], segments: readonly Segment[]): Place[] {
  const { borders, places } = stretchesOf(segments);
  const named: Place[] = [];
  let before = 0;
  let next = 0;
  for (const { start } of spans) {
    next = firstAboveFrom(borders, start, start < before ? 0 : next);
    before = start;
    named.push(places[next - 1] ?? nowhere);
  }
  return named;
}

const nowhere: Place = { eId: null, label: null };

/** A text cut wherever a segment starts or ends: the stretch from `borders[i]` on is at `places[i]`. */
type Stretches = { readonly borders: Uint32Array; readonly places: readonly Place[] };

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
  const borders = Uint32Array.from(cuts).sort();
  let open: Segment[] = [];
  let next = 0;
  const places = Array.from(borders, (border): Place => {
    open = open.filter(({ span }) => span.end > border);
    for (let holder = holders[next]; holder?.span.start === border; holder = holders[++next]) {
      open.push(holder);
    }
    return { eId: open.at(-1)?.eId ?? null, label: placeInShort(open) };
  });
  return { borders, places };
}
