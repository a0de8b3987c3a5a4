import { invariant } from '../base/invariant.ts';

/**
 * The c-coefficient of two codes as in ATLAS.ti, n12 / (n1 + n2 − n12): Jaccard's (1901) index over
 * units. `n1` and `n2` are the units that hold the one and the other, `n12` those that hold both;
 * units have to be the same for all three (recording units, or characters covered), which keeps the
 * result in 0 to 1. NaN when neither code occurs.
 */
export function cooccurrenceCoefficient(n1: number, n2: number, n12: number): number {
  invariant(n12 <= Math.min(n1, n2), 'two codes share no more units than the rarer one has');
  return n12 / (n1 + n2 - n12);
}
