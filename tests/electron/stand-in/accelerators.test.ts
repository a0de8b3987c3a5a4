import { describe, expect, it } from 'vitest';
import { parseAccelerator } from '../../../electron/stand-in/accelerators.ts';
import { accelerators } from '../../../electron/main/menu-template.ts';

const none = { ctrl: false, alt: false, shift: false, meta: false };

describe('a key of the menu', () => {
  it('goes by its place on the keyboard, whatever the layout types there', () => {
    expect(parseAccelerator('CmdOrCtrl+Shift+S', 'linux')).toEqual({
      ...none,
      codes: ['KeyS'],
      ctrl: true,
      shift: true,
    });
    expect(parseAccelerator('Alt+Home', 'linux')).toEqual({ ...none, codes: ['Home'], alt: true });
    expect(parseAccelerator('F1', 'linux')).toEqual({ ...none, codes: ['F1'] });
  });

  it('is the command key on a Mac', () => {
    expect(parseAccelerator('CmdOrCtrl+,', 'darwin')).toEqual({
      ...none,
      codes: ['Comma'],
      meta: true,
    });
  });

  it('may be plus itself', () => {
    expect(parseAccelerator('Ctrl++', 'linux')?.codes).toEqual(['Equal', 'NumpadAdd']);
    expect(parseAccelerator('CmdOrCtrl+Plus', 'linux')?.codes).toEqual(['Equal', 'NumpadAdd']);
  });

  it('is understood wherever the menu of the program has one', () => {
    const unknown = Object.values(accelerators).filter((key) => !parseAccelerator(key, 'linux'));
    expect(unknown).toEqual([]);
  });

  it('is unknown rather than guessed', () => {
    expect(parseAccelerator('Ctrl+Nonsense', 'linux')).toBeNull();
  });
});
