import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstAbove, firstAboveFrom } from '../../../shared/analysis/first-above.ts';

it('finds the first element above a value from any place before it', () => {
  const lists = fc.array(fc.nat(30), { maxLength: 40 });
  fc.assert(
    fc.property(
      lists,
      fc.integer({ min: -1, max: 31 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (list, value, share) => {
        const sorted = Uint32Array.from(list).sort();
        const wanted = list.filter((element) => element <= value).length;
        expect(firstAbove(sorted, value)).toBe(wanted);
        expect(firstAboveFrom(sorted, value, Math.floor(share * wanted))).toBe(wanted);
      },
    ),
  );
});
