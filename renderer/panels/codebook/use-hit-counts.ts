import { useEffect, useState } from 'react';
import type { Concept, Indicator } from '../../../shared/codebook/codebook.ts';
import type { PatternError } from '../../../shared/codebook/indicator-pattern.ts';
import { useSnapshot, useStore, useTalda } from '../../session/talda.ts';
import { indicatorKey } from './codebook-view.ts';

export type HitCount = { readonly hits: number; readonly error: PatternError | null };

/** Typing waits so long for its numbers, in milliseconds. */
const pause = 350;

/**
 * How many passages each indicator would find by itself, by {@link indicatorKey}; counted anew a
 * moment after the indicators or the texts have changed. Earlier numbers stay meanwhile.
 */
export function useHitCounts(
  concept: Concept,
  indicators: readonly Indicator[],
): ReadonlyMap<string, HitCount> {
  const talda = useTalda();
  const store = useStore();
  const { documents, segments } = useSnapshot().project;
  const [counts, setCounts] = useState<ReadonlyMap<string, HitCount>>(new Map());
  const key = indicators.map(indicatorKey).join('\n');
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => {
      const { project } = store.snapshot();
      const asked = { ...concept, indicators };
      talda.core.countHits(project, asked, { signal }).then(
        (found) => {
          if (signal.aborted) return;
          setCounts(
            new Map(
              indicators.flatMap((indicator, index) => {
                const count = found[index];
                return count === undefined ? [] : [[indicatorKey(indicator), count] as const];
              }),
            ),
          );
        },
        (error: unknown) => {
          if (!signal.aborted) throw error;
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // What is counted is told by the key and the texts; the rest of the project does not matter.
  }, [talda, store, concept.id, key, documents, segments]);
  return counts;
}
