import { at } from '../base/invariant.ts';
import type { Span } from '../text/span.ts';
import { sweepJoin } from '../text/span.ts';
import type { Boundary } from './boundary.ts';
import type { Reach } from './collocates-request.ts';
import type { DocumentView } from './corpus.ts';
import { wordsIn } from './counted-text.ts';
import { recordingUnits } from './recording-units.ts';
import { forEachWord } from './scope-words.ts';
import { unitsOfTokens, unitsOfWords } from './word-runs.ts';

/** What a running word is to the hits. */
export const place = { notCounted: 0, elsewhere: 1, node: 2, left: 3, right: 4 } as const;

/**
 * The place of each running word of a document: in a hit (`node`), within reach on the left or right
 * of the nearest one (of the hit before it when two are as near), or elsewhere. A word in a hit is
 * within the reach of no other. A window ends at the end of the sentence or paragraph and where text
 * is not counted.
 */
export function placeInWindows(
  view: DocumentView,
  hits: readonly Span[],
  { left, right, boundary }: Extract<Reach, { by: 'window' }>,
): Uint8Array {
  const { words } = view;
  const places = placeNodes(view, hits);
  const units = unitsOfWords(view, boundary);
  const distances = new Uint16Array(places.length);
  for (const hit of hits) {
    const { first, end } = wordsIn(words, hit);
    const [firstUnit, lastUnit] = unitsAtEnds(view, hit, boundary);
    for (let word = first - 1; word >= Math.max(0, first - left); word -= 1) {
      if (places[word] === place.notCounted || units[word] !== firstUnit) break;
      if (places[word] === place.node) continue;
      const known = at(distances, word);
      if (known > 0 && known <= first - word) continue;
      distances[word] = first - word;
      places[word] = place.left;
    }
    for (let word = end; word < Math.min(places.length, end + right); word += 1) {
      if (places[word] === place.notCounted || units[word] !== lastUnit) break;
      if (places[word] === place.node) continue;
      // What an earlier hit reached is farther from that one.
      distances[word] = word - end + 1;
      places[word] = place.right;
    }
  }
  return places;
}

/** The running words that are counted, and those in hits. */
export function placeNodes(view: DocumentView, hits: readonly Span[]): Uint8Array {
  const places = new Uint8Array(view.words.starts.length);
  forEachWord({ view: 0, group: 0, spans: view.counted }, view, (word) => {
    places[word] = place.elsewhere;
  });
  for (const hit of hits) {
    const { first, end } = wordsIn(view.words, hit);
    places.fill(place.node, first, end);
  }
  return places;
}

/** The sentences or paragraphs in which a hit begins and ends; a hit may hold no running word. */
function unitsAtEnds(view: DocumentView, hit: Span, boundary: Boundary): [number, number] {
  const units = unitsOfTokens(view, boundary);
  const { first, end } = wordsIn(view.table, hit);
  return [units[first] ?? -1, units[end - 1] ?? -1];
}

/** A recording unit: where it lies, and whether it holds a hit. */
export type ReachUnit = {
  readonly spans: readonly Span[];
  readonly hasHit: boolean;
};

/** The units of a document that have counted text. A hit on the border of two lies in both. */
export function unitsWithHits(
  { document, segments, table, counted }: DocumentView,
  hits: readonly Span[],
  { unit }: Extract<Reach, { by: 'unit' }>,
): ReachUnit[] {
  const { units } = recordingUnits(document, segments, table, unit, counted);
  const holding = new Set<number>();
  const pieces = units.flatMap(({ spans }, number) => spans.map((span) => ({ ...span, number })));
  sweepJoin(
    pieces.sort((a, b) => a.start - b.start || b.end - a.end),
    hits,
    ({ number }) => holding.add(number),
  );
  return units.map(({ spans }, number) => ({ spans, hasHit: holding.has(number) }));
}
