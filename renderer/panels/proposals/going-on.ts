import { listStep } from '../../components/list-step.ts';

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

/** How many proposals a key for pages goes over. */
const pageRows = 5;

/** The item that a key leads to from the current one. `null`: the key does not move. */
export function moveByKey<Id extends string>(
  ids: readonly Id[],
  current: Id | null,
  code: string,
): Id | null {
  const index = current === null ? -1 : ids.indexOf(current);
  const next = listStep(code, index, ids.length, pageRows);
  return next === null ? null : (ids[next] ?? null);
}
