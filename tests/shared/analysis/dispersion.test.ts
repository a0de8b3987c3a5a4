import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  burchDa,
  distanceDispersion,
  kromerUr,
  partDispersion,
} from '../../../shared/analysis/dispersion.ts';

const parts = fc
  .array(fc.tuple(fc.nat(20), fc.integer({ min: 20, max: 400 })), { minLength: 2, maxLength: 8 })
  .filter((pairs) => pairs.some(([count]) => count > 0));

describe('dispersion over parts', () => {
  it('is even when every part has its share', () => {
    const even = partDispersion([2, 4, 6], [100, 200, 300]);
    expect([even.dp, even.dpNorm, even.kld].map((x) => Number(x.toFixed(12)))).toEqual([0, 0, 0]);
    for (const value of [even.juillandD, even.carrollD2, even.rosengrenS, even.dpEgbert]) {
      expect(value).toBeCloseTo(1, 12);
    }
  });

  it('is extreme when the smallest part has all', () => {
    const clump = partDispersion([7, 0, 0], [10, 20, 30]);
    expect(clump.dpNorm).toBeCloseTo(1, 12);
    expect(clump.dpEgbert).toBeCloseTo(0, 12);
    expect(clump.juillandD).toBeCloseTo(0, 12);
    expect(clump.carrollD2).toBeCloseTo(0, 12);
    expect(clump.range).toBe(1);
  });

  it('keeps to 0 and 1, whatever the order of parts', () => {
    fc.assert(
      fc.property(parts, (pairs) => {
        const counts = pairs.map(([count]) => count);
        const sizes = pairs.map(([, size]) => size);
        const one = partDispersion(counts, sizes);
        const other = partDispersion(counts.toReversed(), sizes.toReversed());
        for (const name of ['juillandD', 'carrollD2', 'rosengrenS', 'dp', 'dpNorm'] as const) {
          expect(one[name]).toBeGreaterThanOrEqual(-1e-9);
          expect(one[name]).toBeLessThanOrEqual(1 + 1e-9);
          expect(one[name]).toBeCloseTo(other[name], 9);
        }
        expect(one.kld).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('agrees with Gries 2008 and 2020: five parts, 1 to 5 times', () => {
    const gries = partDispersion([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);
    expect(gries.juillandD).toBeCloseTo(0.785, 3);
    expect(gries.carrollD2).toBeCloseTo(0.938, 3);
    expect(gries.dp).toBeCloseTo(0.18, 3);
    const equal = partDispersion([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]);
    expect(equal.lyneD3).toBeCloseTo(0.944, 3);
    expect(equal.distributionalConsistency).toBeCloseTo(0.937, 3);
  });

  it('agrees with Engwall 1974, p. 122, and Gries 2008, p. 409, on adjusted frequencies', () => {
    const engwall = partDispersion([4, 2, 1, 1, 0], [1, 1, 1, 1, 1]);
    expect(engwall.carrollUm).toBeCloseTo(6.424, 3);
    expect(engwall.juillandU).toBeCloseTo(4.609, 3);
    expect(engwall.rosengrenKf).toBeCloseTo(5.863, 3);
    expect(engwall.engwallFm).toBeCloseTo(6.4, 12);
    expect(kromerUr([2, 1, 1, 1, 0])).toBeCloseTo(4.5, 12);
  });

  it('has D_A from the differences of all pairs of rates', () => {
    fc.assert(
      fc.property(parts, (pairs) => {
        const rates = pairs.map(([count, size]) => count / size);
        const differences = rates.flatMap((one, place) =>
          rates.slice(place + 1).map((other) => Math.abs(one - other)),
        );
        const mean = (values: readonly number[]): number =>
          values.reduce((total, value) => total + value, 0) / values.length;
        const found = burchDa(
          pairs.map(([count]) => count),
          pairs.map(([, size]) => size),
        );
        expect(found).toBeCloseTo(1 - mean(differences) / (2 * mean(rates)), 9);
      }),
    );
  });

  it('agrees with Lijffijt and Gries 2012, p. 148', () => {
    expect(partDispersion([2, 1, 0], [1, 1, 1]).dpNorm).toBeCloseTo(0.5, 12);
  });

  it('has no value for an item that does not occur', () => {
    expect(partDispersion([0, 0], [5, 5]).dpNorm).toBeNaN();
    expect(partDispersion([0, 0], [5, 5]).range).toBeNaN();
  });
});

describe('dispersion by distances', () => {
  it('reduces nothing when occurrences are evenly apart', () => {
    const { arf, fAwt, fAld } = distanceDispersion([3, 13, 23, 33], 40);
    for (const value of [arf, fAwt, fAld]) expect(value).toBeCloseTo(4, 10);
  });

  it('lies between 1 and the frequency, wherever the ring is cut', () => {
    const places = fc.uniqueArray(fc.nat(199), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(places, fc.nat(199), (positions, shift) => {
        const rising = [...positions].sort((a, b) => a - b);
        const moved = positions.map((p) => (p + shift) % 200).sort((a, b) => a - b);
        const one = distanceDispersion(rising, 200);
        const other = distanceDispersion(moved, 200);
        for (const name of ['arf', 'fAwt', 'fAld'] as const) {
          expect(one[name]).toBeCloseTo(other[name], 8);
          expect(one[name]).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(one[name]).toBeLessThanOrEqual(positions.length + 1e-9);
        }
      }),
    );
  });

  it('has no value without occurrences, and refuses places out of order', () => {
    expect(distanceDispersion([], 10).arf).toBeNaN();
    expect(() => distanceDispersion([5, 2], 10)).toThrow('rise');
  });
});
