/**
 * WindowDiff (Pevzner and Hearst 2002): the share of windows of `size` places in which two
 * segmentations have different numbers of boundaries, 0 (the same) to 1. `true` marks a boundary.
 * A window slides over the length − size + 1 positions at which it fits. `null` when the lists
 * differ in length or the window does not fit.
 */
export function windowDiff(
  first: readonly boolean[],
  second: readonly boolean[],
  size: number,
): number | null {
  return shareOfWindows(first, second, size, (a, b) => a !== b);
}

/**
 * Pk (Beeferman, Berger and Lafferty 1999): the share of windows in which one segmentation has a
 * boundary and the other has none. Units and `null` as for {@link windowDiff}.
 */
export function segmentationPk(
  first: readonly boolean[],
  second: readonly boolean[],
  size: number,
): number | null {
  return shareOfWindows(first, second, size, (a, b) => a > 0 !== b > 0);
}

/** Half the mean length of a segment of the reference: the usual window, at least 2 places. */
export function usualWindow(reference: readonly boolean[]): number {
  const boundaries = reference.filter(Boolean).length;
  return Math.max(2, Math.round(reference.length / ((boundaries + 1) * 2)));
}

function shareOfWindows(
  first: readonly boolean[],
  second: readonly boolean[],
  size: number,
  differs: (first: number, second: number) => boolean,
): number | null {
  const windows = first.length - size + 1;
  if (first.length !== second.length || size < 1 || windows < 1) return null;
  let different = 0;
  for (let start = 0; start < windows; start++) {
    const count = (marks: readonly boolean[]): number =>
      marks.slice(start, start + size).filter(Boolean).length;
    if (differs(count(first), count(second))) different++;
  }
  return different / windows;
}
