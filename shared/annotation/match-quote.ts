import type { Span } from '../text/span.ts';

/** A place in a text that reads like a quote; `errors` is the edit distance of the two. */
export type QuoteMatch = { readonly span: Span; readonly errors: number };

/** More seeds than this are not looked at: the quote is then too ordinary to be found by itself. */
const maximumSeeds = 2000;

/** All places where `quote` stands in `text` as it is, overlapping ones too, at most {@link maximumSeeds}. */
export function findExact(text: string, quote: string): QuoteMatch[] {
  const matches: QuoteMatch[] = [];
  if (quote === '') return matches;
  let start = text.indexOf(quote);
  while (start !== -1 && matches.length < maximumSeeds) {
    matches.push({ span: { start, end: start + quote.length }, errors: 0 });
    start = text.indexOf(quote, start + 1);
  }
  return matches;
}

/**
 * Places where the text differs from `quote` by at most `maximumErrors` insertions, deletions and
 * replacements, the best one of each neighbourhood, in text order.
 *
 * Filtering by exact pieces: a quote cut into `maximumErrors + 1` pieces must keep one of them whole
 * (Baeza-Yates and Perleberg, 1996); each place where a piece stands is then checked by dynamic
 * programming with a free start and end (Sellers, 1980).
 */
export function findApproximate(text: string, quote: string, maximumErrors: number): QuoteMatch[] {
  const windows = candidateWindows(text, quote, maximumErrors);
  const matches: QuoteMatch[] = [];
  for (const window of windows) {
    const match = bestMatchInside(text, window, quote);
    if (match !== null && match.errors <= maximumErrors) matches.push(match);
  }
  return matches;
}

/** Stands for the border of a text, as a neighbour of what stands there. */
const border = '\0'.repeat(8);

/**
 * How much of `context` is still there next to a place, from 0 (nothing) to 1 (all): one minus the
 * edit distance, relative to the length of the context. `side` tells where the context stands: for
 * `before` it ends at `offset`, for `after` it begins there. `isCutOff` says that the context was
 * shortened by the border of its text; the border then counts as part of it.
 */
export function contextSimilarity(
  text: string,
  offset: number,
  context: string,
  side: 'before' | 'after',
  isCutOff: boolean,
): number {
  const expected = isCutOff ? context.length + border.length : context.length;
  if (expected === 0) return 1;
  const reach = expected + Math.ceil(expected / 4);
  let neighbour: string;
  let pattern: string;
  if (side === 'before') {
    neighbour = reverse(text.slice(Math.max(0, offset - reach), offset));
    if (offset <= reach) neighbour += border;
    pattern = reverse(context);
  } else {
    neighbour = text.slice(offset, offset + reach);
    if (offset + reach >= text.length) neighbour += border;
    pattern = context;
  }
  if (isCutOff) pattern += border;
  if (neighbour.startsWith(pattern)) return 1;
  return 1 - anchoredDistance(neighbour, pattern) / pattern.length;
}

/** Stretches of text in which the quote may stand, merged where they overlap. */
function candidateWindows(text: string, quote: string, maximumErrors: number): Span[] {
  const pieceLength = Math.floor(quote.length / (maximumErrors + 1));
  if (pieceLength === 0) return [];
  const windows: Span[] = [];
  for (let piece = 0; piece <= maximumErrors; piece += 1) {
    const offset = piece * pieceLength;
    for (const seed of findExact(text, quote.slice(offset, offset + pieceLength))) {
      const start = Math.max(0, seed.span.start - offset - maximumErrors);
      const end = Math.min(text.length, start + quote.length + 3 * maximumErrors);
      windows.push({ start, end });
    }
    if (windows.length > maximumSeeds) return [];
  }
  windows.sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const window of windows) {
    const last = merged.at(-1);
    // Windows of one place differ by a few characters; two places keep a window each.
    if (last !== undefined && window.start - last.start <= 2 * maximumErrors) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, window.end) };
    } else {
      merged.push(window);
    }
  }
  return merged;
}

/** The stretch of the window with the smallest edit distance to the quote; the first and shortest one on ties. */
function bestMatchInside(text: string, window: Span, quote: string): QuoteMatch | null {
  const width = quote.length;
  let distances = Array.from({ length: width + 1 }, (_, index) => index);
  let starts = new Array<number>(width + 1).fill(window.start);
  let best: QuoteMatch | null = null;
  for (let offset = window.start; offset < window.end; offset += 1) {
    const nextDistances = [0];
    const nextStarts = [offset + 1];
    for (let index = 1; index <= width; index += 1) {
      const isSame = text[offset] === quote[index - 1];
      const replaced = (distances[index - 1] ?? 0) + (isSame ? 0 : 1);
      const inserted = (distances[index] ?? 0) + 1;
      const deleted = (nextDistances[index - 1] ?? 0) + 1;
      const least = Math.min(replaced, inserted, deleted);
      nextDistances.push(least);
      const from =
        least === replaced
          ? starts[index - 1]
          : least === inserted
            ? starts[index]
            : nextStarts[index - 1];
      // A match that begins here begins before this character, not after it.
      nextStarts.push(index === 1 && least === replaced ? offset : (from ?? offset));
    }
    distances = nextDistances;
    starts = nextStarts;
    const errors = distances[width] ?? width;
    const start = starts[width] ?? offset;
    if (start <= offset && (best === null || errors < best.errors)) {
      best = { span: { start, end: offset + 1 }, errors };
    }
  }
  return best;
}

/** Edit distance of `pattern` to that beginning of `text` which suits it best. */
function anchoredDistance(text: string, pattern: string): number {
  let previous = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (let row = 1; row <= pattern.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= text.length; column += 1) {
      const isSame = pattern[row - 1] === text[column - 1];
      current.push(
        Math.min(
          (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
        ),
      );
    }
    previous = current;
  }
  return Math.min(...previous);
}

function reverse(text: string): string {
  let reversed = '';
  for (let index = text.length - 1; index >= 0; index -= 1) reversed += text[index] ?? '';
  return reversed;
}
