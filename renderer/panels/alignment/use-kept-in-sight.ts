import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

/** How long an item that has become current may still grow, in milliseconds. */
const settling = 1500;

/**
 * Brings the current item into sight when it has become current, and again when it grows by its acts
 * a moment later. One that was out of sight comes to the middle, where the eye is.
 */
export function useKeptInSight(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  current: number,
  listId: string,
): void {
  const since = useRef(0);
  const item = virtualizer.getVirtualItems().find(({ index }) => index === current);
  const size = item?.size ?? 0;
  const height = virtualizer.scrollRect?.height ?? 0;
  useEffect(() => {
    if (current < 0) return;
    since.current = performance.now();
    const isDrawn = virtualizer.getVirtualItems().some(({ index }) => index === current);
    virtualizer.scrollToIndex(current, { align: isDrawn ? 'auto' : 'center' });
  }, [current, listId, virtualizer]);
  useEffect(() => {
    if (current < 0 || performance.now() - since.current > settling) return;
    virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [size, current, virtualizer]);
  useEffect(() => {
    // A line over the table has come or gone.
    const isDrawn = virtualizer.getVirtualItems().some(({ index }) => index === current);
    if (isDrawn) virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [height, virtualizer]);
}
