type Size = { readonly width: number; readonly height: number };

export type Placed = {
  readonly left: number;
  readonly top: number;
  /** What is left for the box there; it scrolls inside when it is higher. */
  readonly room: number;
};

const gap = 8;
const margin = 8;

/** A box is not made lower than this while there is more room on the other side of the line. */
const enough = 240;

/**
 * Where a box of the size goes, in window coordinates: under the line, or above it where there is
 * too little room below and more above, and always inside the window.
 */
export function placeBeside(
  line: { readonly left: number; readonly top: number; readonly bottom: number },
  box: Size,
  area: Size,
): Placed {
  const below = area.height - margin - (line.bottom + gap);
  const above = line.top - gap - margin;
  const isBelow = below >= Math.min(box.height, enough) || below >= above;
  const room = Math.max(0, isBelow ? below : above);
  const height = Math.min(box.height, room);
  const farthest = Math.max(margin, area.width - box.width - margin);
  return {
    left: Math.min(Math.max(margin, line.left), farthest),
    top: isBelow ? line.bottom + gap : line.top - gap - height,
    room,
  };
}
