import type { PageFrame } from './page-frame.ts';

/** The labels of the margin for the keyboard: one stop for Tab, arrows among them, Esc to the text. */
export type MarginKeys = {
  /** To be called when the page has been drawn. */
  readonly update: () => void;
  readonly stop: () => void;
};

type MarginParts = {
  readonly frame: PageFrame;
  /** Names the labels, together. */
  readonly name: () => string;
  /** The height of the caret's row in the window, in pixels. */
  readonly caretTop: () => number;
  readonly focusText: () => void;
};

/** The labels of the margin, without those in an open list. */
const labelSelector = '.page-labels > button';
/** Room, in pixels, that a label gone to has to the edges of the page. */
const edge = 40;
/** How many labels a key for pages goes over. */
const pageLabels = 10;

/**
 * Labels come and go while the page is scrolled. So none of them is a stop of Tab; an element before
 * them is, which stays in sight and hands the focus on.
 */
export function watchMarginKeys(parts: MarginParts): MarginKeys {
  const { frame, focusText } = parts;
  const { over, scroller } = frame;
  const stopper = new AbortController();
  const { signal } = stopper;
  let focused: HTMLElement | null = null;
  const entry = document.createElement('div');
  entry.className = 'page-margin-entry';
  entry.setAttribute('role', 'group');
  over.prepend(entry);

  const drawn = (): HTMLElement[] =>
    [...over.querySelectorAll(labelSelector)].filter((element) => element instanceof HTMLElement);
  const inOrder = (): { readonly element: HTMLElement; readonly top: number }[] =>
    drawn()
      .map((element) => ({ element, top: element.getBoundingClientRect().top }))
      .sort((a, b) => a.top - b.top);
  const sight = (): { readonly top: number; readonly bottom: number } =>
    scroller.getBoundingClientRect();
  const goTo = (element: HTMLElement | undefined): void => {
    if (element === undefined) return;
    const { top, bottom } = element.getBoundingClientRect();
    const above = top - edge - sight().top;
    const below = bottom + edge - sight().bottom;
    if (above < 0) scroller.scrollTop += above;
    else if (below > 0) scroller.scrollTop += below;
    element.focus({ preventScroll: true });
  };
  const step = (code: string, from: Element): boolean => {
    const labels = inOrder();
    const index = labels.findIndex(({ element }) => element === from);
    const next = labelStep(code, index, labels.length);
    if (next !== null) goTo(labels[next]?.element);
    return next !== null;
  };

  entry.addEventListener('focus', () => {
    const labels = inOrder();
    const first = firstLabel(
      labels.map(({ top }) => top),
      sight(),
      parts.caretTop(),
    );
    goTo(labels[first]?.element);
  });
  over.addEventListener(
    'keydown',
    (event) => {
      const { target, code } = event;
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (hasModifier || !(target instanceof Element) || !target.matches(labelSelector)) return;
      const isLeaving = code === 'Escape' || (code === 'Tab' && event.shiftKey);
      if (isLeaving) focusText();
      else if (!step(code, target)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );
  over.addEventListener(
    'focusin',
    ({ target }) => {
      const isLabel = target instanceof HTMLElement && target.matches(labelSelector);
      focused = isLabel ? target : null;
    },
    { signal },
  );
  over.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      // A label that is taken away loses the focus to nobody.
      if (relatedTarget !== null) focused = null;
    },
    { signal },
  );

  return {
    update: () => {
      const name = parts.name();
      if (entry.getAttribute('aria-label') !== name) entry.setAttribute('aria-label', name);
      const hasLabels = over.querySelector(labelSelector) !== null;
      if (hasLabels !== (entry.tabIndex === 0)) entry.tabIndex = hasLabels ? 0 : -1;
      if (focused === null || focused.isConnected) return;
      const { code } = focused.dataset;
      focused = null;
      if (document.activeElement !== document.body) return;
      const same = drawn().find(({ dataset }) => code !== undefined && dataset['code'] === code);
      if (same === undefined) focusText();
      else same.focus({ preventScroll: true });
    },
    stop: () => stopper.abort(),
  };
}

/**
 * Which of the labels, from the top down, is gone to first: the one nearest to the caret, or to the
 * top of what is in sight when the caret is not; one in sight if there is any. -1 when there is none.
 */
export function firstLabel(
  tops: readonly number[],
  sight: { readonly top: number; readonly bottom: number },
  caret: number,
): number {
  const isInSight = (top: number): boolean => top >= sight.top && top < sight.bottom;
  const goal = isInSight(caret) ? caret : sight.top;
  const isAnyInSight = tops.some(isInSight);
  return tops.reduce((best, top, index) => {
    if (isAnyInSight && !isInSight(top)) return best;
    const present = tops[best];
    return present === undefined || Math.abs(top - goal) < Math.abs(present - goal) ? index : best;
  }, -1);
}

/** The label that a key leads to from one of `count`, `null` for other keys and beyond the ends. */
export function labelStep(code: string, index: number, count: number): number | null {
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + pageLabels,
    PageUp: index - pageLabels,
    Home: 0,
    End: count - 1,
  };
  const goal = goals[code];
  if (goal === undefined || count === 0) return null;
  return Math.max(0, Math.min(count - 1, goal));
}
