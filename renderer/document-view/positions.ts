/**
 * Offsets into the text and positions in the page's document, both ways. The line that holds an
 * offset has one place in the page, and every offset of the text, the one at its end included, has
 * exactly one position; positions between lines have the offset of the nearest place before them.
 */
export type Positions = {
  readonly positionAt: (offset: number) => number;
  readonly offsetAt: (position: number) => number;
  /** The line that holds the offset; a line end belongs to the line before it. */
  readonly lineAt: (offset: number) => number;
};

/**
 * `lineStarts` are the offsets, `linePositions` the positions at which the lines begin, in order;
 * `textLength` is the length of the whole text, in UTF-16 code units. Offsets outside the text count
 * as its ends.
 */
export function createPositions(
  lineStarts: Uint32Array,
  linePositions: Uint32Array,
  textLength: number,
): Positions {
  const startOf = (line: number): number => lineStarts[line] ?? textLength + 1;
  const positionOf = (line: number): number => linePositions[line] ?? 0;
  const lineAt = (offset: number): number => lastNotAbove(lineStarts, offset);
  return {
    lineAt,
    positionAt: (offset) => {
      const inside = Math.max(0, Math.min(offset, textLength));
      const line = lineAt(inside);
      return positionOf(line) + inside - startOf(line);
    },
    offsetAt: (position) => {
      const line = lastNotAbove(linePositions, position);
      const inLine = Math.max(0, position - positionOf(line));
      return Math.min(startOf(line) + inLine, startOf(line + 1) - 1);
    },
  };
}

/** Index of the last value that is not above `limit`, 0 if all are; the values ascend. */
export function lastNotAbove(values: Uint32Array, limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
