/**
 * The place in a list of `count` rows that a key goes to from `index` (-1: from before the first);
 * never beyond the ends. `null` for keys that do not walk, and where there is no other place to go.
 */
export function listStep(
  code: string,
  index: number,
  count: number,
  pageRows: number,
): number | null {
  const place = placeOf(code, index, count, pageRows);
  if (place === null || count === 0) return null;
  const next = Math.max(0, Math.min(count - 1, place));
  return next === index ? null : next;
}

function placeOf(code: string, index: number, count: number, pageRows: number): number | null {
  switch (code) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + pageRows;
    case 'PageUp':
      return index - pageRows;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
