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

/**
 * A label on one line of so many characters, or on two, broken between words where it can be. Of a
 * longer one the end is kept, where labels that begin alike differ.
 */
export function wrapLabel(label: string, most: number): readonly string[] {
  const letters = [...label];
  if (letters.length <= most) return [label];
  const space = label.lastIndexOf(' ', most);
  const first = space > most / 3 ? label.slice(0, space) : letters.slice(0, most).join('');
  const rest = label.slice(first.length).trimStart();
  if ([...rest].length <= most) return [first, rest];
  const end = [...rest].slice(1 - most).join('');
  const word = end.indexOf(' ');
  return [first, `…${word !== -1 && word < most / 3 ? end.slice(word + 1) : end}`];
}

/** What a letter of a chart takes in its width, the wide ones of Kazakh and Russian reckoned with. */
const letterWidths = { usual: 7.5, small: 7.1 };

/** A label for so many pixels: in the usual size where it fits on one line, else in the small one. */
export function labelLines(
  label: string,
  width: number,
): { readonly lines: readonly string[]; readonly isSmall: boolean } {
  const isSmall = [...label].length > Math.floor(width / letterWidths.usual);
  const letter = isSmall ? letterWidths.small : letterWidths.usual;
  return { lines: wrapLabel(label, Math.floor(width / letter)), isSmall };
}
