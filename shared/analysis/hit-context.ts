import type { Span } from '../text/span.ts';
import type { DocumentView } from './corpus.ts';
import { firstAboveFrom } from './first-above.ts';
import { lineEndsOf } from './line-ends.ts';
import { isBlank } from './text-pieces.ts';

/**
 * What stands around a hit in its paragraph: the context left and right of it, which has no white
 * space at its ends and may be empty, and its running words by number, from the first up to but
 * without the end. A hit that goes beyond its paragraph has that of its first and of its last line.
 */
export type HitContext = Span & {
  readonly leftStart: number;
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly rightEnd: number;
  readonly firstWord: number;
  readonly endWord: number;
  readonly paragraphStart: number;
  readonly paragraphEnd: number;
};

/** The contexts of hits of one document, which come in text order; `contextWords` words on each side. */
export function hitContexts(
  hits: readonly Span[],
  { document, words }: DocumentView,
  contextWords: number,
): HitContext[] {
  const { text } = document;
  const { starts, ends } = words;
  const lineEnds = lineEndsOf(document);
  const contexts: HitContext[] = [];
  let firstWord = 0;
  let line = 0;
  for (const { start, end } of hits) {
    // The next hit is near the one before.
    firstWord = firstAboveFrom(ends, start, firstWord);
    const endWord = firstAboveFrom(starts, end - 1, firstWord);
    line = firstAboveFrom(lineEnds, start - 1, line);
    const paragraphStart = line > 0 ? (lineEnds[line - 1] ?? 0) + 1 : 0;
    // The end of a line belongs to it.
    const lineEnd = lineEnds[firstAboveFrom(lineEnds, end - 2, line)] ?? text.length;
    const paragraphEnd = Math.max(end, lineEnd);
    let leftStart = start;
    let leftEnd = start;
    let rightStart = end;
    let rightEnd = end;
    if (contextWords > 0) {
      leftStart = Math.max(paragraphStart, starts[firstWord - contextWords] ?? 0);
      rightEnd = Math.min(paragraphEnd, ends[endWord + contextWords - 1] ?? text.length);
      while (leftStart < leftEnd && isBlank(text.charCodeAt(leftStart))) leftStart += 1;
      while (leftEnd > leftStart && isBlank(text.charCodeAt(leftEnd - 1))) leftEnd -= 1;
      while (rightStart < rightEnd && isBlank(text.charCodeAt(rightStart))) rightStart += 1;
      while (rightEnd > rightStart && isBlank(text.charCodeAt(rightEnd - 1))) rightEnd -= 1;
    }
    contexts.push({
      start,
      end,
      leftStart,
      leftEnd,
      rightStart,
      rightEnd,
      firstWord,
      endWord,
      paragraphStart,
      paragraphEnd,
    });
  }
  return contexts;
}
