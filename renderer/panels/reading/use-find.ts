import { useEffect, useRef, useState } from 'react';
import type { PatternError } from '../../../shared/codebook/indicator-pattern.ts';
import type { Span } from '../../../shared/text/span.ts';
import { useTalda } from '../../session/talda.ts';
import { useWatched } from '../../session/watched.ts';
import { findSource, findStateOf, type FindState } from './find-state.ts';
import { hitFrom, nextHit } from './hit-steps.ts';
import { useOpenText } from './open-text.ts';
import { useReadingDesk } from './reading-desk.ts';

export type Find = FindState & {
  readonly hits: readonly Span[];
  /** From 0. */
  readonly current: number | null;
  readonly error: PatternError | null;
  readonly change: (changes: Partial<Omit<FindState, 'projectId'>>) => void;
  readonly go: (direction: 1 | -1) => void;
  readonly clear: () => void;
};

/** How long the typing rests before the text is searched, in milliseconds. */
const restingTime = 160;
const noHits: readonly Span[] = [];

/** Finds in the open text while the pattern is typed, and shows the hits on the page. */
export function useFind(): Find {
  const talda = useTalda();
  const desk = useReadingDesk();
  const { project, document } = useOpenText();
  const state = findStateOf(useWatched(findSource), project.id);
  const { pattern, by } = state;
  const [found, setFound] = useState<{
    readonly hits: readonly Span[];
    readonly current: number | null;
    readonly error: PatternError | null;
  }>({ hits: noHits, current: null, error: null });
  const latest = useRef(project);
  useEffect(() => {
    latest.current = project;
  });
  const view = useWatched(desk.view);

  const show = (current: number | null, hits = found.hits): void => {
    const hit = current === null ? undefined : hits[current];
    if (hit === undefined) return;
    view?.reveal(hit);
    view?.select(hit);
  };

  useEffect(() => {
    if (pattern.trim() === '') {
      setFound({ hits: noHits, current: null, error: null });
      return undefined;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      const query = { pattern: pattern.trim(), by, isCaseSensitive: false };
      const { signal } = controller;
      void talda.core.find(latest.current, document.id, query, { signal }).then(
        (result) => {
          if (signal.aborted) return;
          if (!result.ok) {
            setFound({ hits: noHits, current: null, error: result.error });
            return;
          }
          const current = hitFrom(result.value, desk.visiblePlace.get());
          setFound({ hits: result.value, current, error: null });
          const first = current === null ? undefined : result.value[current];
          if (first !== undefined) desk.view.get()?.reveal(first);
        },
        (error: unknown) => {
          if (!signal.aborted) throw error;
        },
      );
    }, restingTime);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [talda, desk, pattern, by, document.id]);

  const { hits, current } = found;
  useEffect(() => view?.setHits(hits, current), [view, hits, current]);

  return {
    ...state,
    ...found,
    change: (changes) => findSource.set({ ...state, ...changes }),
    go: (direction) => {
      const next = nextHit(hits, current, direction);
      setFound({ ...found, current: next });
      show(next);
    },
    clear: () => findSource.set({ ...state, pattern: '', isEverywhere: false }),
  };
}
