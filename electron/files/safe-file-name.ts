/** Bytes of UTF-8; systems allow 255, and an ending and a number are to fit, too. */
const longest = 180;

/** Names that Windows gives to devices, with any ending. */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * A file name like the one given that every system takes: no separators, wildcards or control
 * characters, no dot at its beginning, no dot or space at its end, no device of Windows. `fallback`
 * when nothing is left.
 */
export function safeFileName(name: string, fallback: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const short = cutToBytes(plain, longest).replace(/[. ]+$/, '');
  if (short === '') return fallback;
  return deviceName.test(short) ? `_${short}` : short;
}

function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) return cut;
    cut += character;
  }
  return cut;
}
