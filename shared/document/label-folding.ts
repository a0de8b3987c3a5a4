const lookAlikes = new Map(
  [...'aceiopxyhkmtəABCEHIKMOPTXYƏ'].map((latin, index) => [
    latin,
    [...'асеіорхуһкмтәАВСЕНІКМОРТХУӘ'][index] ?? latin,
  ]),
);

/**
 * The line in the spelling in which labels and citations are looked for, of the same length: in
 * words with a Cyrillic letter the Latin look-alikes are Cyrillic, the hyphens U+2010, U+2011 and
 * the minus are `-`, spaces of every width and tabs are plain. The dashes `–` and `—` stay, since
 * they may mean a range.
 */
export function foldLabelLetters(line: string): string {
  return line
    .replace(/[\u00a0\u2000-\u200a\u202f\t]/g, ' ')
    .replace(/[‐‑−]/g, '-')
    .replace(/[a-zA-ZəƏЀ-ӿ]+/g, foldWord);
}

function foldWord(word: string): string {
  if (!/[a-zA-ZəƏ]/.test(word) || !/[Ѐ-ӿ]/.test(word)) return word;
  let folded = '';
  for (const letter of word) folded += lookAlikes.get(letter) ?? letter;
  return folded;
}

/** {@link foldLabelLetters}, with the dashes inside a number as hyphens, too: "83–1–бап". */
export function foldNumberedLabel(line: string): string {
  return foldLabelLetters(line).replace(/(?<=\d)[‒–—](?=[\d\p{L}])/gu, '-');
}

/** The line with every dash as a hyphen; same length. */
export function foldDashes(line: string): string {
  return line.replace(/[‒–—]/g, '-');
}
