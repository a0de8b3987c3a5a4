import { useLayoutEffect, useRef } from 'react';
import { placeBeside } from './place-beside.ts';
import { useReadingDesk } from './reading-desk.ts';

/**
 * Keeps the box under the last line of the selection, or above its first one where there is no room
 * below. `rowCount`: the box is placed anew when it grows.
 */
export function usePopoverPlace(
  box: { readonly current: HTMLElement | null },
  rect: DOMRect | null,
  rowCount: number,
): void {
  const desk = useReadingDesk();
  const selectionHeight = useRef<number | null>(null);
  useLayoutEffect(() => {
    const put = (): void => {
      const element = box.current;
      if (element === null) return;
      const line = desk.view.get()?.selection().rect ?? rect;
      selectionHeight.current ??= line === null ? null : heightAbove(line);
      element.style.removeProperty('max-height');
      const { left, top, room } = placeBeside(
        line === null
          ? { left: window.innerWidth / 3, top: 120, bottom: 140 }
          : { ...edges(line), top: line.top - (selectionHeight.current ?? 0) },
        { width: element.offsetWidth, height: element.offsetHeight },
        { width: window.innerWidth, height: window.innerHeight },
      );
      element.style.setProperty('left', `${left}px`);
      element.style.setProperty('top', `${top}px`);
      element.style.setProperty('max-height', `${room}px`);
    };
    put();
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [box, desk, rect, rowCount]);
}

function edges({ left, bottom }: DOMRect): { left: number; bottom: number } {
  return { left, bottom };
}

/** How far the selection reaches up above its last line. Asked before the field takes the focus. */
function heightAbove(line: DOMRect): number {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return 0;
  const whole = selection.getRangeAt(0).getBoundingClientRect();
  return whole.height === 0 ? 0 : Math.max(0, line.top - whole.top);
}
