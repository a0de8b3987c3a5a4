import { describe, expect, it } from 'vitest';
import { learnWeights, type WeighedChoice } from '../../../electron/tools/learn-weights.ts';

/** Options with one telling weight each (slots 0 and 1) and one that they share (slot 2). */
const choices = Array.from({ length: 50 }, (_, index): WeighedChoice => ({
  options: [Int32Array.of(0, 2), Int32Array.of(1, 2)],
  isRight: [index % 10 !== 0, index % 10 === 0],
}));

describe('learnWeights', () => {
  it('gives more to what speaks for right options, and nothing to what they share', () => {
    const [right = 0, wrong = 0, shared = 0] = learnWeights(choices, 4);
    expect(right).toBeGreaterThan(0.5);
    expect(wrong).toBeLessThan(-0.5);
    expect(Math.abs(shared)).toBeLessThan(0.1);
  });

  it('gives equal weights for equal choices', () => {
    expect(learnWeights(choices, 4)).toEqual(learnWeights(choices, 4));
  });
});
