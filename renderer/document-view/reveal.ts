import type { Span } from '../../shared/text/span.ts';

/** Frames in which the place must not move any more before it counts as reached. */
const steadyFrames = 3;
/** Frames after which the page is left where it is. */
const mostFrames = 30;

export type RevealParts = {
  readonly scroller: HTMLElement;
  /** Lays the sections around the offset out in full, until called again or with `null`. */
  readonly holdSections: (offset: number | null) => void;
  /** Top of the row that holds the offset, in the window. */
  readonly topOf: (offset: number) => number;
  /** Called once the place stands where it should. */
  readonly onReached: (span: Span) => void;
};

/**
 * Scrolls so that the span stands at a third of the height, at once and without motion. Sections
 * above are of estimated height until they have been drawn: the place is put right frame by frame
 * until it stands still, unless the reader scrolls meanwhile. Gives back a function that stops.
 */
export function revealSpan(parts: RevealParts, span: Span): () => void {
  const { scroller } = parts;
  let frame = 0;
  let steady = 0;
  let passed = 0;
  const put = (): number => {
    const goal = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
    const way = parts.topOf(span.start) - goal;
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
  parts.holdSections(span.start);
  put();
  put();
  parts.onReached(span);
  frame = requestAnimationFrame(next);
  for (const name of ['wheel', 'keydown', 'pointerdown']) {
    window.addEventListener(name, stop, { capture: true, passive: true });
  }
  return stop;
}
