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
  return shareOfMarks(first, second, size, (a, b) => a !== b);
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
  return shareOfMarks(first, second, size, (a, b) => a > 0 !== b > 0);
}

export type BoundaryAgreement = {
  /** The mean of {@link windowDiff} over every two segmentations. */
  readonly windowDiff: number | null;
  /** The window, in places. */
  readonly size: number;
};

/**
 * How far several segmentations of a text of `length` places differ. Each is the rising numbers of its
 * places with a boundary. The window is half the mean length of a segment, as Pevzner and Hearst take
 * it, of all segmentations, since none of them is the reference; at least 2 places. `windowDiff` is
 * `null` with fewer than two segmentations, or when the window does not fit.
 */
export function boundaryAgreement(
  segmentations: readonly (readonly number[])[],
  length: number,
): BoundaryAgreement {
  const segments = segmentations.reduce((sum, { length: boundaries }) => sum + boundaries + 1, 0);
  const size = Math.max(2, Math.round((length * segmentations.length) / (segments * 2)));
  const shares = segmentations.flatMap((first, place) =>
    segmentations
      .slice(place + 1)
      .map((second) => shareOfWindows(first, second, length, size, (a, b) => a !== b)),
  );
  const known = shares.filter((share) => share !== null);
  const isKnown = known.length > 0 && known.length === shares.length;
  return {
    windowDiff: isKnown ? known.reduce((sum, share) => sum + share, 0) / known.length : null,
    size,
  };
}

type Differs = (first: number, second: number) => boolean;

function shareOfMarks(
  first: readonly boolean[],
  second: readonly boolean[],
  size: number,
  differs: Differs,
): number | null {
  if (first.length !== second.length) return null;
  const [a, b] = [first, second].map((marks) =>
    marks.flatMap((isBoundary, place) => (isBoundary ? [place] : [])),
  );
  return shareOfWindows(a ?? [], b ?? [], first.length, size, differs);
}

/** In the time of the boundaries, however long the text: between two changes all windows are alike. */
function shareOfWindows(
  first: readonly number[],
  second: readonly number[],
  length: number,
  size: number,
  differs: Differs,
): number | null {
  const windows = length - size + 1;
  if (size < 1 || windows < 1) return null;
  // A boundary comes into sight in the window that ends with it and leaves after the one it begins.
  const changes = [
    ...first.flatMap((place) => [
      { start: place - size + 1, first: 1, second: 0 },
      { start: place + 1, first: -1, second: 0 },
    ]),
    ...second.flatMap((place) => [
      { start: place - size + 1, first: 0, second: 1 },
      { start: place + 1, first: 0, second: -1 },
    ]),
    { start: windows, first: 0, second: 0 },
  ].sort((a, b) => a.start - b.start);
  const inSight = { first: 0, second: 0 };
  let [different, from] = [0, 0];
  for (const change of changes) {
    const to = Math.max(0, Math.min(windows, change.start));
    if (differs(inSight.first, inSight.second)) different += to - from;
    inSight.first += change.first;
    inSight.second += change.second;
    from = to;
  }
  return different / windows;
}
