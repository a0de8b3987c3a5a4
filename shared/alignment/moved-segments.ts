import type { PairBead } from './pair-beads.ts';

/** A segment of the earlier and one of the later edition that the alignment left alone. */
type UnmatchedPair = { readonly earlier: number; readonly later: number };

const number =
  /^\s*(?:(?:Статья|Article|Глава|Chapter|§)\s*)?(\d+(?:-\d+)*)\s*(?:[.)]|-?(?:бап|тарау)|(?=\s))/u;
const word = /[\p{L}\p{M}\d]+/gu;
/** Words that a provision must have in common with what it became: of those in both, of the longer. */
const alikeShare = 0.4;
const movedShare = 0.75;
const fewestWords = 3;

type Alone = {
  readonly index: number;
  /** How many beads with both sides stand before it. */
  readonly gap: number;
  readonly number: string;
  readonly words: readonly string[];
};

/**
 * Pairs of segments that the alignment left alone and that have nearly the same words, each once.
 * Those between the same beads with like words or the same number have changed where they stand: they
 * are no moved ones.
 */
export function movedSegments(
  earlier: readonly string[],
  later: readonly string[],
  beads: readonly Pick<PairBead, 'source' | 'target'>[],
): UnmatchedPair[] {
  const before: Alone[] = [];
  const after: Alone[] = [];
  let gap = 0;
  for (const { source, target } of beads) {
    if (source.length > 0 && target.length > 0) gap += 1;
    else {
      before.push(...source.map((index) => asAlone(earlier, index, gap)));
      after.push(...target.map((index) => asAlone(later, index, gap)));
    }
  }
  const near = pairsInGaps(before, after);
  return movedPairs(without(before, near, 'earlier'), without(after, near, 'later'));
}

function without(
  list: readonly Alone[],
  pairs: readonly UnmatchedPair[],
  side: 'earlier' | 'later',
): Alone[] {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return list.filter(({ index }) => !taken.has(index));
}

function pairsInGaps(before: readonly Alone[], after: readonly Alone[]): UnmatchedPair[] {
  const free = new Map<number, Alone[]>();
  for (const other of after) free.set(other.gap, [...(free.get(other.gap) ?? []), other]);
  return before.flatMap((one) => {
    const others = free.get(one.gap) ?? [];
    const other = counterpart(one, others);
    if (other === null) return [];
    others.splice(others.indexOf(other), 1);
    return [{ earlier: one.index, later: other.index }];
  });
}

function asAlone(segments: readonly string[], index: number, gap: number): Alone {
  const text = segments[index] ?? '';
  const found = number.exec(text);
  const rest = found === null ? text : text.slice(found[0].length);
  return {
    index,
    gap,
    number: found?.[1] ?? '',
    words: rest.toLowerCase().match(word) ?? [],
  };
}

function counterpart(one: Alone, others: readonly Alone[]): Alone | null {
  const alike = others.find((other) => likeness(one, other) >= alikeShare);
  const numbered = others.find((other) => one.number !== '' && other.number === one.number);
  return alike ?? numbered ?? null;
}

function movedPairs(before: readonly Alone[], after: readonly Alone[]): UnmatchedPair[] {
  const byWord = new Map<string, Alone[]>();
  for (const other of after) {
    for (const form of new Set(other.words)) {
      const list = byWord.get(form);
      if (list === undefined) byWord.set(form, [other]);
      else list.push(other);
    }
  }
  const result: UnmatchedPair[] = [];
  const taken = new Set<Alone>();
  for (const one of before) {
    if (one.words.length < fewestWords) continue;
    let best: Alone | null = null;
    let most = movedShare;
    // Words that few of the others have point to all that can be meant.
    const lists = one.words.map((form) => byWord.get(form) ?? []);
    const rare = lists.filter(({ length }) => length > 0 && length <= 20);
    for (const other of new Set(rare.flat())) {
      const value = taken.has(other) ? 0 : likeness(one, other);
      if (value < most) continue;
      most = value + 1e-9;
      best = other;
    }
    if (best === null) continue;
    taken.add(best);
    result.push({ earlier: one.index, later: best.index });
  }
  return result;
}

/** Words in both, of those in the longer; repeated ones count as often as both have them. */
function likeness(one: Alone, other: Alone): number {
  const left = new Map<string, number>();
  for (const form of one.words) left.set(form, (left.get(form) ?? 0) + 1);
  let same = 0;
  for (const form of other.words) {
    const count = left.get(form) ?? 0;
    if (count === 0) continue;
    same += 1;
    left.set(form, count - 1);
  }
  return same / Math.max(1, one.words.length, other.words.length);
}
