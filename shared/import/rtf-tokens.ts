/** One piece of an RTF file. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word or, with a name of one sign, a control symbol. */
  | { readonly kind: 'control'; readonly name: string; readonly value: number | null }
  /** One byte of text in the code page of the moment, from `\'hh` or as it stands. */
  | { readonly kind: 'byte'; readonly byte: number };

/**
 * Calls `onToken` for each piece of an RTF file in order until it returns false. Line ends mean
 * nothing in RTF and the data after `\binN` is passed over.
 */
export function scanRtf(bytes: Uint8Array, onToken: (token: RtfToken) => boolean): void {
  let index = 0;
  const at = (offset: number): number => bytes[offset] ?? 0;
  const isLetter = (byte: number): boolean =>
    (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
  const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

  function control(): RtfToken {
    const first = at(index);
    if (!isLetter(first)) {
      index += 1;
      const hex = first === 0x27 ? hexByte(at(index), at(index + 1)) : null;
      if (hex === null) return { kind: 'control', name: String.fromCharCode(first), value: null };
      index += 2;
      return { kind: 'byte', byte: hex };
    }
    const start = index;
    while (isLetter(at(index)) && index - start < 64) index += 1;
    const name = String.fromCharCode(...bytes.subarray(start, index));
    const numberStart = index;
    if (at(index) === 0x2d && isDigit(at(index + 1))) index += 1;
    while (isDigit(at(index)) && index - numberStart < 12) index += 1;
    const digits = String.fromCharCode(...bytes.subarray(numberStart, index));
    if (at(index) === 0x20) index += 1;
    const value = digits === '' ? null : Number.parseInt(digits, 10);
    if (name === 'bin') index += Math.max(0, value ?? 0);
    return { kind: 'control', name, value };
  }

  while (index < bytes.length) {
    const byte = at(index);
    index += 1;
    let token: RtfToken;
    if (byte === 0x7b) token = { kind: 'open' };
    else if (byte === 0x7d) token = { kind: 'close' };
    else if (byte === 0x5c) token = control();
    else if (byte === 0x0d || byte === 0x0a || byte === 0) continue;
    else token = { kind: 'byte', byte };
    if (!onToken(token)) return;
  }
}

function hexByte(high: number, low: number): number | null {
  const value = Number.parseInt(String.fromCharCode(high, low), 16);
  const isHex = /^[\da-f]{2}$/i.test(String.fromCharCode(high, low));
  return isHex ? value : null;
}
