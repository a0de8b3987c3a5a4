import { useEffect, type RefObject } from 'react';
import { type Source, useWatched } from '../../session/watched.ts';

/** Gives a field the focus when somebody wishes so, also when it comes only after the wish. */
export function useWishedFocus(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  wish: Source<boolean>,
): void {
  const isWished = useWatched(wish);
  useEffect(() => {
    if (!isWished || field.current === null) return;
    wish.set(false);
    field.current.focus();
    field.current.select();
    field.current.scrollIntoView({ block: 'nearest' });
  }, [isWished, wish, field]);
}
