import type { CSSProperties } from 'react';
import type { CodePiece } from './code-pieces.ts';

/** What the drawing of a code depends on. */
export type DrawnCode = {
  readonly colourOrder: number;
  readonly isProposed: boolean;
  readonly isOwn: boolean;
  readonly name: string;
};

const mostLines = 3;
/** Height of a line under the words and of a line with its gap, in pixels. */
const lineHeight = 2;
const linePitch = 3;
/** Room below the words for the lines. */
const below = mostLines * linePitch - 1;

/**
 * The ground of words under codes as on the page: one line for each code, dashed while proposed; the
 * tint of the shortest one once it is accepted, hatched when another coder set it.
 */
export function codeStyle({
  lanes,
  top,
}: Pick<CodePiece<DrawnCode>, 'lanes' | 'top'>): CSSProperties {
  const layers: { image: string; place: string; size: string }[] = [];
  lanes.slice(0, mostLines).forEach((code, lane) => {
    if (code === null) return;
    const colour = `var(--code-${code.colourOrder}-stripe)`;
    const image = code.isProposed
      ? `repeating-linear-gradient(90deg, ${colour} 0 5px, transparent 5px 8px)`
      : `linear-gradient(${colour}, ${colour})`;
    const place = `0 calc(100% - ${below - lineHeight - lane * linePitch}px)`;
    layers.push({ image, place, size: `100% ${lineHeight}px` });
  });
  if (top !== null && !top.isProposed) {
    const tint = `var(--code-${top.colourOrder}-underlay)`;
    const image = top.isOwn
      ? `linear-gradient(${tint}, ${tint})`
      : `repeating-linear-gradient(135deg, ${tint} 0 4px, transparent 4px 8px)`;
    layers.push({ image, place: '0 3px', size: `100% calc(100% - ${below + 5}px)` });
  }
  return {
    backgroundImage: layers.map(({ image }) => image).join(', '),
    backgroundPosition: layers.map(({ place }) => place).join(', '),
    backgroundSize: layers.map(({ size }) => size).join(', '),
    backgroundRepeat: 'no-repeat',
    paddingBottom: below,
  };
}
