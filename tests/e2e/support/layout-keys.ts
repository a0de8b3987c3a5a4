import type { CDPSession, Page } from 'playwright-core';

/** The keys from which `text` comes on a Kazakh layout: letters moved, the digit row types letters. */
const rows: readonly (readonly [keys: readonly string[], letters: string])[] = [
  [['Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit8', 'Digit9', 'Digit0'], 'әіңғүұқ'],
  [['Minus', 'Equal'], 'өһ'],
  [[...'QWERTYUIOP'].map(keyOfLetter).concat('BracketLeft', 'BracketRight'), 'йцукенгшщзхъ'],
  [[...'ASDFGHJKL'].map(keyOfLetter).concat('Semicolon', 'Quote'), 'фывапролджэ'],
  [[...'ZXCVBNM'].map(keyOfLetter).concat('Comma', 'Period'), 'ячсмитьбю'],
];

const codes = new Map(
  rows.flatMap(([keys, letters]) => [...letters].map((letter, at) => [letter, keys[at]] as const)),
);

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Types the text as on a computer with the Kazakh layout: real keys, of which `code` says the place
 * and `key` the letter. The Russian letters are where the Russian layout has them, too.
 */
export async function typeOnKazakhLayout(page: Page, text: string): Promise<void> {
  for (const letter of text) {
    const lower = letter.toLowerCase();
    const code = letter === ' ' ? 'Space' : codes.get(lower);
    if (code === undefined) throw new Error(`The Kazakh layout has no “${letter}”`);
    await pressWithLetter(page, code, letter);
  }
}

/** Presses the key at this place; on the layout of the moment it types `letter`. */
export async function pressWithLetter(page: Page, code: string, letter: string): Promise<void> {
  const session = await sessionOf(page);
  const key = { code, key: letter };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, text: letter });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known !== undefined) return known;
  const made = page.context().newCDPSession(page);
  sessions.set(page, made);
  return made;
}

function keyOfLetter(letter: string): string {
  return `Key${letter}`;
}
