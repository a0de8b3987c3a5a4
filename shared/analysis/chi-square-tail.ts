import { invariant } from '../base/invariant.ts';
import { logGamma } from './log-gamma.ts';

const smallest = 1e-300;
const maxSteps = 100_000;

/**
 * Probability that a chi-square variable with `df` degrees of freedom is at least `x`: the
 * regularised upper incomplete gamma function Q(df/2, x/2) (DLMF 8.2.4). The tail is computed
 * itself, not as 1 minus the rest, so that it keeps about eleven digits down to 1e-300; it is 1 for
 * `x` ≤ 0 and NaN for `x` that is not a number. `df` has to be positive.
 */
export function chiSquareTail(x: number, df: number): number {
  invariant(df > 0, 'degrees of freedom are positive');
  if (Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const a = df / 2;
  const z = x / 2;
  const scale = Math.exp(a * Math.log(z) - z - logGamma(a));
  return z < a + 1 ? 1 - scale * lowerSeries(a, z) : scale * upperFraction(a, z);
}

/** Σ z^k / (a (a+1) … (a+k)), DLMF 8.11.4. */
function lowerSeries(a: number, z: number): number {
  let term = 1 / a;
  let series = term;
  for (let k = 1; k < maxSteps && term > series * Number.EPSILON; k += 1) {
    term *= z / (a + k);
    series += term;
  }
  return series;
}

/** The continued fraction DLMF 8.9.2 by the modified Lentz method (Thompson and Barnett 1986). */
function upperFraction(a: number, z: number): number {
  let b = z + 1 - a;
  let c = 1 / smallest;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < maxSteps; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / notZero(numerator * d + b);
    c = notZero(b + numerator / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < Number.EPSILON) break;
  }
  return value;
}

function notZero(value: number): number {
  return Math.abs(value) < smallest ? smallest : value;
}
