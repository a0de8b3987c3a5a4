import type { Abbreviations } from './abbreviations.ts';
import { foldHomoglyphs } from './fold-homoglyphs.ts';
import {
  plainBlank,
  plainCharacters,
  plainCloser,
  plainCyrillic,
  plainLatin,
  plainMark,
  plainWord,
} from './plain-characters.ts';
import { hashOf } from './word-hash.ts';

const letters = plainLatin | plainCyrillic;
/** Words longer than this are no abbreviations. */
const longestAbbreviation = 12;
const stopMask = 0x3fff;

/** One bit for the hash of each word that a full stop may belong to. */
export type StopFilter = Uint8Array;

const filters = new WeakMap<Abbreviations, StopFilter>();

/** The filter of a language's abbreviations. */
export function stopFilterOf(abbreviations: Abbreviations): StopFilter {
  const made = filters.get(abbreviations);
  if (made !== undefined) return made;
  const bits = new Uint8Array((stopMask + 1) >> 3);
  for (const word of Object.values(abbreviations).flatMap((list) => [...list])) {
    const bit = hashOf(foldHomoglyphs(word)) & stopMask;
    bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  filters.set(abbreviations, bits);
  return bits;
}

/** What stands at `index`, white space behind the end. */
function plainAt(text: string, index: number): number {
  return index < text.length ? (plainCharacters[text.charCodeAt(index)] ?? 0) : plainBlank;
}

/**
 * Whether a word of plain characters from `start` to `end` surely ends before the mark at `end`: a
 * comma before no digit, a full stop before white space that is none of an abbreviation or initial.
 * `hash` is that of its folded form.
 */
export function endsBeforeMark(
  text: string,
  start: number,
  end: number,
  hash: number,
  filter: StopFilter,
): boolean {
  const code = text.charCodeAt(end);
  const after = plainAt(text, end + 1);
  if (code === 0x2c) return (after & (plainBlank | letters | plainCloser)) !== 0;
  if (code !== 0x2e || (after & plainBlank) === 0) return false;
  if (end - start > longestAbbreviation) return true;
  if (end - start === 1 && (plainAt(text, start) & letters) !== 0) return false;
  const bit = hash & stopMask;
  return ((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0;
}

/** Marks that begin a face with another mark (":)"). */
const faceStarts = ':;=';

/** Whether the plain mark at `index` is a token of its own: no run, no face, no combining sign. */
export function isLoneMark(text: string, index: number): boolean {
  const after = plainAt(text, index + 1);
  if ((after & (plainBlank | plainWord)) !== 0) return true;
  if ((after & plainMark) === 0) return false;
  const [mark, next] = [text.charAt(index), text.charAt(index + 1)];
  const isRun = mark === next || ('!?'.includes(mark) && '!?'.includes(next));
  return !isRun && !faceStarts.includes(mark);
}
