import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPairNumbers } from '../../../shared/analysis/pair-numbers.ts';

it('pairs get numbers from 0 in the order in which they are met, and give both parts back', () => {
  const anyPairs = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 3000 });
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const numbers = createPairNumbers();
      const naive = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${first} ${second}`;
        if (!naive.has(key)) naive.set(key, naive.size);
        const number = numbers.numberOf(first, second);
        expect(number).toBe(naive.get(key));
        expect([numbers.firstOf(number), numbers.secondOf(number)]).toEqual([first, second]);
      }
      expect(numbers.count()).toBe(naive.size);
    }),
    { numRuns: 30 },
  );
});

it('many pairs keep their numbers while the table grows', () => {
  const numbers = createPairNumbers();
  for (let pair = 0; pair < 20_000; pair += 1) numbers.numberOf(pair % 200, Math.floor(pair / 200));
  for (let pair = 0; pair < 20_000; pair += 997) {
    expect(numbers.numberOf(pair % 200, Math.floor(pair / 200))).toBe(pair);
  }
});
