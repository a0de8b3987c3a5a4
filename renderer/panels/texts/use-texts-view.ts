import { useMemo } from 'react';
import { useSnapshot } from '../../session/talda.ts';
import { useWatched } from '../../session/watched.ts';
import { textsView, type TextsView } from './texts-view.ts';

/** The view of the open project's texts, and how to change parts of it. */
export function useTextsView(): {
  readonly view: TextsView;
  readonly update: (changes: Partial<TextsView>) => void;
} {
  const { id } = useSnapshot().project;
  const source = textsView(id);
  const view = useWatched(source);
  const update = useMemo(
    () =>
      (changes: Partial<TextsView>): void =>
        source.set({ ...source.get(), ...changes }),
    [source],
  );
  return { view, update };
}
