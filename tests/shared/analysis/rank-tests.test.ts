import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustPValues } from '../../../shared/analysis/adjust-p-values.ts';
import {
  kendallTau,
  kruskalWallis,
  mannWhitney,
  midRanks,
} from '../../../shared/analysis/rank-tests.ts';
import { theilSen } from '../../../shared/analysis/theil-sen.ts';
import { sumOf } from '../../../shared/analysis/unit-counts.ts';

const sample = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 12 });

describe('ranks', () => {
  it('sum to the same with and without ties', () => {
    fc.assert(
      fc.property(sample, (values) => {
        expect(sumOf(midRanks(values))).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});

describe('the Mann–Whitney test', () => {
  it('counts the pairs in which the first sample is larger, ties half', () => {
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        const wins = x.flatMap((a) => y.map((b) => (Math.sign(a - b) + 1) / 2));
        expect(mannWhitney(x, y)?.u).toBe(sumOf(wins));
        expect(mannWhitney(y, x)?.p).toBeCloseTo(mannWhitney(x, y)?.p ?? Number.NaN, 12);
      }),
    );
  });

  it('gives exact p by counting arrangements where there are no ties', () => {
    // 3 of 6 ranks: 20 arrangements, one of them with U = 0.
    expect(mannWhitney([1, 2, 3], [4, 5, 6])).toMatchObject({ u: 0, p: 0.1, pMethod: 'exact' });
    expect(mannWhitney([1, 2, 4], [3, 5, 6])?.p).toBeCloseTo(0.2, 12);
  });

  it('keeps tails that are smaller than rounding', () => {
    const x = Array.from({ length: 800 }, (_, index) => index);
    const p =
      mannWhitney(
        x,
        x.map((value) => value + 800),
      )?.p ?? 0;
    expect(p).toBeGreaterThan(1e-300);
    expect(p).toBeLessThan(1e-200);
  });

  it('gives the rank sum of Kilgarriff 2001, p. 238', () => {
    expect(mannWhitney([12, 15, 18, 24, 88], [3, 3, 13, 27, 33])?.rankSum).toBe(31);
  });
});

describe('the Kruskal–Wallis test', () => {
  it('is the square of Mann and Whitney’s z for two groups, up to continuity', () => {
    const [x, y] = [
      [1, 4, 6, 9, 12],
      [2, 3, 8, 15, 16, 20],
    ];
    const pairs = x.length * y.length;
    const away = (mannWhitney(x, y)?.u ?? 0) - pairs / 2;
    const variance = (pairs * (x.length + y.length + 1)) / 12;
    expect(kruskalWallis([x, y])?.h).toBeCloseTo(away ** 2 / variance, 12);
  });

  it('does not depend on the order of groups; is undefined without variation', () => {
    fc.assert(
      fc.property(sample, sample, sample, (x, y, z) => {
        const [there, back] = [kruskalWallis([x, y, z]), kruskalWallis([z, x, y])];
        if (there === null) expect(back).toBeNull();
        else expect(there.h).toBeCloseTo(back?.h ?? Number.NaN, 8);
      }),
    );
    expect(kruskalWallis([[1], [1, 1]])).toBeNull();
    expect(kruskalWallis([[1, 2]])).toBeNull();
  });

  it('gives the value of Hollander and Wolfe 1973, p. 116', () => {
    const found = kruskalWallis([
      [2.9, 3.0, 2.5, 2.6, 3.2],
      [3.8, 2.7, 4.0, 2.4],
      [2.8, 3.4, 3.7, 2.2, 2.0],
    ]);
    expect(found?.h).toBeCloseTo(0.7714, 4);
    expect(found?.p).toBeCloseTo(0.68, 2);
  });
});

describe('trends', () => {
  it('of a straight line are its slope, with tau 1 or −1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (size, slope) => {
          const x = Array.from({ length: size }, (_, index) => 2010 + index);
          const y = x.map((year) => -slope * year + 3);
          expect(theilSen(x, y)).toEqual({
            slope: -slope,
            intercept: 3,
            lower: -slope,
            upper: -slope,
          });
          expect(kendallTau(x, y)?.tau).toBeCloseTo(-1, 12);
        },
      ),
    );
  });

  it('keep the slope inside its interval and turn with the sign of y', () => {
    const y = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(y, (values) => {
        const x = values.map((_, index) => index);
        const found = theilSen(x, values);
        const turned = theilSen(
          x,
          values.map((value) => -value),
        );
        expect(found?.slope).toBeGreaterThanOrEqual(found?.lower ?? Infinity);
        expect(found?.slope).toBeLessThanOrEqual(found?.upper ?? -Infinity);
        expect(turned?.slope).toBeCloseTo(-(found?.slope ?? Number.NaN), 12);
      }),
    );
  });

  it('give the tau and exact p of Hollander and Wolfe 1973 as in cor.test of R', () => {
    const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const quality = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
    const found = kendallTau(lightness, quality);
    expect(found?.tau).toBeCloseTo(0.4444, 4);
    expect(found?.p).toBeCloseTo(0.1194, 4);
  });

  it('give p of tied lists without the continuity correction as scipy does', () => {
    const [x, y] = [
      [12, 2, 1, 12, 2],
      [1, 4, 7, 1, 0],
    ];
    const found = kendallTau(x, y, 'none');
    expect(found?.tau).toBeCloseTo(-0.47140452079103173, 12);
    expect(found?.p).toBeCloseTo(0.2827454599327748, 12);
    expect(kendallTau(x, y)?.p).toBeGreaterThan(found?.p ?? 1);
  });

  it('are undefined without different times', () => {
    expect(theilSen([1, 1], [2, 3])).toBeNull();
    expect(kendallTau([1, 1], [2, 3])).toBeNull();
    expect(kendallTau([1], [2, 3])).toBeNull();
  });
});

describe('adjusted p-values', () => {
  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 10 });

  it('keep the order of the p-values and lie between them and Bonferroni', () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const bonferroni = adjustPValues(values, 'bonferroni');
        const holm = adjustPValues(values, 'holm');
        const share = adjustPValues(values, 'benjaminiHochberg');
        values.forEach((p, index) => {
          const [first, second, third] = [share[index], holm[index], bonferroni[index]];
          expect(first).toBeGreaterThanOrEqual(p);
          expect(second).toBeGreaterThanOrEqual((first ?? 2) - 1e-12);
          expect(third).toBeGreaterThanOrEqual(second ?? 2);
          values.forEach((other, place) => {
            if (other < p) expect(holm[place]).toBeLessThanOrEqual(second ?? -1);
            if (other < p) expect(share[place]).toBeLessThanOrEqual(first ?? -1);
          });
        });
      }),
    );
  });

  it('keep very small ones', () => {
    expect(adjustPValues([1e-300, 0.5], 'holm')).toEqual([2e-300, 0.5]);
  });
});
