import { at } from '../base/invariant.ts';
import type { Span } from '../text/span.ts';
import type { DocumentView } from './corpus.ts';
import { firstAbove } from './first-above.ts';
import { lineEndsOf } from './line-ends.ts';
import type { Place } from './place-names.ts';
import { namePlaces } from './place-names.ts';
import { isBlank } from './text-pieces.ts';

/**
 * Hits with their contexts as columns, a line each, in the order of documents and text. The context
 * left and right has no white space at its ends and may be empty.
 */
export type ConcordanceLines = {
  readonly views: Uint32Array;
  readonly places: readonly Place[];
  readonly leftStarts: Uint32Array;
  readonly leftEnds: Uint32Array;
  readonly hitStarts: Uint32Array;
  readonly hitEnds: Uint32Array;
  readonly rightStarts: Uint32Array;
  readonly rightEnds: Uint32Array;
  /** The numbers of its words, from the first up to but without the end. */
  readonly firstWords: Uint32Array;
  readonly endWords: Uint32Array;
  /** The numbers of the words around it that can be sorted by. */
  readonly wordsFrom: Uint32Array;
  readonly wordsTo: Uint32Array;
};

const sortedWords = 3;

/** The lines of the hits of all documents; those of a document in text order. `contextWords` words on each side. */
export function concordanceLines(
  hits: readonly (readonly Span[])[],
  views: readonly DocumentView[],
  contextWords: number,
): ConcordanceLines {
  const size = hits.reduce((sum, own) => sum + own.length, 0);
  const lines = {
    views: new Uint32Array(size),
    places: hits.flatMap((own, view) => namePlaces(own, at(views, view).segments)),
    leftStarts: new Uint32Array(size),
    leftEnds: new Uint32Array(size),
    hitStarts: new Uint32Array(size),
    hitEnds: new Uint32Array(size),
    rightStarts: new Uint32Array(size),
    rightEnds: new Uint32Array(size),
    firstWords: new Uint32Array(size),
    endWords: new Uint32Array(size),
    wordsFrom: new Uint32Array(size),
    wordsTo: new Uint32Array(size),
  };
  let line = 0;
  hits.forEach((own, number) => {
    const { document, words } = at(views, number);
    const { text } = document;
    const { starts, ends } = words;
    const lineEnds = lineEndsOf(document);
    let first = 0;
    let nextLine = 0;
    for (const hit of own) {
      // Hits come in text order: the next place is near the one before.
      first = firstAbove(ends, hit.start, first);
      const end = firstAbove(starts, hit.end - 1, first);
      nextLine = firstAbove(lineEnds, hit.start - 1, nextLine);
      const paragraphStart = nextLine > 0 ? (lineEnds[nextLine - 1] ?? 0) + 1 : 0;
      const paragraphEnd = lineEnds[firstAbove(lineEnds, hit.end - 1, nextLine)] ?? text.length;
      let from = hit.start;
      if (contextWords > 0) from = Math.max(paragraphStart, starts[first - contextWords] ?? 0);
      let to = hit.end;
      if (contextWords > 0)
        to = Math.min(paragraphEnd, ends[end + contextWords - 1] ?? text.length);
      let wordsFrom = first;
      const least = Math.max(0, first - sortedWords);
      while (wordsFrom > least && (starts[wordsFrom - 1] ?? 0) >= paragraphStart) wordsFrom -= 1;
      let wordsTo = end;
      while (wordsTo < end + sortedWords && (starts[wordsTo] ?? Infinity) < paragraphEnd)
        wordsTo += 1;

      let leftEnd = hit.start;
      while (from < leftEnd && isBlank(text.charCodeAt(from))) from += 1;
      while (leftEnd > from && isBlank(text.charCodeAt(leftEnd - 1))) leftEnd -= 1;
      let rightStart = hit.end;
      while (rightStart < to && isBlank(text.charCodeAt(rightStart))) rightStart += 1;
      while (to > rightStart && isBlank(text.charCodeAt(to - 1))) to -= 1;

      lines.views[line] = number;
      lines.leftStarts[line] = from < leftEnd ? from : hit.start;
      lines.leftEnds[line] = from < leftEnd ? leftEnd : hit.start;
      lines.hitStarts[line] = hit.start;
      lines.hitEnds[line] = hit.end;
      lines.rightStarts[line] = rightStart < to ? rightStart : hit.end;
      lines.rightEnds[line] = rightStart < to ? to : hit.end;
      lines.firstWords[line] = first;
      lines.endWords[line] = end;
      lines.wordsFrom[line] = wordsFrom;
      lines.wordsTo[line] = wordsTo;
      line += 1;
    }
  });
  return lines;
}
