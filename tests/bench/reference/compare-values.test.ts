import { describe, expect, it } from 'vitest';
import { compareValues } from './compare-values.ts';

describe('the comparison of the reference runner', () => {
  it('takes numbers within the absolute tolerance, the bound included', () => {
    expect(compareValues(0.3, 0.31, 0.01)).toBeNull();
    expect(compareValues(0.3, 0.311, 0.01)).toBe('expected 0.3, got 0.311');
    expect(compareValues(1e-20, 0, 1e-25)).not.toBeNull();
  });

  it('never takes nothing, text or NaN for a number', () => {
    for (const got of [null, undefined, Number.NaN, '0.3', []]) {
      expect(compareValues(0, got, 1)).not.toBeNull();
    }
  });

  it('asks only for the names expected, in objects and lists of the same length', () => {
    expect(compareValues({ kappa: 0.4 }, { kappa: 0.4, pi: 2 }, 0)).toBeNull();
    expect(compareValues({ kappa: 0.4 }, { pi: 0.4 }, 0)).toBe('expected kappa 0.4, got nothing');
    expect(compareValues([1, 2], [1, 3], 0)).toBe('expected 1 2, got 3');
    expect(compareValues([1, 2], [1, 2, 3], 0)).toBe('expected length 2, got 3');
    expect(compareValues({ ci: [1, 2] }, { ci: [1, 2.5] }, 0.1)).toBe('expected ci.1 2, got 2.5');
  });

  it('lets a value stand for a number and a list for a list', () => {
    expect(compareValues(0.4, { value: 0.4, list: [1, 2] }, 0)).toBeNull();
    expect(compareValues([1, 2], { value: 0.4, list: [1, 2] }, 0)).toBeNull();
    expect(compareValues([1, 2], { value: 0.4 }, 0)).not.toBeNull();
  });
});
