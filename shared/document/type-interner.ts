import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';

// Simple folding of one code unit: what `foldHomoglyphs` does to a word of one script. Zero means
// that the word needs the slow way (invisible characters, apostrophes, letters of other scripts).
const simpleFold = buildSimpleFold();
const latinBit = 1;
const cyrillicBit = 2;

function buildSimpleFold(): Uint16Array {
  const table = new Uint16Array(0x530);
  for (let code = 0x21; code < 0x530; code += 1) {
    const folded = foldHomoglyphs(String.fromCharCode(code));
    const isPlain = folded.length === 1 && (code < 0x80 || (code >= 0x400 && code < 0x530));
    table[code] = isPlain ? folded.charCodeAt(0) : 0;
  }
  // Roman numerals typed with Cyrillic letters depend on the whole word.
  table[0x406] = 0;
  table[0x425] = 0;
  return table;
}

/**
 * Numbers the folded forms of stretches of one text. An open-addressing table over character codes
 * finds the number of a form seen before without making a string of it.
 */
export class TypeInterner {
  readonly types: string[] = [];
  readonly #text: string;
  readonly #idsByKey = new Map<string, number>();
  #slots = new Int32Array(1 << 12).fill(-1);
  // Per entry: hash, and where in the text its surface stands. Several surfaces share one type.
  #hashes: number[] = [];
  #starts: number[] = [];
  #ends: number[] = [];
  #entryTypes: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Number of the folded form of `text.slice(start, end)`, in order of first occurrence from 0. */
  typeId(start: number, end: number): number {
    const text = this.#text;
    let hash = 0x811c9dc5;
    for (let index = start; index < end; index += 1) {
      const code = text.charCodeAt(index);
      hash = Math.imul(hash ^ (code < 0x530 ? simpleFold[code] || code : code), 0x01000193);
    }
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] ?? -1;
      if (entry < 0) return this.#insert(slot, hash, start, end);
      if (this.#hashes[entry] === hash && this.#isSame(entry, start, end)) {
        return this.#entryTypes[entry] ?? 0;
      }
    }
  }

  #isSame(entry: number, start: number, end: number): boolean {
    const text = this.#text;
    const otherStart = this.#starts[entry] ?? 0;
    if ((this.#ends[entry] ?? 0) - otherStart !== end - start) return false;
    let scripts = 0;
    let isExact = true;
    for (let index = start, other = otherStart; index < end; index += 1, other += 1) {
      const code = text.charCodeAt(index);
      const otherCode = text.charCodeAt(other);
      if (code === otherCode) {
        if (code >= 0x41) scripts |= code < 0x80 ? latinBit : cyrillicBit;
        continue;
      }
      if (code >= 0x530 || otherCode >= 0x530) return false;
      const folded = simpleFold[code];
      if (folded === 0 || folded !== simpleFold[otherCode]) return false;
      scripts |= code < 0x80 ? latinBit : cyrillicBit;
      isExact = false;
    }
    // In words of both scripts the fold of a letter depends on the others and on its case.
    return isExact || scripts !== (latinBit | cyrillicBit);
  }

  #insert(slot: number, hash: number, start: number, end: number): number {
    const key = foldHomoglyphs(this.#text.slice(start, end));
    let type = this.#idsByKey.get(key);
    if (type === undefined) {
      type = this.types.length;
      this.types.push(key);
      this.#idsByKey.set(key, type);
    }
    this.#slots[slot] = this.#hashes.length;
    this.#hashes.push(hash);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#entryTypes.push(type);
    if (this.#hashes.length * 2 > this.#slots.length) this.#grow();
    return type;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.#hashes.length; entry += 1) {
      let slot = (this.#hashes[entry] ?? 0) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
    this.#slots = slots;
  }
}
