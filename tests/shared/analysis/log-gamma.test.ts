import { describe, expect, it } from 'vitest';
import { logFactorial, logGamma } from '../../../shared/analysis/log-gamma.ts';

describe('logarithms of factorials', () => {
  it('grow by ln n from one n to the next, across the end of the table', () => {
    for (const n of [1, 2, 3, 20, 169, 170, 171, 172, 1000]) {
      const step = logFactorial(n) - logFactorial(n - 1);
      expect(Math.abs(step - Math.log(n))).toBeLessThan(4e-16 * (1 + logFactorial(n)));
    }
  });

  it('are those of the gamma function', () => {
    for (const n of [0, 1, 5, 170, 171, 5000]) {
      expect(logFactorial(n) / logGamma(n + 1.0) || 1).toBeCloseTo(1, 11);
    }
    expect(logFactorial(1000)).toBeCloseTo(5912.128178488163, 11);
  });
});
