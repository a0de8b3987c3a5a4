import { findCaptionLabel } from '../document/captions.ts';
import { isTitleLine } from '../document/legal-title.ts';
import { isFrontMatter, stripMarks } from '../document/scholarly-front-matter.ts';
import { findUsualHeading } from '../document/scholarly-headings.ts';
import { findAbstractLabel, findKeywordsLabel } from '../document/scholarly-labels.ts';
import { isAllCapitals, startsLowercase } from '../document/text-lines.ts';
import type { Language } from '../language/language.ts';

type Detect = (text: string) => Language | null;

/** A title and the paragraphs that hold it, by index. */
export type FoundTitle = { readonly title: string; readonly paragraphs: readonly number[] };

const farthest = 12;
const shortestTitle = 10;

/**
 * The title above paragraph `index` in the given language: names of authors, addresses and other
 * front matter in between are passed over; a heading, a long paragraph or `from` ends the search.
 */
export function findTitleAbove(
  texts: readonly string[],
  { index, from }: { readonly index: number; readonly from: number },
  language: Language,
  detectLanguage: Detect,
): FoundTitle | null {
  for (let at = index - 1; at >= Math.max(from, index - farthest); at -= 1) {
    const text = texts[at] ?? '';
    if (isFrontMatter(text)) continue;
    if (!canBeTitle(text)) return null;
    if (isInLanguage(text, language, detectLanguage)) return completeTitle(texts, at, from);
  }
  return null;
}

/** The first title in the given language before paragraph `end`. */
export function findFirstTitle(
  texts: readonly string[],
  end: number,
  language: Language,
  detectLanguage: Detect,
): FoundTitle | null {
  for (let at = 0; at < end; at += 1) {
    const text = texts[at] ?? '';
    const isTitle =
      canBeTitle(text) && !isFrontMatter(text) && isInLanguage(text, language, detectLanguage);
    if (!isTitle) continue;
    let last = at;
    while (last + 1 < end && isSecondLine(texts[last] ?? '', texts[last + 1] ?? '')) last += 1;
    return toTitle(texts, at, last);
  }
  return null;
}

function canBeTitle(text: string): boolean {
  const bare = stripMarks(text);
  return (
    bare.length >= shortestTitle &&
    isTitleLine(bare) &&
    !text.includes('\t') &&
    findUsualHeading(text) === null &&
    findAbstractLabel(text) === null &&
    findKeywordsLabel(text) === null &&
    findCaptionLabel(text) === null
  );
}

function isInLanguage(text: string, language: Language, detectLanguage: Detect): boolean {
  const detected = detectLanguage(text);
  if (detected !== null) return detected === language;
  return /\p{Script=Cyrillic}/u.test(text) === (language !== 'en');
}

function completeTitle(texts: readonly string[], at: number, from: number): FoundTitle {
  let first = at;
  while (first > from && isSecondLine(texts[first - 1] ?? '', texts[first] ?? '')) first -= 1;
  return toTitle(texts, first, at);
}

/** Whether a title that begins in `first` goes on in `second`. */
function isSecondLine(first: string, second: string): boolean {
  if (!canBeTitle(first) || isFrontMatter(first) || isFrontMatter(second)) return false;
  if (!isTitleLine(stripMarks(second)) || findUsualHeading(second) !== null) return false;
  return startsLowercase(second) || (isAllCapitals(first) && isAllCapitals(second));
}

function toTitle(texts: readonly string[], first: number, last: number): FoundTitle {
  const paragraphs = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const title = paragraphs
    .map((index) => stripMarks(texts[index] ?? ''))
    .join(' ')
    .replace(/[¹²³⁴⁵]+$/, '');
  return { title, paragraphs };
}
