import { keydownHandler } from 'prosemirror-keymap';
import type { Command } from 'prosemirror-state';
import type { Span } from '../../shared/text/span.ts';

/**
 * Keys that go to the ends of the text or take all of it. The browser would go to the last words
 * that are in the window, and the end may not be there yet. `goTo` and `select` set anchor and head,
 * `goTo` also brings the head into sight.
 */
export function pageKeys(
  { start, end }: Span,
  anchor: () => number,
  goTo: (anchor: number, head: number) => void,
  select: (anchor: number, head: number) => void,
): ReturnType<typeof keydownHandler> {
  const act = (run: () => void): Command => {
    return () => {
      run();
      return true;
    };
  };
  return keydownHandler({
    'Mod-Home': act(() => goTo(start, start)),
    'Mod-End': act(() => goTo(end, end)),
    'Shift-Mod-Home': act(() => goTo(anchor(), start)),
    'Shift-Mod-End': act(() => goTo(anchor(), end)),
    'Mod-a': act(() => select(start, end)),
  });
}
