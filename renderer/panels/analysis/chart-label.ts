import { textWidth } from './charts/text-width.ts';

/** A label of at most so many characters; what is cut off is told by an ellipsis. */
export function cutLabel(label: string, most: number): string {
  const letters = [...label];
  return letters.length <= most
    ? label
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** A label of at most so many characters that keeps its end, where labels that begin alike differ. */
export function cutMiddle(label: string, most: number): string {
  const letters = [...label];
  if (letters.length <= most) return label;
  const half = Math.floor((most - 1) / 2);
  return `${letters.slice(0, half).join('').trimEnd()}…${letters.slice(-half).join('').trimStart()}`;
}

/** Sizes of the words in a chart, in pixels: `.label` and `.smallLabel` of its style sheet. */
export const labelSize = 12.5;
const smallLabelSize = 11;

/** The beginning of a label that fits so many pixels; what is cut off is told by an ellipsis. */
export function cutToWidth(
  label: string,
  width: number,
  { fontSize = labelSize, isBold = false }: { fontSize?: number; isBold?: boolean } = {},
): string {
  const letters = [...label];
  const cut = (end: number): string =>
    end === letters.length ? label : `${letters.slice(0, end).join('').trimEnd()}…`;
  const most = letters.findLastIndex(
    (_, last) => textWidth(cut(last + 1), fontSize, isBold) <= width,
  );
  return cut(most + 1);
}

/** Words on as many lines of so many pixels as they need; no lines for no words. */
export function wrapWords(
  text: string,
  width: number,
  { fontSize, isBold = false }: { readonly fontSize: number; readonly isBold?: boolean },
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((own) => own !== '')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, fontSize, isBold) <= width)
      lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/**
 * A label on one line of so many pixels, or on two, broken between words where it can be. Of a longer
 * one the end is kept, where labels that begin alike differ.
 */
export function wrapLabel(label: string, width: number, fontSize = labelSize): readonly string[] {
  const fits = (words: string): boolean => textWidth(words, fontSize) <= width;
  if (fits(label)) return [label];
  const letters = [...label];
  const most = letters.findLastIndex((_, end) => fits(letters.slice(0, end).join('')));
  const begin = letters.slice(0, most).join('');
  const space = letters[most] === ' ' ? begin.length : begin.lastIndexOf(' ');
  const first = space > begin.length / 3 ? label.slice(0, space) : begin;
  const rest = [...label.slice(first.length).trimStart()];
  if (fits(rest.join(''))) return [first, rest.join('')];
  const start = rest.findIndex((_, from) => fits(`…${rest.slice(from).join('')}`));
  const end = rest.slice(start).join('');
  const word = end.indexOf(' ');
  return [first, `…${word !== -1 && word < end.length / 3 ? end.slice(word + 1) : end}`];
}

/** A label for so many pixels: in the usual size where it fits on one line, else in the small one. */
export function labelLines(
  label: string,
  width: number,
): { readonly lines: readonly string[]; readonly isSmall: boolean } {
  const isSmall = textWidth(label, labelSize) > width;
  return { lines: wrapLabel(label, width, isSmall ? smallLabelSize : labelSize), isSmall };
}

/** The height of a row for these labels at the left: more than usual where one takes two lines. */
export function rowHeightFor(labels: readonly string[], width: number, usual: number): number {
  const isTwoLined = labels.some((label) => labelLines(label, width).lines.length > 1);
  return isTwoLined ? Math.max(usual, 34) : usual;
}
