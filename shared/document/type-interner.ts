import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import { hashOf } from '../language/word-hash.ts';

/**
 * Numbers the folded forms of the tokens of one text, in order of first occurrence from 0. An
 * open-addressing table over their code units finds a form seen before without making a string of
 * it. The arrays are open to the loop over the text; they are replaced when they grow.
 */
export class TypeInterner {
  readonly types: string[] = [];
  /** Numbers of types plus one; 0 is an empty slot. The length is a power of two. */
  slots = new Int32Array(1 << 12);
  hashes = new Int32Array(1 << 11);
  /** Where the code units of each type begin in the pool; they end where the next begin. */
  begins = new Int32Array((1 << 11) + 1);
  pool = new Uint16Array(1 << 14);

  /** Number of the type of any token. */
  idOf(token: string): number {
    const key = foldHomoglyphs(token);
    const codes = new Uint16Array(key.length);
    for (let index = 0; index < key.length; index += 1) codes[index] = key.charCodeAt(index);
    const hash = hashOf(key);
    const found = this.find(codes, key.length, hash);
    return found >= 0 ? found : this.insert(key, hash);
  }

  /** Number of the type with these code units, or -1. */
  find(codes: Uint16Array, length: number, hash: number): number {
    const { slots, hashes, begins, pool } = this;
    const mask = slots.length - 1;
    for (let slot = firstSlot(hash, mask); ; slot = (slot + 1) & mask) {
      const known = slots[slot] ?? 0;
      if (known === 0) return -1;
      if (hashes[known - 1] !== hash) continue;
      const begin = begins[known - 1] ?? 0;
      if ((begins[known] ?? 0) - begin !== length) continue;
      let same = 0;
      while (same < length && pool[begin + same] === codes[same]) same += 1;
      if (same === length) return known - 1;
    }
  }

  /** Gives a new form its number. */
  insert(key: string, hash: number): number {
    const type = this.types.length;
    this.types.push(key);
    const begin = this.begins[type] ?? 0;
    this.#makeRoom(type + 1, begin + key.length);
    for (let index = 0; index < key.length; index += 1) {
      this.pool[begin + index] = key.charCodeAt(index);
    }
    this.hashes[type] = hash;
    this.begins[type + 1] = begin + key.length;
    this.#place(type);
    return type;
  }

  #place(type: number): void {
    const mask = this.slots.length - 1;
    let slot = firstSlot(this.hashes[type] ?? 0, mask);
    while ((this.slots[slot] ?? 0) > 0) slot = (slot + 1) & mask;
    this.slots[slot] = type + 1;
  }

  #makeRoom(types: number, codes: number): void {
    if (codes > this.pool.length) {
      const pool = new Uint16Array(2 * codes);
      pool.set(this.pool);
      this.pool = pool;
    }
    if (types <= this.hashes.length) return;
    const hashes = new Int32Array(2 * types);
    const begins = new Int32Array(2 * types + 1);
    hashes.set(this.hashes);
    begins.set(this.begins);
    [this.hashes, this.begins] = [hashes, begins];
    // At most a quarter of the slots to a half is taken.
    this.slots = new Int32Array(this.slots.length * 2);
    for (let type = 0; type < types - 1; type += 1) this.#place(type);
  }
}

function firstSlot(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}
