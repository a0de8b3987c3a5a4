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
  if (isFolded(line)) return line;
  return line
    .replace(/[\u00a0\u2000-\u200a\u202f\t]/g, ' ')
    .replace(/[‐‑−]/g, '-')
    .replace(/[a-zA-ZəƏЀ-ӿ]+/g, foldWord);
}

/** Whether nothing is to be folded: no other spaces and hyphens, and letters of one script only. */
function isFolded(line: string): boolean {
  let hasLatin = false;
  let hasCyrillic = false;
  for (let index = 0; index < line.length; index += 1) {
    const code = line.charCodeAt(index);
    if (code >= 0x400 && code < 0x500) hasCyrillic = true;
    else if ((code >= 0x2000 && code < 0x2030) || code === 0x2212) return false;
    else if (code === 0xa0 || code === 0x09) return false;
    else if (code >= 0x41 && code < 0x400) hasLatin ||= isLatinLetter(code);
  }
  return !hasLatin || !hasCyrillic;
}

function isLatinLetter(code: number): boolean {
  const isPlain = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return isPlain || code === 0x259 || code === 0x18f;
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
