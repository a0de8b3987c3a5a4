/**
 * Classes of UTF-16 code units, looked up in one table: scanning by class is several times faster
 * than a regular expression per character. Halves of surrogate pairs are `symbol`.
 */
export const space = 0;
export const punctuation = 1;
export const symbol = 2;
export const digit = 3;
export const lower = 4;
export const upper = 5;
/** Letters without case, and title-case digraphs. */
export const otherLetter = 6;
export const mark = 7;
/** Soft hyphen, joiners, byte order mark: part of a word inside it, else as good as space. */
export const ignorable = 8;

const tests: readonly (readonly [number, RegExp])[] = [
  [ignorable, /[\u00ad\u200b-\u200d\u2060\ufeff]/u],
  [space, /[\p{Z}\p{Cc}]/u],
  [digit, /\p{Nd}/u],
  [lower, /\p{Ll}/u],
  [upper, /\p{Lu}/u],
  [otherLetter, /\p{L}/u],
  [mark, /\p{M}/u],
  [punctuation, /\p{P}/u],
];

function buildClassTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(symbol);
  for (let code = 0; code < 0x10000; code += 1) {
    if (code >= 0x3400 && code < 0xd7a4) {
      table[code] = otherLetter;
    } else if (code < 0xd800 || code >= 0xf900) {
      const character = String.fromCharCode(code);
      for (const [characterClass, test] of tests) {
        if (test.test(character)) {
          table[code] = characterClass;
          break;
        }
      }
    }
  }
  return table;
}

/** The class of each UTF-16 code unit. Ideographs and Hangul all count as letters without case. */
export const characterClasses: Uint8Array = buildClassTable();

/** Class of the code unit at `index`; `space` before the start and after the end of the text. */
export function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code === code ? (characterClasses[code] ?? symbol) : space;
}

export function isLetterClass(characterClass: number): boolean {
  return characterClass >= lower && characterClass <= otherLetter;
}

/** Whether the class can stand inside a word: digit, letter or mark. */
export function isWordClass(characterClass: number): boolean {
  return characterClass >= digit && characterClass <= mark;
}

export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x2018 || code === 0x2bb;
}
