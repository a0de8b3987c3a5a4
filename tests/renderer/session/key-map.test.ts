import { describe, expect, it } from 'vitest';
import {
  capsOf,
  commandOfKey,
  digitOfKey,
  keyMap,
  type Chord,
} from '../../../renderer/session/key-map.ts';

const pressed = (chord: Chord & { hasMeta?: true; isComposing?: true }) => ({
  code: chord.code,
  ctrlKey: chord.hasControl === true,
  shiftKey: chord.hasShift === true,
  altKey: chord.hasAlt === true,
  metaKey: chord.hasMeta === true,
  isComposing: chord.isComposing === true,
});

describe('the key map', () => {
  it('gives each chord one meaning in each place', () => {
    const seen = new Map<string, string>();
    for (const [command, { scope, chords }] of Object.entries(keyMap)) {
      for (const chord of chords) {
        const name = `${scope} ${capsOf(chord, false).join('+')} ${chord.code}`;
        expect(seen.get(name), name).toBeUndefined();
        seen.set(name, command);
      }
    }
  });

  it('never uses chords that switch the keyboard layout', () => {
    for (const { chords } of Object.values(keyMap)) {
      for (const chord of chords as readonly Chord[]) {
        expect(chord.hasAlt === true && chord.hasShift === true).toBe(false);
      }
    }
  });

  it('goes by the place of a key, whatever the layout types there', () => {
    expect(commandOfKey(pressed({ code: 'KeyK', hasControl: true }), 'everywhere', false)).toBe(
      'palette',
    );
    expect(commandOfKey(pressed({ code: 'KeyS' }), 'reading', false)).toBe('selectSentence');
    expect(commandOfKey(pressed({ code: 'KeyS' }), 'everywhere', false)).toBeNull();
  });

  it('takes the command key for Ctrl on macOS, and only there', () => {
    const meta = pressed({ code: 'KeyK', hasMeta: true });
    expect(commandOfKey(meta, 'everywhere', true)).toBe('palette');
    expect(commandOfKey(meta, 'everywhere', false)).toBeNull();
  });

  it('leaves keys alone while a word is being composed', () => {
    expect(commandOfKey(pressed({ code: 'KeyS', isComposing: true }), 'reading', false)).toBeNull();
  });

  it('lets digits reach a sentence, with Shift a clause, with Alt an article', () => {
    expect(digitOfKey(pressed({ code: 'Digit2' }))).toEqual({ number: 2, reach: 'sentence' });
    expect(digitOfKey(pressed({ code: 'Digit9', hasShift: true }))).toEqual({
      number: 9,
      reach: 'clause',
    });
    expect(digitOfKey(pressed({ code: 'Digit3', hasAlt: true }))?.reach).toBe('article');
    expect(digitOfKey(pressed({ code: 'Digit3', hasControl: true }))).toBeNull();
    expect(digitOfKey(pressed({ code: 'Digit0' }))).toBeNull();
  });
});
