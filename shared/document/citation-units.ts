import type { Language } from '../language/language.ts';

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

/** A word that names a level, with the way its numbers stand. */
export type CitedUnit = {
  readonly level: CitedLevel;
  /** The word in its forms; a named group `one` marks forms that are singular for certain. */
  readonly word: string;
  readonly numbers: 'list' | 'ordinals' | 'roman';
  /** Whether the number stands after the word (ru, en) or before it (kk; ordinals in all). */
  readonly order: 'after' | 'before';
};

const ru: readonly CitedUnit[] = [
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
const kk: readonly CitedUnit[] = [
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
    word: '(?<one>баб[ыі]\\p{L}*|бап(?:қа|та|тан|пен|ты|тың|тағы)?)|баптар\\p{L}*|(?<=-)б\\.',
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
    word: '(?<one>тарма[қғ](?!тар|ша)\\p{L}*)|тармақтар\\p{L}*|(?<=-)т\\.',
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
const en: readonly CitedUnit[] = [
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

/** The words for levels by language, in the order in which they are tried. */
export const citedUnits: { readonly [language in Language]: readonly CitedUnit[] } = { ru, kk, en };
