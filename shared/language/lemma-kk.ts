import { closedKazakhWords, kazakhOrdinals } from './closed-words-kk.ts';
import { foldHomoglyphs } from './fold-homoglyphs.ts';
import { letterNumber } from './kazakh-letters.ts';
import { decodeKazakhModel, type KazakhModel } from './kazakh-model.ts';
import type { Lemmatizer } from './lemmatizer.ts';
import { KazakhReader } from './read-kazakh.ts';

/**
 * The Kazakh lemmatiser over compiled data (`data/lemma-kk.ts`). Nouns get the nominative singular,
 * verbs the bare stem without passive ("сайланады" → "сайла"). A verbal noun that is a noun of its
 * own in law and politics keeps its -у ("сайлаудың" → "сайлау"), other verbal nouns give the stem.
 */
export function createKazakhLemmatizer(encoded: string): Lemmatizer {
  const model = decodeKazakhModel(encoded);
  const reader = new KazakhReader(model);
  const lemma = (word: string): string => lemmaOf(word, model, reader);
  const types = new Map<string, string>();
  const lemmaOfType = (word: string): string => {
    const known = types.get(word);
    if (known !== undefined) return known;
    const found = lemma(word);
    types.set(word, found);
    return found;
  };
  return {
    lemma,
    lemmasOf: (words) => words.map(lemmaOfType),
    searchKeys: (word) => [{ key: lemmaOfType(word), weight: 1 }],
  };
}

const capital = /^[А-ЯӘҒҚҢӨҰҮҺІЁ][^А-ЯӘҒҚҢӨҰҮҺІЁ]*$/;
/** "20-шы", "70%-ін", "100-ге": a number with an ending. */
const inflectedNumber =
  /^(\d[\d.,]*)%?-(?:(?:[ыі]?н)?[шс][ыі]\p{L}*|[ыі]н?|[дтн][аеыі][нңй]?|[нд][ае]|[ғгқк][ае]|[лдт][ае]р\p{L}*|[мбп]ен|с?[ыі]\p{L}{0,4}|ндағы|ндегі|[дт][ае]ғы|[дт]егі)$/u;
const particle = /-(?:ау|ақ|ай|мыс|міс)$/;

function lemmaOf(word: string, model: KazakhModel, reader: KazakhReader): string {
  const key = foldHomoglyphs(word);
  const known = closedKazakhWords.get(key) ?? model.wholeWords.get(key);
  if (known !== undefined) return known;
  if (!hasKazakhLetter(key)) return key;
  // "болған жоқ": the bank takes a verb and its negation for one word.
  const space = key.indexOf(' ');
  if (space > 0) return lemmaOf(key.slice(0, space), model, reader);
  if (key.includes('-')) {
    const number = inflectedNumber.exec(key)?.[1];
    if (number !== undefined) return number;
    // "білмейміз-ау", "тап-таза".
    const bare = key.replace(particle, '');
    if (bare !== key && bare.length > 1) return lemmaOf(bare, model, reader);
    const [first = '', second = ''] = key.split('-');
    const isIntensive =
      first.length > 1 &&
      first.length < 4 &&
      first.endsWith('п') &&
      second.startsWith(first.slice(0, -1));
    if (isIntensive) return lemmaOf(second, model, reader);
  }
  const lemma = reader.best(key, word !== key && capital.test(word));
  return kazakhOrdinals.get(lemma) ?? lemma;
}

function hasKazakhLetter(key: string): boolean {
  for (let index = 0; index < key.length; index += 1) {
    if (letterNumber(key.charCodeAt(index)) > 0 && key.charAt(index) !== '-') return true;
  }
  return false;
}
