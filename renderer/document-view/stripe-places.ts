import type { Span } from '../../shared/text/span.ts';
import type { Code } from './code-table.ts';
import { rowExtent } from './draw-marks.ts';
import type { StripePlace } from './draw-margin.ts';
import type { TextRun } from './mark-boxes.ts';
import type { Piece } from './mark-layout.ts';

/** Pieces of one line of the text and where they stand. */
export type MeasuredLine = {
  readonly pieces: readonly Piece[];
  readonly runs: readonly (readonly TextRun[])[];
};

/**
 * From which row to which each code reaches in the section, as far as its lines have been measured.
 * Lines and codes are in text order.
 */
export function placeStripes(
  section: Span & { readonly height: number },
  codes: readonly Code[],
  lines: readonly MeasuredLine[],
  size: number,
): StripePlace[] {
  const rows: { start: number; end: number; top: number; bottom: number }[] = [];
  for (const { pieces, runs } of lines) {
    pieces.forEach(({ start, end }, index) => {
      const first = runs[index]?.[0];
      const last = runs[index]?.at(-1);
      if (first === undefined || last === undefined) return;
      const { top } = rowExtent(first, size);
      rows.push({ start, end, top, bottom: rowExtent(last, size).bottom });
    });
  }
  const ends = Uint32Array.from(rows, ({ end }) => end);
  return codes.flatMap((code) => {
    const { annotation } = code;
    const first = rows[firstAbove(ends, annotation.start)];
    const last = rows[firstAbove(ends, annotation.end) - 1];
    if (first === undefined || last === undefined || last.start < first.start) return [];
    const top = annotation.start < section.start ? 0 : first.top;
    const bottom = annotation.end > section.end ? section.height : last.bottom;
    return bottom > top ? [{ code, top, bottom }] : [];
  });
}

/** Index of the first value above `limit`; values ascend. */
function firstAbove(values: Uint32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
