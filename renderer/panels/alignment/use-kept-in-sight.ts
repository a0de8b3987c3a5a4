import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type RefObject } from 'react';

/** How long an item that has become current may still grow, in milliseconds. */
const settling = 1500;

/**
 * Brings the current item into sight when it has become current, and again when it turns out to be
 * higher a moment later. One that was out of sight comes to the middle, where the eye is. One that was
 * pointed at stays under the pointer: `pointedAt` holds its key then, and is cleared here.
 */
export function useKeptInSight(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  current: number,
  listId: string,
  pointedAt: RefObject<string | number | null>,
): void {
  const since = useRef(0);
  const item = virtualizer.getVirtualItems().find(({ index }) => index === current);
  const size = item?.size ?? 0;
  const height = virtualizer.scrollRect?.height ?? 0;
  useEffect(() => {
    if (current < 0) return;
    const isPointedAt = virtualizer.options.getItemKey(current) === pointedAt.current;
    pointedAt.current = null;
    since.current = isPointedAt ? -Infinity : performance.now();
    if (isPointedAt) return;
    const isDrawn = virtualizer.getVirtualItems().some(({ index }) => index === current);
    virtualizer.scrollToIndex(current, { align: isDrawn ? 'auto' : 'center' });
  }, [current, listId, virtualizer, pointedAt]);
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
