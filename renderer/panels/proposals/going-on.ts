/**
 * Where one goes on after deciding on some items of a list: the next one that is left, else the
 * last one before; `null` when nothing is left.
 */
export function goOnFrom<Id extends string>(
  ids: readonly Id[],
  current: Id | null,
  decided: ReadonlySet<Id>,
): Id | null {
  const start = current === null ? 0 : Math.max(0, ids.indexOf(current));
  const isLeft = (id: Id): boolean => !decided.has(id);
  return ids.slice(start).find(isLeft) ?? ids.slice(0, start).findLast(isLeft) ?? null;
}

/**
 * The item that is current in a list that may have changed: the chosen one while it is there, else
 * the one that now stands where it stood, else the last.
 */
export function currentIn<Id extends string>(
  ids: readonly Id[],
  chosen: Id | null,
  chosenIndex: number,
): Id | null {
  if (chosen !== null && ids.includes(chosen)) return chosen;
  return ids[Math.min(chosenIndex, ids.length - 1)] ?? null;
}

/** The item that a key leads to from the current one. `null`: the key does not move. */
export function moveByKey<Id extends string>(
  ids: readonly Id[],
  current: Id | null,
  code: string,
): Id | null {
  const index = current === null ? -1 : ids.indexOf(current);
  const last = ids.length - 1;
  switch (code) {
    case 'ArrowDown':
      return ids[Math.min(last, index + 1)] ?? null;
    case 'ArrowUp':
      return ids[Math.max(0, index - 1)] ?? null;
    case 'PageDown':
      return ids[Math.min(last, index + 5)] ?? null;
    case 'PageUp':
      return ids[Math.max(0, index - 5)] ?? null;
    case 'Home':
      return ids[0] ?? null;
    case 'End':
      return ids[last] ?? null;
    default:
      return null;
  }
}
