import { isHyphen } from './character-classes.ts';
import type { Language } from './language.ts';

/**
 * Units that stand glued to their number ("35mm", "3кг", "7:30pm"). One letter is no unit ("5a") but
 * behind a year ("2022г").
 */
const units =
  'am|pm|mm|cm|km|kg|mg|ml|gb|mb|kb|tb|ft|hz|mhz|kw|hr|hrs|min|mins|sec|secs|yr|yrs|mph|мм|см|км|кг|мг|мл|га|кв|тг|руб|млн|млрд|тыс|мин|сек|гг';
const numberWithUnit = new RegExp(`^[\\d.,:]*\\d(?=(?:${units}|(?<=\\d{4})[гж])(?:-|$))`, 'iu');

/** "5-10", "1904-1905": from a number to a larger one of about the same size. */
const range = /^(\d{1,4})[-‐‑](\d{1,4})(?=$|[-‐‑]\p{L})/u;

/** Endings of numerals in Kazakh: ordinal, collective, possessive, plural, case. */
const kazakhEnding =
  /^(?:[ыі]?нш[ыі]|с[ыі]нш[ыі]|[еа]у\p{L}*)?(?:л[ае]п|[дт][ае][йғг]?[ае]?н?|л[ыіа][қкғг]?[ае]?н?)?(?:с[ыі]|[ыі])?(?:[лдт][ае]р)?[ыі]?(?:н?[ғгқк][ае]|н[ае]н?|н?[дт][ае]н?|[ндт][ыі]ң?|н|[мбп]ен)?(?:[ғг][ыі])?(?:н?[дт][ыі]р?)?$/u;

/** Parts of a law, which are cited with their number as one word: "87-бап", "4-тармағы". */
const kazakhProvision = /^(?:ба[пб]|тарма[қғ]|тарм|бөлі[мкг]|тарау|абзац|параграф|қосымша|кесте)/u;
const kazakhNumbered = /^(\d+)[-‐‑](\p{Ll}{4,})/u;

/**
 * Where the token ends that begins with a number and looks like one word from `start` to `end`: a
 * number keeps its ending ("1990-х", "35-те", "20-шы") and, in Kazakh, the part of a law that it
 * numbers ("87-бап"); units, upper ends of spans and other Kazakh nouns ("30-жылдары") are words
 * for themselves. Returns `end` or an offset before it.
 */
export function numberWordEnd(
  text: string,
  start: number,
  end: number,
  language: Language,
): number {
  if (end - start < 3) return end;
  const word = text.slice(start, end);
  const last = word.charCodeAt(word.length - 1);
  if (last < 0x3a) {
    // "1-2) проводит": the number of an item.
    const isItem = text.charAt(end) === ')' && text.charAt(start - 1) !== '(';
    return isItem ? end : start + rangeStart(word, end - start);
  }
  const unit = isNumberGlued(word) ? numberWithUnit.exec(word)?.[0] : undefined;
  if (unit !== undefined) return start + unit.length;
  const rest = rangeStart(word, 0);
  if (rest > 0) return start + rest;
  if (language !== 'kk') return end;
  const [, number = '', noun = ''] = kazakhNumbered.exec(word) ?? [];
  const isNoun = noun !== '' && !kazakhProvision.test(noun) && !kazakhEnding.test(noun);
  return isNoun ? start + number.length : end;
}

/** Whether what follows the first number is no hyphen: most endings of numbers stand behind one. */
function isNumberGlued(word: string): boolean {
  let index = 0;
  while (word.charCodeAt(index) < 0x3a && !isHyphen(word.charCodeAt(index))) index += 1;
  return !isHyphen(word.charCodeAt(index));
}

/** Length of the lower end if the word is a span of numbers, else `otherwise`. */
function rangeStart(word: string, otherwise: number): number {
  const hyphen = word.search(/[-‐‑]/);
  if (hyphen < 0 || !isDigitCode(word.charCodeAt(hyphen + 1))) return otherwise;
  const [, from = '', to = ''] = range.exec(word) ?? [];
  const isUpward = from !== '' && Number(from) < Number(to) && !/^0./.test(from + to);
  return isUpward && (to.length <= 2 || to.length === from.length) ? from.length : otherwise;
}

function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
