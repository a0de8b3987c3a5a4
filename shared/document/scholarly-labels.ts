import type { Language } from '../language/language.ts';
import { foldLabelLetters } from './label-folding.ts';

/** A label such as "Abstract." at the start of a line. */
export type FoundLabel = {
  /** As printed, with its full stop or colon. */
  readonly label: string;
  /** Offset in the line of what follows the label; the line's length when it stands alone. */
  readonly textStart: number;
  /** The language of the label's word. */
  readonly language: Language;
};

/** Marks of emphasis that conversions leave at labels: "**Abstract.** Text". */
const marks = '[*_#\\s]*';

type LabelWords = { readonly [language in Language]: string };

const abstractWords: LabelWords = {
  ru: 'аннотация|реферат|краткая аннотация',
  kk: 'аңдатпа|андатпа|түйіндеме|аңдатпасы',
  en: 'abstract|annotation',
};
/** Words that may head an abstract and a section of the body alike: never without a full stop or colon. */
const summaryWords: LabelWords = { ru: 'резюме', kk: 'түйін', en: 'summary' };
const keywordsWords: LabelWords = {
  ru: 'ключевые слова(?: и (?:фразы|словосочетания|выражения))?',
  kk: '(?:түйін|түйінді|кілт|кілтті|тірек|негізгі)(?: |-)сөздер(?:і)?(?: мен (?:тіркестер|сөз тіркестері))?',
  en: 'key ?-?words?(?: and phrases)?|index terms',
};

const order = ['ru', 'kk', 'en'] as const;
const closedEnding = `${marks}(?:[.:]${marks}|[-–—]\\s|$)`;

type LabelPattern = { readonly language: Language; readonly pattern: RegExp };

function labelPatterns(words: LabelWords, ending: string): LabelPattern[] {
  return order.map((language) => ({
    language,
    pattern: new RegExp(`^${marks}(?:${words[language]})(?!\\p{L})${ending}`, 'iu'),
  }));
}

const closedAbstract = labelPatterns(abstractWords, closedEnding);
const openAbstract = labelPatterns(abstractWords, '\\s+');
const closedSummary = labelPatterns(summaryWords, closedEnding);
const closedKeywords = labelPatterns(keywordsWords, closedEnding);

function findLabel(line: string, patterns: readonly LabelPattern[]): FoundLabel | null {
  const folded = foldLabelLetters(line.slice(0, 100));
  for (const { language, pattern } of patterns) {
    const found = pattern.exec(folded);
    if (found === null) continue;
    const textStart = line.length - line.slice(found[0].length).trimStart().length;
    return { label: line.slice(0, textStart).replace(/[*_#]/g, '').trim(), textStart, language };
  }
  return null;
}

/** The label of an abstract at the start of the line, or `null`. */
export function findAbstractLabel(line: string): FoundLabel | null {
  const closed = findLabel(line, closedAbstract) ?? findLabel(line, closedSummary);
  if (closed !== null) return closed;
  // "Abstract The article examines …": without a full stop only before a whole sentence.
  const open = findLabel(line, openAbstract);
  const rest = open === null ? '' : line.slice(open.textStart);
  return rest.length >= 80 && /^["«“]?\p{Lu}/u.test(rest) ? open : null;
}

/** Whether the label could head a section of the body as well: "Summary", "Резюме", "Түйін". */
export function isSummaryLabel(label: FoundLabel): boolean {
  return findLabel(label.label, closedSummary) !== null;
}

/** The label of a list of keywords at the start of the line, or `null`. */
export function findKeywordsLabel(line: string): FoundLabel | null {
  return findLabel(line, closedKeywords);
}

/**
 * The keywords of a list that semicolons, commas or middle dots separate, as written, without
 * the final full stop. Commas inside brackets do not separate.
 */
export function splitKeywords(list: string): string[] {
  const separator = list.includes(';') ? /;/ : /[•·]/.test(list) ? /[•·]/ : /,(?![^(]*\))/;
  return list
    .split(separator)
    .map((keyword) =>
      keyword
        .replace(/[*_]/g, '')
        .trim()
        .replace(/[.,;]+$/, '')
        .trim(),
    )
    .filter((keyword) => keyword !== '');
}
