import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import { hashPacked, packWord, type PackedWord } from '../language/packed-word.ts';

/** Numbers of one type in the slots: its packed word, its number, and what it does before a full stop. */
export const slotBits = 3;
export const slotSize = 1 << slotBits;
export const typeField = 4;
export const stopField = 5;
/** In `stopField`: not asked yet, the full stop stands for itself, the full rules have to look. */
export const stopUnknown = 0;
export const stopApart = 1;
export const stopByRules = 2;

/**
 * Numbers the folded forms of the tokens of one text, in order of first occurrence from 0. Words that
 * can be packed stand in an open-addressing table, where a word that is being read finds itself
 * without a string; the few others stand in a map.
 */
export class TypeInterner {
  readonly types: string[] = [];
  /** A power of two of slots, a slot without a word is empty. Replaced when it grows. */
  slots: Int32Array;
  #packed = 0;
  readonly #others = new Map<string, number>();
  readonly #word: PackedWord = { first: 0, second: 0, third: 0, last: 0 };

  /** `textLength` tells how many types are likely. */
  constructor(textLength: number) {
    const bits = Math.min(16, Math.max(9, 32 - Math.clz32(textLength)));
    this.slots = new Int32Array(1 << bits);
  }

  /** Number of the type of any token. */
  idOf(token: string): number {
    const key = foldHomoglyphs(token);
    if (packWord(key, this.#word)) {
      const slot = slotOf(this.slots, this.#word);
      return this.slots[slot + 3] === 0
        ? this.insert(key, this.#word, stopUnknown)
        : (this.slots[slot + typeField] ?? 0);
    }
    const known = this.#others.get(key);
    if (known !== undefined) return known;
    this.#others.set(key, this.types.length);
    return this.types.push(key) - 1;
  }

  /** Gives a new form its number. */
  insert(key: string, word: PackedWord, stop: number): number {
    const type = this.types.push(key) - 1;
    place(this.slots, word, type, stop);
    this.#packed += 1;
    // At most half of the slots are taken.
    if (this.#packed * 2 * slotSize > this.slots.length) this.#grow();
    return type;
  }

  #grow(): void {
    const { slots } = this;
    const larger = new Int32Array(slots.length * 2);
    for (let slot = 0; slot < slots.length; slot += slotSize) {
      const word = {
        first: slots[slot] ?? 0,
        second: slots[slot + 1] ?? 0,
        third: slots[slot + 2] ?? 0,
        last: slots[slot + 3] ?? 0,
      };
      if (word.last === 0) continue;
      place(larger, word, slots[slot + typeField] ?? 0, slots[slot + stopField] ?? 0);
    }
    this.slots = larger;
  }
}

/** The slot of the word, or the empty one where it belongs. */
function slotOf(slots: Int32Array, { first, second, third, last }: PackedWord): number {
  const mask = slots.length - 1;
  let slot = (hashPacked(first, second, third, last) << slotBits) & mask;
  while (slots[slot + 3] !== 0) {
    const isSame = slots[slot + 3] === last && slots[slot + 2] === third;
    if (isSame && slots[slot + 1] === second && slots[slot] === first) return slot;
    slot = (slot + slotSize) & mask;
  }
  return slot;
}

function place(slots: Int32Array, word: PackedWord, type: number, stop: number): void {
  const slot = slotOf(slots, word);
  slots[slot] = word.first;
  slots[slot + 1] = word.second;
  slots[slot + 2] = word.third;
  slots[slot + 3] = word.last;
  slots[slot + typeField] = type;
  slots[slot + stopField] = stop;
}
