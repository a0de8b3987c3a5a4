import { sumOf } from './unit-counts.ts';

/** A unit that a coder marked and coded; half-open. The units of a coder are disjoint. */
export type CodedUnit = { readonly start: number; readonly end: number; readonly value: string };

export type ValueAlpha = {
  readonly value: string;
  /** `null` when the value is nowhere in an intersection, or nothing else is. */
  readonly alpha: number | null;
  /** The share of what was marked with this value that meets any unit of another coder. */
  readonly coverage: number;
};

export type UnitizingAlphas = {
  /** Of marking and coding together, gaps being a value. */
  readonly u: number | null;
  /** Of marking alone: unit or gap. */
  readonly barU: number | null;
  /** Of coding alone, over the intersections of units. */
  readonly cu: number | null;
  /** Of each value, over the same intersections. */
  readonly values: readonly ValueAlpha[];
};

/** The gap's place among the values. */
const gap = 0;

type Piece = { readonly start: number; readonly end: number; readonly value: number };

/**
 * What is known of the lengths of intersections of values c of one coder and k of another, over all
 * ordered pairs of coders, which makes them symmetric: their sums over k, those with k = c, those with
 * k the gap, and the self-pairs. The whole matrix would grow with the square of the values.
 */
type Coincidences = {
  readonly margins: readonly number[];
  readonly diagonal: readonly number[];
  readonly withGap: readonly number[];
  readonly selfPairs: readonly number[];
};

/**
 * The unitizing alphas of Krippendorff, Mathet, Bouvry and Widlöcher (2016, Quality & Quantity 50,
 * with the erratum; Krippendorff 2019, § 12.6) for two or more coders over a continuum of `length`
 * positions from 0. Each is at most 1 and `null` where there is no variation.
 *
 * A position of a unit is paired with all positions of all units, but for pairs within the unit
 * itself (length²), and in gaps with itself (length). For `cu` and the values these self-pairs are
 * taken per other coder over what of the unit lies in that coder's units; this reading reproduces the
 * published example and is settled to about ±0.002.
 */
export function unitizingAlphas(
  coders: readonly (readonly CodedUnit[])[],
  length: number,
): UnitizingAlphas {
  const values = [...new Set(coders.flat().map(({ value }) => value))].sort();
  const numbers = new Map(values.map((value, index) => [value, index + 1]));
  const tilings = coders.map((units) => tile(units, length, (value) => numbers.get(value) ?? gap));
  const full = coincide(tilings, values.length + 1);
  const collapsed = coincide(
    tilings.map((pieces) => pieces.map((piece) => ({ ...piece, value: Math.min(piece.value, 1) }))),
    2,
  );
  const coded = restrictToUnits(full, tilings);
  const divisor = expectedDivisor(coded);
  const total = sumOf(coded.margins);
  return {
    u: alphaOf(full),
    barU: alphaOf(collapsed),
    cu: alphaOf(coded),
    values: values.map((value, index) => ({
      value,
      alpha: divisor === null ? null : valueAlpha(coded, index + 1, total, divisor),
      coverage: (coded.margins[index + 1] ?? 0) / (full.margins[index + 1] ?? 0),
    })),
  };
}

/** A coder's continuum as pieces without holes. */
function tile(
  units: readonly CodedUnit[],
  length: number,
  numberOf: (value: string) => number,
): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const unit of units.toSorted((a, b) => a.start - b.start)) {
    if (unit.start > end) pieces.push({ start: end, end: unit.start, value: gap });
    pieces.push({ start: unit.start, end: unit.end, value: numberOf(unit.value) });
    end = unit.end;
  }
  if (end < length) pieces.push({ start: end, end: length, value: gap });
  return pieces;
}

function coincide(tilings: readonly (readonly Piece[])[], size: number): Coincidences {
  const zeros = (): number[] => new Array<number>(size).fill(0);
  const [margins, diagonal, withGap, selfPairs] = [zeros(), zeros(), zeros(), zeros()];
  tilings.forEach((pieces, index) => {
    for (const { start, end, value } of pieces) {
      const own = end - start;
      selfPairs[value] = (selfPairs[value] ?? 0) + (value === gap ? own : own ** 2);
    }
    tilings.forEach((others, other) => {
      if (other === index) return;
      forEachOverlap(pieces, others, (value, twin, common) => {
        const share = common / (tilings.length - 1);
        margins[value] = (margins[value] ?? 0) + share;
        if (value === twin) diagonal[value] = (diagonal[value] ?? 0) + share;
        if (twin === gap) withGap[value] = (withGap[value] ?? 0) + share;
      });
    });
  });
  return { margins, diagonal, withGap, selfPairs };
}

/** One sweep over two tilings. */
function forEachOverlap(
  pieces: readonly Piece[],
  others: readonly Piece[],
  visit: (value: number, twin: number, common: number) => void,
): void {
  let other = 0;
  for (const { start, end, value } of pieces) {
    while ((others[other]?.end ?? Infinity) <= start) other++;
    for (let place = other; (others[place]?.start ?? Infinity) < end; place++) {
      const twin = others[place];
      if (twin === undefined) break;
      visit(value, twin.value, Math.min(end, twin.end) - Math.max(start, twin.start));
    }
  }
}

/** Without gaps: only where units of two coders meet. */
function restrictToUnits(full: Coincidences, tilings: readonly (readonly Piece[])[]): Coincidences {
  const selfPairs = full.selfPairs.map(() => 0);
  tilings.forEach((pieces, index) => {
    const others = tilings.filter((_, other) => other !== index);
    for (const tiling of others) {
      const lengths = lengthsInUnits(pieces, tiling);
      pieces.forEach(({ value }, place) => {
        if (value === gap) return;
        const square = (lengths[place] ?? 0) ** 2 / others.length;
        selfPairs[value] = (selfPairs[value] ?? 0) + square;
      });
    }
  });
  const zeroGap = (numbers: readonly number[]): number[] => numbers.with(gap, 0);
  return {
    margins: zeroGap(full.margins.map((margin, value) => margin - (full.withGap[value] ?? 0))),
    diagonal: zeroGap(full.diagonal),
    withGap: full.withGap.map(() => 0),
    selfPairs,
  };
}

/** How much of each piece lies in units of the other coder. */
function lengthsInUnits(pieces: readonly Piece[], tiling: readonly Piece[]): number[] {
  let first = 0;
  return pieces.map(({ start, end }) => {
    while ((tiling[first]?.end ?? Infinity) <= start) first++;
    let length = 0;
    for (let place = first; (tiling[place]?.start ?? Infinity) < end; place++) {
      const twin = tiling[place];
      if (twin === undefined) break;
      const common = Math.min(end, twin.end) - Math.max(start, twin.start);
      if (twin.value !== gap) length += common;
    }
    return length;
  });
}

function alphaOf(coincidences: Coincidences): number | null {
  const { margins, diagonal, selfPairs } = coincidences;
  const observed = sumOf(margins) - sumOf(diagonal);
  const divisor = expectedDivisor(coincidences);
  if (divisor === null) return null;
  const all = sumOf(margins) ** 2 - sumOf(selfPairs);
  const same = sumOf(margins.map((margin, value) => margin ** 2 - (selfPairs[value] ?? 0)));
  const differing = (all - same) / divisor;
  return differing > 0 ? 1 - observed / differing : null;
}

/** `total` is the sum of the margins. */
function valueAlpha(
  coincidences: Coincidences,
  value: number,
  total: number,
  divisor: number,
): number | null {
  const margin = coincidences.margins[value] ?? 0;
  const self = coincidences.selfPairs[value] ?? 0;
  const observed = margin - (coincidences.diagonal[value] ?? 0);
  const expectedSum = (total * margin - self) / divisor;
  const differing = expectedSum - (margin ** 2 - self) / divisor;
  if (!(margin > 0) || !(differing > 0)) return null;
  return 1 - (expectedSum / margin) * (observed / differing);
}

/**
 * Expected lengths are margins multiplied, less the self-pairs on the diagonal, divided by this, so that
 * they sum to the whole length.
 */
function expectedDivisor({ margins, selfPairs }: Coincidences): number | null {
  const total = sumOf(margins);
  const divisor = total - sumOf(selfPairs) / total;
  return total > 0 && divisor > 0 ? divisor : null;
}
