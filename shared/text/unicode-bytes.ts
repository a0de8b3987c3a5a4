/**
 * Offset of the first byte at which `bytes` stop being UTF-8, `null` when all of it is: the start of
 * a sequence that is malformed, overlong, cut off, a surrogate, or beyond U+10FFFF
 * (Unicode, table 3-7).
 */
export function findBadUtf8(bytes: Uint8Array): number | null {
  let index = 0;
  while (index < bytes.length) {
    if ((bytes[index] ?? 0) < 0x80) {
      index += 1;
      continue;
    }
    const length = sequenceLength(bytes, index);
    if (length === 0) return index;
    index += length;
  }
  return null;
}

/**
 * Whether bytes that are not UTF-8 were UTF-8 before something happened to them (a cut, a lost
 * byte): its sequences outnumber the bad bytes by far, which 8-bit Cyrillic never shows.
 */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  let index = 0;
  while (index < bytes.length) {
    if ((bytes[index] ?? 0) < 0x80) {
      index += 1;
      continue;
    }
    const length = sequenceLength(bytes, index);
    if (length > 0) good += 1;
    // A cut at the very end is no evidence against UTF-8.
    else if (index + 3 < bytes.length || (bytes[index] ?? 0) < 0xc2) bad += 1;
    index += Math.max(length, 1);
  }
  return good > 0 && bad * 4 <= good;
}

/** Length of the well-formed multi-byte sequence at `index`, 0 when there is none. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  const second = bytes[index + 1] ?? 0;
  if (first >= 0xc2 && first <= 0xdf) return isContinuation(second) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80;
    const high = first === 0xed ? 0x9f : 0xbf;
    if (second < low || second > high) return 0;
    return isContinuation(bytes[index + 2]) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const low = first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return 0;
    return isContinuation(bytes[index + 2]) && isContinuation(bytes[index + 3]) ? 4 : 0;
  }
  return 0;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/** Index of the first code unit that is half of a surrogate pair, `null` when there is none. */
export function findBadUtf16(units: Uint16Array): number | null {
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] ?? 0;
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = units[index + 1] ?? 0;
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return index;
    index += 1;
  }
  return null;
}

/**
 * The UTF-16 order of bytes without a mark, `null` for anything else. In UTF-16 the high bytes of
 * Latin letters and spaces are 0 and those of Cyrillic are 4; neither value occurs in 8-bit text.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = Math.min(bytes.length, 65_536);
  if (sample < 2) return null;
  const counts = [0, 0];
  for (let index = 0; index < sample; index += 1) {
    const byte = bytes[index];
    const side = index % 2;
    if (byte === 0 || byte === 4) counts[side] = (counts[side] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = counts;
  const enough = (sample >> 1) * 0.75;
  if (odd >= enough && even < odd / 4) return 'utf-16le';
  if (even >= enough && odd < even / 4) return 'utf-16be';
  return null;
}
