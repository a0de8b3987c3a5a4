import type { Span } from '../../../shared/text/span.ts';

/** Which end of a passage is being moved. */
export type PassageEnd = 'start' | 'end';

/** The bounds of a passage while they are being changed, and the end that is being moved. */
export type BoundsDraft = { readonly span: Span; readonly end: PassageEnd };

/**
 * The passage with one end moved by a word to the left or right, within its paragraph. At least one
 * word stays in it; where nothing is left to move over, it stays as it is.
 */
export function moveEnd(text: string, span: Span, end: PassageEnd, step: -1 | 1): Span {
  const words = wordsAround(text, span);
  if (end === 'start') {
    const start =
      step === 1
        ? words.find((word) => word.start > span.start)?.start
        : words.findLast((word) => word.start < span.start)?.start;
    return start === undefined || start >= span.end ? span : { ...span, start };
  }
  const moved =
    step === 1
      ? words.find((word) => word.end > span.end)?.end
      : words.findLast((word) => word.end < span.end)?.end;
  return moved === undefined || moved <= span.start ? span : { ...span, end: moved };
}

/** The words of the paragraph, or paragraphs, that the passage stands in. */
function wordsAround(text: string, { start, end }: Span): Span[] {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const paragraph = text.slice(first, lineEnd === -1 ? text.length : lineEnd);
  return [...paragraph.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-’'\u00ad][\p{L}\p{M}\p{N}]+)*/gu)].map(
    (match) => ({ start: first + match.index, end: first + match.index + match[0].length }),
  );
}
