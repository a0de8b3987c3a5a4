import type { KeyboardEvent } from 'react';

/**
 * Keeps undo and redo with the field while something is typed in it and not stored: the window's
 * undo would take back an act that the eye is not on. Call it only then.
 */
export function keepTypingUndo(event: KeyboardEvent): void {
  const hasControl = event.ctrlKey || event.metaKey;
  if (hasControl && (event.code === 'KeyZ' || event.code === 'KeyY')) event.stopPropagation();
}
