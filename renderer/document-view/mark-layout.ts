import type { Span } from '../../shared/text/span.ts';
import type { Code } from './code-table.ts';

/** Lines under the words: four, or three and a dotted one where there are more codes. */
export const mostLines = 4;

/** A stretch of one line of the text over which the same codes lie. */
export type Piece = Span & {
  /** The code of each line under the words, topmost first; `null` where a line is free. */
  readonly lines: readonly (Code | null)[];
  /** Whether there are more codes than lines: the fourth line is dotted. */
  readonly hasMore: boolean;
  /** The code whose tint the words carry: the shortest accepted one. */
  readonly tint: Code | null;
};

/**
 * Divides the line into pieces between the bounds of codes; stretches without a code are left out.
 * `codes` are those over the line in text order. Takes time in proportion to the bounds and the
 * depth of the codes over one place.
 */
export function layoutPieces(line: Span, codes: readonly Code[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Code[] = [];
  let next = 0;
  let start = line.start;
  for (const end of boundsIn(line, codes)) {
    for (
      let code = codes[next];
      code !== undefined && code.annotation.start <= start;
      code = codes[next]
    ) {
      open.push(code);
      next += 1;
    }
    open = open.filter(({ annotation }) => annotation.end > start);
    if (open.length > 0) pieces.push({ start, end, ...marksOf(open) });
    start = end;
  }
  return pieces;
}

/** Whether two pieces look the same. */
export function isSamePiece(one: Piece, other: Piece): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.hasMore === other.hasMore &&
    isSameCode(one.tint, other.tint) &&
    one.lines.length === other.lines.length &&
    one.lines.every((code, lane) => isSameCode(code, other.lines[lane] ?? null))
  );
}

export function isSameCode(one: Code | null, other: Code | null): boolean {
  if (one === null || other === null) return one === other;
  return one.annotation === other.annotation && one.lane === other.lane && one.look === other.look;
}

/** Bounds of codes after the start of the line and its end, ascending, each once. */
function boundsIn(line: Span, codes: readonly Code[]): Uint32Array {
  const bounds = new Uint32Array(2 * codes.length + 1);
  let count = 0;
  const add = (bound: number): void => {
    if (bound <= line.start || bound >= line.end) return;
    bounds[count] = bound;
    count += 1;
  };
  for (const { annotation } of codes) {
    add(annotation.start);
    add(annotation.end);
  }
  bounds[count] = line.end;
  const sorted = bounds.subarray(0, count + 1).sort();
  return sorted.filter((bound, index) => bound !== sorted[index - 1]);
}

function marksOf(codes: readonly Code[]): Omit<Piece, 'start' | 'end'> {
  const hasMore = codes.length > mostLines || codes.some(({ lane }) => lane >= mostLines);
  const lines: (Code | null)[] = new Array<Code | null>(hasMore ? mostLines - 1 : mostLines).fill(
    null,
  );
  let tint: Code | null = null;
  for (const code of codes) {
    if (code.lane < lines.length) lines[code.lane] = code;
    if (code.annotation.status === 'accepted' && (tint === null || isShorter(code, tint))) {
      tint = code;
    }
  }
  return { lines, hasMore, tint };
}

/** Whether the code's tint goes before the other's. */
export function isShorter(code: Code, other: Code): boolean {
  const length = code.annotation.end - code.annotation.start;
  const otherLength = other.annotation.end - other.annotation.start;
  return length === otherLength ? code.rank < other.rank : length < otherLength;
}
