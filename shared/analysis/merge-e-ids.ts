/**
 * One order for the eIds of several versions of a text. The version with most of them leads; an eId
 * that it lacks comes after the one it follows in its own version.
 */
export function mergeEIds(versions: readonly (readonly string[])[]): string[] {
  const [leading = [], ...others] = versions.toSorted((a, b) => b.length - a.length);
  const merged = [...new Set(leading)];
  const known = new Set(merged);
  for (const version of others) {
    let previous: string | null = null;
    for (const eId of version) {
      if (!known.has(eId)) {
        merged.splice(previous === null ? 0 : merged.indexOf(previous) + 1, 0, eId);
        known.add(eId);
      }
      previous = eId;
    }
  }
  return merged;
}
