/** Letters of IBM Plex Sans by the most that they take, in em; the others take `usualWidth` at most. */
const letterWidths: readonly (readonly [width: number, letters: string])[] = [
  [0.3, ' \u00a0ijіl.,‘’;:'],
  [0.38, '|f[]()·t²r/'],
  [0.48, 'IІ-"гғ*zт“”°'],
  [0.54, 'svұүcyLzсуГχxJхэ«»ьҒagkаяκч'],
  [0.72, 'PVXРХңCСKЬЭARАБЧЯҺαBВКDҚUЛGП&мHNOQИЙНОӘӨ#ы'],
  [0.82, 'ДЦЪҢфwжю—ш…M'],
  [1.04, 'МщФmЫW%ШЮЖЩ№'],
];
const usualWidth = 0.61;
/** Of scripts that the charts' font has not. */
const foreignWidth = 1.04;
/** Words in semibold take more than in regular by this, reckoned from these rounded widths. */
const boldFactor = 1.04;

const widthOfLetter = new Map(
  letterWidths.flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, width] as const),
  ),
);

/** The most that words take in a chart, in pixels at this size of the font. */
export function textWidth(words: string, fontSize: number, isBold = false): number {
  let width = 0;
  for (const letter of words) width += widthOfLetter.get(letter) ?? otherWidth(letter);
  return width * fontSize * (isBold ? boldFactor : 1);
}

function otherWidth(letter: string): number {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\p{S}]/u.test(letter)
    ? usualWidth
    : foreignWidth;
}
