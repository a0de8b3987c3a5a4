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
