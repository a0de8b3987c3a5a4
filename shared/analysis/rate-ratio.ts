import { binomialInterval } from './binomial-interval.ts';

/** A number with its bounds; all `null` where it is not defined. */
export type Estimate = {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

const undefinedEstimate: Estimate = { value: null, lower: null, upper: null };

/** The two-sided 95% point of the standard normal distribution. */
const normal95 = 1.959963984540054;

/**
 * log2 of the ratio of two rates, `first` events in `firstSize` and `second` in `secondSize`, with the
 * exact interval given how many events there are in all (conditional Poisson test; Przyborowski and
 * Wilenski 1940). The value is ±∞, given as `null`, when one has none; a bound likewise.
 */
export function logRateRatio(
  first: number,
  firstSize: number,
  second: number,
  secondSize: number,
): Estimate {
  if (first + second === 0 || firstSize === 0 || secondSize === 0) return undefinedEstimate;
  const { lower, upper } = binomialInterval(first, first + second, 0.95);
  const ratioOf = (share: number): number =>
    Math.log2(secondSize / firstSize) + Math.log2(share / (1 - share));
  const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    value: known(ratioOf(first / (first + second))),
    lower: known(ratioOf(lower)),
    upper: known(ratioOf(upper)),
  };
}

/**
 * The ratio of two shares with its 95% interval on the logarithmic scale (Katz et al. 1978); no
 * interval where one of them is 0.
 */
export function riskRatio(
  first: number,
  firstSize: number,
  second: number,
  secondSize: number,
): Estimate {
  if (firstSize === 0 || second === 0 || secondSize === 0) return undefinedEstimate;
  const value = first / firstSize / (second / secondSize);
  if (first === 0) return { value, lower: null, upper: null };
  const error = Math.sqrt(1 / first - 1 / firstSize + 1 / second - 1 / secondSize);
  const margin = Math.exp(normal95 * error);
  return { value, lower: value / margin, upper: value * margin };
}

/**
 * The difference of two shares with Newcombe's 95% interval (1998, method 10: Wilson's intervals of
 * both, put together), between −1 and 1.
 */
export function shareDifference(
  first: number,
  firstSize: number,
  second: number,
  secondSize: number,
): Estimate {
  if (firstSize === 0 || secondSize === 0) return undefinedEstimate;
  const [p1, p2] = [first / firstSize, second / secondSize];
  const [one, other] = [wilson(first, firstSize), wilson(second, secondSize)];
  return {
    value: p1 - p2,
    lower: p1 - p2 - Math.hypot(p1 - one.lower, other.upper - p2),
    upper: p1 - p2 + Math.hypot(one.upper - p1, p2 - other.lower),
  };
}

/** The 95% score interval of a share (Wilson 1927). */
export function wilson(
  successes: number,
  trials: number,
): { readonly lower: number; readonly upper: number } {
  const share = successes / trials;
  const square = normal95 ** 2;
  const middle = share + square / (2 * trials);
  const margin = normal95 * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials ** 2));
  const scale = 1 + square / trials;
  // At the ends rounding would leave a trace beyond 0 and 1.
  return {
    lower: successes === 0 ? 0 : (middle - margin) / scale,
    upper: successes === trials ? 1 : (middle + margin) / scale,
  };
}
