import { at } from '../base/invariant.ts';

/** Numbers pairs of whole numbers from 0 in the order in which they are first met. */
export type PairNumbers = {
  readonly numberOf: (first: number, second: number) => number;
  readonly count: () => number;
  readonly firstOf: (pair: number) => number;
  readonly secondOf: (pair: number) => number;
};

/**
 * A table of pairs with open addressing: a word list of a million has some 500,000 pairs, for which
 * a `Map` with composed keys takes several times as long.
 */
export function createPairNumbers(): PairNumbers {
  let slots = new Int32Array(1024).fill(-1);
  let firsts = new Int32Array(512);
  let seconds = new Int32Array(512);
  let count = 0;

  const slotOf = (first: number, second: number): number => {
    const mask = slots.length - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const pair = slots[slot] ?? -1;
      if (pair < 0 || (firsts[pair] === first && seconds[pair] === second)) return slot;
    }
  };

  const grow = (): void => {
    firsts = widened(firsts);
    seconds = widened(seconds);
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let pair = 0; pair < count; pair += 1) {
      slots[slotOf(firsts[pair] ?? 0, seconds[pair] ?? 0)] = pair;
    }
  };

  return {
    numberOf: (first, second) => {
      const slot = slotOf(first, second);
      const known = slots[slot] ?? -1;
      if (known >= 0) return known;
      const pair = count;
      firsts[pair] = first;
      seconds[pair] = second;
      slots[slot] = pair;
      count += 1;
      if (count === firsts.length) grow();
      return pair;
    },
    count: () => count,
    firstOf: (pair) => at(firsts, pair),
    secondOf: (pair) => at(seconds, pair),
  };
}

function widened(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(numbers.length * 2);
  wider.set(numbers);
  return wider;
}
