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

/** A label on one line of so many characters, or on two, broken between words where it can be. */
export function wrapLabel(label: string, most: number): readonly string[] {
  if ([...label].length <= most) return [label];
  const space = label.lastIndexOf(' ', most);
  const first = space > most / 3 ? label.slice(0, space) : [...label].slice(0, most).join('');
  return [first, cutLabel(label.slice(first.length).trimStart(), most)];
}
