import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialInterval } from '../../../shared/analysis/binomial-interval.ts';
import {
  conservativeLogRatio,
  keynessBic,
  keynessEffectSizes,
  simpleMaths,
} from '../../../shared/analysis/keyness-effect-size.ts';

const corpora = fc.record({
  first: fc.integer({ min: 1, max: 300 }),
  firstSize: fc.integer({ min: 500, max: 90_000 }),
  second: fc.integer({ min: 1, max: 300 }),
  secondSize: fc.integer({ min: 500, max: 90_000 }),
});

describe('effect sizes of keyness', () => {
  it('change their sign with the side', () => {
    fc.assert(
      fc.property(corpora, (counts) => {
        const turned = {
          first: counts.second,
          firstSize: counts.secondSize,
          second: counts.first,
          secondSize: counts.firstSize,
        };
        const [one, other] = [keynessEffectSizes(counts), keynessEffectSizes(turned)];
        expect(one.logRatio).toBeCloseTo(-other.logRatio, 10);
        expect(one.logRatioAdjusted).toBeCloseTo(-other.logRatioAdjusted, 10);
        expect(one.differenceCoefficient).toBeCloseTo(-other.differenceCoefficient, 10);
        const lrc = conservativeLogRatio(counts, 0.95);
        expect(lrc).toBeCloseTo(-conservativeLogRatio(turned, 0.95), 8);
        expect(Math.abs(lrc)).toBeLessThanOrEqual(Math.abs(one.logRatio) + 1e-9);
        expect(lrc * one.logRatio).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  it('add 1 to the log ratio for each doubling (Hardie 2014)', () => {
    const counts = { first: 8, firstSize: 1000, second: 1, secondSize: 1000 };
    expect(keynessEffectSizes(counts).logRatio).toBeCloseTo(3, 12);
    expect(keynessEffectSizes(counts).relativeRisk).toBeCloseTo(8, 12);
  });

  it('agree with Gabrielatos and Marchi 2011, p. 18, and Hofland and Johansson 1982, p. 471', () => {
    const marchi = { first: 206523, firstSize: 959641, second: 178174, secondSize: 1562358 };
    expect(keynessEffectSizes(marchi).percentDifference).toBeCloseTo(88.7, 1);
    const hofland = { first: 18, firstSize: 1e6, second: 35, secondSize: 1e6 };
    expect(keynessEffectSizes(hofland).differenceCoefficient).toBeCloseTo(-0.32, 2);
  });

  it('are finite with zeros where they say so', () => {
    const counts = { first: 3, firstSize: 100, second: 0, secondSize: 100 };
    expect(keynessEffectSizes(counts).percentDifference).toBe(Infinity);
    expect(keynessEffectSizes(counts).logRatioAdjusted).toBeCloseTo(Math.log2(7), 12);
    expect(simpleMaths(counts, 100)).toBeCloseTo(301, 9);
  });

  it('hold BIC below log-likelihood, and LRC at 0 without evidence', () => {
    const counts = { first: 15, firstSize: 1e6, second: 14, secondSize: 1e6 };
    expect(keynessBic(counts, 'two-term')).toBeLessThan(0);
    expect(conservativeLogRatio(counts, 0.95)).toBe(0);
  });
});

describe('the exact interval of a proportion', () => {
  it('has 1 − (α/2)^(1/n) as its upper bound for no successes', () => {
    const { lower, upper } = binomialInterval(0, 10, 0.95);
    expect(lower).toBe(0);
    expect(upper).toBeCloseTo(1 - 0.025 ** 0.1, 12);
  });

  it('agrees with Clopper and Pearson: 10 of 20 lie in 0.272 to 0.728', () => {
    const { lower, upper } = binomialInterval(10, 20, 0.95);
    expect(lower).toBeCloseTo(0.27196, 5);
    expect(upper).toBeCloseTo(0.72804, 5);
  });

  it('is everything without trials', () => {
    expect(binomialInterval(0, 0, 0.95)).toEqual({ lower: 0, upper: 1 });
  });
});
