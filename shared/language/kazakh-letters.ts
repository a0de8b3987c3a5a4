const alphabet = 'аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіьъэюя-';
/** How many letters are told apart; number 0 is any other sign, and the border of a word. */
export const letterTotal = alphabet.length + 1;

const numbers = new Uint8Array(0x500);
[...alphabet].forEach((letter, index) => {
  numbers[letter.charCodeAt(0)] = index + 1;
});

/** Number of a letter of comparison keys by its code. */
export function letterNumber(code: number): number {
  return numbers[code] ?? 0;
}

export const vowelBit = 1;
export const glideBit = 2;
export const liquidBit = 4;
export const nasalBit = 8;
export const buzzBit = 16;
export const voicelessBit = 32;
export const stopBit = 64;
export const anyLetterBit = 127;

/**
 * Classes of letters by number, as bits: which consonant a suffix begins with depends on them. "и"
 * counts as vowel and glide; of "ь" the consonant counts that it softens ("бюллетеньнің",
 * "апрельдің"); signs that are no letters fit anything.
 */
export const letterClasses = new Uint8Array(letterTotal).fill(anyLetterBit);
const lettersOfClass: readonly (readonly [string, number])[] = [
  ['аәеоөұүыіэюя', vowelBit],
  ['и', vowelBit | glideBit],
  ['урй', glideBit],
  ['л', liquidBit],
  ['ь', liquidBit | nasalBit],
  ['мнң', nasalBit],
  ['зж', buzzBit],
  ['кқпстфхһцчшщ', voicelessBit],
  ['бвгғд', stopBit],
];

export const backHarmony = 1;
export const frontHarmony = 2;
export const anyHarmony = 3;

/** Vowel harmony of letters by number; two letters agree when they share a bit. */
export const letterHarmonies = new Uint8Array(letterTotal).fill(anyHarmony);

function forEachNumber(letters: string, visit: (number: number) => void): void {
  for (const letter of letters) visit(letterNumber(letter.charCodeAt(0)));
}

for (const [letters, bits] of lettersOfClass) {
  forEachNumber(letters, (number) => {
    letterClasses[number] = bits;
  });
}
forEachNumber('аоұыяю', (number) => {
  letterHarmonies[number] = backHarmony;
});
forEachNumber('әеөүіэ', (number) => {
  letterHarmonies[number] = frontHarmony;
});

/** Classes of the letter with this code. */
export function letterClass(code: number): number {
  return letterClasses[letterNumber(code)] ?? anyLetterBit;
}

/** Harmony of the last vowel that has one, among the first `length` letters. */
export function harmonyOf(word: string, length: number): number {
  for (let index = length - 1; index >= 0; index -= 1) {
    const harmony = letterHarmonies[letterNumber(word.charCodeAt(index))] ?? anyHarmony;
    if (harmony !== anyHarmony) return harmony;
  }
  return anyHarmony;
}

/** Whether a word has an ending; unlike `endsWith` it stays in compiled code. */
export function hasEnding(word: string, ending: string): boolean {
  const start = word.length - ending.length;
  if (start < 0) return false;
  for (let index = ending.length - 1; index >= 0; index -= 1) {
    if (word.charCodeAt(start + index) !== ending.charCodeAt(index)) return false;
  }
  return true;
}

/** Where the last hyphen of a word is; -1 where there is none. */
export function lastHyphen(word: string): number {
  let index = word.length - 1;
  while (index >= 0 && word.charCodeAt(index) !== hyphenCode) index -= 1;
  return index;
}

const hyphenCode = '-'.charCodeAt(0);

export function isVowel(code: number): boolean {
  return (letterClass(code) & vowelBit) !== 0 && letterNumber(code) !== 0;
}
