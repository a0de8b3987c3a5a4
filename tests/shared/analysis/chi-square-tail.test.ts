import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../../shared/analysis/chi-square-tail.ts';

/** Relative distance, so that a tail of 1e-300 is compared in its digits. */
function apart(got: number, expected: number): number {
  return Math.abs(got / expected - 1);
}

describe('the upper tail of chi-square', () => {
  it('is exp(−x/2) with two degrees of freedom, down to 1e-300', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1381, noNaN: true }), (x) => {
        expect(apart(chiSquareTail(x, 2), Math.exp(-x / 2))).toBeLessThan(1e-11);
        expect(apart(chiSquareTail(x, 4), Math.exp(-x / 2) * (1 + x / 2))).toBeLessThan(1e-11);
      }),
    );
  });

  it('falls with x and rises with the degrees of freedom', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 500, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (x, df) => {
          expect(chiSquareTail(x + 0.1, df)).toBeLessThanOrEqual(chiSquareTail(x, df));
          expect(chiSquareTail(x, df + 1)).toBeGreaterThanOrEqual(chiSquareTail(x, df));
        },
      ),
    );
  });

  it('has the critical values of printed tables (Abramowitz and Stegun 1964, table 26.8)', () => {
    expect(chiSquareTail(3.84146, 1)).toBeCloseTo(0.05, 6);
    expect(chiSquareTail(18.307, 10)).toBeCloseTo(0.05, 5);
    expect(chiSquareTail(124.342, 100)).toBeCloseTo(0.05, 5);
  });

  it('is everything from 0 and nothing at infinity', () => {
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(chiSquareTail(-1, 3)).toBe(1);
    expect(chiSquareTail(Infinity, 3)).toBe(0);
    expect(chiSquareTail(NaN, 3)).toBeNaN();
    expect(() => chiSquareTail(1, 0)).toThrow('positive');
  });
});
