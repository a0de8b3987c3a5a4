import { at } from '../base/invariant.ts';
import { longestChain } from './longest-chain.ts';

/** A text with its segments: start, end, start, end … */
export type SegmentedText = { readonly text: string; readonly offsets: readonly number[] };

export type CarriedSegments = {
  /** The segments of the new text; where the words are the same, cut as in the old one. */
  readonly offsets: readonly number[];
  /** For each old segment the new one with the same words, -1 for none; these rise. */
  readonly places: readonly number[];
};

/** A segment that occurs more often is found by its neighbours only. */
const mostRepeated = 64;

/**
 * Finds the segments of an old text in a new one. Space does not matter. Where the same words are
 * cut in another way, as a person may have cut them, they are cut as before.
 */
export function carrySegments(old: SegmentedText, fresh: SegmentedText): CarriedSegments {
  const before = wordsOf(old);
  const after = wordsOf(fresh);
  const matches = matchedSegments(before, after);
  const places = before.map(() => -1);
  const offsets: number[] = [];
  let i = 0;
  let j = 0;
  const addRun = (endOld: number, endNew: number): void => {
    const spots = blacksIn(fresh, j, endNew);
    const counts = before.slice(i, endOld).map(({ length }) => length);
    const isSame =
      endOld > i && before.slice(i, endOld).join('') === after.slice(j, endNew).join('');
    if (isSame) {
      let from = 0;
      counts.forEach((count, step) => {
        places[i + step] = offsets.length / 2;
        offsets.push(at(spots, from), at(spots, from + count - 1) + 1);
        from += count;
      });
    } else offsets.push(...fresh.offsets.slice(2 * j, 2 * endNew));
  };
  matches.forEach((place, segment) => {
    if (place < 0) return;
    addRun(segment, place);
    places[segment] = offsets.length / 2;
    offsets.push(...fresh.offsets.slice(2 * place, 2 * place + 2));
    i = segment + 1;
    j = place + 1;
  });
  addRun(before.length, after.length);
  return { offsets, places };
}

/** Segments without space. */
function wordsOf({ text, offsets }: SegmentedText): string[] {
  return Array.from({ length: offsets.length / 2 }, (_, index) =>
    text.slice(offsets[2 * index], offsets[2 * index + 1]).replace(/\s+/gu, ''),
  );
}

function matchedSegments(before: readonly string[], after: readonly string[]): number[] {
  const places = new Map<string, number[]>();
  after.forEach((words, place) => {
    const known = places.get(words);
    if (known === undefined) places.set(words, [place]);
    else known.push(place);
  });
  const matches = longestChain(
    before.map((words) => {
      const found = places.get(words) ?? [];
      return found.length > mostRepeated ? [] : found.toReversed();
    }),
  );
  const taken = new Set(matches);
  const join = (segment: number, place: number): void => {
    if (taken.has(place) || matches[segment] !== -1 || before[segment] !== after[place]) return;
    matches[segment] = place;
    taken.add(place);
  };
  for (let segment = 0; segment < matches.length; segment += 1) {
    const last = segment === 0 ? -1 : at(matches, segment - 1);
    if (segment === 0 || last >= 0) join(segment, last + 1);
  }
  for (let segment = matches.length - 1; segment >= 0; segment -= 1) {
    const next = matches[segment + 1] ?? after.length;
    if (next >= 0) join(segment, next - 1);
  }
  return matches;
}

/** Where the characters that are not space stand in a run of segments. */
function blacksIn({ text, offsets }: SegmentedText, first: number, end: number): number[] {
  const spots: number[] = [];
  for (let segment = first; segment < end; segment += 1) {
    for (let spot = at(offsets, 2 * segment); spot < at(offsets, 2 * segment + 1); spot += 1) {
      if (!/\s/u.test(text.charAt(spot))) spots.push(spot);
    }
  }
  return spots;
}
