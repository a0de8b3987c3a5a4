import type { Alignment } from '../../../shared/alignment/alignment.ts';
import type { GridItem } from './grid-items.ts';

const lettersInLine = 36;
const lineHeight = 23;

const known = new WeakMap<Alignment, Uint32Array>();

/** The letters of the longest side of each row; computed once for a state of the alignment. */
function longestSides(alignment: Alignment): Uint32Array {
  const present = known.get(alignment);
  if (present !== undefined) return present;
  const { beads, texts } = alignment;
  const lengths = new Uint32Array(beads.length);
  texts.forEach(({ offsets }, version) => {
    let segment = 0;
    for (let row = 0; row < lengths.length; row += 1) {
      const size = beads[row]?.sizes[version] ?? 0;
      if (size === 0) continue;
      const start = offsets[2 * segment] ?? 0;
      segment += size;
      const length = (offsets[2 * segment - 1] ?? 0) - start;
      if (length > (lengths[row] ?? 0)) lengths[row] = length;
    }
  });
  known.set(alignment, lengths);
  return lengths;
}

/** About how high an item is, in pixels, before it has been drawn and measured. */
export function estimateHeight(alignment: Alignment, item: GridItem | undefined): number {
  if (item === undefined) return 0;
  if (item.kind === 'section') return item.isFolded ? 100 : 44;
  const letters = longestSides(alignment)[item.row] ?? 0;
  return Math.max(1, Math.ceil(letters / lettersInLine)) * lineHeight + 18;
}
