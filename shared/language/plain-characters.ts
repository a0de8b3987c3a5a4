import { characterClasses, ignorable, lower, space, upper } from './character-classes.ts';
import { foldHomoglyphs } from './fold-homoglyphs.ts';

/**
 * What most words and marks are read by, several times faster than by the full rules: for each
 * UTF-16 code unit its byte (`byteOf`), the kind of runs that it stands in (`kindOf`) and
 * {@link plainChanged}.
 */
export const plainCharacters = new Int32Array(0x10000);

/**
 * The byte of a plain character is the number of its folded form among those of its script, from 1,
 * beside the script: digits from 1, Latin and Cyrillic letters and marks from the bytes below. White
 * space is 0, and what the full rules have to look at is {@link oddByte}.
 */
export const byteMask = 0xff;
export const latinByte = 0x40;
const cyrillicByte = 0x80;
export const oddByte = 0xc0;
/** The two bits that tell the script. */
export const scriptBits = 0xc0;

/** Kinds of runs: white space, letters and digits, and the rest, of which each is a run for itself. */
export const kindShift = 8;
export const kindMask = 3;
const wordKind = 1;
export const markKind = 2;

/** The folded form is another character. */
export const plainChanged = 1 << 10;

// "№" and "§" are symbols to some and punctuation to others; here they are marks.
const marks = ',.;:!?"«»“”„‹›()[]{}-–—/%&*+=|~$€₸№§…•·\'’`';

/** Letters that Roman numerals are typed with: their folded forms depend on the word. */
const romanLetters = new Map([
  ['І', 'і'],
  ['Х', 'х'],
]);

/** Folded forms by script, in the order of their numbers; those of our three languages come first. */
const numbered = new Map<number, string[]>([
  [0, [...'0123456789']],
  [latinByte, [...'abcdefghijklmnopqrstuvwxyz']],
  [cyrillicByte, [...'абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі']],
  [oddByte, []],
]);
const mostNumbers = 0x3f;

/** The first byte of its script, or null where a character has none. */
function scriptOf(code: number, character: string): number | null {
  const characterClass = characterClasses[code];
  if (code >= 0x30 && code <= 0x39) return 0;
  if (characterClass === lower || characterClass === upper) {
    if (code < 0x250) return latinByte;
    return code >= 0x400 && code < 0x530 ? cyrillicByte : null;
  }
  return marks.includes(character) ? oddByte : null;
}

/** The number of a folded form in its script, 0 where it has none or all are given out. */
function numberIn(script: number, folded: string): number {
  const forms = numbered.get(script);
  if (forms === undefined || folded.length !== 1) return 0;
  if (!forms.includes(folded) && forms.length < mostNumbers) forms.push(folded);
  return forms.indexOf(folded) + 1;
}

const odd = oddByte | (markKind << kindShift);

function plainOf(code: number): number {
  const characterClass = characterClasses[code];
  if (characterClass === space) return 0;
  // Beyond the last plain mark only white space is plain.
  if (characterClass === ignorable || code >= 0x2200) return odd;
  const character = String.fromCharCode(code);
  const script = scriptOf(code, character);
  if (script === null) return odd;
  const folded = romanLetters.get(character) ?? foldHomoglyphs(character);
  const number = numberIn(script, folded);
  if (number === 0) return odd;
  const kind = script === oddByte ? markKind : wordKind;
  return number | script | (kind << kindShift) | (folded === character ? 0 : plainChanged);
}

for (let code = 0; code < 0x10000; code += 1) plainCharacters[code] = plainOf(code);

/** The byte of what stands at `index` of a text, that of white space behind its end. */
export function byteAt(text: string, index: number): number {
  return (plainCharacters[text.charCodeAt(index)] ?? 0) & byteMask;
}

/** Whether a byte is that of a letter that Roman numerals are typed with. */
export function isRomanByte(byte: number): boolean {
  return byte === byteAt('І', 0) || byte === byteAt('Х', 0);
}
