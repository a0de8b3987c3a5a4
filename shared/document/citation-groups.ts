import type { Language } from '../language/language.ts';
import { type CitedLevel, type CitedUnit, citedUnits } from './citation-units.ts';
import type { Span } from '../text/span.ts';
import {
  numberListPattern,
  type NumberRange,
  ordinalListPattern,
  parseNumberList,
} from './cited-numbers.ts';
import { romanNumberPattern, romanToArabic } from './provision-numbers.ts';

/** One step of a citation: "пункт 4", "87-баптың", "this Article". */
export type CitationGroup = Span & {
  readonly level: CitedLevel;
  /** Empty for a relative step. */
  readonly ranges: readonly NumberRange[];
  /** Whether the step points at the place itself: "настоящей статьи", "осы баптың". */
  readonly isRelative: boolean;
  /** Whether the word is shortened: "ст.", "п.", "Art.". */
  readonly isShort: boolean;
};

const relative: { readonly [language in Language]: readonly (readonly [CitedLevel, RegExp])[] } = {
  ru: [
    ['section', relativeRu('раздел(?:а|у|ом|е)?')],
    ['chapter', relativeRu('глав(?:а|ы|е|у|ой)')],
    ['article', relativeRu('стать(?:я|и|е|ю|ей)')],
    ['subclause', relativeRu('подпункт(?:а|у|ом|е)?')],
    ['clause', relativeRu('пункт(?:а|у|ом|е)?')],
  ],
  kk: [
    ['section', relativeKk('бөлім')],
    ['chapter', relativeKk('тарау')],
    ['article', relativeKk('ба[бп](?!т[аә]у)')],
    ['subclause', relativeKk('тармақша')],
    ['clause', relativeKk('тарма[қғ](?!ша)')],
  ],
  en: [
    ['section', relativeEn('section')],
    ['chapter', relativeEn('chapter')],
    ['article', relativeEn('article')],
    ['subclause', relativeEn('sub-?(?:paragraph|clause|point)')],
    ['clause', relativeEn('(?:paragraph|clause)')],
  ],
};

function relativeRu(word: string): RegExp {
  return new RegExp(
    `(?<!\\p{L})(?:настоящ\\p{L}+|эт(?:а|ой|у|от|ого|ому|им|ом)) ${word}(?!\\p{L})`,
    'giu',
  );
}

function relativeKk(word: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:осы|аталған) ${word}\\p{L}*`, 'giu');
}

function relativeEn(word: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:this|the present) ${word}(?!\\p{L})`, 'giu');
}

const lists = {
  list: numberListPattern,
  ordinals: ordinalListPattern,
  // Roman numerals are capitals even where the pattern ignores case: checked after the match.
  roman: romanNumberPattern,
};

const patterns = {
  ru: citedUnits.ru.map((unit) => ({ unit, pattern: patternOf(unit) })),
  kk: citedUnits.kk.map((unit) => ({ unit, pattern: patternOf(unit) })),
  en: citedUnits.en.map((unit) => ({ unit, pattern: patternOf(unit) })),
};

function patternOf({ word, numbers, order }: CitedUnit): RegExp {
  const list = `(?<list>${lists[numbers]})`;
  const glue = numbers === 'list' ? '\\s?-?\\s?' : '[ -]';
  return order === 'after'
    ? new RegExp(`(?<![\\p{L}\\d-])(?<word>${word})\\s*(?:№ ?)?${list}(?![\\p{L}\\d])`, 'giu')
    : new RegExp(`(?<![\\p{L}\\d.-])${list}${glue}(?<word>${word})(?!\\p{L})`, 'giu');
}

/** The steps of citations in a folded text, in text order and without overlaps. */
export function findCitationGroups(folded: string, language: Language): CitationGroup[] {
  const found: CitationGroup[] = [];
  for (const { unit, pattern } of patterns[language]) {
    for (const match of folded.matchAll(pattern)) {
      const { word = '', list = '', one } = match.groups ?? {};
      const ranges = readList(list, unit.numbers, one === undefined);
      if (ranges.length === 0) continue;
      const isShort = word.endsWith('.');
      const end = match.index + match[0].length;
      found.push({
        start: match.index,
        end,
        level: unit.level,
        ranges,
        isRelative: false,
        isShort,
      });
    }
  }
  for (const [level, pattern] of relative[language]) {
    for (const match of folded.matchAll(pattern)) {
      const end = match.index + match[0].length;
      found.push({ start: match.index, end, level, ranges: [], isRelative: true, isShort: false });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const groups: CitationGroup[] = [];
  for (const group of found) {
    if (group.start < (groups.at(-1)?.end ?? 0)) continue;
    groups.push(group, ...bracketedGroups(folded, group));
  }
  return groups;
}

/** The steps in brackets after an article or clause: "Article 87(4)(2)", "paragraph 1(2)". */
function bracketedGroups(
  folded: string,
  { level, end, isRelative }: CitationGroup,
): CitationGroup[] {
  if (isRelative || (level !== 'article' && level !== 'clause')) return [];
  const brackets = /^ ?(\(\d{1,3}(?:-\d{1,2})?\))(?: ?(\(\d{1,3}(?:-\d{1,2})?\)))?/.exec(
    folded.slice(end, end + 30),
  );
  const levels: readonly CitedLevel[] =
    level === 'article' ? ['clause', 'subclause'] : ['subclause'];
  const groups: CitationGroup[] = [];
  let start = end;
  for (const [index, bracketed] of [brackets?.[1], brackets?.[2]].entries()) {
    const deeper = levels[index];
    if (bracketed === undefined || deeper === undefined) break;
    start = folded.indexOf(bracketed, start);
    const ranges = parseNumberList(bracketed.slice(1, -1), false);
    groups.push({
      start,
      end: start + bracketed.length,
      level: deeper,
      ranges,
      isRelative: false,
      isShort: false,
    });
    start += bracketed.length;
  }
  return groups;
}

function readList(
  list: string,
  numbers: CitedUnit['numbers'],
  mayBePlural: boolean,
): readonly NumberRange[] {
  if (numbers !== 'roman') return parseNumberList(list, mayBePlural);
  const value = romanToArabic(list)?.toString();
  return value === undefined ? [] : [{ from: value, to: value }];
}
