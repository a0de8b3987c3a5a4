/**
 * Throws when something the code relies on does not hold. For bugs only: what a user or a file
 * can cause is a {@link Result}.
 */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}

/** The element at `index`; an index out of range is a bug and throws. */
export function at<Item>(items: ArrayLike<Item>, index: number): Item {
  const item = items[index];
  if (item === undefined) {
    throw new RangeError(`Invalid index ${index} in a list of length ${items.length}`);
  }
  return item;
}

/** Makes the compiler check that a `switch` over a closed union is complete. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
