import { invariant } from '../base/invariant.ts';

/** Lanczos (1964) with g = 7 and nine terms, in the form of Godfrey (2001). */
const first = 0.99999999999980993;
const terms = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function for `x` > 0, to about 14 digits. */
export function logGamma(x: number): number {
  invariant(x > 0, 'the gamma function is asked for a positive number');
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let series = first;
  terms.forEach((term, index) => {
    series += term / (z + index + 1);
  });
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}

/** The largest factorial that is a finite number. */
const lastFactorial = 170;
const factorialLogs = logsOfFactorials();

/** ln n! for whole n ≥ 0, to the last digits: sums of many of them make probabilities. */
export function logFactorial(n: number): number {
  const known = factorialLogs[n];
  if (known !== undefined) return known;
  // Stirling's series (DLMF 5.11.1); the next term is below 1e-19 here.
  const series = (1 - (1 / 30 - 1 / (105 * n * n)) / (n * n)) / (12 * n);
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}

function logsOfFactorials(): readonly number[] {
  let product = 1;
  return Array.from({ length: lastFactorial + 1 }, (_, n) => Math.log((product *= Math.max(1, n))));
}

/** Logarithm of the number of ways to choose `k` of `n`, for 0 ≤ k ≤ n. */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
