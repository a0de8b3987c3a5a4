/** Frames in which the place must not move any more before it counts as reached. */
const steadyFrames = 3;
/** Frames after which the page is left where it is. */
const mostFrames = 30;

export type RevealParts = {
  readonly scroller: HTMLElement;
  /** Where the row shall stand, in the window. */
  readonly goal: () => number;
  /** Lays the sections around the offset out in full, until called again or with `null`. */
  readonly holdSections: (offset: number | null) => void;
  /** Top of the row that holds the offset, in the window. */
  readonly topOf: (offset: number) => number;
  /** Called once the place stands where it should. */
  readonly onReached: () => void;
};

/**
 * Scrolls so that the row of the offset stands at its goal, at once and without motion. Sections
 * above are of estimated height until they have been drawn: the place is put right frame by frame
 * until it stands still, unless the reader scrolls meanwhile. Gives back a function that stops.
 */
export function bringTo(parts: RevealParts, offset: number): () => void {
  const { scroller } = parts;
  let frame = 0;
  let steady = 0;
  let passed = 0;
  const put = (): number => {
    const way = parts.topOf(offset) - parts.goal();
    const before = scroller.scrollTop;
    scroller.scrollTop = before + way;
    return Math.abs(scroller.scrollTop - before);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    parts.holdSections(null);
    for (const name of ['wheel', 'keydown', 'pointerdown']) {
      window.removeEventListener(name, stop, true);
    }
  };
  const next = (): void => {
    passed += 1;
    steady = put() < 1 ? steady + 1 : 0;
    if (steady < steadyFrames && passed < mostFrames) frame = requestAnimationFrame(next);
    else stop();
  };
  parts.holdSections(offset);
  put();
  put();
  parts.onReached();
  frame = requestAnimationFrame(next);
  for (const name of ['wheel', 'keydown', 'pointerdown']) {
    window.addEventListener(name, stop, { capture: true, passive: true });
  }
  return stop;
}
