import { foldLabelLetters } from './label-folding.ts';

const codes =
  /^(?:грнти|мрнти|ғтамр|хғтар|ғтахр|ғтамрк|irsti|srsti|удк|ббк|әож|udc|jel|doi|issn|eissn|orcid|scopus|хабарлама)(?!\p{L})/iu;
const articleTypes =
  /^(?:оригинальная |обзорная |научная |исследовательская )+статья$|^(?:ғылыми|шолу|зерттеу) мақала(?:сы)?$|^(?:original |research |review |scientific )+(?:article|paper)$|^review$|^article$/iu;
const dates =
  /^(?:поступила|получен[ао]|принят[ао]|опубликован[ао]|доступн[ао] онлайн|дата поступления|статья поступила|түсті|келіп түсті|қабылданды|жарияланды|мақала келіп түсті|received|accepted|published|available online|revised)(?:[^.]{0,40}?)[:\s]+\d/iu;
const correspondence =
  /^[\s\d*¹²³†‡]*(?:автор(?:ы)? (?:для корреспонденции|корреспондент)|корреспонденция(?: авторы)?|corresponding author|хат-хабар (?:үшін )?автор|байланыс(?:ты)? автор)/iu;
const citationAdvice =
  /^(?:для цитирования|ссылка для цитирования|дәйексөз|сілтеме жасау|for citation|cite (?:this|as)|how to cite)/iu;
const rights =
  /^(?:copyright|авторские права|©|\(c\)|this (?:is an open access|article is licensed)|лицензия|creative commons|cc by)/iu;
const sources =
  /^(?:источник|примечание|составлено авторами?|дереккөз|ескерту|source|note)s?\s*[:.]/iu;
const organisations =
  /(?<!\p{L})(?:университет|институт(?!ци|ов|а )|академия|колледж|кафедра|факультет|центр(?!ал|и)|орталығы|мектебі|министерств|министрлігі|university|institute|academy|college|school of|department of|faculty of|cent(?:er|re) (?:of|for)|ministry of)/iu;

/** Remarks around an article that are no part of its text: codes, dates, addresses, rights, sources. */
export function isFrontMatter(line: string): boolean {
  const bare = stripMarks(line);
  return (
    isCodeLine(bare) ||
    articleTypes.test(bare) ||
    dates.test(bare) ||
    correspondence.test(bare) ||
    citationAdvice.test(bare) ||
    isAddress(bare) ||
    isAuthorLine(line) ||
    isAffiliation(line) ||
    isRightsLine(line) ||
    /^\d{1,4}$/.test(bare)
  );
}

/** Whether the line speaks of copyright and licence. */
export function isRightsLine(line: string): boolean {
  return rights.test(stripMarks(line));
}

/** "Источник: …" and the like under a table or figure. */
export function isSourceLine(line: string): boolean {
  return sources.test(line) && line.length <= 400;
}

function isCodeLine(bare: string): boolean {
  return (
    bare.length <= 200 &&
    (codes.test(foldLabelLetters(bare)) || /^<?https?:\/\/(?:dx\.)?doi\.org\/\S+$/.test(bare))
  );
}

function isAddress(bare: string): boolean {
  return (
    bare.length <= 400 &&
    /[\w.-]+@[\w-]+\.\w/.test(bare) &&
    !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}+\s/u.test(bare)
  );
}

/** The line without marks of emphasis, footnote signs and superscripts of converters. */
export function stripMarks(line: string): string {
  return line
    .replace(/\^\{[^}]*\}/g, '')
    .replace(/^[\s*_#†‡]+|[\s*_†‡]+$/g, '')
    .trim();
}

const initials = '\\p{Lu}\\p{Ll}?\\.(?:\\s?-?\\p{Lu}\\p{Ll}?\\.)?';
const surname = "\\p{Lu}[\\p{L}’'-]+";
const signs = '[\\s\\d*¹²³⁴⁵†‡,]*';
const named = new RegExp(
  `^${signs}(?:${initials}\\s?${surname}|${surname},?\\s${initials})(?:${signs}(?:(?:,|;|и|және|мен|and|&)\\s*)?(?:${initials}\\s?${surname}|${surname},?\\s${initials}))*${signs}\\.?$`,
  'u',
);

/** Whether the line holds nothing but names of authors with initials, or full names in a list. */
function isAuthorLine(line: string): boolean {
  const bare = stripMarks(line);
  if (bare.length > 300) return false;
  if (named.test(bare)) return true;
  const names = bare.replace(/[\d*¹²³⁴⁵†‡]/g, '').split(/\s*[,;]\s*|\s(?:и|және|and)\s/);
  if (names.length < 2 || bare === bare.toUpperCase()) return false;
  return names.every((name) => {
    const words = name.trim().split(/\s+/);
    return (
      words.length >= 2 &&
      words.length <= 4 &&
      words.every((word) => /^\p{Lu}[\p{L}.’'-]*$/u.test(word))
    );
  });
}

/** Whether the line names an organisation and its place: "Toraigyrov University, Pavlodar, Kazakhstan". */
function isAffiliation(line: string): boolean {
  const bare = stripMarks(line);
  if (bare.length > 300 || !organisations.test(bare) || /[;:]$/.test(bare)) return false;
  const isMarked = /^[\s*]*(?:[¹²³⁴⁵*†‡]|\d(?![\d.)]))/.test(line);
  return isMarked || /^[^.!?]*,\s*(?:г\.\s*|қ\.\s*)?\p{Lu}[\p{L} .-]+(?:,|$|\.$)/u.test(bare);
}
