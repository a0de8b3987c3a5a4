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

/** Lengths of intersections by value of one coder and of the other, and the self-pairs by value. */
type Coincidences = {
  readonly lengths: readonly (readonly number[])[];
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
  return {
    u: alphaOf(full),
    barU: alphaOf(collapsed),
    cu: alphaOf(coded),
    values: values.map((value, index) => ({
      value,
      alpha: valueAlpha(coded, index + 1),
      coverage: columnSum(coded.lengths, index + 1) / columnSum(full.lengths, index + 1),
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
  const lengths = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const selfPairs = new Array<number>(size).fill(0);
  tilings.forEach((pieces, index) => {
    for (const { start, end, value } of pieces) {
      const own = end - start;
      selfPairs[value] = (selfPairs[value] ?? 0) + (value === gap ? own : own ** 2);
    }
    tilings.forEach((others, other) => {
      if (other !== index) addOverlaps(pieces, others, lengths, tilings.length - 1);
    });
  });
  return { lengths, selfPairs };
}

/** One sweep over two tilings. */
function addOverlaps(
  pieces: readonly Piece[],
  others: readonly Piece[],
  lengths: readonly number[][],
  divisor: number,
): void {
  let other = 0;
  for (const { start, end, value } of pieces) {
    while ((others[other]?.end ?? Infinity) <= start) other++;
    for (let place = other; (others[place]?.start ?? Infinity) < end; place++) {
      const twin = others[place];
      const row = lengths[value];
      if (twin === undefined || row === undefined) break;
      const common = Math.min(end, twin.end) - Math.max(start, twin.start);
      row[twin.value] = (row[twin.value] ?? 0) + common / divisor;
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
  const lengths = full.lengths.map((row, c) =>
    row.map((length, k) => (c === gap || k === gap ? 0 : length)),
  );
  return { lengths, selfPairs };
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
  const { lengths } = coincidences;
  const total = sumOf(lengths.map(sumOf));
  const observed = total - sumOf(lengths.map((row, index) => row[index] ?? 0));
  const expected = expectedLengths(coincidences);
  if (expected === null) return null;
  const differing =
    sumOf(expected.map(sumOf)) - sumOf(expected.map((row, index) => row[index] ?? 0));
  return differing > 0 ? 1 - observed / differing : null;
}

function valueAlpha(coincidences: Coincidences, value: number): number | null {
  const expected = expectedLengths(coincidences);
  if (expected === null) return null;
  const [observedSum, expectedSum] = [
    columnSum(coincidences.lengths, value),
    columnSum(expected, value),
  ];
  const observed = observedSum - (coincidences.lengths[value]?.[value] ?? 0);
  const differing = expectedSum - (expected[value]?.[value] ?? 0);
  if (!(observedSum > 0) || !(differing > 0)) return null;
  return 1 - (expectedSum / observedSum) * (observed / differing);
}

/** Margins multiplied, less the self-pairs, scaled so that they sum to the whole length. */
function expectedLengths({
  lengths,
  selfPairs,
}: Coincidences): readonly (readonly number[])[] | null {
  const total = sumOf(lengths.map(sumOf));
  const divisor = total - sumOf(selfPairs) / total;
  if (!(total > 0) || !(divisor > 0)) return null;
  return lengths.map((row, c) =>
    row.map((_, k) => {
      const product = sumOf(row) * columnSum(lengths, k);
      return (product - (c === k ? (selfPairs[c] ?? 0) : 0)) / divisor;
    }),
  );
}

function columnSum(matrix: readonly (readonly number[])[], column: number): number {
  return sumOf(matrix.map((row) => row[column] ?? 0));
}
