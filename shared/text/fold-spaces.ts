/** The text on one line: runs of white space as one space, none at its ends. */
export function foldSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
