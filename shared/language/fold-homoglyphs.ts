import { characterClasses, isLetterClass } from './character-classes.ts';

// Look-alikes are judged by their printed shape, so case matters: Latin "m" does not look like
// Cyrillic "м", but "M" looks like "М". Pairs are Latin, Cyrillic.
const shapePairs = [
  ['a', 'а'],
  ['c', 'с'],
  ['e', 'е'],
  ['i', 'і'],
  ['o', 'о'],
  ['p', 'р'],
  ['x', 'х'],
  ['y', 'у'],
  ['h', 'һ'],
  ['j', 'ј'],
  ['s', 'ѕ'],
  ['ə', 'ә'],
  ['ɵ', 'ө'],
  ['A', 'А'],
  ['B', 'В'],
  ['C', 'С'],
  ['E', 'Е'],
  ['H', 'Н'],
  ['I', 'І'],
  ['J', 'Ј'],
  ['K', 'К'],
  ['M', 'М'],
  ['O', 'О'],
  ['P', 'Р'],
  ['S', 'Ѕ'],
  ['T', 'Т'],
  ['X', 'Х'],
  ['Y', 'У'],
  ['Ə', 'Ә'],
  ['Ɵ', 'Ө'],
] as const;

/** Letters that are not look-alikes but are meant as such once a word is known to be Cyrillic. */
const looseLatin = [
  ['k', 'к'],
  ['m', 'м'],
  ['t', 'т'],
  ['b', 'ь'],
  ['ǝ', 'ә'],
  ['ı', 'і'],
  ['F', 'Ғ'],
] as const;
const looseCyrillic = [
  ['к', 'k'],
  ['м', 'm'],
  ['т', 't'],
  ['н', 'h'],
  ['в', 'b'],
] as const;

const toCyrillic = new Map<string, string>([...shapePairs, ...looseLatin]);
const toLatin = new Map<string, string>(looseCyrillic);
for (const [latin, cyrillic] of shapePairs) toLatin.set(cyrillic, latin);
const toCyrillicShape = new Set<string>(shapePairs.map(([latin]) => latin));
const toLatinShape = new Set<string>(shapePairs.map(([, cyrillic]) => cyrillic));
const romanNumeral = /^(?=[ivxlcdm])m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

const latinBit = 1;
const cyrillicBit = 2;

function scriptOf(code: number): number {
  if (code < 0x250) return latinBit;
  if (code >= 0x400 && code < 0x530) return cyrillicBit;
  return code === 0x259 || code === 0x275 || (code >= 0x1e00 && code < 0x1f00) ? latinBit : 0;
}

function translate(letters: string, map: ReadonlyMap<string, string>): string {
  let result = '';
  for (const letter of letters) result += map.get(letter) ?? letter;
  return result;
}

/** Whether a run of letters of both scripts is meant as Latin: unmistakable letters vote first. */
function isMeantAsLatin(letters: string): boolean {
  let latinVotes = 0;
  let latinLetters = 0;
  for (const letter of letters) {
    const script = scriptOf(letter.codePointAt(0) ?? 0);
    const direction = script === latinBit ? 1 : script === cyrillicBit ? -1 : 0;
    latinLetters += direction;
    const isLookAlike =
      script === latinBit ? toCyrillicShape.has(letter) : toLatinShape.has(letter);
    if (!isLookAlike) latinVotes += direction;
  }
  return latinVotes !== 0 ? latinVotes > 0 : latinLetters > 0;
}

function foldRun(run: string): string {
  let scripts = 0;
  for (let index = 0; index < run.length; index += 1) scripts |= scriptOf(run.charCodeAt(index));
  if (scripts === latinBit || scripts === 0) return run.toLowerCase();
  const isUpper = run === run.toUpperCase();
  if (scripts === cyrillicBit) {
    // "ХІХ" and "І" typed with Cyrillic letters are Roman numerals; "Х" alone is an initial, too.
    const isRoman = isUpper && /^[ХІ]+$/.test(run);
    return isRoman ? translate(run, toLatin).toLowerCase() : run.toLowerCase();
  }
  const asLatin = translate(run, toLatin).toLowerCase();
  if ((isUpper && romanNumeral.test(asLatin)) || isMeantAsLatin(run)) return asLatin;
  return translate(run, toCyrillic).toLowerCase();
}

// What the characters of a word ask of folding.
const capital = 4;
const byRules = 8;

/** By code unit: 0 where it stays as it is; a word with what is not listed is left to the full rules. */
const asked = new Uint8Array(0x530).fill(byRules);
for (const [letters, what] of [
  ['0123456789-.,:;/%()«»', 0],
  ['abcdefghijklmnopqrstuvwxyz', latinBit],
  ['абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі', cyrillicBit],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', latinBit | capital],
  // Without І and Х, which Roman numerals are typed with.
  ['АБВГДЕЖЗИЙКЛМНОПРСТУФЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺ', cyrillicBit | capital],
] as const) {
  for (const letter of letters) asked[letter.charCodeAt(0)] = what;
}

/**
 * The comparison key of a word: lower case, Latin look-alikes inside a Cyrillic word made Cyrillic
 * and the other way round, `ё` as `е`, one form for apostrophes and hyphens, no soft hyphens.
 * Runs of letters between hyphens, apostrophes and digits are judged each for itself, so
 * "IT-компания" keeps its Latin part. Roman numerals come out Latin whatever they were typed with.
 * For comparing only; the text keeps its letters. Applying it twice changes nothing more.
 */
export function foldHomoglyphs(word: string): string {
  let all = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    all |= code < asked.length ? (asked[code] ?? byRules) : byRules;
  }
  const isMixed = (all & latinBit) !== 0 && (all & cyrillicBit) !== 0;
  if (isMixed || (all & byRules) !== 0) return foldSlowly(word);
  return (all & capital) === 0 ? word : word.toLowerCase();
}

function foldSlowly(word: string): string {
  const clean = word
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[’ʼ‘ʻ`´′]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е');
  let result = '';
  let runStart = 0;
  for (let index = 0; index <= clean.length; index += 1) {
    const characterClass = index < clean.length ? characterClasses[clean.charCodeAt(index)] : 0;
    if (characterClass !== undefined && isLetterClass(characterClass)) continue;
    if (index > runStart) result += foldRun(clean.slice(runStart, index));
    if (index < clean.length) result += clean.charAt(index);
    runStart = index + 1;
  }
  return result;
}
