import { mergeSpans, type Span } from '../../../shared/text/span.ts';

type Word = Span & { readonly text: string };

/** Texts whose middles differ over more places than this are taken as wholly different there. */
const mostPlaces = 250_000;

/**
 * The words of two wordings that the other one lacks, as spans in each; of two ways to match them
 * the one that keeps the most (longest common subsequence). Spacing is no change.
 */
export function changedWords(before: string, after: string): readonly [Span[], Span[]] {
  const [old, recent] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && isSame(old[start], recent[start])) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, recent.length) - start &&
    isSame(old[old.length - 1 - end], recent[recent.length - 1 - end])
  ) {
    end += 1;
  }
  const gone = old.slice(start, old.length - end);
  const came = recent.slice(start, recent.length - end);
  const [isOldKept, isRecentKept] =
    gone.length * came.length > mostPlaces ? [new Set(), new Set()] : keptWords(gone, came);
  return [
    joined(
      before,
      gone.filter((_, index) => !isOldKept.has(index)),
    ),
    joined(
      after,
      came.filter((_, index) => !isRecentKept.has(index)),
    ),
  ];
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function isSame(a: Word | undefined, b: Word | undefined): boolean {
  return a !== undefined && a.text === b?.text;
}

/** The numbers of the words in a longest common subsequence. */
function keptWords(
  old: readonly Word[],
  recent: readonly Word[],
): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const width = recent.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = recent.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = isSame(old[i], recent[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = [new Set<number>(), new Set<number>()] as const;
  for (let i = 0, j = 0; i < old.length && j < recent.length;) {
    if (isSame(old[i], recent[j])) {
      kept[0].add(i);
      kept[1].add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

/** Words with nothing but spaces between them as one span. */
function joined(text: string, words: readonly Word[]): Span[] {
  return mergeSpans(
    words.map(({ start, end }, index) => {
      const next = words[index + 1];
      const isNear = next !== undefined && text.slice(end, next.start).trim() === '';
      return { start, end: isNear ? next.start : end };
    }),
  );
}
