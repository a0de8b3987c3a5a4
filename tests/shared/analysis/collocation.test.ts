import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collocationScores, overlapScores } from '../../../shared/analysis/collocation.ts';

const pairs = fc
  .tuple(fc.integer({ min: 1, max: 50 }), fc.nat(400), fc.nat(400))
  .map(([together, first, second]) => ({
    together,
    first: together + first,
    second: together + second,
    all: 2000,
    span: 1,
  }));

describe('collocation', () => {
  it('is the same from both words, but for ΔP which changes its direction', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const one = collocationScores(pair);
        const other = collocationScores({ ...pair, first: pair.second, second: pair.first });
        expect(one.mi).toBeCloseTo(other.mi, 10);
        expect(one.t).toBeCloseTo(other.t, 10);
        expect(one.logLikelihood).toBeCloseTo(other.logLikelihood, 7);
        expect(one.deltaP21).toBeCloseTo(other.deltaP12, 10);
      }),
    );
  });

  it('keeps to its bounds', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const { npmi, phi2, deltaP21 } = collocationScores(pair);
        const { dice, logDice, jaccard } = overlapScores(pair.together, pair.first, pair.second);
        expect(Math.abs(npmi)).toBeLessThanOrEqual(1 + 1e-12);
        expect(Math.abs(deltaP21)).toBeLessThanOrEqual(1);
        expect(phi2).toBeLessThanOrEqual(1 + 1e-12);
        expect(logDice).toBeLessThanOrEqual(14);
        expect(jaccard).toBeLessThanOrEqual(dice);
        expect(jaccard).toBeCloseTo(dice / (2 - dice), 12);
      }),
    );
  });

  it('is 0 where words meet as often as chance has it', () => {
    const { mi, t, z, deltaP21, logLikelihood } = collocationScores({
      ...{ together: 2, first: 40, second: 50, all: 1000, span: 1 },
    });
    for (const score of [mi, t, z, deltaP21, logLikelihood]) expect(score).toBeCloseTo(0, 10);
  });

  it('is complete for words that are never apart', () => {
    const pair = { together: 5, first: 5, second: 5, all: 1000, span: 1 };
    const { npmi, phi2, deltaP12 } = collocationScores(pair);
    expect([npmi, phi2, deltaP12].map((score) => Number(score.toFixed(12)))).toEqual([1, 1, 1]);
    expect(overlapScores(5, 5, 5)).toEqual({
      ...{ dice: 1, logDice: 14, jaccard: 1, minimumSensitivity: 1 },
    });
  });

  it('agrees with Manning and Schütze 1999: "Ayatollah Ruhollah", "new companies"', () => {
    const all = 14_307_668;
    const ayatollah = collocationScores({ together: 20, first: 42, second: 20, all, span: 1 });
    expect(ayatollah.mi).toBeCloseTo(18.38, 2);
    expect(ayatollah.t).toBeCloseTo(4.4721, 4);
    const companies = collocationScores({ together: 8, first: 15828, second: 4675, all, span: 1 });
    expect(companies.t).toBeCloseTo(0.999932, 6);
  });

  it('expects more in a wider window', () => {
    const pair = { together: 8, first: 100, second: 60, all: 10_000, span: 1 };
    const [near, wide] = [collocationScores(pair), collocationScores({ ...pair, span: 8 })];
    expect(wide.expected).toBeCloseTo(8 * near.expected, 12);
    expect(wide.mi).toBeCloseTo(near.mi - 3, 12);
  });

  it('refuses a pair that is more frequent than its words', () => {
    expect(() =>
      collocationScores({ together: 9, first: 5, second: 9, all: 100, span: 1 }),
    ).toThrow('more frequent');
  });
});
