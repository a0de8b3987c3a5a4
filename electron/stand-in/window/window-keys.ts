import type { Accelerator } from '../accelerators.ts';

/**
 * The keys of a menu bar that Chromium's window does not have. As in Electron on Linux and Windows,
 * the page comes first: a key it has handled (`preventDefault`) does not reach the menu. Keys by
 * which Chromium would print, save or leave the page do nothing.
 */
export function installKeys(
  accelerators: () => readonly Accelerator[],
  chosen: (index: number) => void,
): void {
  const browserKeys = new Set(
    ['KeyD', 'KeyE', 'KeyF', 'KeyG', 'KeyH', 'KeyJ', 'KeyK', 'KeyL', 'KeyN', 'KeyO', 'KeyP']
      .concat(['KeyR', 'KeyS', 'KeyT', 'KeyU', 'KeyW', 'Equal', 'Minus', 'Digit0', 'Comma'])
      .concat(['NumpadAdd', 'NumpadSubtract', 'Tab', 'F4', 'Numpad0', 'KeyI', 'KeyB', 'KeyM']),
  );
  const isBrowserKey = (event: KeyboardEvent): boolean =>
    ((event.ctrlKey || event.metaKey) && browserKeys.has(event.code)) ||
    (event.altKey && ['ArrowLeft', 'ArrowRight', 'Home'].includes(event.code)) ||
    ['F1', 'F3', 'F5', 'F7', 'F11', 'F12'].includes(event.code);
  const indexOf = (event: KeyboardEvent): number =>
    accelerators().findIndex(
      ({ codes, ctrl, alt, shift, meta }) =>
        codes.includes(event.code) &&
        ctrl === event.ctrlKey &&
        alt === event.altKey &&
        meta === event.metaKey &&
        // Plus is typed with Shift on most layouts.
        (shift === event.shiftKey || (codes.includes('NumpadAdd') && event.shiftKey)),
    );
  const finish = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const index = indexOf(event);
    if (index >= 0 || isBrowserKey(event)) event.preventDefault();
    if (index >= 0) chosen(index);
  };

  window.addEventListener(
    'keydown',
    () => {
      // Added while the event is on its way down, so it comes after every listener of the page.
      window.addEventListener('keydown', finish, { once: true });
      setTimeout(() => window.removeEventListener('keydown', finish), 0);
    },
    { capture: true },
  );
}
