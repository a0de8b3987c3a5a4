import { useEffect, useRef } from 'react';

/** Brings the focus back to the tree when a field in or over it is done. */
export function useFocusBack(isIdle: boolean, focusTree: () => void): void {
  const wasIdle = useRef(isIdle);
  const latest = useRef(focusTree);
  latest.current = focusTree;
  useEffect(() => {
    const isDone = isIdle && !wasIdle.current;
    wasIdle.current = isIdle;
    if (!isDone) return undefined;
    // Dialogs let go of the focus a moment later. Who clicked elsewhere wants to be there.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) latest.current();
    });
    return () => cancelAnimationFrame(frame);
  }, [isIdle]);
}
