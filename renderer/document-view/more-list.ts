import type { CodeTable } from './code-table.ts';
import { codeLabel } from './draw-margin.ts';

/**
 * Opens the lists behind "+3", the codes that found no room in the margin, on click. Gives back a
 * function that stops.
 */
export function watchMoreLists(over: HTMLElement, table: () => CodeTable): () => void {
  const stopper = new AbortController();
  const { signal } = stopper;
  let list: HTMLElement | null = null;
  let opener: HTMLElement | null = null;

  const close = (): void => {
    list?.remove();
    list = null;
    opener?.setAttribute('aria-expanded', 'false');
  };
  const isInList = (target: EventTarget | null): boolean =>
    target instanceof Node && list?.contains(target) === true;
  const open = (button: HTMLElement, ids: readonly string[]): void => {
    close();
    opener = button;
    button.setAttribute('aria-expanded', 'true');
    const made = document.createElement('div');
    made.className = 'page-more-list';
    made.setAttribute('role', 'group');
    made.setAttribute('aria-label', button.getAttribute('aria-label') ?? '');
    for (const id of ids) {
      const code = table().find(id);
      if (code === null) continue;
      const row = codeLabel(code);
      const name = document.createElement('span');
      name.className = 'page-more-name';
      name.append(code.look.name);
      row.append(name);
      made.append(row);
    }
    const from = over.getBoundingClientRect();
    const { left, bottom } = button.getBoundingClientRect();
    made.style.cssText = `top:${bottom - from.top + 2}px;right:${Math.max(8, from.right - left - 220)}px`;
    over.append(made);
    list = made;
    const [first] = made.children;
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  };

  over.addEventListener(
    'focusout',
    ({ target, relatedTarget }) => {
      if (isInList(target) && relatedTarget !== null && !isInList(relatedTarget)) close();
    },
    { signal },
  );
  over.addEventListener(
    'click',
    ({ target }) => {
      if (isInList(target) && target instanceof Element && target.closest('[data-code]') !== null) {
        close();
        return;
      }
      const button = target instanceof Element ? target.closest('[data-more]') : null;
      if (!(button instanceof HTMLElement)) return;
      if (list !== null && opener === button) close();
      else open(button, (button.dataset['more'] ?? '').split(' '));
    },
    { signal },
  );
  over.addEventListener(
    'keydown',
    (event) => {
      if (list === null || !(event.target instanceof Element) || !isInList(event.target)) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
      if (event.code === 'Escape') {
        close();
        opener?.focus({ preventScroll: true });
      } else if (step !== undefined) {
        const items = [...list.children];
        const next = items[items.indexOf(event.target) + step];
        if (next instanceof HTMLElement) next.focus({ preventScroll: true });
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );
  window.addEventListener(
    'pointerdown',
    ({ target }) => {
      const isOnOpener = target instanceof Element && target.closest('[data-more]') !== null;
      if (!isOnOpener && !isInList(target)) close();
    },
    { signal, capture: true },
  );
  return () => {
    close();
    stopper.abort();
  };
}
