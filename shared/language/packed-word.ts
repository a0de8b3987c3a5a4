import {
  hyphenNumber,
  numberBits,
  numberMask,
  plainChanged,
  plainCharacters,
  plainMark,
  plainScripts,
} from './plain-characters.ts';

/**
 * A word of plain characters written as numbers: its script and then its folded letters as digits of
 * base 64, `lettersInNumber` in each number, from `last` up. No two words are written the same, and words
 * are told apart by four comparisons.
 */
export type PackedWord = { first: number; second: number; third: number; last: number };

export const lettersInNumber = 5;
/** As many letters fit beside the script. */
export const longestPacked = 4 * lettersInNumber - 1;

const hyphen = plainCharacters[0x2d];

/** Writes a folded form into `word`; says whether it has letters of one script only, and few enough. */
export function packWord(folded: string, word: PackedWord): boolean {
  const script = (plainCharacters[folded.charCodeAt(0)] ?? 0) & plainScripts;
  if (folded.length > longestPacked || script === 0) return false;
  let first = 0;
  let second = 0;
  let third = 0;
  let last = script >> numberBits;
  for (let index = 0; index < folded.length; index += 1) {
    const value = plainCharacters[folded.charCodeAt(index)] ?? 0;
    const isInnerHyphen = value === hyphen && script !== plainMark;
    if (!isInnerHyphen && ((value & script) === 0 || (value & plainChanged) !== 0)) return false;
    if ((index + 1) % lettersInNumber === 0) {
      first = second;
      second = third;
      third = last;
      last = 0;
    }
    last = (last << numberBits) | (isInnerHyphen ? hyphenNumber : value & numberMask);
  }
  word.first = first;
  word.second = second;
  word.third = third;
  word.last = last;
  return true;
}

/** Mixes the numbers of a packed word. */
export function hashPacked(first: number, second: number, third: number, last: number): number {
  const mixed =
    Math.imul(first, 0x27d4eb2f) ^ Math.imul(second, 0xc2b2ae35) ^ Math.imul(third, 0x85ebca6b);
  const hash = Math.imul(mixed ^ last, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
