import { foldLabelLetters } from './label-folding.ts';

/** What the section under a heading holds: text, the list of references, or remarks on the authors. */
export type ScholarlySectionKind = 'text' | 'references' | 'authors';

export type ScholarlyHeading = {
  readonly kind: ScholarlySectionKind;
  /** Printed number ("2.1"), or `null`. */
  readonly number: string | null;
  readonly title: string;
  /** Depth from 1 as the number says; 1 without a number. */
  readonly depth: number;
  /** Offset of the text that runs on in the same line, or `null`. */
  readonly runInStart: number | null;
};

const references = [
  '(?:список|перечень) (?:использованн\\p{L}+ )?(?:источников и литературы|литературы и источников|литературы|источников|референций)',
  'литература',
  'использованн\\p{L}+ (?:литература|источники)',
  'библиографи(?:я|ческий список)',
  '(?:пайдалан(?:ыл)?ған )?әдебиет(?:тер)?(?: тізімі)?',
  '(?:пайдаланылған )?(?:дерек)?көздер(?: тізімі)?',
  'references',
  'bibliography',
  'literature(?: cited)?',
  'works cited',
  'list of references',
];
const authors = [
  '(?:сведения|информация) об? авторах?',
  'авторлар туралы (?:мәлімет(?:тер)?|ақпарат)',
  'автор туралы (?:мәлімет(?:тер)?|ақпарат)',
  '(?:information )?about (?:the )?authors?',
  'information about (?:the )?authors?',
  "authors?[’']? information",
];
const texts = [
  'введение',
  'материал(?:ы)? и метод(?:ы|ология)(?: исследовани[яй])?',
  'метод(?:ы|ика|ология)(?: и материалы)?(?: исследовани[яй])?',
  'методология и методы(?: исследования)?',
  '(?:литературный обзор|обзор литературы)',
  'результаты(?: исследовани[яй])?(?: и (?:их )?обсуждени[ея])?',
  'обсуждение(?: и результаты| результатов)?(?: исследовани[яй])?',
  'основная часть',
  'дискуссия',
  'заключени[ея]',
  'выводы',
  'заключение и выводы',
  'вклад авторов',
  'конфликт(?:ы)? интересов',
  'благодарност[ьи]',
  '(?:информация о )?финансировани[ея]',
  'кіріспе',
  'материалдар(?: мен|,| және)? (?:зерттеу )?әдістер(?:і)?',
  '(?:зерттеу )?(?:әдістер|әдістері|әдіснамасы|әдіснама|әдістемесі|материалдары мен әдістері)(?: мен материалдар(?:ы)?)?',
  'әдебиет(?:тер)?(?:ке|тік)? шолу(?:ы)?',
  '(?:зерттеу )?нәтиже(?:лер|лері|сі)?(?: (?:мен|және|жəне) (?:оларды )?талқылау(?:лар|ы)?)?',
  '(?:нәтижелерді )?талқылау(?:лар)?(?: (?:мен|және) нәтижелер)?',
  'негізгі бөлім',
  'қорытынды(?:лар)?',
  'тұжырымдар',
  'авторлардың (?:қосқан )?үлес(?:і|тері)',
  'мүдделер қақтығысы',
  'алғыс(?: айту)?',
  'қаржыландыру',
  'introduction',
  'background',
  '(?:materials? and )?methods?(?: and materials?)?',
  '(?:research )?method(?:s|ology)',
  'data and methods?',
  'literature review',
  'results?(?: and discussions?)?',
  'findings',
  'discussions?(?: and results?)?',
  'conclusions?',
  'concluding remarks',
  'acknowledge?ments?',
  'funding',
  'conflicts? of interests?',
  "authors?[’']? contributions?",
  'contributions? of (?:the )?authors?',
];

const dictionary: readonly (readonly [ScholarlySectionKind, RegExp])[] = [
  ['references', pattern(references)],
  ['authors', pattern(authors)],
  ['text', pattern(texts)],
];
const numberPrefix = /^(?:(\d{1,2}(?:\.\d{1,2})*)\.?|[IVX]{1,4}\.)\s+/;
const longestTitle = 120;

function pattern(titles: readonly string[]): RegExp {
  return new RegExp(`^(?:${titles.join('|')})(?!\\p{L})(?=[*_]*\\s*(?:[.:]|$))`, 'iu');
}

/**
 * The line as a heading with one of the usual titles of sections ("Введение", "Нәтижелер",
 * "References"), alone on its line or before the text ("Results. The …"), or `null`.
 */
export function findUsualHeading(line: string): ScholarlyHeading | null {
  const start = /^[*_#\s]*/.exec(line)?.[0].length ?? 0;
  const folded = foldLabelLetters(line.slice(start, start + 200));
  const prefix = numberPrefix.exec(folded);
  const titleStart = prefix?.[0].length ?? 0;
  for (const [kind, titles] of dictionary) {
    const found = titles.exec(folded.slice(titleStart));
    if (found === null) continue;
    const end = start + titleStart + found[0].length;
    const rest = /^[*_]*[.:]?[*_]*(?:\s+|$)/.exec(line.slice(end));
    const text = rest === null ? '' : line.slice(end + rest[0].length);
    const isJoined = /[.:]/.test(rest?.[0] ?? '') && /^[\p{Lu}\d"«“–-]/u.test(text);
    if (rest === null || (text !== '' && !isJoined)) return null;
    return {
      kind,
      number: prefix?.[1] ?? null,
      title: line.slice(start + titleStart, end),
      depth: depthOf(prefix?.[1] ?? null),
      runInStart: text === '' ? null : end + rest[0].length,
    };
  }
  return null;
}

/** The line as a numbered heading of any title ("2.1 Local budgets"), or `null`. */
export function findNumberedHeading(line: string): ScholarlyHeading | null {
  const prefix = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=\p{Lu})/u.exec(line);
  if (prefix?.[1] === undefined || line.length > longestTitle || /[.;:,!?]$/.test(line))
    return null;
  const title = line.slice(prefix[0].length);
  return { kind: 'text', number: prefix[1], title, depth: depthOf(prefix[1]), runInStart: null };
}

function depthOf(number: string | null): number {
  return number === null ? 1 : number.split('.').length;
}
