import { keydownHandler } from 'prosemirror-keymap';
import type { Command } from 'prosemirror-state';

/**
 * Keys that go to the ends of the text. The browser would go to the last words that are in the
 * window, and the end may not be there yet. `select` sets anchor and head.
 */
export function pageKeys(
  textLength: number,
  anchor: () => number,
  select: (anchor: number, head: number) => void,
): ReturnType<typeof keydownHandler> {
  const go = (head: number, isLonger: boolean): Command => {
    return () => {
      select(isLonger ? anchor() : head, head);
      return true;
    };
  };
  const whole: Command = () => {
    select(0, textLength);
    return true;
  };
  return keydownHandler({
    'Mod-Home': go(0, false),
    'Mod-End': go(textLength, false),
    'Shift-Mod-Home': go(0, true),
    'Shift-Mod-End': go(textLength, true),
    'Mod-a': whole,
  });
}
