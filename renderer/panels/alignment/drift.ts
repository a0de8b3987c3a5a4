import type { Alignment } from '../../../shared/alignment/alignment.ts';
import { at } from '../../../shared/base/invariant.ts';
import { spanOfSide } from '../../session/row-places.ts';

/** Rows that look as if a column had slipped against the others, `end` exclusive. */
export type Drift = { readonly start: number; readonly end: number };

const leastRows = 5;
const lowConfidence = 0.5;
/** Mismatch is the logarithm of a ratio of lengths: this is about four to three. */
const leastMismatch = 0.3;

/**
 * The first run of five or more rows in which the aligner is unsure and the lengths of the sides fit
 * worse than elsewhere, at its end too. `null` when there is none.
 */
export function findDrift(alignment: Alignment): Drift | null {
  const { beads } = alignment;
  const usual = usualRatios(alignment);
  let start = 0;
  while (start < beads.length) {
    if (!isDoubtful(alignment, start)) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < beads.length && isDoubtful(alignment, end)) end += 1;
    if (end - start >= leastRows) {
      const middle = (start + end) >> 1;
      const early = mismatchOf(alignment, usual, start, middle);
      const late = mismatchOf(alignment, usual, middle, end);
      if (late >= leastMismatch && late >= early / 2) return { start, end };
    }
    start = end;
  }
  return null;
}

function isDoubtful({ beads }: Alignment, row: number): boolean {
  const { status, confidence } = at(beads, row);
  return status === 'automatic' && confidence !== null && confidence < lowConfidence;
}

function lengthOf(alignment: Alignment, row: number, version: number): number {
  const span = spanOfSide(alignment, row, version);
  return span === null ? 0 : span.end - span.start;
}

/** The usual length of each version against the first one, as a logarithm. */
function usualRatios(alignment: Alignment): readonly number[] {
  const totals = alignment.texts.map(({ offsets }) => (offsets.at(-1) ?? 0) - (offsets[0] ?? 0));
  return totals.map((total) => Math.log((total + 1) / ((totals[0] ?? 0) + 1)));
}

/** The mean over rows of how far lengths are from what is usual; an empty side counts as far off. */
function mismatchOf(
  alignment: Alignment,
  usual: readonly number[],
  start: number,
  end: number,
): number {
  let sum = 0;
  for (let row = start; row < end; row += 1) {
    const lengths = usual.map(
      (ratio, version) => Math.log(lengthOf(alignment, row, version) + 8) - ratio,
    );
    sum += Math.max(...lengths) - Math.min(...lengths);
  }
  return end === start ? 0 : sum / (end - start);
}
