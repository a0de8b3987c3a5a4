/** A hash (FNV-1a, Fowler, Noll, Vo) that is made while a word is read, one code unit at a time. */
export const hashSeed = 0x811c9dc5 | 0;

/** `Math.imul(hash ^ code, hashFactor)` is the hash with one more code unit. */
export const hashFactor = 0x01000193;

/** The hash of a whole string. */
export function hashOf(word: string): number {
  let hash = hashSeed;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), hashFactor);
  }
  return hash;
}
