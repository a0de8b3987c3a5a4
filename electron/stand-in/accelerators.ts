/** A key of the menu as the window sees it: `codes` are values of `KeyboardEvent.code`. */
export type Accelerator = {
  readonly codes: readonly string[];
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
};

const named: { readonly [name: string]: readonly string[] } = {
  plus: ['Equal', 'NumpadAdd'],
  '=': ['Equal'],
  '-': ['Minus', 'NumpadSubtract'],
  ',': ['Comma'],
  '.': ['Period'],
  '/': ['Slash'],
  '\\': ['Backslash'],
  '[': ['BracketLeft'],
  ']': ['BracketRight'],
  ';': ['Semicolon'],
  "'": ['Quote'],
  '`': ['Backquote'],
  esc: ['Escape'],
  escape: ['Escape'],
  enter: ['Enter', 'NumpadEnter'],
  return: ['Enter', 'NumpadEnter'],
  space: ['Space'],
  tab: ['Tab'],
  delete: ['Delete'],
  backspace: ['Backspace'],
  insert: ['Insert'],
  home: ['Home'],
  end: ['End'],
  pageup: ['PageUp'],
  pagedown: ['PageDown'],
  up: ['ArrowUp'],
  down: ['ArrowDown'],
  left: ['ArrowLeft'],
  right: ['ArrowRight'],
};

/**
 * Reads an accelerator of Electron ("CmdOrCtrl+Shift+S"); `null` for a key that it does not know.
 * Keys go by their place on the keyboard, since letters move on Russian and Kazakh layouts.
 */
export function parseAccelerator(text: string, platform: NodeJS.Platform): Accelerator | null {
  // In "CmdOrCtrl++" the last plus is the key itself.
  const parts = text.replace(/\+\+$/, '+Plus').toLowerCase().split('+');
  const key = parts.pop() ?? '';
  const codes = codesOf(key);
  if (!codes) return null;
  const isMac = platform === 'darwin';
  const has = (...names: string[]): boolean => parts.some((part) => names.includes(part));
  const either = has('cmdorctrl', 'commandorcontrol');
  return {
    codes,
    ctrl: has('ctrl', 'control') || (either && !isMac),
    alt: has('alt', 'option', 'altgr'),
    shift: has('shift'),
    meta: has('cmd', 'command', 'super', 'meta') || (either && isMac),
  };
}

function codesOf(key: string): readonly string[] | null {
  if (/^[a-z]$/.test(key)) return [`Key${key.toUpperCase()}`];
  if (/^[0-9]$/.test(key)) return [`Digit${key}`, `Numpad${key}`];
  if (/^f([1-9]|1[0-9]|2[0-4])$/.test(key)) return [key.toUpperCase()];
  return named[key] ?? null;
}
