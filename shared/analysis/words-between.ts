import type { DocumentView } from './corpus.ts';
import { wordsIn } from './counted-text.ts';

/** How many running words begin and end between two offsets, or are cut there. */
export function wordsBetween({ words }: DocumentView, start: number, end: number): number {
  if (end <= start) return 0;
  const found = wordsIn(words, { start, end });
  return found.end - found.first;
}

/**
 * The first offset at which a passage may no longer begin when at most `between` words may stand
 * between it and `end`.
 */
export function reachAfter(
  { words, document }: DocumentView,
  end: number,
  between: number,
): number {
  const { first } = wordsIn(words, { start: end, end: document.text.length });
  // A passage may begin at the word that would be one too many, not after it.
  const last = words.starts[first + between];
  return last === undefined ? document.text.length : last + 1;
}
