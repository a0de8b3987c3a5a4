import type { Abbreviations } from './abbreviations.ts';
import { foldHomoglyphs } from './fold-homoglyphs.ts';
import { byteAt, latinByte, oddByte, plainChanged, plainCharacters } from './plain-characters.ts';

/** By byte, what tells whether the token before a character ends. */
export const signs = new Uint8Array(0x100);
export const signBits = 4;
const blank = 0;
const digit = 1;
const letter = 2;
const otherMark = 3;
/** A mark that ends the word before it, whatever follows. */
const closer = 4;
const comma = 5;
const stop = 6;
const hyphen = 7;
const odd = 8;

/**
 * Whether a token ends where its run of plain characters does: by the script of its first character
 * (the upper bits of the byte, down by `scriptShift`), beside it the sign of the character behind it,
 * beside it that of the next one.
 */
export const endings = new Uint8Array(1 << (2 + 2 * signBits));
export const scriptShift = 6;
const endsHere = 0;
/** It does if the full stop behind it is not its own. */
export const endsBeforeStop = 1;
/** A word goes on behind the hyphen if it does so in the same script. */
export const joinsByHyphen = 2;
const endsByRules = 3;

signs
  .fill(digit, 1, latinByte)
  .fill(letter, latinByte, oddByte)
  .fill(otherMark, oddByte + 1);
signs[oddByte] = odd;
for (const character of ';!?"«»“”„‹›()[]{}–—…') signs[byteAt(character, 0)] = closer;
signs[byteAt(',', 0)] = comma;
signs[byteAt('.', 0)] = stop;
signs[byteAt('-', 0)] = hyphen;

function endingOf(script: number, next: number, after: number): number {
  if (script === oddByte >> scriptShift) return next <= letter ? endsHere : endsByRules;
  if (next === blank || next === closer) return endsHere;
  if (next === comma && (after === blank || after === letter || after === closer)) return endsHere;
  if (next === stop && after === blank) return endsBeforeStop;
  if (next === hyphen && script > 0 && after === letter) return joinsByHyphen;
  return endsByRules;
}

const signMask = (1 << signBits) - 1;
for (let place = 0; place < endings.length; place += 1) {
  const script = place >> (2 * signBits);
  endings[place] = endingOf(script, (place >> signBits) & signMask, place & signMask);
}

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
  const byte = byteAt(key, 0);
  const isLetter = byte >= latinByte && byte < oddByte;
  return (key.length === 1 && isLetter) || keysOf(abbreviations).has(key);
}

/** The comparison key of a plain word or mark from `start` to `end`. */
export function plainKey(text: string, start: number, end: number): string {
  let seen = 0;
  for (let index = start; index < end; index += 1) {
    seen |= plainCharacters[text.charCodeAt(index)] ?? 0;
  }
  const word = text.slice(start, end);
  return (seen & plainChanged) === 0 ? word : foldHomoglyphs(word);
}

/** Marks that begin a face with another mark (":)"). */
const faceStarts = ':;=';

/** Whether a plain mark stands at `index` that is a token of its own: no run, no face, no combining sign. */
export function isLoneMark(text: string, index: number): boolean {
  if (byteAt(text, index) <= oddByte) return false;
  const after = byteAt(text, index + 1);
  if (after <= oddByte) return after < oddByte;
  const [mark, next] = [text.charAt(index), text.charAt(index + 1)];
  const isRun = mark === next || ('!?'.includes(mark) && '!?'.includes(next));
  return !isRun && !faceStarts.includes(mark);
}
