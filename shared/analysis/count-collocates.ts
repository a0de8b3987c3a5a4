import { at } from '../base/invariant.ts';
import type { Span } from '../text/span.ts';
import type { CollocatesRequest } from './collocates-request.ts';
import type { DocumentView, Passage } from './corpus.ts';
import type { WordNumbers } from './number-words.ts';
import { place, placeInWindows, placeNodes, unitsWithHits } from './reach-words.ts';
import { forEachWord } from './scope-words.ts';

/** A word by the hits of one language; items are running words, or units that hold the word. */
export type CollocateCount = {
  frequency: number;
  together: number;
  left: number;
  documents: number;
  lastView: number;
};

export type CollocateCounts = {
  /** By number of word. */
  readonly words: ReadonlyMap<number, CollocateCount>;
  readonly hits: readonly Passage[];
  /** Items in the reach of a hit, and all items: R1 and N of the two by two table. */
  readonly inReach: () => readonly Passage[];
  readonly all: () => readonly Passage[];
  readonly inReachCount: number;
  readonly allCount: number;
  /** Where the items of a word are: all of them, or those in reach. */
  readonly find: (word: number, which: 'all' | 'inReach' | 'left' | 'right') => Passage[];
};

/** A document of the language with its hits. */
export type SearchedView = { readonly number: number; readonly view: DocumentView };

/** Where an item stands: out of reach of any hit, or within it; of words also on which side. */
type ItemReach = 'none' | 'inReach' | 'left' | 'right';
/** Calls `visit` with each item of a document and the words (by number) that it holds, each once. */
type Visit = (start: number, end: number, reach: ItemReach, held: readonly number[]) => void;
type ForEachItem = (searched: SearchedView, visit: Visit) => void;

/** Counts the words of the documents of one language in and out of the reach of their hits. */
export function countCollocates(
  searched: readonly SearchedView[],
  hits: readonly (readonly Span[])[],
  numbers: WordNumbers,
  { reach }: CollocatesRequest,
): CollocateCounts {
  const forEachItem: ForEachItem =
    reach.by === 'window'
      ? (own, visit) => {
          const places = placeInWindows(own.view, hits[own.number] ?? [], reach);
          visitWords(own, places, numbers, visit);
        }
      : (own, visit) => visitUnits(own, hits[own.number] ?? [], reach, numbers, visit);
  const words = new Map<number, CollocateCount>();
  let inReachCount = 0;
  let allCount = 0;
  for (const own of searched) {
    forEachItem(own, (_start, _end, reached, held) => {
      allCount += 1;
      if (reached !== 'none') inReachCount += 1;
      for (const word of held) {
        let entry = words.get(word);
        if (entry === undefined) {
          entry = { frequency: 0, together: 0, left: 0, documents: 0, lastView: -1 };
          words.set(word, entry);
        }
        entry.frequency += 1;
        if (reached === 'none') continue;
        entry.together += 1;
        if (reached === 'left') entry.left += 1;
        if (entry.lastView !== own.number) entry.documents += 1;
        entry.lastView = own.number;
      }
    });
  }
  const list = (isWanted: (reached: ItemReach, held: readonly number[]) => boolean): Passage[] => {
    const found: Passage[] = [];
    for (const own of searched) {
      forEachItem(own, (start, end, reached, held) => {
        if (isWanted(reached, held)) found.push({ view: own.number, start, end });
      });
    }
    return found;
  };
  return {
    words,
    hits: searched.flatMap(({ number }) =>
      (hits[number] ?? []).map((hit) => ({ ...hit, view: number })),
    ),
    inReachCount,
    allCount,
    inReach: () => list((reached) => reached !== 'none'),
    // Word by word would be a list as long as the corpus.
    all: () =>
      reach.by === 'unit'
        ? list(() => true)
        : searched.flatMap(({ number, view }) =>
            view.counted.map((span) => ({ ...span, view: number })),
          ),
    find: (word, which) =>
      list(
        (reached, held) =>
          (which === 'all' || (which === 'inReach' ? reached !== 'none' : reached === which)) &&
          held.includes(word),
      ),
  };
}

/** Running words outside hits, one by one. */
function visitWords(
  { number, view }: SearchedView,
  places: Uint8Array,
  { ofTypes }: WordNumbers,
  visit: Visit,
): void {
  const numbers = at(ofTypes, number);
  const { starts, ends, typeIds } = view.words;
  const nothing: readonly number[] = [];
  const one = [0];
  for (let word = 0; word < places.length; word += 1) {
    const own = places[word];
    if (own === place.notCounted || own === place.node) continue;
    const reach = own === place.left ? 'left' : own === place.right ? 'right' : 'none';
    one[0] = numbers[typeIds[word] ?? 0] ?? -1;
    visit(starts[word] ?? 0, ends[word] ?? 0, reach, one[0] < 0 ? nothing : one);
  }
}

/** Units, with the words that stand in them outside hits. */
function visitUnits(
  { number, view }: SearchedView,
  hits: readonly Span[],
  reach: Extract<CollocatesRequest['reach'], { by: 'unit' }>,
  { ofTypes }: WordNumbers,
  visit: Visit,
): void {
  const numbers = at(ofTypes, number);
  const places = placeNodes(view, hits);
  for (const { spans, hasHit } of unitsWithHits(view, hits, reach)) {
    const held = new Set<number>();
    forEachWord({ view: number, group: 0, spans }, view, (word) => {
      const own = numbers[at(view.words.typeIds, word)] ?? -1;
      if (own >= 0 && places[word] !== place.node) held.add(own);
    });
    const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
    visit(start, end, hasHit ? 'inReach' : 'none', [...held]);
  }
}
