import type { PassageEnd } from './word-edges.ts';

/** A handle at one end of a passage, for pointer and keys. */
export type Handle = {
  /** Puts the handle at the edge of a row, in pixels from the corner of the page's column. */
  readonly moveTo: (left: number, top: number, height: number) => void;
  readonly describe: (offset: number, most: number, word: string) => void;
  readonly focus: () => void;
  readonly remove: () => void;
};

export type HandleEvents = {
  readonly onStep: (direction: -1 | 1, isByCharacter: boolean) => void;
  /** The pointer is at this place of the window; `isExact` asks not to snap to words. */
  readonly onDrag: (x: number, y: number, isExact: boolean) => void;
  readonly onOther: () => void;
  readonly onLeave: (isKept: boolean) => void;
};

const steps: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

export function createHandle(
  parent: HTMLElement,
  end: PassageEnd,
  name: string,
  events: HandleEvents,
): Handle {
  const element = document.createElement('div');
  element.className = 'page-handle';
  element.dataset['end'] = end;
  element.tabIndex = 0;
  element.setAttribute('role', 'slider');
  element.setAttribute('aria-label', name);
  element.setAttribute('aria-valuemin', '0');
  parent.append(element);

  element.addEventListener('keydown', (event) => {
    const direction = steps[event.code];
    const act =
      direction !== undefined
        ? () => events.onStep(direction, event.altKey)
        : event.code === 'Tab'
          ? events.onOther
          : event.code === 'Enter'
            ? () => events.onLeave(true)
            : event.code === 'Escape'
              ? () => events.onLeave(false)
              : null;
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  let rowMiddle = 0;
  let grip = 0;
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    element.setPointerCapture(event.pointerId);
    element.focus();
    // The words under the row count, not those under the knob that is held.
    grip = event.clientY - (element.getBoundingClientRect().top + rowMiddle);
  });
  element.addEventListener('pointermove', (event) => {
    if (!element.hasPointerCapture(event.pointerId)) return;
    events.onDrag(event.clientX, event.clientY - grip, event.altKey);
  });
  return {
    moveTo: (left, top, height) => {
      element.style.cssText = `left:${left}px;top:${top}px;height:${height}px`;
      rowMiddle = height / 2;
    },
    describe: (offset, most, word) => {
      element.setAttribute('aria-valuenow', String(offset));
      element.setAttribute('aria-valuemax', String(most));
      element.setAttribute('aria-valuetext', word);
    },
    focus: () => element.focus({ preventScroll: true }),
    remove: () => element.remove(),
  };
}
