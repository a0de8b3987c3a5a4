import { useEffect } from 'react';
import { createSource, type Watched } from '../../../session/watched.ts';

const drawn = createSource(0);

/** How many charts are on the screen: some come after their table. */
export const chartsShown: Watched<number> = drawn;

/** Tells that a chart is on the screen for as long as the component is. */
export function useChartPresence(): void {
  useEffect(() => {
    drawn.set(drawn.get() + 1);
    return () => drawn.set(drawn.get() - 1);
  }, []);
}
