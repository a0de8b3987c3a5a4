import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import type { Language } from '../language/language.ts';
import type { Span } from '../text/span.ts';
import { numberStems, type NumberStem } from './number-stems.ts';

/** A number in a text: its value as digits, and whether it is written in digits. */
export type NumberMention = Span & { readonly value: string; readonly isInDigits: boolean };

/** A date in a text, as far as it is given; numbers without leading zeros. */
export type DateMention = Span & {
  readonly day: string | null;
  readonly month: string | null;
  readonly year: string | null;
};

export type Mentions = {
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
};

type Word = Span & { readonly text: string; readonly isCapital: boolean };

const token = /\d+(?:[   ]\d{3}(?!\d))*(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;
/** Numbers of provisions where they begin a line or follow the end of a sentence. */
const numbering =
  /(?:^|[.;:!?]\s+|\n)\s*(?:§\s*)?\d+(?:[-.]\d+)*\s*[.)](?=\s)|(?:^|\n)\s*(?:(?:Статья|Article|Глава|Раздел|Chapter|Section)\s+\d+(?:-\d+)?\.?|\d+(?:-\d+)?[-\s](?:бап|тарау|бөлім)(?!\p{L}))/gu;

/** The numbers and dates of a text, numbers of its own provisions left out. */
export function mentionsIn(text: string, language: Language): Mentions {
  const skipped = [...text.matchAll(numbering)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const words = wordsOf(text).filter(
    ({ start }) => !skipped.some((span) => start >= span.start && start < span.end),
  );
  const dates: DateMention[] = [];
  const used = new Set<number>();
  words.forEach((_, index) => {
    const found = dateAt(words, index, language);
    if (found === null) return;
    found.indexes.forEach((own) => used.add(own));
    dates.push(found.date);
  });
  return { numbers: numbersOf(words, used, language), dates };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(token)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: foldHomoglyphs(found[0]).replaceAll('ё', 'е'),
    isCapital: found[0].charAt(0) !== found[0].charAt(0).toLowerCase() && found.index > 0,
  }));
}

/** The date whose month, or whose only word, stands at `index`. */
function dateAt(
  words: readonly Word[],
  index: number,
  language: Language,
): { readonly date: DateMention; readonly indexes: readonly number[] } | null {
  const word = words[index];
  if (word === undefined) return null;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(word.text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) {
    const { start, end } = word;
    const date = { start, end, day: plain(day), month: plain(month), year };
    return { date, indexes: [index] };
  }
  const name = monthOf(word, language);
  if (name === null) return null;
  const isDay = (place: number): boolean => /^(?:[1-9]|[12]\d|3[01])$/u.test(textAt(words, place));
  const isYear = (place: number): boolean => /^(?:1[5-9]|20)\d\d$/u.test(textAt(words, place));
  const ofBefore = textAt(words, index - 1) === 'of' ? index - 2 : index - 1;
  const dayAt = isDay(ofBefore) ? ofBefore : language === 'en' && isDay(index + 1) ? index + 1 : -1;
  const behind = dayAt > index ? dayAt + 1 : index + 1;
  const before = (dayAt >= 0 && dayAt < index ? dayAt : index) - 1;
  const yearBefore = /^(?:жыл|ж$)/u.test(textAt(words, before)) ? before - 1 : before;
  const yearAt = isYear(behind)
    ? behind
    : language === 'kk' && isYear(yearBefore)
      ? yearBefore
      : -1;
  // "May" without a number beside it is as likely the verb.
  if (language === 'en' && name === '5' && dayAt < 0 && yearAt < 0) return null;
  const indexes = [index, dayAt, yearAt].filter((place) => place >= 0);
  const places = indexes.flatMap((place) => words[place] ?? []);
  return {
    date: {
      start: Math.min(...places.map(({ start }) => start)),
      end: Math.max(...places.map(({ end }) => end)),
      day: dayAt < 0 ? null : textAt(words, dayAt),
      month: name,
      year: yearAt < 0 ? null : textAt(words, yearAt),
    },
    indexes,
  };
}

function textAt(words: readonly Word[], index: number): string {
  return words[index]?.text ?? '';
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '');
}

const months: { readonly [language in Language]: RegExp } = {
  kk: /^(?:(қаңтар)|(ақпан)|(наурыз)|(сәуір)|(мамыр)|(маусым)|(шілде)|(тамыз)|(қыркүйек|қыркүйег)|(қазан)|(қараша)|(желтоқсан))(?:[ынтдгқғңі]\p{L}{0,6})?$/u,
  ru: /^(?:(январ[ьяею])|(феврал[ьяею])|(март[ае]?)|(апрел[ьяею])|(ма[йяе])|(июн[ьяею])|(июл[ьяею])|(август[ае]?)|(сентябр[ьяею])|(октябр[ьяею])|(ноябр[ьяею])|(декабр[ьяею]))$/u,
  en: /^(?:(january)|(february)|(march)|(april)|(may)|(june)|(july)|(august)|(september)|(october)|(november)|(december))$/u,
};

function monthOf({ text, isCapital }: Word, language: Language): string | null {
  if (language === 'en' && !isCapital) return null;
  const names: readonly (string | undefined)[] = months[language].exec(text)?.slice(1) ?? [];
  const index = names.findIndex((name) => name !== undefined);
  return index < 0 ? null : String(index + 1);
}

/** Numbers in digits and in words; words in a row that make one number are one mention. */
function numbersOf(
  words: readonly Word[],
  used: ReadonlySet<number>,
  language: Language,
): NumberMention[] {
  const numbers: NumberMention[] = [];
  let open: { value: number; scale: number; start: number; end: number } | null = null;
  const close = (): void => {
    if (open !== null) {
      const { start, end, value } = open;
      numbers.push({ start, end, value: String(value), isInDigits: false });
    }
    open = null;
  };
  words.forEach((word, index) => {
    if (used.has(index)) {
      close();
      return;
    }
    if (/^\d/u.test(word.text)) {
      close();
      const { start, end } = word;
      numbers.push({ start, end, value: digitsOf(word.text), isInDigits: true });
      return;
    }
    const stem = numberStem(word.text, language);
    // One alone is an article, an order of words or "someone".
    if (stem === null || (stem.value === 1 && (open === null || open.scale < 10))) {
      close();
      return;
    }
    const { value } = stem;
    const scale =
      value >= 100 ? value : value >= 20 || (value === 10 && language === 'kk') ? 10 : 1;
    const isJoined = open !== null && words[index - 1]?.end === word.start - 1 && !stem.isFraction;
    if (isJoined && open !== null && scale >= 100) {
      open = { ...open, value: open.value * value, scale, end: word.end };
    } else if (isJoined && open !== null && scale < open.scale && value < open.scale) {
      open = { ...open, value: open.value + value, scale, end: word.end };
    } else {
      close();
      open = { value, scale, start: word.start, end: word.end };
    }
  });
  close();
  return numbers;
}

function digitsOf(printed: string): string {
  return plain(
    printed
      .replace(/[   ]/gu, '')
      .replace(/,(?=\d{3}$)/u, '')
      .replace(',', '.'),
  );
}

function numberStem(word: string, language: Language): NumberStem | null {
  return numberStems[language].find(({ pattern }) => pattern.test(word)) ?? null;
}
