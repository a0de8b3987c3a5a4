import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  logLikelihood,
  logLikelihoodOfTable,
  williamsCorrection,
} from '../../../shared/analysis/log-likelihood.ts';

const corpora = fc.record({
  first: fc.nat(500),
  firstSize: fc.integer({ min: 500, max: 90_000 }),
  second: fc.nat(500),
  secondSize: fc.integer({ min: 500, max: 90_000 }),
});

describe('log-likelihood', () => {
  it('is not negative, the same from both sides, and larger with four terms', () => {
    fc.assert(
      fc.property(corpora, ({ first, firstSize, second, secondSize }) => {
        const one = { first, firstSize, second, secondSize };
        const other = {
          first: second,
          firstSize: secondSize,
          second: first,
          secondSize: firstSize,
        };
        for (const variant of ['two-term', 'four-term'] as const) {
          expect(logLikelihood(one, variant)).toBeGreaterThanOrEqual(0);
          expect(logLikelihood(one, variant)).toBeCloseTo(logLikelihood(other, variant), 7);
        }
        const more = logLikelihood(one, 'four-term') - logLikelihood(one, 'two-term');
        expect(more).toBeGreaterThan(-1e-7);
      }),
    );
  });

  it('is 0 for equal relative frequencies', () => {
    const same = { first: 3, firstSize: 1000, second: 6, secondSize: 2000 };
    expect(logLikelihood(same, 'two-term')).toBeCloseTo(0, 12);
    expect(logLikelihood(same, 'four-term')).toBeCloseTo(0, 12);
  });

  it('agrees with Dunning 1993, p. 72: "can be", "owing to"', () => {
    const canBe = [
      [29, 13],
      [123, 31612],
    ];
    const owingTo = [
      [16, 0],
      [865, 30896],
    ];
    expect(logLikelihoodOfTable(canBe)).toBeCloseTo(263.9, 2);
    expect(logLikelihoodOfTable(owingTo)).toBeCloseTo(115.02, 2);
  });

  it('names its variants, which differ in the second decimal', () => {
    const counts = { first: 348, firstSize: 1e6, second: 99, secondSize: 1e6 };
    expect(logLikelihood(counts, 'two-term')).toBeCloseTo(146.9528521, 6);
    expect(logLikelihood(counts, 'four-term')).toBeCloseTo(146.9838595, 6);
  });

  it('has the correction of Williams 1976, which fades as counts grow', () => {
    // Sokal and Rohlf 1995: 1 + (n/r1 + n/r2 − 1)(n/c1 + n/c2 − 1) / 6n for two by two.
    const small = [
      [7, 2],
      [3, 7],
    ];
    const q = 1 + ((19 / 9 + 19 / 10 - 1) * (19 / 10 + 19 / 9 - 1)) / (6 * 19);
    expect(williamsCorrection(small)).toBeCloseTo(q, 12);
    const large = small.map((row) => row.map((count) => count * 1e6));
    expect(williamsCorrection(large) - 1).toBeCloseTo((q - 1) / 1e6, 12);
  });

  it('refuses an item that is more frequent than its corpus', () => {
    const counts = { first: 9, firstSize: 5, second: 0, secondSize: 5 };
    expect(() => logLikelihood(counts, 'two-term')).toThrow('not larger');
  });
});
