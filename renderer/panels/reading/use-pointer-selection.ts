import { useCallback, type PointerEvent } from 'react';
import { useReadingDesk } from './reading-desk.ts';

/**
 * For the page's `pointerdown`: when the pointer is let go and words are selected, the list of codes
 * opens under them without taking the focus.
 */
export function usePointerSelection(): (event: PointerEvent) => void {
  const desk = useReadingDesk();
  return useCallback(
    ({ target, button }) => {
      desk.popover.set(null);
      const isInText = target instanceof Element && target.closest('[role=document]') !== null;
      if (!isInText || button !== 0) return;
      const onUp = (): void => {
        // The page takes the selection over from the browser after this event.
        setTimeout(() => {
          const selection = desk.view.get()?.selection();
          const isBounds = desk.view.get()?.isInBounds() ?? false;
          if (selection === undefined || selection.isEmpty || isBounds) return;
          desk.selection.set(selection);
          desk.popover.set({ isFocused: false, typed: '', changing: null });
        }, 30);
      };
      window.addEventListener('pointerup', onUp, { once: true });
    },
    [desk],
  );
}
