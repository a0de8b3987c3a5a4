import type { Language } from '../../shared/language/language.ts';

const noBreak = '\u00a0';

/** How numbers and times look in a language of the interface. Times are shown in the user's zone. */
export type Formats = {
  /** `14 301`, `0,81`; with `digits` exactly so many after the point. */
  readonly number: (value: number, digits?: number) => string;
  /** A share between 0 and 1 as a percentage: `44 %`; in English `44%`. */
  readonly percent: (share: number, digits?: number) => string;
  /** `12 қараша 2026`, of an ISO date or time. */
  readonly date: (iso: string) => string;
  /** `14:32`. */
  readonly time: (iso: string) => string;
  /** The time alone for today, else date and time. */
  readonly moment: (iso: string, now: string) => string;
  /** A size in bytes for people: `190 КБ`. */
  readonly size: (bytes: number) => string;
  /** Compares names in the order of the alphabet; numbers in them by value. */
  readonly compare: (a: string, b: string) => number;
};

const months = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  en: 'January February March April May June July August September October November December',
} as const;

const byteUnits = { kk: 'Б КБ МБ ГБ', ru: 'Б КБ МБ ГБ', en: 'B KB MB GB' } as const;

/** Not every build of Chromium knows Kazakh, so the forms are written here and not asked of `Intl`. */
export function formatsOf(language: Language): Formats {
  const group = language === 'en' ? ',' : noBreak;
  const point = language === 'en' ? '.' : ',';
  const number = (value: number, digits?: number): string => {
    const text =
      digits === undefined
        ? String(Math.round(Math.abs(value) * 1e6) / 1e6)
        : Math.abs(value).toFixed(digits);
    const [whole = '', fraction] = text.split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    const isZero = Number(text) === 0;
    const sign = value < 0 && !isZero ? '−' : '';
    return `${sign}${grouped}${fraction === undefined ? '' : `${point}${fraction}`}`;
  };
  const time = (iso: string): string => {
    const date = new Date(iso);
    return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
  };
  const date = (iso: string): string => {
    const { year, month, day } = dayOf(iso);
    const name = months[language].split(' ')[month - 1] ?? '';
    return language === 'kk'
      ? `${year}${noBreak}ж. ${day}${noBreak}${name}`
      : `${day}${noBreak}${name} ${year}`;
  };
  const collator = new Intl.Collator('kk', { numeric: true });
  const compare = collator.resolvedOptions().locale.startsWith('kk')
    ? collator.compare
    : compareByAlphabet;
  return {
    number,
    percent: (share, digits = 0) =>
      `${number(share * 100, digits)}${language === 'en' ? '' : noBreak}%`,
    date,
    time,
    moment: (iso, now) =>
      new Date(iso).toDateString() === new Date(now).toDateString()
        ? time(iso)
        : `${date(iso)}, ${time(iso)}`,
    size: (bytes) => {
      const names = byteUnits[language].split(' ');
      const step = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log(bytes) / Math.log(1024)));
      const value = bytes / 1024 ** step;
      return `${number(value, step === 0 || value >= 10 ? 0 : 1)}${noBreak}${names[step] ?? ''}`;
    },
    compare,
  };
}

/** A date without a time stays that day in every zone. */
function dayOf(iso: string): { year: number; month: number; day: number } {
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (plain !== null) {
    return { year: Number(plain[1]), month: Number(plain[2]), day: Number(plain[3]) };
  }
  const date = new Date(iso);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const plainCollator = new Intl.Collator('ru', { numeric: true });

/** Kazakh letters in their places; all else as the platform has it. */
function compareByAlphabet(a: string, b: string): number {
  const [left, right] = [[...a.toLowerCase()], [...b.toLowerCase()]];
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const [one = '', other = ''] = [left[index], right[index]];
    const [place, otherPlace] = [alphabet.indexOf(one), alphabet.indexOf(other)];
    if (one === other) continue;
    if (place >= 0 && otherPlace >= 0) return place - otherPlace;
    return plainCollator.compare(left.slice(index).join(''), right.slice(index).join(''));
  }
  return left.length - right.length || plainCollator.compare(a, b);
}
