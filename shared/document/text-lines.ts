import type { Span } from '../text/span.ts';

/** A line of a text that is not blank; its span leaves out spaces at both ends. */
export type TextLine = Span & { readonly text: string };

/** The lines of a text that hold anything but white space, in order. */
export function readLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const found = text.indexOf('\n', lineStart);
    const lineEnd = found === -1 ? text.length : found;
    const line = text.slice(lineStart, lineEnd);
    const content = line.trim();
    if (content !== '') {
      const start = lineStart + (line.length - line.trimStart().length);
      lines.push({ start, end: start + content.length, text: content });
    }
    lineStart = lineEnd + 1;
  }
  return lines;
}

/** Whether the line ends as a sentence or list item does: . ; : , ! ? …, also before a closing quote. */
export function endsLikeSentence(line: string): boolean {
  return /[.;:,!?…]["»”)]*$/.test(line);
}

/** Whether the first letter of the line is a small one. */
export function startsLowercase(line: string): boolean {
  return /^["«“(„]*\p{Ll}/u.test(line);
}

/** Whether the line has at least three letters and no small one. */
export function isAllCapitals(line: string): boolean {
  return /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}
