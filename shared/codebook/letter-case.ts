/**
 * The case of a word's letters: `lower` for "сенат", `capital` for "Сенат", `upper` for "США" and
 * "БҰҰ", `mixed` for the rest ("РосКосмос"). A single upper-case letter is `capital`. Words without
 * letters are `lower`.
 */
export type LetterCase = 'lower' | 'capital' | 'upper' | 'mixed';

export function letterCase(word: string): LetterCase {
  const letters = word.match(/\p{L}/gu) ?? [];
  const isUpper = letters.map((letter) => letter !== letter.toLowerCase());
  if (!isUpper.includes(true)) return 'lower';
  if (isUpper.length > 1 && !isUpper.includes(false)) return 'upper';
  return isUpper[0] === true && !isUpper.includes(true, 1) ? 'capital' : 'mixed';
}

/** Whether two words that are equal but for case have their upper-case letters at the same places. */
export function hasSameCase(a: string, b: string): boolean {
  const mask = (word: string): string => {
    const letters = word.match(/\p{L}/gu) ?? [];
    return letters.map((letter) => (letter === letter.toLowerCase() ? 'l' : 'u')).join('');
  };
  return mask(a) === mask(b);
}
