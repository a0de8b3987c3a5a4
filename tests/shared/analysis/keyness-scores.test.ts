import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conservativeLogRatio } from '../../../shared/analysis/keyness-effect-size.ts';
import { keynessScores } from '../../../shared/analysis/keyness-scores.ts';
import type { TwoCorpora } from '../../../shared/analysis/log-likelihood.ts';

const settings = { level: 0.95, smoothing: 1 };
const corpora = (first: number, firstSize: number, second: number, secondSize: number) => ({
  ...{ first, firstSize, second, secondSize },
});

describe('the scores of a comparison', () => {
  it('name the side with the higher rate, not the higher count', () => {
    const [few, many, even] = keynessScores(
      [corpora(10, 100, 20, 1000), corpora(20, 1000, 10, 100), corpora(1, 10, 10, 100)],
      settings,
    );
    expect([few?.direction, many?.direction, even?.direction]).toEqual([
      'target',
      'reference',
      'equal',
    ]);
  });

  it('warn of what is absent, and of counts that are too small for the chi-square tail', () => {
    const cautionOf = (counts: TwoCorpora): unknown =>
      keynessScores([counts], settings)[0]?.caution;
    expect(cautionOf(corpora(5, 100, 0, 100))).toBe('absentInOne');
    expect(cautionOf(corpora(4, 100, 5, 100))).toBe('fewExpected');
    expect(cautionOf(corpora(5, 100, 5, 100))).toBeNull();
    // Nearly all units have it: those without are too few.
    expect(cautionOf(corpora(98, 100, 97, 100))).toBe('fewExpected');
  });

  it('are corrected for as many tests as there are items', () => {
    const item = corpora(30, 1000, 10, 1000);
    const [alone] = keynessScores([item], settings);
    const [among] = keynessScores(
      Array.from({ length: 50 }, () => item),
      settings,
    );
    expect(alone?.pHolm).toBe(alone?.p);
    expect(among?.pHolm).toBeCloseTo(50 * (alone?.p ?? 0), 12);
    expect(among?.conservativeLogRatio()).toBeLessThan(alone?.conservativeLogRatio() ?? 0);
  });

  it('have the LRC of the interval, also where it was not computed because p is large', () => {
    const anyItem = fc.record({
      first: fc.nat(60),
      firstSize: fc.integer({ min: 60, max: 5000 }),
      second: fc.nat(60),
      secondSize: fc.integer({ min: 60, max: 5000 }),
    });
    fc.assert(
      fc.property(anyItem, fc.constantFrom(0.5, 0.9, 0.95, 0.999), (item, level) => {
        fc.pre(item.first + item.second > 0);
        const [scores] = keynessScores([item], { level, smoothing: 1 });
        expect(scores?.conservativeLogRatio()).toBe(conservativeLogRatio(item, level));
      }),
      { numRuns: 2000 },
    );
  });

  it('are conservative: LRC lies between 0 and the log ratio', () => {
    const anyCounts = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }));
    fc.assert(
      fc.property(anyCounts, ([first, second]) => {
        const [scores] = keynessScores([corpora(first, 100, second, 100)], settings);
        const lrc = scores?.conservativeLogRatio() ?? NaN;
        const ratio = scores?.logRatio ?? NaN;
        expect(Math.abs(lrc)).toBeLessThanOrEqual(Math.abs(ratio) + 1e-9);
        expect(lrc * ratio).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
