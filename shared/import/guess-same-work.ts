import type { WorkKind } from '../document/document.ts';
import type { ByLanguage, Language } from '../language/language.ts';
import { languages } from '../language/language.ts';

/** What is compared of a file and of a work: whether they may be the same text. */
export type WorkOutline = {
  readonly kind: WorkKind;
  readonly title: ByLanguage<string>;
  /** Names of the files it came from. */
  readonly fileNames: readonly string[];
  readonly languages: readonly Language[];
  /** Numbers of articles as in eIds: `art_87`, `art_94_1`. */
  readonly articles: readonly string[];
};

/** Fewer articles say nothing. */
const fewestArticles = 5;
/** From this share of common articles on, two texts have the same ones. */
const sameArticles = 0.9;

/**
 * The number of the outline in `known` that the file is most likely a version of, `null` when none.
 * Evidence, the strongest first: the same title in a language; the same articles in another
 * language; the same file name but for the name of its language. A file of another kind is another
 * text, unless a kind was not recognised.
 */
export function guessSameWork(file: WorkOutline, known: readonly WorkOutline[]): number | null {
  for (const isSame of [hasSameTitle, hasSameArticles, hasSameName]) {
    const index = known.findLastIndex((other) => areOfOneKind(file, other) && isSame(file, other));
    if (index !== -1) return index;
  }
  return null;
}

function areOfOneKind(a: WorkOutline, b: WorkOutline): boolean {
  return a.kind === b.kind || a.kind === 'other' || b.kind === 'other';
}

function hasSameTitle(a: WorkOutline, b: WorkOutline): boolean {
  return languages.some((language) => {
    const title = comparable(a.title[language]);
    return title !== '' && title === comparable(b.title[language]);
  });
}

function comparable(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function hasSameArticles(a: WorkOutline, b: WorkOutline): boolean {
  return !shareLanguage(a, b) && hasManyArticles(a) && articlesInCommon(a, b) >= sameArticles;
}

/** Articles that differ tell against a name. */
function hasSameName(a: WorkOutline, b: WorkOutline): boolean {
  if (shareLanguage(a, b)) return false;
  const haveArticles = hasManyArticles(a) && hasManyArticles(b);
  if (haveArticles && articlesInCommon(a, b) < sameArticles) return false;
  const names = new Set(b.fileNames.map(nameWithoutLanguage));
  return a.fileNames
    .map(nameWithoutLanguage)
    .some((name) => /\p{L}/u.test(name) && names.has(name));
}

function hasManyArticles({ articles }: WorkOutline): boolean {
  return new Set(articles).size >= fewestArticles;
}

/** The share of all articles of both that both have. */
function articlesInCommon(a: WorkOutline, b: WorkOutline): number {
  const [own, other] = [new Set(a.articles), new Set(b.articles)];
  const common = [...own].filter((number) => other.has(number)).length;
  return common / Math.max(1, own.size + other.size - common);
}

function shareLanguage(a: WorkOutline, b: WorkOutline): boolean {
  return a.languages.some((language) => b.languages.includes(language));
}

const languageNames =
  /(?<![\p{L}])(?:kk|kz|kaz|qaz|kazakh|каз|қаз|казахский|қазақша|ru|rus|russian|рус|орыс|русский|орысша|en|eng|english|англ|ағылшын|английский|ағылшынша)(?![\p{L}])/giu;

function nameWithoutLanguage(fileName: string): string {
  const stem = fileName.replace(/(?<=.)\.[^.]*$/, '');
  return comparable(stem.replace(languageNames, ' '));
}
