import { describe, expect, it } from 'vitest';
import {
  decodeWeights,
  encodeWeights,
  unitsOfWeight,
} from '../../../shared/language/hashed-weights.ts';

describe('weights as text', () => {
  it('keep their sign and come back the more precisely the smaller they are', () => {
    const weights = Float64Array.from({ length: 200 }, (_, index) => (index - 100) / 30);
    const read = decodeWeights(encodeWeights(weights));
    weights.forEach((weight, index) => {
      const back = (read[index] ?? NaN) / unitsOfWeight;
      expect(Math.abs(back - weight)).toBeLessThan(0.002 + 0.06 * Math.sqrt(Math.abs(weight)));
    });
  });

  it('take one character each, none of which a string has to escape', () => {
    const encoded = encodeWeights(Float64Array.from({ length: 300 }, (_, index) => index / 30 - 5));
    expect(encoded).toHaveLength(300);
    expect(JSON.stringify(encoded)).toBe(`"${encoded}"`);
  });
});
