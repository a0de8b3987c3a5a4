import type { Locator, Page } from 'playwright-core';
import { pressOnKazakhLayout, typeOnKazakhLayout } from './layout-keys.ts';

/** A user with hands on the keyboard only, its layout Kazakh. */
export type Keyboard = {
  /** Presses the chords one after another. */
  readonly press: (...chords: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Presses Tab (or another chord) until the element, or something in it, has the focus. */
  readonly reach: (target: Locator, chord?: string) => Promise<void>;
  /** Pointer events that the window has seen since: none, if this user has done everything. */
  readonly pointerEvents: () => Promise<string[]>;
};

/** How many stops lie between two places at most. */
const patience = 60;

export async function keyboardOf(page: Page): Promise<Keyboard> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, 'pointerEvents', seen);
    for (const type of ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'wheel']) {
      window.addEventListener(type, () => seen.push(type), { capture: true, passive: true });
    }
  });
  return {
    press: async (...chords) => {
      for (const chord of chords) await pressOnKazakhLayout(page, chord);
    },
    type: (text) => typeOnKazakhLayout(page, text),
    reach: async (target, chord = 'Tab') => {
      await target.first().waitFor({ state: 'attached' });
      for (let step = 0; step < patience; step += 1) {
        if (await target.first().evaluate((element) => element.contains(document.activeElement)))
          return;
        await page.keyboard.press(chord);
      }
      throw new Error(`${patience} times ${chord} did not lead to ${String(target)}`);
    },
    pointerEvents: () => page.evaluate(() => Reflect.get(window, 'pointerEvents')),
  };
}
