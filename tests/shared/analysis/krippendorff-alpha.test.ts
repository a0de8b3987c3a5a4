import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alphaIntervalByPairs,
  alphaIntervalByUnits,
} from '../../../shared/analysis/alpha-interval.ts';
import { krippendorffAlpha } from '../../../shared/analysis/krippendorff-alpha.ts';
import type { CoderRatings } from '../../../shared/analysis/unit-counts.ts';
import { countUnits } from '../../../shared/analysis/unit-counts.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
const anyRatings = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 8 }))
  .chain(([coders, units]) => {
    const rating = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
    const row = fc.array(rating, { minLength: units, maxLength: units });
    return fc.array(row, { minLength: coders, maxLength: coders });
  });

/** Over pairs of single ratings, as the definition says it. */
function naiveInterval(ratings: CoderRatings): number {
  const width = ratings[0]?.length ?? 0;
  const units = Array.from({ length: width }, (_, unit) =>
    ratings.map((row) => row[unit]).filter((value) => typeof value === 'number'),
  ).filter((values) => values.length >= 2);
  const all = units.flat();
  const squares = (values: readonly number[]): number =>
    values.flatMap((a) => values.map((b) => (a - b) ** 2)).reduce((sum, one) => sum + one, 0);
  const within = units.reduce((sum, unit) => sum + squares(unit) / (unit.length - 1), 0);
  return 1 - within / all.length / (squares(all) / (all.length * (all.length - 1)));
}

describe("Krippendorff's alpha", () => {
  it('is what the definition says, pair by pair', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const alpha = krippendorffAlpha(countUnits(ratings), 'interval')?.alpha ?? null;
        const naive = naiveInterval(ratings);
        if (alpha === null) expect(Number.isFinite(naive)).toBe(false);
        else expect(alpha).toBeCloseTo(naive, 10);
      }),
    );
  });

  it('does not depend on the order of coders and is at most 1', () => {
    fc.assert(
      fc.property(anyRatings, fc.constantFrom(...metrics), (ratings, metric) => {
        const alpha = krippendorffAlpha(countUnits(ratings), metric)?.alpha;
        const turned = krippendorffAlpha(countUnits(ratings.toReversed()), metric)?.alpha;
        expect(alpha).toEqual(turned);
        expect(alpha ?? 1).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 on perfect agreement and undefined without variation or pairs', () => {
    for (const metric of metrics) {
      expect(
        krippendorffAlpha(
          countUnits([
            [1, 2, 3],
            [1, 2, 3],
          ]),
          metric,
        )?.alpha,
      ).toBe(1);
      expect(
        krippendorffAlpha(
          countUnits([
            [2, 2],
            [2, 2],
          ]),
          metric,
        )?.alpha,
      ).toBeNull();
      expect(
        krippendorffAlpha(
          countUnits([
            [1, null],
            [null, 2],
          ]),
          metric,
        ),
      ).toBeNull();
    }
    expect(
      krippendorffAlpha(
        countUnits([
          ['a', 'b'],
          ['a', 'b'],
        ]),
        'ratio',
      ),
    ).toBeNull();
  });

  it('is 0 in expectation for ratings dealt out at random', () => {
    const random = seededRandom(3);
    for (const metric of metrics) {
      let sum = 0;
      for (let trial = 0; trial < 400; trial++) {
        const deck = Array.from({ length: 60 }, (_, index) => ({
          rating: 1 + (index % 3),
          key: random(),
        }));
        const dealt = deck.sort((a, b) => a.key - b.key).map(({ rating }) => rating);
        const rows = [dealt.slice(0, 20), dealt.slice(20, 40), dealt.slice(40)];
        sum += krippendorffAlpha(countUnits(rows), metric)?.alpha ?? 0;
      }
      expect(Math.abs(sum / 400)).toBeLessThan(0.03);
    }
  });

  it('gives the published values', () => {
    // Krippendorff 2011, example C: 4 observers, 12 units, missing data.
    const ratings = countUnits([
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ]);
    const alphas = metrics.map((metric) => krippendorffAlpha(ratings, metric)?.alpha);
    const published = [0.743, 0.815, 0.849, 0.797];
    expect(alphas).toEqual(published.map((alpha) => expect.closeTo(alpha, 3)));
  });
});

describe('bootstrap intervals of alpha', () => {
  const sample = (random: () => number, units: number): CoderRatings => {
    const truth = Array.from({ length: units }, () => Number(random() < 0.5));
    const code = (): number[] => truth.map((value) => (random() < 0.2 ? 1 - value : value));
    return [code(), code()];
  };

  it('are the same for the same seed and widen with the level', () => {
    const units = countUnits(sample(seededRandom(5), 40));
    const interval = (level: number) =>
      alphaIntervalByUnits(units, 'nominal', { draws: 400, level, random: seededRandom(9) });
    expect(interval(0.95)).toEqual(interval(0.95));
    const [narrow, wide] = [interval(0.5), interval(0.99)];
    expect(wide?.lower).toBeLessThan(narrow?.lower ?? 0);
    expect(wide?.upper).toBeGreaterThan(narrow?.upper ?? 0);
  });

  it('by units cover the true alpha about as often as they say', () => {
    const random = seededRandom(11);
    const truth = krippendorffAlpha(countUnits(sample(random, 100_000)), 'nominal')?.alpha ?? 0;
    let covered = 0;
    for (let trial = 0; trial < 200; trial++) {
      const units = countUnits(sample(random, 60));
      const interval = alphaIntervalByUnits(units, 'nominal', { draws: 200, level: 0.95, random });
      if (interval !== null && interval.lower <= truth && truth <= interval.upper) covered++;
    }
    expect(covered / 200).toBeGreaterThan(0.9);
  });

  it('by pairs are narrower where units have many coders', () => {
    const random = seededRandom(13);
    const ratings = [...sample(random, 40), ...sample(random, 40)].map((row, index, all) =>
      index < 2
        ? row
        : (all[0] ?? row).map((value) => (random() < 0.2 ? 1 - Number(value) : value)),
    );
    const units = countUnits(ratings);
    const options = { draws: 2000, level: 0.95, random };
    const width = (found: { readonly lower: number; readonly upper: number } | null): number =>
      found === null ? Number.NaN : found.upper - found.lower;
    const byPairs = width(alphaIntervalByPairs(units, 'nominal', options));
    expect(byPairs).toBeLessThan(width(alphaIntervalByUnits(units, 'nominal', options)));
  });

  it('are undefined where alpha is', () => {
    const same = countUnits([
      [1, 1],
      [1, 1],
    ]);
    const options = { draws: 10, level: 0.95, random: seededRandom(1) };
    expect(alphaIntervalByUnits(same, 'nominal', options)).toBeNull();
    expect(alphaIntervalByPairs(same, 'nominal', options)).toBeNull();
  });
});
