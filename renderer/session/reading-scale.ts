import type { CommandHandlers } from './commands.ts';
import type { Talda } from './talda.ts';

/** Steps of the reading size: factors of 18 px. */
export const readingScales = [0.85, 0.92, 1, 1.1, 1.2, 1.35, 1.5, 1.6] as const;

/** The next larger (or smaller) size; the same at the end of the list. */
function nextScale(scale: number, direction: 1 | -1): number {
  const steps: readonly number[] = readingScales;
  const larger = steps.find((step) => step > scale + 0.001);
  const smaller = steps.findLast((step) => step < scale - 0.001);
  return (direction === 1 ? larger : smaller) ?? scale;
}

export function changesOfScale(preferences: Talda['preferences']): CommandHandlers {
  const step = (direction: 1 | -1) => () =>
    preferences.update({ readingScale: nextScale(preferences.get().readingScale, direction) });
  return {
    largerText: step(1),
    smallerText: step(-1),
    resetText: () => preferences.update({ readingScale: 1 }),
  };
}
