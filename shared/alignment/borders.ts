/** A place between segments of two versions that every alignment of them passes through. */
export type Border = { readonly i: number; readonly j: number };

/**
 * Rows of places, one for each version, in order: numbers that are missing, fall behind the row
 * above or lie past the end are moved to the nearest place that does not.
 */
export function orderedBorders(
  borders: readonly (readonly number[])[],
  sizes: readonly number[],
): number[][] {
  let above = sizes.map(() => 0);
  return borders.map((row) => {
    const before = above;
    above = sizes.map((size, version) => {
      const least = before[version] ?? 0;
      return Math.min(size, Math.max(least, Math.trunc(row[version] ?? least)));
    });
    return above;
  });
}

/** The borders of two versions out of ordered ones of all, without repetitions. */
export function bordersOfPair(
  borders: readonly (readonly number[])[],
  source: number,
  target: number,
): Border[] {
  const result: Border[] = [];
  for (const row of borders) {
    const [i, j] = [row[source] ?? 0, row[target] ?? 0];
    const last = result.at(-1);
    if (last === undefined || last.i !== i || last.j !== j) result.push({ i, j });
  }
  return result;
}

/** Of each segment of a version: how many of the borders, in order, stand before it. */
export function borderCounts(borders: readonly number[], size: number): Int32Array {
  const counts = new Int32Array(size);
  let passed = 0;
  for (let segment = 0; segment < size; segment += 1) {
    while (passed < borders.length && (borders[passed] ?? 0) <= segment) passed += 1;
    counts[segment] = passed;
  }
  return counts;
}
