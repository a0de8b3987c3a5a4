/** Whether two values of plain JSON say the same; the order of keys does not matter. */
export function isSameValue(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (typeof first !== 'object' || typeof second !== 'object') return false;
  if (first === null || second === null) return false;
  if (Array.isArray(first) !== Array.isArray(second)) return false;
  const entries = Object.entries(first);
  const others = new Map(Object.entries(second));
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isSameValue(value, others.get(key)))
  );
}
