/** Shorter words find room in the narrowest panel. */
const longWord = /\p{Script=Cyrillic}{11,}/gu;
const vowel = 'аәеёиоөуұүыіэюя';
/**
 * A consonant that begins a syllable, three letters or more from both ends. Kazakh and Russian divide
 * alike here: a lone consonant goes with the vowel after it, of several the last one does.
 */
const syllable = new RegExp(
  `(?<=[${vowel}]\\p{L}*)(?<=\\p{L}{3})(?=[^${vowel}ьъй-][${vowel}])(?=\\p{L}{3})`,
  'giu',
);

/** The hyphen between a number and its ending, as in "1-мәтін" and "1-й". */
const endingOfNumber = /(?<=\d-)(?=\p{L})/gu;

/**
 * The text with soft hyphens between the syllables of its long Cyrillic words. Browsers know no
 * Kazakh hyphenation, and without any a word that is a little too long breaks before its last letter.
 * A number and its ending stay together.
 */
export function withSoftHyphens(text: string): string {
  return text
    .replace(longWord, (word) => word.replace(syllable, '\u00ad'))
    .replace(endingOfNumber, '\u2060');
}
