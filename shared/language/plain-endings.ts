import type { Abbreviations } from './abbreviations.ts';
import { foldHomoglyphs } from './fold-homoglyphs.ts';
import {
  plainBlank,
  plainChanged,
  plainCharacters,
  plainCyrillic,
  plainLatin,
  plainMark,
  plainWord,
} from './plain-characters.ts';

/** Words longer than this are no abbreviations. */
const longestAbbreviation = 12;

const known = new WeakMap<Abbreviations, ReadonlySet<string>>();

/** The comparison keys of a language's abbreviations. */
function keysOf(abbreviations: Abbreviations): ReadonlySet<string> {
  const made = known.get(abbreviations);
  if (made !== undefined) return made;
  const words = Object.values(abbreviations).flatMap((list) => [...list]);
  const keys = new Set(words.map(foldHomoglyphs));
  known.set(abbreviations, keys);
  return keys;
}

/**
 * Whether a full stop before white space may belong to the plain word with this key: abbreviations
 * and initials.
 */
export function mayTakeStop(key: string, abbreviations: Abbreviations): boolean {
  if (key.length > longestAbbreviation) return false;
  const isLetter = (plainAt(key, 0) & (plainLatin | plainCyrillic)) !== 0;
  return (key.length === 1 && isLetter) || keysOf(abbreviations).has(key);
}

/** What stands at `index`, white space behind the end. */
function plainAt(text: string, index: number): number {
  return index < text.length ? (plainCharacters[text.charCodeAt(index)] ?? 0) : plainBlank;
}

/** The comparison key of a plain word or mark from `start` to `end`. */
export function plainKey(text: string, start: number, end: number): string {
  let seen = 0;
  for (let index = start; index < end; index += 1) seen |= plainAt(text, index);
  const word = text.slice(start, end);
  return (seen & plainChanged) === 0 ? word : foldHomoglyphs(word);
}

/** Marks that begin a face with another mark (":)"). */
const faceStarts = ':;=';

/** Whether a plain mark stands at `index` that is a token of its own: no run, no face, no combining sign. */
export function isLoneMark(text: string, index: number): boolean {
  if ((plainAt(text, index) & plainMark) === 0) return false;
  const after = plainAt(text, index + 1);
  if ((after & (plainBlank | plainWord)) !== 0) return true;
  if ((after & plainMark) === 0) return false;
  const [mark, next] = [text.charAt(index), text.charAt(index + 1)];
  const isRun = mark === next || ('!?'.includes(mark) && '!?'.includes(next));
  return !isRun && !faceStarts.includes(mark);
}
