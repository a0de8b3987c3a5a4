/**
 * Whether `word` as a whole is what `pattern` says: `*` stands for any characters, also none, `?`
 * for one. Goes back to the last `*` only, so that no pattern takes longer than the product of the
 * two lengths.
 */
export function matchesWildcard(pattern: string, word: string): boolean {
  let inPattern = 0;
  let inWord = 0;
  let star = -1;
  let afterStar = 0;
  while (inWord < word.length) {
    const wanted = pattern.charAt(inPattern);
    if (wanted === '*') {
      star = inPattern;
      afterStar = inWord;
      inPattern += 1;
    } else if (wanted === '?' || (wanted !== '' && wanted === word.charAt(inWord))) {
      inPattern += 1;
      inWord += 1;
    } else if (star >= 0) {
      afterStar += 1;
      inPattern = star + 1;
      inWord = afterStar;
    } else {
      return false;
    }
  }
  while (pattern.charAt(inPattern) === '*') inPattern += 1;
  return inPattern === pattern.length;
}
