import { hashPacked, type PackedWord } from '../language/packed-word.ts';

/** Numbers of one word in the slots: the packed word, and from `ownField` on the user's own, 0 at first. */
export const slotBits = 3;
export const slotSize = 1 << slotBits;
export const ownField = 4;

/** An open-addressing table of packed words: one that is being read finds itself without a string. */
export class PackedWordTable {
  /** A power of two of numbers, a slot without a word is zero. Replaced when it grows. */
  slots = new Int32Array(1 << 12);
  #count = 0;

  /** The slot of the word, or the empty one where it belongs. */
  slotOf({ first, second, third, last }: PackedWord): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hashPacked(first, second, third, last) << slotBits) & mask;
    while (slots[slot] !== 0) {
      const isSame = slots[slot] === first && slots[slot + 1] === second;
      if (isSame && slots[slot + 2] === third && slots[slot + 3] === last) return slot;
      slot = (slot + slotSize) & mask;
    }
    return slot;
  }

  /** Gives a new word its slot; those told before are then no longer true. */
  insert(word: PackedWord): number {
    this.#count += 1;
    // At most half of the slots are taken.
    if (this.#count * 2 * slotSize > this.slots.length) this.#grow();
    const slot = this.slotOf(word);
    this.slots.set([word.first, word.second, word.third, word.last], slot);
    return slot;
  }

  #grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    for (let slot = 0; slot < slots.length; slot += slotSize) {
      const [first = 0, second = 0, third = 0, last = 0] = slots.subarray(slot, slot + ownField);
      if (first === 0) continue;
      const place = this.slotOf({ first, second, third, last });
      this.slots.set(slots.subarray(slot, slot + slotSize), place);
    }
  }
}
