import type { EditorView } from 'prosemirror-view';
import type { AnnotationId } from '../../shared/base/identifiers.ts';
import type { Code } from './code-table.ts';
import type { DocumentViewEvents, PageSelection } from './document-view.ts';
import { isShorter } from './mark-layout.ts';
import type { PageFrame } from './page-frame.ts';
import type { PagePainter } from './page-painter.ts';
import type { PageText } from './page-text.ts';

type PointerParts = {
  readonly frame: PageFrame;
  readonly view: EditorView;
  readonly pageText: PageText;
  readonly painter: PagePainter;
  readonly events: DocumentViewEvents;
  readonly selection: () => PageSelection;
};

/** Farthest way of a pointer between press and release that is still a click, in pixels. */
const clickReach = 3;

/**
 * Tells the owner which code the pointer is on, in the text or in the margin, which one is clicked,
 * and where a menu is asked for. Gives back a function that stops.
 */
export function watchPointer(parts: PointerParts): () => void {
  const { frame, view, pageText, painter, events } = parts;
  const stopper = new AbortController();
  const { signal } = stopper;
  let pointed: AnnotationId | null = null;
  let request: number | null = null;
  let pressed: { readonly x: number; readonly y: number } | null = null;

  const point = (code: Code | null, rect: () => DOMRect): void => {
    const id = code?.annotation.id ?? null;
    if (id === pointed) return;
    pointed = id;
    events.onHover(id, id === null ? null : rect());
  };
  const pointAt = (target: EventTarget | null, x: number, y: number): void => {
    const element = codeElement(target);
    if (element !== null) {
      point(codeOf(painter, element), () => element.getBoundingClientRect());
      return;
    }
    const isOnText = target instanceof Node && view.dom.contains(target);
    const offset = isOnText ? pageText.offsetUnder(x, y) : null;
    const code = offset === null ? null : codeAt(painter, offset);
    point(code, () => pageText.rectAt(offset ?? 0));
  };

  frame.scroller.addEventListener(
    'pointermove',
    ({ target, clientX, clientY, buttons }) => {
      if (buttons !== 0) return;
      if (request !== null) cancelAnimationFrame(request);
      request = requestAnimationFrame(() => {
        request = null;
        pointAt(target, clientX, clientY);
      });
    },
    { signal, passive: true },
  );
  frame.scroller.addEventListener(
    'pointerleave',
    () => {
      if (request !== null) cancelAnimationFrame(request);
      point(null, () => new DOMRect());
    },
    { signal },
  );
  frame.over.addEventListener(
    'focusin',
    ({ target }) => {
      const element = codeElement(target);
      if (element !== null) point(codeOf(painter, element), () => element.getBoundingClientRect());
    },
    { signal },
  );
  frame.over.addEventListener('focusout', () => point(null, () => new DOMRect()), { signal });
  frame.scroller.addEventListener(
    'pointerdown',
    ({ button, clientX, clientY }) => {
      pressed = button === 0 ? { x: clientX, y: clientY } : null;
    },
    { signal, passive: true },
  );
  // The focus stays in the text when the margin is pressed.
  frame.over.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  frame.scroller.addEventListener(
    'click',
    ({ target, clientX, clientY }) => {
      const element = codeElement(target);
      if (element !== null) {
        const code = codeOf(painter, element);
        if (code !== null) events.onAnnotationClick(code.annotation.id);
        return;
      }
      const isStill =
        pressed !== null &&
        Math.abs(pressed.x - clientX) <= clickReach &&
        Math.abs(pressed.y - clientY) <= clickReach;
      if (!isStill || !(target instanceof Node) || !view.dom.contains(target)) return;
      const offset = pageText.offsetUnder(clientX, clientY);
      const code = offset === null ? null : codeAt(painter, offset);
      if (code !== null) events.onAnnotationClick(code.annotation.id);
    },
    { signal },
  );
  frame.scroller.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault();
      const { span, rect } = parts.selection();
      // The key for menus gives no place: the menu opens at the caret.
      const isByKey = event.button !== 2;
      const x = isByKey ? (rect?.left ?? event.clientX) : event.clientX;
      const y = isByKey ? (rect?.bottom ?? event.clientY) : event.clientY;
      const offset = isByKey ? span.start : pageText.offsetNear(x, y);
      const isInside = isByKey || (span.start <= offset && offset < span.end);
      events.onContextMenu({ x, y }, isInside ? span : { start: offset, end: offset });
    },
    { signal },
  );
  return () => {
    if (request !== null) cancelAnimationFrame(request);
    stopper.abort();
  };
}

/** The code whose tint the words carry, of those over the offset: the shortest. */
function codeAt(painter: PagePainter, offset: number): Code | null {
  const [first, ...others] = painter.shown().table.codesIn({ start: offset, end: offset + 1 });
  if (first === undefined) return null;
  return others.reduce((best, code) => (isShorter(code, best) ? code : best), first);
}

function codeElement(target: EventTarget | null): HTMLElement | null {
  const element = target instanceof Element ? target.closest('[data-code]') : null;
  return element instanceof HTMLElement ? element : null;
}

function codeOf(painter: PagePainter, element: HTMLElement): Code | null {
  const { code } = element.dataset;
  return code === undefined ? null : painter.shown().table.find(code);
}
