import type { CDPSession, Page } from 'playwright-core';

/** Keys of a Kazakh layout and what they type: letters moved, the digit row types letters, too. */
const rows: readonly (readonly [codes: readonly string[], letters: string])[] = [
  [['Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit8', 'Digit9', 'Digit0'], 'әіңғүұқ'],
  [['Minus', 'Equal'], 'өһ'],
  [[...'QWERTYUIOP'].map(keyOfLetter).concat('BracketLeft', 'BracketRight'), 'йцукенгшщзхъ'],
  [[...'ASDFGHJKL'].map(keyOfLetter).concat('Semicolon', 'Quote'), 'фывапролджэ'],
  [[...'ZXCVBNM'].map(keyOfLetter).concat('Comma', 'Period'), 'ячсмитьбю'],
  // Digits are typed on the pad; those of the upper row type signs here.
  [[...'0123456789'].map((digit) => `Numpad${digit}`), '0123456789'],
  [['Digit1', 'Digit6', 'Digit7', 'Slash', 'Backslash', 'Space'], '",.№\\ '],
];

const pairs = rows.flatMap(([codes, letters]) =>
  [...letters].map((letter, at) => ({ code: codes[at] ?? '', letter })),
);
const codeOf = new Map(pairs.map(({ code, letter }) => [letter, code]));
const letterOf = new Map(pairs.map(({ code, letter }) => [code, letter]));

const modifierBits: { readonly [name: string]: number } = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Types the text as on a computer with the Kazakh layout: `code` says the place, `key` the letter. */
export async function typeOnKazakhLayout(page: Page, text: string): Promise<void> {
  for (const letter of text) {
    const code = codeOf.get(letter.toLowerCase());
    if (code === undefined) throw new Error(`The Kazakh layout has no “${letter}”`);
    await pressKey(page, code, letter, []);
  }
}

/**
 * Presses a chord such as `Control+KeyK` or `Digit2` on a computer with the Kazakh layout: the event
 * has the letter of that layout. Keys that no layout moves are pressed as they are.
 */
export async function pressOnKazakhLayout(page: Page, chord: string): Promise<void> {
  const modifiers = chord.split('+');
  const code = modifiers.pop() ?? '';
  const letter = letterOf.get(code);
  if (letter === undefined || code === 'Space') await page.keyboard.press(chord);
  else await pressKey(page, code, letter, modifiers);
}

async function pressKey(
  page: Page,
  code: string,
  letter: string,
  modifiers: readonly string[],
): Promise<void> {
  const session = await sessionOf(page);
  for (const name of modifiers) await page.keyboard.down(name);
  const isText = !modifiers.some((name) => name !== 'Shift');
  const key = {
    code,
    key: modifiers.includes('Shift') ? letter.toUpperCase() : letter,
    windowsVirtualKeyCode: virtualKey(code),
    modifiers: modifiers.reduce((sum, name) => sum + (modifierBits[name] ?? 0), 0),
  };
  await session.send(
    'Input.dispatchKeyEvent',
    isText ? { type: 'keyDown', ...key, text: key.key } : { type: 'rawKeyDown', ...key },
  );
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  for (const name of modifiers.toReversed()) await page.keyboard.up(name);
}

/** Keys of letters and digits keep their number on every layout. */
function virtualKey(code: string): number {
  const sign = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  if (sign !== undefined) return sign.charCodeAt(0);
  const digit = /^Numpad(\d)$/.exec(code)?.[1];
  return digit === undefined ? 0 : 96 + Number(digit);
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
