import { characterClasses, ignorable, lower, space, upper } from './character-classes.ts';
import { foldHomoglyphs } from './fold-homoglyphs.ts';

/**
 * What most words and marks are read by, several times faster than by the full rules: for each
 * UTF-16 code unit the number of its folded form among those of its script in the low six bits (from
 * 1) and the flags below. No flag means that the full rules have to look.
 */
export const plainCharacters = new Int32Array(0x10000);

export const numberBits = 6;
export const numberMask = (1 << numberBits) - 1;
/** A letter of the Latin script whose folded form depends on nothing else in a Latin word. */
export const plainLatin = 1 << 6;
/** The same for Cyrillic. */
export const plainCyrillic = 1 << 7;
export const plainDigit = 1 << 8;
export const plainWord = plainLatin | plainCyrillic | plainDigit;
/** A mark that is a token of its own before white space, a letter, a digit or the end. */
export const plainMark = 1 << 9;
/** What has a number; each of the four counts its own from 1. */
export const plainScripts = plainWord | plainMark;
/** The folded form is another character. */
export const plainChanged = 1 << 10;
/** White space. */
export const plainBlank = 1 << 11;
/** Soft hyphens and the like, which are no tokens outside of words. */
export const plainIgnorable = 1 << 12;
/** A mark that ends the word before it, whatever follows. */
export const plainCloser = 1 << 13;
/** The number of the hyphen inside a word, that of no letter. */
export const hyphenNumber = numberMask;

// "№" and "§" are symbols to some and punctuation to others; here they are marks.
const marks = ',.;:!?"«»“”„‹›()[]{}-–—/%&*+=|~$€₸№§…•·\'’`';
const closers = ';!?"«»“”„‹›()[]{}–—…';

/** Roman numerals typed with Cyrillic letters (І, Х) depend on the whole word. */
const dependent = new Set([0x406, 0x425]);

/** Folded forms by script, in the order of their numbers; those of our three languages come first. */
const numbered = new Map<number, string[]>([
  [plainLatin, [...'abcdefghijklmnopqrstuvwxyz']],
  [plainCyrillic, [...'абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі']],
  [plainDigit, [...'0123456789']],
  [plainMark, []],
]);

function scriptOf(code: number, character: string): number {
  const characterClass = characterClasses[code];
  if (code >= 0x30 && code <= 0x39) return plainDigit;
  if (characterClass === lower || characterClass === upper) {
    if (dependent.has(code)) return 0;
    if (code < 0x250) return plainLatin;
    return code >= 0x400 && code < 0x530 ? plainCyrillic : 0;
  }
  return marks.includes(character) ? plainMark : 0;
}

/** The number of a folded form in its script, 0 where it has none or all are given out. */
function numberIn(script: number, folded: string): number {
  const forms = numbered.get(script);
  if (forms === undefined || folded.length !== 1) return 0;
  if (!forms.includes(folded) && forms.length + 1 < hyphenNumber) forms.push(folded);
  return forms.indexOf(folded) + 1;
}

function plainOf(code: number): number {
  const characterClass = characterClasses[code];
  if (characterClass === space) return plainBlank;
  if (characterClass === ignorable) return plainIgnorable;
  // Beyond the last plain mark only white space and ignorable characters are plain.
  if (code >= 0x2200) return 0;
  const character = String.fromCharCode(code);
  const folded = foldHomoglyphs(character);
  const script = scriptOf(code, character);
  const number = numberIn(script, folded);
  if (number === 0) return 0;
  const isChanged = folded !== character;
  const isCloser = closers.includes(character);
  return number | script | (isChanged ? plainChanged : 0) | (isCloser ? plainCloser : 0);
}

for (let code = 0; code < 0x10000; code += 1) plainCharacters[code] = plainOf(code);
