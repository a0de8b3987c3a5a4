import type { Alignment } from '../../../shared/alignment/alignment.ts';
import type { GridItem } from './grid-items.ts';
import { spanOfSide } from '../../session/row-places.ts';

const lettersInLine = 36;
const lineHeight = 23;
const actionsHeight = 46;

/** About how high an item is, in pixels, before it has been drawn and measured. */
export function estimateHeight(
  alignment: Alignment,
  item: GridItem | undefined,
  isCurrent: boolean,
): number {
  if (item === undefined) return 0;
  if (item.kind === 'section') return item.isFolded ? 100 : 44;
  const lengths = alignment.texts.map((_, version) => {
    const span = spanOfSide(alignment, item.row, version);
    return span === null ? 0 : span.end - span.start;
  });
  const lines = Math.max(1, Math.ceil(Math.max(...lengths) / lettersInLine));
  return lines * lineHeight + 18 + (isCurrent ? actionsHeight : 0);
}
