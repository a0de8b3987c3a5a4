import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaAgreement } from '../../../shared/analysis/gamma-agreement.ts';
import {
  bestGammaAlignment,
  positionalDissimilarity,
} from '../../../shared/analysis/gamma-alignment.ts';
import {
  boundaryAgreement,
  segmentationPk,
  windowDiff,
} from '../../../shared/analysis/segmentation-agreement.ts';
import { countSpans, scoreSpans } from '../../../shared/analysis/span-agreement.ts';
import { unitizingAlpha2004 } from '../../../shared/analysis/unitizing-alpha-2004.ts';
import { unitizingAlphas } from '../../../shared/analysis/unitizing-alpha.ts';
import { seededRandom } from '../../support/seeded-random.ts';

type Marked = { readonly start: number; readonly end: number; readonly concept: string };

const length = 60;
/** Disjoint units, at least one, and never the whole continuum. */
const anyUnits = fc
  .array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((steps) => {
    const units: Marked[] = [];
    let end = 0;
    for (const [skip, size, concept] of steps) {
      units.push({ start: end + skip, end: end + skip + size, concept });
      end += skip + size;
    }
    return units;
  });
const coded = (units: readonly Marked[]) =>
  units.map(({ start, end, concept }) => ({ start, end, value: concept }));
const weights = { alpha: 1, beta: 1, emptyCost: 1 };
const schemes = ['strict', 'exact', 'partial', 'type'] as const;

describe('span F1', () => {
  it('is the same whichever coder is the reference, from 0 to 1', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, fc.constantFrom(...schemes), (first, second, scheme) => {
        const there = scoreSpans(countSpans(first, second, scheme), scheme);
        const back = scoreSpans(countSpans(second, first, scheme), scheme);
        expect(there.f1).toBeCloseTo(back.f1, 12);
        expect(there.precision).toBeCloseTo(back.recall, 12);
        expect(there.f1).toBeGreaterThanOrEqual(0);
        expect(there.f1).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('counts every span of both coders once', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, fc.constantFrom(...schemes), (first, second, scheme) => {
        const counts = countSpans(first, second, scheme);
        const paired = counts.correct + counts.incorrect + counts.partial;
        expect(paired + counts.missing).toBe(first.length);
        expect(paired + counts.spurious).toBe(second.length);
      }),
    );
  });

  it('is 1 for equal codings and for none, and strict never above exact or type', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, (first, second) => {
        const f1 = (scheme: (typeof schemes)[number], other: readonly Marked[]): number =>
          scoreSpans(countSpans(first, other, scheme), scheme).f1;
        for (const scheme of schemes) expect(f1(scheme, first)).toBe(1);
        expect(f1('strict', second)).toBeLessThanOrEqual(f1('exact', second));
        expect(f1('strict', second)).toBeLessThanOrEqual(f1('type', second));
        expect(f1('exact', second)).toBeLessThanOrEqual(f1('partial', second));
      }),
    );
    expect(scoreSpans(countSpans([], [], 'strict'), 'strict').f1).toBe(1);
  });
});

describe('segmentation', () => {
  const marks = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 3, maxLength: 20 });

  it('differs symmetrically, by nothing from itself, and Pk never more than WindowDiff', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 3 }), (pairs, size) => {
        const [first, second] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const difference = windowDiff(first, second, size) ?? Number.NaN;
        expect(difference).toBe(windowDiff(second, first, size));
        expect(windowDiff(first, first, size)).toBe(0);
        expect(segmentationPk(first, second, size)).toBeLessThanOrEqual(difference);
        expect(difference).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is not compared where a window does not fit', () => {
    expect(windowDiff([true], [true], 2)).toBeNull();
    expect(windowDiff([true], [true, false], 1)).toBeNull();
    expect(boundaryAgreement([[], []], 1)).toEqual({ windowDiff: null, size: 2 });
    expect(boundaryAgreement([[3]], 8)).toEqual({ windowDiff: null, size: 2 });
  });

  it('of several is the mean of every two, in a window of half the mean segment', () => {
    const three = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), {
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(three, (rows) => {
        const marks = ([0, 1, 2] as const).map((coder) => rows.map((row) => row[coder]));
        const places = marks.map((own) => own.flatMap((isOne, place) => (isOne ? [place] : [])));
        const boundaries = places.flat().length;
        const size = Math.max(2, Math.round((rows.length * 3) / (boundaries + 3) / 2));
        const [a = [], b = [], c = []] = marks;
        const pairs = [windowDiff(a, b, size), windowDiff(a, c, size), windowDiff(b, c, size)];
        const mean = pairs.reduce<number>((sum, own) => sum + (own ?? Number.NaN), 0) / 3;
        const found = boundaryAgreement(places, rows.length);
        expect(found.size).toBe(size);
        expect(found.windowDiff).toBeCloseTo(mean, 12);
      }),
    );
  });

  it('counts the same windows as sliding over them one by one', () => {
    const naive = (first: boolean[], second: boolean[], size: number): number => {
      const starts = Array.from({ length: first.length - size + 1 }, (_, start) => start);
      const count = (marks: boolean[], start: number): number =>
        marks.slice(start, start + size).filter(Boolean).length;
      return (
        starts.filter((start) => count(first, start) !== count(second, start)).length /
        starts.length
      );
    };
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 3 }), (pairs, size) => {
        const [first, second] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        expect(windowDiff(first, second, size)).toBeCloseTo(naive(first, second, size), 12);
      }),
    );
  });

  it('gives the value of the NLTK manual', () => {
    const read = (text: string): boolean[] => [...text].map((mark) => mark === '1');
    expect(windowDiff(read('000100000010'), read('000010000100'), 3)).toBeCloseTo(0.3, 12);
  });
});

describe('unitizing alpha', () => {
  it('is 1 on perfect agreement', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const { u, barU, values } = unitizingAlphas([coded(units), coded(units)], length);
        expect(u).toBeCloseTo(1, 12);
        expect(barU).toBeCloseTo(1, 12);
        for (const { alpha, coverage } of values) {
          expect(alpha ?? 1).toBeCloseTo(1, 12);
          expect(coverage).toBeCloseTo(1, 12);
        }
        expect(unitizingAlpha2004([units, units], length).observed).toBe(0);
      }),
    );
  });

  it('does not depend on the order of coders, and is at most 1', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, anyUnits, (first, second, third) => {
        const coders = [coded(first), coded(second), coded(third)];
        const [there, back] = [
          unitizingAlphas(coders, length),
          unitizingAlphas(coders.toReversed(), length),
        ];
        for (const name of ['u', 'barU', 'cu'] as const) {
          if (there[name] === null) expect(back[name]).toBeNull();
          else expect(there[name]).toBeCloseTo(back[name] ?? Number.NaN, 10);
          expect(there[name] ?? 1).toBeLessThanOrEqual(1 + 1e-12);
        }
        const old = (units: readonly (readonly Marked[])[]): number =>
          unitizingAlpha2004(units, length).alpha ?? Number.NaN;
        expect(old([first, second])).toBeCloseTo(old([second, first]), 12);
      }),
    );
  });

  it('is undefined where nothing is marked or all of it is one value', () => {
    expect(unitizingAlphas([[], []], length)).toMatchObject({ u: null, barU: null, cu: null });
    const whole = [{ start: 0, end: length, value: 'a' }];
    expect(unitizingAlphas([whole, whole], length)).toMatchObject({ u: null, cu: null });
    expect(unitizingAlpha2004([[], []], length).alpha).toBeNull();
  });
});

describe('the best alignment of gamma', () => {
  it('has no disorder for equal codings, and holds every unit once', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, anyUnits, (first, second, third) => {
        expect(bestGammaAlignment([first, first, first], weights)?.disorder).toBe(0);
        const coders = [first, second, third];
        const found = bestGammaAlignment(coders, weights);
        coders.forEach((units, coder) => {
          const places = (found?.alignments ?? []).map((alignment) => alignment.units[coder]);
          const used = places
            .filter((place) => place !== null)
            .sort((a, b) => Number(a) - Number(b));
          expect(used).toEqual(units.map((_, index) => index));
        });
      }),
    );
  });

  it('is as good as trying every pairing of two coders', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, (first, second) => {
        const best = bestGammaAlignment([first, second], weights)?.disorder;
        const sum = leastPairing(first, second);
        expect(best).toBeCloseTo((2 * sum) / (first.length + second.length), 10);
      }),
    );
  });

  it('does not depend on the order of coders', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, anyUnits, (first, second, third) => {
        const there = bestGammaAlignment([first, second, third], weights)?.disorder;
        const back = bestGammaAlignment([third, first, second], weights)?.disorder;
        expect(there).toBeCloseTo(back ?? Number.NaN, 10);
      }),
    );
  });

  it('measures positions as figure 10 of Mathet et al. 2015', () => {
    const first = { start: 4, end: 14 };
    expect(positionalDissimilarity(first, { start: 40, end: 44 }, 1)).toBeCloseTo(22.2, 1);
    expect(positionalDissimilarity(first, { start: 14, end: 24 }, 1)).toBe(1);
    expect(positionalDissimilarity(first, first, 1)).toBe(0);
  });
});

describe('gamma', () => {
  const options = (seed: number) => ({ weights, precision: 0.1, random: seededRandom(seed) });

  it('is 1 for equal codings, at most 1 for others, and the same for the same seed', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, fc.nat(), (first, second, seed) => {
        expect(gammaAgreement([first, first], length, options(seed))?.gamma ?? 1).toBe(1);
        const found = gammaAgreement([first, second], length, options(seed));
        expect(found?.gamma ?? 1).toBeLessThanOrEqual(1);
        expect(gammaAgreement([first, second], length, options(seed))).toEqual(found);
      }),
      { numRuns: 20 },
    );
  });

  it('lies where pygamma-agreement puts the example of three coders', () => {
    // Krippendorff 2019, fig. 12.11; pygamma-agreement: disorder 0.96, gamma 0.44 to 0.47.
    const same = (units: readonly (readonly [number, number, string])[]): Marked[] =>
      units.map(([start, end, concept]) => ({ start, end, concept }));
    const coders = [
      same([
        [2, 9, '1'],
        [11, 17, '2'],
        [24, 30, '5'],
        [32, 36, '6'],
        [36, 44, '6'],
        [44, 60, '7'],
      ]),
      same([
        [2, 9, '1'],
        [11, 17, '3'],
        [19, 25, '5'],
        [32, 44, '6'],
      ]),
      same([
        [2, 9, '1'],
        [11, 17, '4'],
        [21, 27, '5'],
        [32, 36, '6'],
        [36, 40, '6'],
        [40, 44, '6'],
      ]),
    ];
    const found = gammaAgreement(coders, 60, {
      weights: { alpha: 3, beta: 1, emptyCost: 1 },
      precision: 0.01,
      random: seededRandom(1),
    });
    expect(found?.best.disorder).toBeCloseTo(0.96, 2);
    expect(found?.gamma).toBeGreaterThan(0.44);
    expect(found?.gamma).toBeLessThan(0.47);
    const { u, barU, cu } = unitizingAlphas(coders.map(coded), 60);
    expect([u, barU, cu]).toEqual([0.51, 0.413, 0.724].map((alpha) => expect.closeTo(alpha, 3)));
  });
});

/** The first unit alone or with any of the others, and the rest likewise. */
function leastPairing(first: readonly Marked[], second: readonly Marked[]): number {
  const [unit, ...rest] = first;
  if (unit === undefined) return second.length;
  const alone = 1 + leastPairing(rest, second);
  const paired = second.map((other, index) => {
    const cost = positionalDissimilarity(unit, other, 1) + Number(unit.concept !== other.concept);
    return cost + leastPairing(rest, second.toSpliced(index, 1));
  });
  return Math.min(alone, ...paired);
}
