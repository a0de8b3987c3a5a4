import type { Span } from '../../../shared/text/span.ts';

/** A code on words of a cell. */
export type CodeMark<Code> = Span & { readonly code: Code };

/** A stretch of text under the same codes; `lanes[n]` is the code in line n, `null` a free line. */
export type CodePiece<Code> = Span & {
  readonly lanes: readonly (Code | null)[];
  /** The code with the shortest passage: its tint is the ground of the words. */
  readonly top: Code | null;
};

/**
 * Cuts a stretch of text where codes begin and end. A code keeps its line over its whole length: the
 * lowest that is free, in the order of the starts, longer ones first. `marks` are in that order.
 */
export function codePieces<Code>(
  within: Span,
  marks: readonly CodeMark<Code>[],
): readonly CodePiece<Code>[] {
  const ends: number[] = [];
  const placed = marks.map((mark) => {
    const free = ends.findIndex((end) => end <= mark.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = mark.end;
    return { ...mark, lane };
  });
  const cuts = new Set([within.start, within.end]);
  for (const { start, end } of placed) {
    for (const cut of [start, end]) if (cut > within.start && cut < within.end) cuts.add(cut);
  }
  const borders = [...cuts].sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1] ?? start;
    const own = placed.filter((mark) => mark.start < end && mark.end > start);
    const height = own.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
    const shortest = own.reduce<(typeof own)[number] | null>(
      (best, mark) =>
        best === null || mark.end - mark.start <= best.end - best.start ? mark : best,
      null,
    );
    return {
      ...{ start, end, top: shortest?.code ?? null },
      lanes: Array.from(
        { length: height },
        (_, lane) => own.find((mark) => mark.lane === lane)?.code ?? null,
      ),
    };
  });
}
