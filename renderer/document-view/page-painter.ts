import type { Span } from '../../shared/text/span.ts';
import type { BuiltPage } from './build-page.ts';
import type { Code, CodeTable } from './code-table.ts';
import { drawLabels, extraStripes, type LabelWish } from './draw-margin.ts';
import { drawFocus, drawHits, drawSelection } from './draw-passages.ts';
import { placeLabels, type PlacedLabel } from './margin-layout.ts';
import type { Extent } from './line-places.ts';
import type { TextMeasure } from './measure-text.ts';
import { createSectionPainting, type SectionPainting } from './section-painting.ts';
import { sectionsBetween } from './sections-in-view.ts';

/** What the page shows beside its text. */
export type Shown = {
  readonly table: CodeTable;
  /** The code that stands out, with the bounds that are just being given to it. */
  readonly focus: Code | null;
  readonly selection: Span;
  readonly hits: readonly Span[];
  readonly currentHit: Span | null;
  readonly moreCodes: (count: number) => string;
};

/** Draws codes, selection and hits for the sections near the window, once a frame at most. */
export type PagePainter = {
  readonly show: (change: Partial<Shown>) => void;
  readonly shown: () => Shown;
  /** To be called when other sections came into sight. */
  readonly scrolled: () => void;
  /** To be called when the size or type of the text changed. */
  readonly resized: () => void;
  /** Draws at once instead of in the next frame. */
  readonly flush: () => void;
  /** Sections that are drawn at present. */
  readonly near: () => readonly number[];
  readonly destroy: () => void;
};

type PainterParts = {
  readonly page: BuiltPage;
  readonly scroller: HTMLElement;
  /** The element of the text, whose children are the sections. */
  readonly text: HTMLElement;
  readonly under: HTMLElement;
  readonly over: HTMLElement;
  readonly measure: TextMeasure;
  readonly size: () => number;
  /** Sees to it that these sections have their words in the window. */
  readonly prepare: (first: number, last: number) => void;
  /** Called when the page has been drawn. */
  readonly onDrawn: () => void;
};

type NearSection = SectionPainting & {
  readonly element: Element;
  readonly stale: { codes: boolean; focus: boolean; selection: boolean; hits: boolean };
};

/** Time in a frame for what is not in sight yet, in milliseconds. */
const spareTime = 3;
/** Scrolling by more than this share of the height in one frame is flying over the text. */
const fastShare = 0.6;
/** Time between two drawings of the margin while the page is scrolled, in milliseconds. */
const marginRest = 90;
/** How far beyond the edges of the window lines are drawn and kept, in shares of its height. */
const drawnShare = 0.75;
const keptShare = 1.5;

export function createPagePainter(parts: PainterParts, first: Shown): PagePainter {
  const { page, scroller, text } = parts;
  const near = new Map<number, NearSection>();
  let shown = first;
  let frame: number | null = null;

  const sizes = new Map<Element, number>();
  const observer = new ResizeObserver((entries) => {
    let hasMoved = false;
    for (const { target, contentRect } of entries) {
      const size = contentRect.width * 100_000 + contentRect.height;
      if (sizes.get(target) === size) continue;
      if (sizes.has(target)) hasMoved = true;
      sizes.set(target, size);
      const painting = [...near.values()].find(({ element }) => element === target);
      painting?.forget();
      if (painting !== undefined) makeStale(painting);
    }
    // The layout has just been done: what is drawn now stands right in this very frame.
    if (hasMoved) flush();
  });

  const schedule = (): void => {
    frame ??= requestAnimationFrame(inFrame);
  };

  const add = (index: number): void => {
    const section = page.sections[index];
    const element = text.children.item(index);
    if (section === undefined || !(element instanceof HTMLElement) || near.has(index)) return;
    near.set(index, {
      ...createSectionPainting(page, section, element, parts),
      element,
      stale: { codes: true, focus: true, selection: true, hits: true },
    });
    observer.observe(element);
  };
  const drop = (index: number, painting: NearSection): void => {
    painting.layers.remove();
    observer.unobserve(painting.element);
    sizes.delete(painting.element);
    near.delete(index);
  };

  /** Takes in the sections in sight at once, of those further off one a frame. */
  const chooseSections = (isJumping: boolean): void => {
    const height = scroller.clientHeight;
    const { scrollTop } = scroller;
    const inSight = sectionsBetween(text, scrollTop, scrollTop + height);
    const around = sectionsBetween(
      text,
      scrollTop - drawnShare * height,
      scrollTop + (1 + drawnShare) * height,
    );
    for (const [index, painting] of near) {
      if (index < around.first || index > around.last) drop(index, painting);
    }
    parts.prepare(inSight.first, inSight.last);
    if (isJumping) return;
    let isSightNew = false;
    for (let index = inSight.first; index <= inSight.last; index += 1) {
      if (near.has(index)) continue;
      add(index);
      isSightNew = true;
    }
    if (isSightNew) {
      schedule();
      return;
    }
    for (let index = around.first; index <= around.last; index += 1) {
      if (near.has(index)) continue;
      parts.prepare(index, index);
      add(index);
      schedule();
      return;
    }
  };

  let lastTop = 0;
  const inFrame = (): void => {
    frame = null;
    const { scrollTop, clientHeight } = scroller;
    const way = Math.abs(scrollTop - lastTop);
    lastTop = scrollTop;
    const isJumping = way > fastShare * clientHeight;
    // The text comes before its codes: whoever flies over it sees words only.
    if (isJumping) schedule();
    paint(isJumping);
  };
  const flush = (): void => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    lastTop = scroller.scrollTop;
    paint(false);
  };

  let marginTime = -Infinity;
  let marginTop = 0;
  const paint = (isJumping: boolean): void => {
    chooseSections(isJumping);
    const paintings = [...near].sort(([a], [b]) => a - b).map(([, painting]) => painting);
    const tops = paintings.map((painting) => painting.top());
    const { scrollTop, clientHeight } = scroller;
    const extent = (top: number, share: number): Extent => ({
      top: scrollTop - top - share * clientHeight,
      bottom: scrollTop - top + (1 + share) * clientHeight,
    });
    const ranges = tops.map((top) => ({
      sight: extent(top, 0),
      near: extent(top, drawnShare),
      kept: extent(top, keptShare),
    }));
    const deadline = performance.now() + spareTime;
    let isComplete = true;
    paintings.forEach((painting, index) => {
      const range = ranges[index];
      if (range === undefined) return;
      if (painting.stale.codes) painting.take(shown.table);
      painting.stale.codes = false;
      if (!painting.measure(range, deadline)) isComplete = false;
    });
    if (!isComplete) schedule();
    paintings.forEach((painting, index) => {
      const range = ranges[index];
      painting.layers.moveTo(tops[index] ?? 0);
      if (range === undefined || !painting.draw(range)) return;
      const { stale } = painting;
      stale.focus = stale.selection = stale.hits = true;
    });
    // While the page is scrolled the margin follows a little later: it is drawn ahead of sight.
    const now = performance.now();
    const isMarginDue = scrollTop === marginTop || now - marginTime >= marginRest;
    const isMarginDrawn =
      isMarginDue && paintings.some(({ stale, isMarginStale }) => stale.focus || isMarginStale());
    if (!isMarginDue) schedule();
    if (isMarginDrawn) {
      marginTime = now;
      paintings.forEach((painting, index) => {
        const range = ranges[index];
        if (range !== undefined) painting.drawMargin(range);
      });
      layoutMargin(paintings, tops, shown.moreCodes);
    }
    marginTop = scrollTop;
    for (const painting of paintings) {
      const { stale } = painting;
      if (stale.selection) drawSelection(painting, shown.selection);
      if (stale.hits) drawHits(painting, shown.hits, shown.currentHit);
      if (stale.focus || isMarginDrawn) drawFocus(painting, shown.focus);
      stale.selection = stale.hits = stale.focus = false;
    }
    scroller.toggleAttribute('data-has-focus', shown.focus !== null);
    parts.onDrawn();
  };

  return {
    shown: () => shown,
    show: (change) => {
      shown = { ...shown, ...change };
      for (const { stale } of near.values()) {
        if (change.table !== undefined) stale.codes = true;
        // Labels are laid out again together with what stands out.
        if (change.focus !== undefined || change.moreCodes !== undefined) stale.focus = true;
        if (change.selection !== undefined) stale.selection = true;
        if (change.hits !== undefined || change.currentHit !== undefined) stale.hits = true;
      }
      schedule();
    },
    scrolled: schedule,
    resized: () => {
      for (const painting of near.values()) {
        painting.forget();
        makeStale(painting);
      }
      schedule();
    },
    flush,
    near: () => [...near.keys()],
    destroy: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      observer.disconnect();
      for (const [index, painting] of [...near]) drop(index, painting);
    },
  };
}

function makeStale({ stale }: NearSection): void {
  stale.codes = stale.focus = stale.selection = stale.hits = true;
}

/** Places the labels of all sections near the window, from the top down. */
function layoutMargin(
  paintings: readonly NearSection[],
  tops: readonly number[],
  moreCodes: (count: number) => string,
): void {
  const owners = new Map<LabelWish, number>();
  const wishes = paintings.flatMap((painting, index) =>
    painting.labels().map(({ code, top }) => {
      const wish = { code, wanted: top + (tops[index] ?? 0) };
      owners.set(wish, index);
      return wish;
    }),
  );
  const bySection = new Map<number, PlacedLabel<LabelWish>[]>();
  for (const one of placeLabels(wishes, -Infinity)) {
    const wish = one.kind === 'label' ? one.label : one.labels[0];
    const owner = wish === undefined ? undefined : owners.get(wish);
    if (owner === undefined) continue;
    const list = bySection.get(owner);
    if (list === undefined) bySection.set(owner, [one]);
    else list.push(one);
  }
  paintings.forEach((painting, index) => {
    const top = tops[index] ?? 0;
    const { labels } = painting.layers;
    const placed = bySection.get(index) ?? [];
    drawLabels(labels, placed, top, moreCodes);
    const extra = String(extraStripes(painting.labels()));
    if (labels.style.getPropertyValue('--extra') !== extra) {
      labels.style.setProperty('--extra', extra);
    }
  });
}
