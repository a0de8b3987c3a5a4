import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon } from 'lucide-react';
import { capsOf, keyMap, type Chord, type KeyedCommand } from '../session/key-map.ts';
import { useTalda } from '../session/talda.ts';
import styles from './key-caps.module.css';

/** Arrows are drawn: the interface font has none. */
const arrows: { readonly [cap: string]: LucideIcon } = {
  '↑': ArrowUp,
  '↓': ArrowDown,
  '←': ArrowLeft,
  '→': ArrowRight,
};

/** The keys of a command, or one chord, drawn as key caps. Screen readers get `aria-keyshortcuts` from the control. */
export function KeyCaps({ keys }: { readonly keys: KeyedCommand | Chord }) {
  const isMac = useTalda().environment.platform === 'macos';
  const chord = chordOf(keys);
  if (chord === undefined) return null;
  return (
    <span className={styles.caps} aria-hidden>
      {capsOf(chord, isMac).map((cap) => {
        const Arrow = arrows[cap];
        return (
          <kbd key={cap} className={styles.cap}>
            {Arrow === undefined ? cap : <Arrow size={11} strokeWidth={2} aria-hidden />}
          </kbd>
        );
      })}
    </span>
  );
}

/** The value of `aria-keyshortcuts` for a command. */
export function ariaKeys(keys: KeyedCommand | Chord, isMac: boolean): string {
  const chord = chordOf(keys);
  if (chord === undefined) return '';
  const names: { readonly [cap: string]: string } = {
    Ctrl: 'Control',
    '⌘': 'Meta',
    '⌥': 'Alt',
    '⇧': 'Shift',
    '↑': 'ArrowUp',
    '↓': 'ArrowDown',
    '←': 'ArrowLeft',
    '→': 'ArrowRight',
    Esc: 'Escape',
  };
  return capsOf(chord, isMac)
    .map((cap) => names[cap] ?? cap)
    .join('+');
}

function chordOf(keys: KeyedCommand | Chord): Chord | undefined {
  return typeof keys === 'string' ? keyMap[keys].chords[0] : keys;
}
