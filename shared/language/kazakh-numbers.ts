const cases = '(?:[дтн][ыі]ң?|[ғқгк][ае]|[дт][ае]н?|н[ае]н|[мбп]ен|[дт][ае]ғы|[дт]егі)';
const possessive = '(?:с?[ыі](?:н[ае]?|нд[ае]|н[ае]н|мен|н[ыі]ң|ндағы|ндегі)?)';
const plural = `(?:[лдт][ае]р(?:${cases}|${possessive})?)`;
const ordinal = `(?:[ыі]?н)?ш[ыі](?:${cases}|${possessive}|${plural})?`;
const inflectedNumber = new RegExp(
  `^(\\d[\\d.,]*)%?-(?:${cases}|${possessive}|${plural}|${ordinal})$`,
);

/**
 * The number in a number with an ending ("20-шы", "70%-ін", "100-ге"), as written; undefined for
 * other words, such as numbers with a noun of their own ("87-бап", "3-тарау").
 */
export function numberWithEnding(key: string): string | undefined {
  return inflectedNumber.exec(key)?.[1];
}
