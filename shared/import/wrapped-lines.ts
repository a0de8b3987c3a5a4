import type { PlainLine } from './plain-lines.ts';

/** Lines that begin something by themselves, whatever stands before them. */
export const ownStart =
  /^(?:[-–—•·*▪]\s|[(§№]|\d+(?:[-.]\d+)*[.)]|\p{L}[.)]\s|[IVXLC]+[.)]\s|(?:Статья|Глава|Раздел|Article|Chapter|Section|Part)\s+[\dIVXLC]|\d+(?:-\d+)?\s?-?(?:бап|тарау|бөлім)|[IVXLC]+\s?-?(?:бөлім|тарау))/u;

/**
 * The width at which a text was broken into lines, `null` when its lines have free length. A width
 * shows itself when no line is longer than about 100 characters, and of the lines that another
 * one follows directly nearly all reach into the last quarter of the width and most end in mid sentence.
 */
export function wrapWidth(lines: readonly PlainLine[]): number | null {
  const followed: number[] = [];
  let closed = 0;
  let longest = 0;
  for (const [index, line] of lines.entries()) {
    const length = line.text.length;
    if (length === 0) continue;
    if (line.text.includes('\t')) return null;
    longest = Math.max(longest, length);
    const next = lines[index + 1];
    if (next === undefined || next.text === '' || ownStart.test(next.text)) continue;
    followed.push(length);
    if (/[.;:!?][»”"')\]]*$/u.test(line.text)) closed += 1;
  }
  if (longest < 45 || longest > 110 || followed.length < 12) return null;
  // Lines that mostly end a sentence are paragraphs that happen to be of one length.
  if (closed > followed.length * 0.4) return null;
  const full = followed.filter((length) => length >= longest * 0.75).length;
  return full >= followed.length * 0.85 ? longest : null;
}

/** Whether `line` continues the paragraph of `before`, the line directly above it. */
export function isWrapped(before: PlainLine, line: PlainLine, width: number): boolean {
  if (ownStart.test(line.text) || line.indent > before.indent + 1) return false;
  const room = width - before.text.length;
  const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
  // A line that had room for the next word was ended on purpose.
  return room <= Math.max(firstWord + 1, width * 0.25);
}

/**
 * The lines of one paragraph as one text. A hyphen at the end of a line is left for
 * `findPageRemains`: hyphen and soft hyphen.
 */
export function joinWrapped(lines: readonly string[]): string {
  // Joined at the end and not one by one, which for a paragraph of many lines takes quadratic time.
  return lines.map((line, index) => line + jointAfter(line, lines[index + 1])).join('');
}

function jointAfter(line: string, next: string | undefined): string {
  if (next === undefined) return '';
  if (/\p{L}[-\u2010]$/u.test(line) && /^\p{Ll}/u.test(next)) return '\u00AD';
  // "16-" / "бабының" and "Премьер-" / "Министр" keep their hyphen, and no space comes after it.
  const isCompound = /[\p{L}\d)][-\u2010]$/u.test(line) && /^\p{L}/u.test(next);
  return isCompound || /\p{L}\u00AD$/u.test(line) ? '' : ' ';
}
