import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBit, bitRows, bitsOf, hasBit } from '../../../shared/base/bit-rows.ts';

const [rowCount, size] = [3, 70];

describe('rows of bits', () => {
  it('hold what was put in, as sets of numbers do', () => {
    const additions = fc.array(fc.tuple(fc.nat(rowCount - 1), fc.nat(size - 1)));
    fc.assert(
      fc.property(additions, (added) => {
        const rows = bitRows(rowCount, size);
        const sets = Array.from({ length: rowCount }, () => new Set<number>());
        for (const [row, number] of added) {
          expect(addBit(rows, row, number)).toBe(sets[row]?.has(number) === false);
          sets[row]?.add(number);
        }
        sets.forEach((set, row) => {
          expect(bitsOf(rows, row)).toEqual([...set].sort((a, b) => a - b));
          for (let number = 0; number < size; number += 1) {
            expect(hasBit(rows, row, number)).toBe(set.has(number));
          }
        });
      }),
    );
  });
});
