/** The 8-bit encodings that Talda reads without help of the platform. */
export type CodePage = 'windows-1251' | 'kz-1048';

/** Bytes 0x80 to 0xFF of windows-1251 (IANA). U+FFFD marks 0x98, which is not assigned. */
const windows1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\uFFFD™љ›њќћџ' +
  '\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї' +
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';

/**
 * Where KZ-1048 (STRK1048-2002, IANA MIBenum 119) differs from windows-1251: the letters that
 * Kazakh has beyond Russian, except І and і, which both have at the same place.
 */
const kazakhLetters: readonly (readonly [byte: number, letter: string])[] = [
  [0x8d, 'Қ'],
  [0x8e, 'Һ'],
  [0x9d, 'қ'],
  [0x9e, 'һ'],
  [0xa1, 'Ұ'],
  [0xa2, 'ұ'],
  [0xa3, 'Ә'],
  [0xa5, 'Ө'],
  [0xaa, 'Ғ'],
  [0xaf, 'Ү'],
  [0xb4, 'ө'],
  [0xba, 'ғ'],
  [0xbc, 'ә'],
  [0xbd, 'Ң'],
  [0xbe, 'ң'],
  [0xbf, 'ү'],
];

function upperHalf(characters: string): Uint16Array {
  const table = new Uint16Array(256);
  for (let byte = 0; byte < 0x80; byte += 1) table[byte] = byte;
  for (let byte = 0x80; byte < 0x100; byte += 1) table[byte] = characters.charCodeAt(byte - 0x80);
  return table;
}

function withKazakhLetters(base: Uint16Array): Uint16Array {
  const table = base.slice();
  for (const [byte, letter] of kazakhLetters) table[byte] = letter.charCodeAt(0);
  return table;
}

const windows1251Table = upperHalf(windows1251);

/** For each byte the UTF-16 code unit it stands for; 0xFFFD where the encoding assigns nothing. */
export const codePageTables: { readonly [page in CodePage]: Uint16Array } = {
  'windows-1251': windows1251Table,
  'kz-1048': withKazakhLetters(windows1251Table),
};

/**
 * Whether 8-bit Cyrillic bytes are Kazakh in KZ-1048 rather than Russian (or another language) in
 * windows-1251. The bytes on which the two differ are letters in both (қ or ќ, ә or ј, ү or ї …),
 * so each one inside a word votes by its neighbours: ї and ў follow a vowel while ү and ұ follow a
 * consonant or begin a word, ң never begins one, ќ stands before е and қ does not. Letters that only
 * Serbian and Macedonian use (љ, њ, ђ, џ, ѓ) vote against. Without any vote the answer is no.
 */
export function isKazakhCodePage(bytes: Uint8Array): boolean {
  let votes = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80 || byte >= 0xc0) continue;
    votes += vote(byte, bytes[index - 1] ?? 0x20, bytes[index + 1] ?? 0x20);
  }
  return votes > 0;
}

const smallVowels = new Set([0xe0, 0xe5, 0xe8, 0xee, 0xf3, 0xfb, 0xfd, 0xfe, 0xff, 0xb3, 0xb8]);
const beforeGh = new Set([0xe0, 0xfb, 0xee, 0xa2, 0xe4, 0xed, 0xeb]);
const serbianOnly = new Set([0x80, 0x81, 0x83, 0x8a, 0x8c, 0x8f, 0x90, 0x9a, 0x9c, 0x9f]);

/** One vote: positive for KZ-1048. `previous` and `next` are the bytes around, spaces at the ends. */
function vote(byte: number, previous: number, next: number): number {
  const isAfterLetter = isLetter(previous);
  if (!isAfterLetter && !isLetter(next)) return 0;
  const isAfterVowel = smallVowels.has(previous);
  switch (byte) {
    case 0x9d:
      return next === 0xe5 ? -1 : 1;
    case 0xbe:
      return isAfterLetter ? 1 : -1;
    case 0xbc:
      return isAfterVowel || next === 0xe5 ? -1 : 1;
    case 0xa2:
    case 0xbf:
      return isAfterVowel ? -1 : 1;
    case 0xba:
      return beforeGh.has(next) ? 1 : -1;
    case 0xb4:
      return 1;
    case 0x8d:
    case 0xa1:
    case 0xa3:
    case 0xa5:
    case 0xaa:
    case 0xaf:
    case 0xbd:
      // A capital after a small letter is no letter of a Kazakh word.
      return isSmallLetter(previous) ? -1 : 1;
    default:
      return serbianOnly.has(byte) ? -1 : 0;
  }
}

function isSmallLetter(byte: number): boolean {
  return byte >= 0xe0 || byte === 0xb3 || byte === 0xb8;
}

function isLetter(byte: number): boolean {
  if (byte >= 0xc0 || byte === 0xb2 || byte === 0xb3 || byte === 0xa8 || byte === 0xb8) return true;
  return kazakhBytes.has(byte);
}

const kazakhBytes = new Set(kazakhLetters.map(([byte]) => byte));
