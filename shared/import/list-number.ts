/** How a list writes its numbers; what no format knows is written in digits. */
export type NumberFormat =
  | 'decimal'
  | 'decimalZero'
  | 'lowerRoman'
  | 'upperRoman'
  | 'lowerLetter'
  | 'upperLetter'
  | 'lowerRussian'
  | 'upperRussian'
  | 'ordinal'
  | 'none';

/** Word and LibreOffice number with the Russian letters except ё, й, ъ, ы, ь. */
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя';
const latin = 'abcdefghijklmnopqrstuvwxyz';

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/**
 * The number `value` of a list item in `format`, without brackets or dots. Letters repeat after the
 * last one (aa, bb, as Word writes them); values that a format cannot write (0 in Roman, beyond
 * 3999, letters beyond 40 rounds) come out in digits. `none` is the empty string.
 */
export function formatListNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimal':
      return String(value);
    case 'decimalZero':
      return value >= 0 && value < 10 ? `0${value}` : String(value);
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerLetter':
      return letters(value, latin);
    case 'upperLetter':
      return letters(value, latin).toUpperCase();
    case 'lowerRussian':
      return letters(value, russian);
    case 'upperRussian':
      return letters(value, russian).toUpperCase();
  }
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [size, sign] of romanParts) {
    while (rest >= size) {
      written += sign;
      rest -= size;
    }
  }
  return written;
}

function letters(value: number, alphabet: string): string {
  const rounds = Math.ceil(value / alphabet.length);
  if (value < 1 || rounds > 40) return String(value);
  return (alphabet[(value - 1) % alphabet.length] ?? '').repeat(rounds);
}

function ordinalEnding(value: number): string {
  const lastTwo = Math.abs(value) % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][lastTwo % 10] ?? 'th';
}

const typedNumber = /^(\(?[\p{L}\d]{0,6}(?:[.-]\d{1,4}){0,6}[.)]{1,2}|[-–—•·▪])[ \t]*\t\s*/u;

/** The text with a space for the tab that sets off a typed list number ("1.⇥…", "3-1)⇥…"). */
export function withoutNumberTab(text: string): string {
  return text.replace(typedNumber, '$1 ');
}
