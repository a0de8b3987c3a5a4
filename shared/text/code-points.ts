import type { Span } from './span.ts';

/**
 * Converts offsets of one text between UTF-16 code units (used everywhere in Talda) and Unicode
 * code points (used by REFI-QDA and W3C). This is the only place that knows the difference.
 */
export type CodePointIndex = {
  /** Code points before the UTF-16 offset. An offset inside a surrogate pair counts as before the pair. */
  readonly toCodePoints: (utf16Offset: number) => number;
  /** The UTF-16 offset of the code point; inverse of `toCodePoints` at code point borders. */
  readonly toUtf16: (codePointOffset: number) => number;
};

/**
 * Builds the index in one pass; each conversion then takes a binary search over the surrogate
 * pairs, of which ordinary texts have none. Lone surrogates count as one code point each.
 */
export function indexCodePoints(text: string): CodePointIndex {
  /** UTF-16 offsets of the second halves of surrogate pairs, rising. */
  const secondHalves: number[] = [];
  for (let offset = 1; offset < text.length; offset += 1) {
    if (isLowSurrogate(text, offset) && isHighSurrogate(text, offset - 1)) {
      secondHalves.push(offset);
    }
  }
  return {
    toCodePoints: (utf16Offset) => {
      const isInsidePair = secondHalves[countBelow(secondHalves, utf16Offset)] === utf16Offset;
      const border = isInsidePair ? utf16Offset - 1 : utf16Offset;
      return border - countBelow(secondHalves, border);
    },
    toUtf16: (codePointOffset) => {
      // Pair k (from 0) begins k code units later than its code point offset says.
      let low = 0;
      let high = secondHalves.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((secondHalves[middle] ?? 0) - 1 - middle < codePointOffset) low = middle + 1;
        else high = middle;
      }
      return codePointOffset + low;
    },
  };
}

/** The span in code points. A border inside a surrogate pair moves to the start of the pair. */
export function spanToCodePoints(index: CodePointIndex, span: Span): Span {
  return { start: index.toCodePoints(span.start), end: index.toCodePoints(span.end) };
}

/** The span in UTF-16 code units of a span in code points. */
export function spanToUtf16(index: CodePointIndex, span: Span): Span {
  return { start: index.toUtf16(span.start), end: index.toUtf16(span.end) };
}

function isHighSurrogate(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xd800;
}

function isLowSurrogate(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}

/** How many of the sorted numbers are smaller than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
