import { foldNumberedLabel } from './label-folding.ts';
import { normalizeNumber, romanToArabic } from './provision-numbers.ts';

/**
 * A number at the start of a line within an article: `1.` dotted, `1)` closed, `(1)` bracketed,
 * `1.1.` decimal, `а)` letter, `(iv)` roman. `bareNumber` ("1 Everyone …"), `bareLetter` ("a each
 * …") and `dottedLetter` ("a. each …") count only in a sequence (`chooseItems`).
 */
export type LegalItem = {
  readonly form: ItemForm;
  /** Normalised number, or the small letter as printed. */
  readonly number: string;
  /** As printed, with its full stop or bracket: "4.", "2)". */
  readonly label: string;
};

type ItemForm =
  | 'dotted'
  | 'closed'
  | 'bracketed'
  | 'decimal'
  | 'letter'
  | 'roman'
  | 'bareNumber'
  | 'bareLetter'
  | 'dottedLetter';

const insertion = '(?:-\\d{1,3}|[⁰¹²³⁴-⁹]+|\\^\\{?\\d+\\}?)*';
const patterns: readonly (readonly [LegalItem['form'], RegExp])[] = [
  ['decimal', /^(\d{1,3}\.\d{1,3})\.? (?=\D)/u],
  ['dotted', new RegExp(`^(\\d{1,3}${insertion})\\.(?=$| *[^\\s\\d.,;:)]| +\\d)`, 'u')],
  ['closed', new RegExp(`^(\\d{1,3}${insertion})\\)`, 'u')],
  ['bracketed', new RegExp(`^\\((\\d{1,3}${insertion})\\)`, 'u')],
  ['roman', /^\(?((?=[ivx]{2}|[vx])[ivx]+)\)/u],
  ['letter', /^\(?(\p{Ll})\)/u],
  ['bareNumber', /^(\d{1,2}(?:-\d)?) (?=["«“]?\p{Lu})/u],
  ['dottedLetter', /^(\p{Ll})\.(?= )/u],
  ['bareLetter', /^([a-z]) (?=\p{L})/u],
];
const dates =
  /^ *(?:\d{1,2}\.\d{2,4}|(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)\p{Ll}* \d)/u;

/** The number at the start of the line, or `null`. Dates ("1. 01.2020", "5. мая 1995") are none. */
export function parseLegalItem(line: string): LegalItem | null {
  const folded = foldNumberedLabel(line.slice(0, 60));
  for (const [form, pattern] of patterns) {
    const match = pattern.exec(folded);
    const printed = match?.[1];
    if (match === null || printed === undefined) continue;
    const label = line.slice(0, match[0].trimEnd().length);
    if (form === 'dotted' && dates.test(folded.slice(match[0].length))) return null;
    const isLetter = form === 'letter' || form === 'bareLetter' || form === 'dottedLetter';
    const number = isLetter ? printed : romanOrNumber(printed, form);
    if (number !== null) return { form, number, label };
  }
  return null;
}

function romanOrNumber(printed: string, form: LegalItem['form']): string | null {
  return form === 'roman'
    ? (romanToArabic(printed.toUpperCase())?.toString() ?? null)
    : normalizeNumber(printed);
}
