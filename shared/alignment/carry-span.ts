import { foldSpaces } from '../text/fold-spaces.ts';
import type { Span } from '../text/span.ts';

/** Where the words of a span stand in another edition, and whether they are the same. */
export type CarriedSpan = {
  readonly span: Span;
  readonly isTextChanged: boolean;
  /** The share of its words that stayed, 0 to 1. */
  readonly kept: number;
};

/** Wordings that differ over more places than this are not compared word by word in between. */
const mostPlaces = 4_000_000;

/**
 * Carries a span of `before` into `after`, a later wording: to the words that are left of it, and to
 * what was put in the place of those that are gone. `null` when the words were taken out.
 */
export function carrySpan(before: string, after: string, span: Span): CarriedSpan | null {
  const [old, recent] = [tokensOf(before), tokensOf(after)];
  const kept = longestCommon(
    old.map(({ text }) => text),
    recent.map(({ text }) => text),
  );
  const first = old.findIndex(({ end }) => end > span.start);
  const last = old.findLastIndex(({ start }) => start < span.end);
  if (first < 0 || last < first) return null;
  const run = runInLater(kept, first, last, recent.length);
  const [from, to] = [recent[run.start], recent[run.end - 1]];
  if (from === undefined || to === undefined) return null;
  // A span may begin or end inside a word that stayed.
  const [firstOld, lastOld] = [old[first], old[last]];
  const isFirstKept = kept[first] === run.start;
  const isLastKept = kept[last] === run.end - 1;
  const start = from.start + (isFirstKept ? Math.max(0, span.start - (firstOld?.start ?? 0)) : 0);
  const end = to.end - (isLastKept ? Math.max(0, (lastOld?.end ?? 0) - span.end) : 0);
  if (end <= start) return null;
  const isTextChanged =
    foldSpaces(before.slice(span.start, span.end)) !== foldSpaces(after.slice(start, end));
  const inside = kept.slice(first, last + 1);
  const stayed = inside.filter((place) => place >= 0).length;
  return { span: { start, end }, isTextChanged, kept: stayed / inside.length };
}

/** The later tokens between those that are kept around and in the earlier ones `first` to `last`. */
function runInLater(kept: readonly number[], first: number, last: number, size: number): Span {
  const inside = kept.slice(first, last + 1).filter((place) => place >= 0);
  const before = kept.slice(0, first).findLast((place) => place >= 0) ?? -1;
  const after = kept.slice(last + 1).find((place) => place >= 0) ?? size;
  const isFirstKept = (kept[first] ?? -1) >= 0;
  const isLastKept = (kept[last] ?? -1) >= 0;
  return {
    start: isFirstKept ? (inside[0] ?? 0) : before + 1,
    end: isLastKept ? (inside.at(-1) ?? 0) + 1 : after,
  };
}

type Token = Span & { readonly text: string };

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
  }));
}

/** For each old token its place among the recent ones, −1 for those that are gone. */
function longestCommon(old: readonly string[], recent: readonly string[]): number[] {
  const kept = old.map(() => -1);
  let start = 0;
  while (start < Math.min(old.length, recent.length) && old[start] === recent[start]) {
    kept[start] = start;
    start += 1;
  }
  let tail = 0;
  while (
    tail < Math.min(old.length, recent.length) - start &&
    old[old.length - 1 - tail] === recent[recent.length - 1 - tail]
  ) {
    kept[old.length - 1 - tail] = recent.length - 1 - tail;
    tail += 1;
  }
  const rows = old.length - tail - start;
  const columns = recent.length - tail - start;
  if (rows * columns > mostPlaces) return kept;
  const width = columns + 1;
  // lengths[i * width + j]: of the longest common row of tokens from i and j on.
  const lengths = new Int32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[start + i] === recent[start + j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (old[start + i] === recent[start + j]) {
      kept[start + i] = start + j;
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return kept;
}
