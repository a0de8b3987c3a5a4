/** Months in the three languages, by how they begin. */
const month =
  '(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?';
const date = new RegExp(
  [
    '\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{2,4}',
    '\\d{4}-\\d{2}-\\d{2}',
    `\\d{1,2}(?:st|nd|rd|th)?\\s+${month},?\\s+\\d{4}`,
    `${month}\\s+\\d{1,2},?\\s+\\d{4}`,
    `\\d{4}\\s*(?:ж\\.|жылғы|жылы)?\\s*\\d{1,2}\\s+${month}`,
  ].join('|'),
  'giu',
);
/** Says that a text came in, was accepted, revised or published. */
const event =
  /^(?:поступил|получен|принят|одобрен|доступн|опубликован|доработан|исправлен|рекомендован|подписан|received|submitted|revised|accepted|approved|published|available|түсті|түскен|келіп|қабылдан|мақұлдан|жариялан|қолжетімді|түзетіл)\p{L}*$/iu;
const filler =
  /^(?:в|во|к|на|после|для|г|гг|год\p{L}*|онлайн|online|редакци\p{L}*|печат\p{L}*|публикаци\p{L}*|дата|стать[яи]|рукопис\p{L}*|рецензировани\p{L}*|in|on|for|form|first|final|publication|article|manuscript|date|history|print|ж|жылы|жылғы|қол|жетімді|жариялауға|мақала|редакцияға|күні|басуға|баспаға)$/iu;

/**
 * Whether a line is nothing but the dates on which an article came in, was accepted and published,
 * as journals print them at the foot of the first page ("Поступила: …; Принята: …", "Received …",
 * "Түсті: …"). A line with any other word, or with a single date and no colon ("Принята 30 августа
 * 1995 года" under the title of a law), is not one.
 */
export function isEditorialDates(text: string): boolean {
  if (text.length > 300 || !/\d/.test(text)) return false;
  const dates = text.match(date)?.length ?? 0;
  if (dates === 0) return false;
  const words = text.replace(date, ' ').match(/\p{L}+|\d+/gu) ?? [];
  const events = words.filter((word) => event.test(word)).length;
  if (events === 0 || !words.every((word) => event.test(word) || filler.test(word))) return false;
  return events >= 2 || /^[^\d:]{3,60}:/.test(text) || /^(?:received|submitted)\b/i.test(text);
}

const correspondent =
  /^(?:автор(?:ы)?\s+для\s+(?:корреспонденции|переписки)|автор[-–\s]+корреспондент|корреспондирующий\s+автор|(?:ответственный|контактный)\s+автор|corresponding\s+authors?|authors?\s+for\s+correspondence|correspondence(?:\s+to)?(?=\s*:)|хат[-–\s]?хабар(?:лар)?(?:\s+алмасу)?(?:\s+үшін)?(?:\s+жауапты)?\s+автор|байланыс(?:\s+үшін)?\s+автор|корреспондент[-–\s]+автор|жауапты\s+автор)(?![\p{L}])(.*)$/iu;

/**
 * Whether a line is the note that names the author to write to ("¹автор для корреспонденции",
 * "*Corresponding author: …", "хат-хабар үшін автор"). A sentence that only begins with these words
 * is not one: without a note mark, what follows must be nothing or set off by a sign.
 */
export function isCorrespondenceNote(text: string): boolean {
  if (text.length > 240) return false;
  const marks = /^[\s*†‡^{}()[\]\d\u00B9\u00B2\u00B3\u2070-\u2079]*/u.exec(text)?.[0] ?? '';
  const rest = correspondent.exec(text.slice(marks.length))?.[1]?.trim();
  if (rest === undefined) return false;
  return marks.trim() !== '' || rest === '' || /^[:–—,.(;-]/.test(rest) || /^\S+@\S+$/.test(rest);
}
