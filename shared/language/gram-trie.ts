import { invariant } from '../base/invariant.ts';

/** Symbols fit in eight bits; 0 stands for characters that no n-gram has. */
const symbolBits = 8;
const mostSymbols = 1 << symbolBits;
const knownCodes = 0x2000;

/**
 * N-grams with a number each, found from their last letter backwards. A node stands for the end of
 * n-grams; its children are found by hash of node and symbol, exactly, for both fit in one integer.
 */
export class GramTrie {
  readonly #symbols = new Uint8Array(knownCodes);
  #symbolCount = 1;
  readonly #keys: Int32Array;
  readonly #children: Int32Array;
  readonly #mask: number;
  /** By node, the number of the n-gram that it stands for, or -1. */
  readonly #numbers: Int32Array;
  #nodeCount = 1;

  /** `capacity`: how many n-grams are about to be added. */
  constructor(capacity: number) {
    // Some nodes are for ends of n-grams that are no n-grams themselves; there are few.
    const nodes = 64 + Math.ceil(capacity * 1.25);
    let slots = 64;
    while (slots < nodes * 1.5) slots *= 2;
    this.#keys = new Int32Array(slots).fill(-1);
    this.#children = new Int32Array(slots);
    this.#mask = slots - 1;
    this.#numbers = new Int32Array(nodes).fill(-1);
  }

  /** The symbol of a UTF-16 code unit, 0 for one that stands in no n-gram. */
  symbolOf(code: number): number {
    return code < knownCodes ? (this.#symbols[code] ?? 0) : 0;
  }

  add(gram: string, number: number): void {
    let node = 0;
    for (let index = gram.length - 1; index >= 0; index -= 1) {
      node = this.#makeBefore(node, this.#makeSymbol(gram.charCodeAt(index)));
    }
    this.#numbers[node] = number;
  }

  /**
   * The number of the longest n-gram that ends the symbols before `end`, or -1. Symbols from `from`
   * on are looked at.
   */
  longestEnd(symbols: Uint8Array, from: number, end: number): number {
    let node = 0;
    let found = -1;
    for (let index = end - 1; index >= from; index -= 1) {
      node = this.#before(node, symbols[index] ?? 0);
      if (node < 0) break;
      const number = this.#numbers[node] ?? -1;
      if (number >= 0) found = number;
    }
    return found;
  }

  /** {@link longestEnd} of a string. */
  longestEndOf(text: string): number {
    const symbols = Uint8Array.from(text, (character) => this.symbolOf(character.charCodeAt(0)));
    return this.longestEnd(symbols, 0, symbols.length);
  }

  #before(node: number, symbol: number): number {
    const key = (node << symbolBits) | symbol;
    const mask = this.#mask;
    for (let slot = Math.imul(key, 0x9e3779b1) >>> 7; ; slot += 1) {
      const known = this.#keys[slot & mask];
      if (known === key) return this.#children[slot & mask] ?? -1;
      if (known === -1 || known === undefined) return -1;
    }
  }

  #makeBefore(node: number, symbol: number): number {
    const known = this.#before(node, symbol);
    if (known >= 0) return known;
    const key = (node << symbolBits) | symbol;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
    while (this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#children[slot] = this.#nodeCount;
    invariant(this.#nodeCount < this.#numbers.length, 'no more n-grams than announced');
    return this.#nodeCount++;
  }

  #makeSymbol(code: number): number {
    const known = this.symbolOf(code);
    if (known > 0 || code >= knownCodes) return known;
    if (this.#symbolCount === mostSymbols) return 0;
    this.#symbols[code] = this.#symbolCount;
    return this.#symbolCount++;
  }
}
