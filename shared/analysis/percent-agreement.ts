import type { UnitCounts } from './unit-counts.ts';
import { sumOf, sumOverUnits, unitsRated } from './unit-counts.ts';

export type PercentAgreement = {
  /** 0 to 1. */
  readonly agreement: number;
  /** The agreement of the same ratings dealt out at random without replacement, 0 to 1. */
  readonly expected: number;
};

/**
 * The mean pairwise agreement of any number of coders, as a share: of each rating's partners in its
 * unit, how many say the same, averaged over ratings; two coders without gaps get agreements ÷
 * decisions. The expected share is that of Krippendorff (2004), without replacement. Units
 * with fewer than two ratings do not count; `null` when there are no others.
 */
export function percentAgreement(units: UnitCounts): PercentAgreement | null {
  const pairable = unitsRated(units, 2);
  const ratings = sumOverUnits(pairable, sumOf);
  if (ratings === 0) return null;
  const agreeing = sumOverUnits(
    pairable,
    (row) => sumOf(row.map((count) => count * (count - 1))) / (sumOf(row) - 1),
  );
  const totals = units.categories.map((_, category) =>
    sumOverUnits(pairable, (row) => row[category] ?? 0),
  );
  return {
    agreement: agreeing / ratings,
    expected: sumOf(totals.map((total) => total * (total - 1))) / (ratings * (ratings - 1)),
  };
}

/**
 * Holsti's coefficient of reliability, 2M ÷ (N1 + N2): M decisions on which two coders agree out of
 * N1 and N2 decisions (Holsti 1969, p. 140). The share of agreements when both made the same number
 * of decisions; `null` without decisions.
 */
export function holstiReliability(
  agreements: number,
  first: number,
  second: number,
): number | null {
  return first + second === 0 ? null : (2 * agreements) / (first + second);
}
