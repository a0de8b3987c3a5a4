import type { EditorView } from 'prosemirror-view';
import { bringTo } from './bring-to.ts';
import type { PageFrame } from './page-frame.ts';
import type { PagePainter } from './page-painter.ts';
import type { PageText } from './page-text.ts';

/** Where the reader is in the text, and the ways to another place. */
export type PagePlace = {
  /** Sets the row of the offset at a third of the height, at once. */
  readonly bring: (offset: number, onReached: () => void) => void;
  /** The same, unless the row is in sight already. */
  readonly bringIntoSight: (offset: number) => void;
  /** The first offset in sight. */
  readonly visible: () => number;
  /** Draws again after a change of size or type, with the same words at the top. */
  readonly layOutAgain: () => void;
  readonly stop: () => void;
};

type PlaceParts = {
  readonly view: EditorView;
  readonly frame: PageFrame;
  readonly pageText: PageText;
  readonly painter: PagePainter;
  /** Sees to it that these sections have their words in the window. */
  readonly prepare: (first: number, last: number) => void;
  readonly scale: () => number;
  /** Reads the shape of the type again. */
  readonly onFonts: () => void;
  readonly onVisiblePlace: (offset: number) => void;
};

/** Width of the column of words at scale 1, in pixels, as in the styles. */
const readingWidth = 652;
/** How long after a jump newly loaded type may repeat it, in milliseconds. */
const fontPatience = 2000;
/** Room, in pixels, that a place in sight has to the edges of the page. */
const edge = 40;

export function createPagePlace(parts: PlaceParts): PagePlace {
  const { view, frame, pageText, painter } = parts;
  const { scroller } = frame;
  const top = (): number => scroller.getBoundingClientRect().top;
  const third = (): number => top() + scroller.clientHeight / 3;

  let held: HTMLElement[] = [];
  const holdSections = (offset: number | null): void => {
    for (const element of held) delete element.dataset['held'];
    held = [];
    if (offset === null) return;
    const middle = pageText.sectionOf(offset);
    parts.prepare(middle - 1, middle + 1);
    held = [middle - 1, middle, middle + 1].flatMap(
      (index) => pageText.sectionElement(index) ?? [],
    );
    for (const element of held) element.dataset['held'] = '';
  };
  let stopBringing = (): void => {};
  let brought = { at: -Infinity, again: (): void => {} };
  const bringToHeight = (offset: number, goal: () => number, onReached: () => void): void => {
    stopBringing();
    brought = { at: performance.now(), again: () => bringToHeight(offset, goal, painter.flush) };
    const topOf = (): number => pageText.rectAt(offset).top;
    stopBringing = bringTo({ scroller, goal, holdSections, topOf, onReached }, offset);
  };

  let lastVisible = 0;
  let request: number | null = null;
  const visible = (): number => pageText.firstBelow(top());
  const onScroll = (): void => {
    // The place is read before anything is drawn, while the layout is still right.
    request ??= requestAnimationFrame(() => {
      request = null;
      const now = visible();
      if (now === lastVisible) return;
      lastVisible = now;
      parts.onVisiblePlace(now);
    });
    painter.scrolled();
  };
  const layOutAgain = (): void => {
    painter.resized();
    if (lastVisible > 0) bringToHeight(lastVisible, top, painter.flush);
  };

  let width = 0;
  const columnWatch = new ResizeObserver(() => {
    const now = frame.flow.clientWidth;
    if (now === width) return;
    const isFirst = width === 0;
    width = now;
    const words = view.dom.firstElementChild;
    if (words instanceof HTMLElement) {
      const { paddingLeft, paddingRight } = getComputedStyle(words);
      const room = now - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const squeeze = Math.max(1, (readingWidth * parts.scale()) / Math.max(room, 120));
      scroller.style.setProperty('--page-squeeze', squeeze.toFixed(3));
    }
    if (!isFirst) layOutAgain();
  });
  const onFonts = (): void => {
    parts.onFonts();
    painter.resized();
    // A page that has just been opened at a place stands there with its own type, too.
    if (performance.now() - brought.at < fontPatience) brought.again();
  };
  scroller.addEventListener('scroll', onScroll, { passive: true });
  columnWatch.observe(frame.flow);
  document.fonts.addEventListener('loadingdone', onFonts);

  return {
    bring: (offset, onReached) => bringToHeight(offset, third, onReached),
    bringIntoSight: (offset) => {
      const row = pageText.rectAt(offset);
      const isInSight =
        row.top >= top() + edge && row.bottom <= top() + scroller.clientHeight - edge;
      if (!isInSight) bringToHeight(offset, third, painter.flush);
    },
    visible,
    layOutAgain,
    stop: () => {
      stopBringing();
      if (request !== null) cancelAnimationFrame(request);
      scroller.removeEventListener('scroll', onScroll);
      columnWatch.disconnect();
      document.fonts.removeEventListener('loadingdone', onFonts);
    },
  };
}
