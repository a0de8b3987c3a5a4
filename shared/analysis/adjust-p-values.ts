/**
 * `bonferroni` and `holm` (1979) hold the chance of any false finding, `benjaminiHochberg` (1995)
 * the share of false findings.
 */
export type PValueAdjustment = 'bonferroni' | 'holm' | 'benjaminiHochberg';

/**
 * The p-values, each in its place, so adjusted that one may compare them with the level wanted for
 * all of them together; at most 1. Monotone: a smaller p never gets a larger adjusted one.
 */
export function adjustPValues(
  pValues: readonly number[],
  method: PValueAdjustment,
): readonly number[] {
  const count = pValues.length;
  if (method === 'bonferroni') return pValues.map((p) => Math.min(1, p * count));
  const isHolm = method === 'holm';
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const steps = order.map(({ p, index }, rank) => ({
    index,
    value: isHolm ? p * (count - rank) : p * (count / (rank + 1)),
  }));
  const adjusted = new Array<number>(count).fill(1);
  // Holm steps down from the smallest p and never sinks; Benjamini and Hochberg step up and never rise.
  let bound = isHolm ? 0 : 1;
  for (const { index, value } of isHolm ? steps : steps.toReversed()) {
    bound = isHolm ? Math.min(1, Math.max(bound, value)) : Math.min(bound, value);
    adjusted[index] = bound;
  }
  return adjusted;
}
