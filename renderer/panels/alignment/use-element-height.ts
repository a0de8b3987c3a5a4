import { useLayoutEffect, useState } from 'react';

/** The height of an element in pixels, which may change as its words wrap; 0 while there is none. */
export function useElementHeight(element: HTMLElement | null): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return;
    const measure = (): void => setHeight(element.offsetHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return height;
}
