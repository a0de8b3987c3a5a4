import { sumOf } from './unit-counts.ts';

/** A unit that a coder marked on the continuum; half-open. The units of a coder are disjoint. */
export type MarkedUnit = { readonly start: number; readonly end: number };

export type UnitizingAlpha2004 = {
  readonly alpha: number | null;
  readonly observed: number;
  readonly expected: number;
};

/**
 * Krippendorff's unitizing alpha in its form of 1995 and 2004 for one category, over a continuum of
 * `length` positions from 0: `coders` holds the disjoint units of each coder. Superseded in 2016
 * (it misbehaves with more than two coders); for comparison with old studies. `alpha` is `null`
 * when nothing is marked.
 *
 * Overlapping units differ by the squared distances of their starts and of their ends, a unit that
 * lies in a gap of the other coder by its squared length (Krippendorff 1995; 2004, pp. 251 to 256).
 */
export function unitizingAlpha2004(
  coders: readonly (readonly MarkedUnit[])[],
  length: number,
): UnitizingAlpha2004 {
  const observed =
    sumOf(
      coders.flatMap((units, index) =>
        coders.filter((_, other) => other !== index).map((others) => differences(units, others)),
      ),
    ) /
    (coders.length * (coders.length - 1) * length ** 2);
  const expected = expectedDisagreement(coders, length);
  return { alpha: expected > 0 ? 1 - observed / expected : null, observed, expected };
}

/** All units of one coder against the other coder; each pair in a gap counts from both sides. */
function differences(units: readonly MarkedUnit[], others: readonly MarkedUnit[]): number {
  let sum = 0;
  for (const unit of units) {
    const overlapping = others.filter(({ start, end }) => start < unit.end && unit.start < end);
    for (const { start, end } of overlapping) {
      sum += (unit.start - start) ** 2 + (unit.end - end) ** 2;
    }
    if (overlapping.length === 0) sum += 2 * (unit.end - unit.start) ** 2;
  }
  return sum;
}

function expectedDisagreement(coders: readonly (readonly MarkedUnit[])[], length: number): number {
  const lengths = coders.flat().map(({ start, end }) => end - start);
  const gaps = coders.flatMap((units) => gapsBetween(units, length));
  const terms = lengths.map((unit) => {
    const overlaps = ((lengths.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit);
    const places = gaps.filter((gap) => gap >= unit).map((gap) => gap - unit + 1);
    return overlaps + unit ** 2 * sumOf(places);
  });
  const all = coders.length * length;
  const within = sumOf(lengths.map((unit) => unit * (unit - 1)));
  return ((2 / length) * sumOf(terms)) / (all * (all - 1) - within);
}

function gapsBetween(units: readonly MarkedUnit[], length: number): number[] {
  const sorted = units.toSorted((a, b) => a.start - b.start);
  const starts = [...sorted.map(({ start }) => start), length];
  const ends = [0, ...sorted.map(({ end }) => end)];
  return starts.map((start, index) => start - (ends[index] ?? 0)).filter((gap) => gap > 0);
}
