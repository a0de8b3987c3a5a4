import type { Alignment } from '../../../shared/alignment/alignment.ts';
import type { GridPlace } from './alignment-view.ts';
import { caretStops } from './row-acts.ts';
import { isWaiting } from './row-facts.ts';
import { spanOfSide } from '../../session/row-places.ts';

/**
 * Where → and ← lead inside a row: to where the next (previous) sentence of the cell begins, and
 * from its last (first) one to the next column. `null` at the end of the row.
 */
export function stepAcross(
  alignment: Alignment,
  row: number,
  { version, caret }: Pick<GridPlace, 'version' | 'caret'>,
  step: 1 | -1,
): Pick<GridPlace, 'version' | 'caret'> | null {
  const stops =
    alignment.beads[row]?.sizes[version] === 0 ? [] : caretStops(alignment, row, version);
  const start = spanOfSide(alignment, row, version)?.start ?? 0;
  const present = caret ?? start;
  if (step === 1) {
    const next = stops.find((stop) => stop > present);
    if (next !== undefined) return { version, caret: next };
    return version + 1 < alignment.texts.length ? { version: version + 1, caret: null } : null;
  }
  if (caret !== null && caret > start) {
    return { version, caret: stops.findLast((stop) => stop < caret) ?? null };
  }
  return version > 0 ? { version: version - 1, caret: null } : null;
}

/** Where Ctrl+→ and Ctrl+← set the caret: to the next (previous) word of the cell. */
export function stepByWord(
  text: string,
  span: { readonly start: number; readonly end: number },
  caret: number | null,
  step: 1 | -1,
): number | null {
  const present = caret ?? span.start;
  const starts = [
    ...text.slice(span.start, span.end).matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu),
  ].map(({ index }) => span.start + index);
  const found =
    step === 1
      ? starts.find((start) => start > present)
      : starts.findLast((start) => start < present);
  return found === undefined ? caret : found <= span.start ? null : found;
}

/** The next (previous) row that waits for a person, beginning anew at the other end; `null` for none. */
export function stepToUnsure({ beads }: Alignment, row: number, step: 1 | -1): number | null {
  for (let distance = 1; distance <= beads.length; distance += 1) {
    const place = (row + step * distance + beads.length * distance) % beads.length;
    const bead = beads[place];
    if (bead !== undefined && place !== row && isWaiting(bead)) return place;
  }
  return null;
}
