/**
 * Gives what `make` makes, or what it made before of the same owner, key and parts. Parts are compared
 * by identity; of owners that are gone nothing is kept.
 */
export type KeptValues<Owner extends object, Value> = (
  owner: Owner,
  key: string,
  parts: readonly unknown[],
  make: () => Value,
) => Value;

/** Keeps, for each owner, the values of the last `most` keys. For pure functions of data that never changes. */
export function keepValues<Owner extends object, Value>(most = 8): KeptValues<Owner, Value> {
  type Kept = { readonly parts: readonly unknown[]; readonly value: Value };
  const byOwner = new WeakMap<Owner, Map<string, Kept>>();
  return (owner, key, parts, make) => {
    const kept = byOwner.get(owner) ?? new Map<string, Kept>();
    byOwner.set(owner, kept);
    const known = kept.get(key);
    // What is used last is forgotten last.
    kept.delete(key);
    const isSame = known?.parts.every((part, index) => part === parts[index]) === true;
    const entry = known !== undefined && isSame ? known : { parts, value: make() };
    kept.set(key, entry);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return entry.value;
  };
}
