import type { LineRole } from './choose-headings.ts';
import { isExclusion } from './legal-headings.ts';
import { parseLegalItem } from './legal-items.ts';
import type { HeadingText } from './legal-tree.ts';
import { endsLikeSentence, isAllCapitals, startsLowercase, type TextLine } from './text-lines.ts';

const longestTitle = 250;
const longestArticleTitle = 160;

/**
 * Whether articles carry their titles on the line after the number, as "Article 3" / "Concept of
 * local self-government" does: when most articles with a bare number are followed by a short line
 * that is no sentence.
 */
export function haveTitlesBelow(lines: readonly TextLine[], roles: readonly LineRole[]): boolean {
  let bare = 0;
  let titled = 0;
  roles.forEach((role, index) => {
    if (
      role.role !== 'heading' ||
      role.heading.rank !== 'article' ||
      role.heading.shape !== 'bare'
    ) {
      return;
    }
    bare += 1;
    if (isTitleBelow(lines, roles, index + 1, longestArticleTitle) && isText(roles[index + 2])) {
      titled += 1;
    }
  });
  return titled > 0 && titled * 10 >= bare * 6;
}

/**
 * The title of the heading in line `index`, and how many lines heading and title take. A title may
 * follow on the next line, and go on there in capitals or in mid-sentence.
 */
export function headingText(
  lines: readonly TextLine[],
  roles: readonly LineRole[],
  index: number,
  haveArticlesTitlesBelow: boolean,
): HeadingText & { readonly used: number } {
  const role = roles[index];
  const line = lines[index];
  if (role?.role !== 'heading' || line === undefined) {
    return { title: null, end: 0, runInStart: null, used: 1 };
  }
  const { rank, shape, title, titleStart } = role.heading;
  const isArticle = rank === 'article';
  if (shape !== 'bare' && isArticle && isRunIn(title, roles[index + 1])) {
    return { title: null, end: line.end, runInStart: line.start + titleStart, used: 1 };
  }
  const mayFollow =
    shape === 'bare' &&
    rank !== 'attachment' &&
    (isArticle
      ? haveArticlesTitlesBelow && isTitleBelow(lines, roles, index + 1, longestArticleTitle)
      : isTitleBelow(lines, roles, index + 1, longestTitle));
  const first = mayFollow ? (lines[index + 1]?.text ?? '') : title;
  if (first === '') return { title: null, end: line.end, runInStart: null, used: 1 };
  const parts = [first];
  let last = mayFollow ? index + 1 : index;
  while (isContinued(parts.at(-1) ?? '', lines[last + 1], roles[last + 1], roles[last + 2])) {
    last += 1;
    parts.push(lines[last]?.text ?? '');
  }
  return {
    title: parts.join(' ').replace(/\.$/, ''),
    end: lines[last]?.end ?? line.end,
    runInStart: null,
    used: last - index + 1,
  };
}

function isText(role: LineRole | undefined): boolean {
  return role?.role === 'text';
}

/** Whether what stands after an article's number is its text: long, or a sentence with nothing after it. */
function isRunIn(title: string, next: LineRole | undefined): boolean {
  if (title.length > 300 || isExclusion(title)) return true;
  const isAlone = next === undefined || next.role !== 'text';
  return isAlone && /[.;:]$/.test(title);
}

function isTitleBelow(
  lines: readonly TextLine[],
  roles: readonly LineRole[],
  index: number,
  longest: number,
): boolean {
  const line = lines[index]?.text ?? '';
  if (line === '' || line.length > longest || !isText(roles[index])) return false;
  if (parseLegalItem(line) !== null || startsLowercase(line)) return false;
  // "Общие положения." is a title if a heading comes next; a sentence is not.
  const isChapterTitle = longest === longestTitle;
  return (
    !endsLikeSentence(line) ||
    (isChapterTitle &&
      line.endsWith('.') &&
      line.length < 100 &&
      roles[index + 1]?.role === 'heading')
  );
}

function isContinued(
  title: string,
  line: TextLine | undefined,
  role: LineRole | undefined,
  following: LineRole | undefined,
): boolean {
  if (line === undefined || !isText(role) || following === undefined) return false;
  if (line.text.length > longestArticleTitle || endsLikeSentence(title)) return false;
  if (parseLegalItem(line.text) !== null) return false;
  if (isAllCapitals(title) && isAllCapitals(line.text)) return true;
  return startsLowercase(line.text) && !endsLikeSentence(line.text);
}
