import {
  byteAt,
  byteMask,
  isRomanByte,
  oddByte,
  plainChanged,
  plainCharacters,
  scriptBits,
} from './plain-characters.ts';

/**
 * The bytes of a plain word or mark as four numbers, zeros behind its end. No two words have the same,
 * and words are told apart by four comparisons.
 */
export type PackedWord = { first: number; second: number; third: number; last: number };

/** As many characters fit. */
export const longestPacked = 16;

/** For each length the four masks that leave its bytes of the sixteen from its start on. */
export const packedMasks: Int32Array = masksByLength();

function masksByLength(): Int32Array {
  const masks = new Int32Array(4 * (longestPacked + 1));
  for (let place = 0; place < masks.length; place += 1) {
    const count = (place >> 2) - 4 * (place & 3);
    masks[place] = count >= 4 ? -1 : (1 << (8 * Math.max(0, count))) - 1;
  }
  return masks;
}

const hyphen = byteAt('-', 0);
const bytes = new Uint8Array(longestPacked);
const numbers = new DataView(bytes.buffer);

/** Packs the folded form of a token into `word`; says whether it can be packed. */
export function packWord(folded: string, word: PackedWord): boolean {
  if (folded.length > longestPacked) return false;
  bytes.fill(0);
  for (let index = 0; index < folded.length; index += 1) {
    const plain = plainCharacters[folded.charCodeAt(index)] ?? oddByte;
    if ((plain & plainChanged) !== 0) return false;
    bytes[index] = plain & byteMask;
  }
  word.first = numbers.getInt32(0, true);
  word.second = numbers.getInt32(4, true);
  word.third = numbers.getInt32(8, true);
  word.last = numbers.getInt32(12, true);
  return isPackable(bytes, 0, folded.length);
}

/**
 * Whether the bytes of a token are those of one mark, or digits only, or letters of one script and the
 * hyphens between them, and few enough. What may be a Roman numeral typed with Cyrillic letters is left
 * to the full rules.
 */
export function isPackable(bytes: Uint8Array, start: number, end: number): boolean {
  const opening = bytes[start] ?? oddByte;
  if (opening >= oddByte) return opening > oddByte && end - start === 1;
  if (opening === 0 || end - start > longestPacked) return false;
  let isRoman = true;
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] ?? oddByte;
    const isHyphen = byte === hyphen && (opening & scriptBits) !== 0;
    if (!isHyphen && (byte & scriptBits) !== (opening & scriptBits)) return false;
    if (isHyphen && isRoman) return false;
    isRoman = isHyphen || (isRoman && isRomanByte(byte));
  }
  return !isRoman;
}

/** Mixes the numbers of a packed word. */
export function hashPacked(first: number, second: number, third: number, last: number): number {
  const mixed =
    Math.imul(first, 0x27d4eb2f) ^
    Math.imul(second, 0xc2b2ae35) ^
    Math.imul(third, 0x85ebca6b) ^
    Math.imul(last, 0x165667b1);
  const hash = Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
