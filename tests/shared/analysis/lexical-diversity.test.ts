import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  diversityIndices,
  hdd,
  mattr,
  msttr,
  mtld,
  typeFrequencies,
} from '../../../shared/analysis/lexical-diversity.ts';

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), {
  minLength: 10,
  maxLength: 80,
});

describe('lexical diversity', () => {
  it('of frequencies does not depend on the order of types', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2 }), (frequencies) => {
        const one = diversityIndices(frequencies, 10);
        const other = diversityIndices(frequencies.toReversed(), 10);
        expect(one.yuleK).toBeCloseTo(other.yuleK, 8);
        expect(one.entropy).toBeCloseTo(other.entropy, 8);
        expect(one.entropy).toBeLessThanOrEqual(Math.log2(frequencies.length) + 1e-9);
      }),
    );
  });

  it('has the moving average of a naive count over windows', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 10 }), (tokens, window) => {
        const ratios = tokens
          .slice(0, tokens.length - window + 1)
          .map((_, start) => new Set(tokens.slice(start, start + window)).size / window);
        const naive = ratios.reduce((total, ratio) => total + ratio, 0) / ratios.length;
        expect(mattr(tokens, window)).toBeCloseTo(naive, 10);
      }),
    );
  });

  it('has the sample of HD-D as its type-token ratio when the sample is the whole text', () => {
    fc.assert(
      fc.property(texts, (tokens) => {
        const frequencies = typeFrequencies(tokens);
        const ratio = frequencies.length / tokens.length;
        expect(hdd(frequencies, tokens.length)).toBeCloseTo(ratio, 9);
        expect(hdd(frequencies, 1)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is the same read backwards for MTLD', () => {
    fc.assert(
      fc.property(texts, (tokens) => {
        expect(mtld(tokens, 'below')).toBeCloseTo(mtld(tokens.toReversed(), 'below'), 9);
      }),
    );
  });

  it('counts a factor of MTLD of a text that repeats one word by the rule named', () => {
    // Ratios 1, 0.5: two tokens make a factor below 0.72; at a threshold of 0.5 the rules part.
    const tokens = ['a', 'a', 'a', 'a', 'a', 'a'];
    expect(mtld(tokens, 'below')).toBe(2);
    expect(mtld(tokens, 'at-or-below', 0.5)).toBe(2);
    expect(mtld(tokens, 'below', 0.5)).toBe(3);
  });

  it('agrees with the tests of Wordless on five types, each twenty times in turn', () => {
    const tokens = Array.from({ length: 100 }, (_, index) => `w${index % 5}`);
    const frequencies = typeFrequencies(tokens);
    const { yuleK, simpsonD } = diversityIndices(frequencies, 10);
    expect(yuleK).toBeCloseTo(1900, 9);
    expect(simpsonD).toBeCloseTo(19 / 99, 12);
    expect(mtld(tokens, 'below')).toBeCloseTo(100 / 14, 12);
    expect(hdd(frequencies)).toBeCloseTo(0.119047208753, 11);
  });

  it('has no value for texts shorter than the window, infinite MTLD when all differ', () => {
    expect(mattr(['a'], 2)).toBeNaN();
    expect(msttr(['a'], 2)).toBeNaN();
    expect(hdd([1, 1])).toBeNaN();
    expect(mtld(['a', 'b'], 'below')).toBe(Infinity);
    expect(mtld([], 'below')).toBeNaN();
  });

  it('leaves the rest out of segments', () => {
    expect(msttr(['a', 'b', 'a', 'a', 'c'], 2)).toBe(0.75);
  });
});
