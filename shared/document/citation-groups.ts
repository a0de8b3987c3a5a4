import type { Language } from '../language/language.ts';
import type { Span } from '../text/span.ts';
import {
  numberListPattern,
  type NumberRange,
  ordinalListPattern,
  parseNumberList,
} from './cited-numbers.ts';
import { romanNumberPattern, romanToArabic } from './provision-numbers.ts';

/** Levels at which provisions are cited, the widest first. A `part` is an unnumbered paragraph. */
export const citedLevels = [
  'section',
  'chapter',
  'article',
  'clause',
  'subclause',
  'part',
] as const;
export type CitedLevel = (typeof citedLevels)[number];

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

type Unit = {
  readonly level: CitedLevel;
  /** The word in its forms; a named group `one` marks forms that are singular for certain. */
  readonly word: string;
  readonly numbers: 'list' | 'ordinals' | 'roman';
  /** Whether the number stands after the word (ru, en) or before it (kk; ordinals in all). */
  readonly order: 'after' | 'before';
};

const ru: readonly Unit[] = [
  {
    level: 'section',
    word: '(?<one>раздел(?:а|у|ом|е)?)|раздел(?:ы|ов|ам|ами|ах)|разд\\.',
    numbers: 'roman',
    order: 'after',
  },
  {
    level: 'section',
    word: '(?<one>раздел(?:а|у|ом|е)?)|раздел(?:ы|ов|ам|ами|ах)|разд\\.',
    numbers: 'list',
    order: 'after',
  },
  {
    level: 'chapter',
    word: '(?<one>глав(?:а|у|е|ой|ою))|глав(?:ы|ам|ами|ах)?|гл\\.',
    numbers: 'list',
    order: 'after',
  },
  {
    level: 'article',
    word: '(?<one>стать(?:я|ю|е|[её]й))|стат(?:ьи|ей|ьям|ьями|ьях)|ст\\. ?ст\\.|ст\\.',
    numbers: 'list',
    order: 'after',
  },
  {
    level: 'subclause',
    word: '(?<one>под-?пункт(?:а|у|ом|е)?)|под-?пункт(?:ы|ов|ам|ами|ах)|подп\\.|пп\\.(?= ?\\d{1,3}(?:-\\d)?\\))|п/п',
    numbers: 'list',
    order: 'after',
  },
  {
    level: 'clause',
    word: '(?<one>пункт(?:а|у|ом|е)?)|пункт(?:ы|ов|ам|ами|ах)|пп?\\.',
    numbers: 'list',
    order: 'after',
  },
  {
    level: 'part',
    word: 'част(?:ь|и|ью|ей|ям|ями|ях)|абзац(?:а|у|ем|е|ы|ев|ам|ами|ах)?',
    numbers: 'ordinals',
    order: 'after',
  },
  {
    level: 'part',
    word: '(?<one>част(?:ь|ью)|абзац(?:а|у|ем|е)?)|част(?:и|ей|ям|ями|ях)|абзац(?:ы|ев|ам|ами|ах)|ч\\.|абз\\.',
    numbers: 'list',
    order: 'after',
  },
  {
    level: 'part',
    word: 'част(?:ь|и|ью|ей)|абзац(?:а|у|ем|е)?',
    numbers: 'ordinals',
    order: 'before',
  },
];
const kk: readonly Unit[] = [
  {
    level: 'section',
    word: '(?<one>бөлім(?!дер)\\p{L}*)|бөлімдер\\p{L}*',
    numbers: 'roman',
    order: 'before',
  },
  {
    level: 'section',
    word: '(?<one>бөлім(?!дер)\\p{L}*)|бөлімдер\\p{L}*',
    numbers: 'list',
    order: 'before',
  },
  {
    level: 'chapter',
    word: '(?<one>тарау(?!лар)\\p{L}*)|тараулар\\p{L}*',
    numbers: 'list',
    order: 'before',
  },
  {
    level: 'article',
    word: '(?<one>ба[бп](?!тар)\\p{L}*)|баптар\\p{L}*|б\\.',
    numbers: 'list',
    order: 'before',
  },
  {
    level: 'subclause',
    word: '(?<one>тармақша(?!лар)\\p{L}*)|тармақшалар\\p{L}*|тш\\.|тармақш\\.',
    numbers: 'list',
    order: 'before',
  },
  {
    level: 'clause',
    word: '(?<one>тарма[қғ](?!тар|ша)\\p{L}*)|тармақтар\\p{L}*|т\\.',
    numbers: 'list',
    order: 'before',
  },
  { level: 'part', word: 'бөлі[гк]\\p{L}*|абзац\\p{L}*', numbers: 'ordinals', order: 'before' },
  {
    level: 'part',
    word: '(?<one>бөлі[гк](?!тер)\\p{L}*)|бөліктер\\p{L}*|абзац\\p{L}*',
    numbers: 'list',
    order: 'before',
  },
];
const en: readonly Unit[] = [
  { level: 'section', word: '(?<one>section)|sections', numbers: 'roman', order: 'after' },
  { level: 'section', word: '(?<one>section)|sections', numbers: 'list', order: 'after' },
  { level: 'chapter', word: '(?<one>chapter)|chapters', numbers: 'list', order: 'after' },
  { level: 'article', word: '(?<one>article)|articles|arts?\\.', numbers: 'list', order: 'after' },
  {
    level: 'subclause',
    word: '(?<one>sub-?(?:paragraph|clause|point)|point|item)|sub-?(?:paragraphs|clauses|points)|points|items|sub-?paras?\\.?',
    numbers: 'list',
    order: 'after',
  },
  {
    level: 'clause',
    word: '(?<one>paragraph|clause)|paragraphs|clauses|paras?\\.?',
    numbers: 'list',
    order: 'after',
  },
  { level: 'part', word: 'parts?', numbers: 'ordinals', order: 'after' },
  { level: 'part', word: 'parts?', numbers: 'ordinals', order: 'before' },
];

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
    ['article', relativeKk('ба[бп]')],
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
  ru: ru.map((unit) => ({ unit, pattern: patternOf(unit) })),
  kk: kk.map((unit) => ({ unit, pattern: patternOf(unit) })),
  en: en.map((unit) => ({ unit, pattern: patternOf(unit) })),
};

function patternOf({ word, numbers, order }: Unit): RegExp {
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
  numbers: Unit['numbers'],
  mayBePlural: boolean,
): readonly NumberRange[] {
  if (numbers !== 'roman') return parseNumberList(list, mayBePlural);
  const value = romanToArabic(list)?.toString();
  return value === undefined ? [] : [{ from: value, to: value }];
}
