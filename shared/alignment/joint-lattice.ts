import type { AlignedPair } from './align-pair.ts';
import { placeIn } from './band.ts';
import { sourceSizes, targetSizes, typeOf } from './bead-types.ts';
import { placePosterior, type PairLattice, type PlacedBead } from './pair-lattice.ts';
import type { WorkSteps } from './work-steps.ts';

/** The three pairs of three versions: first with second, first with third, second with third. */
export type PairTriple = readonly [AlignedPair, AlignedPair, AlignedPair];

/**
 * What a bead of three versions costs for each segment beyond one a version, and for each segment that
 * one pair leaves alone inside it: what two pairs tie to the same should be tied in the third.
 */
export const jointTuning = { size: 1, alone: 1 };

/** Places of the three pairs together where beads can meet, in rising order. */
export type States = {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly third: Int32Array;
  readonly indexes: ReadonlyMap<number, number>;
  readonly keyOf: (i: number, j: number, k: number) => number;
};

/** A place in each of three versions. */
export type JointPlace = readonly [number, number, number];

function statesOf(
  [one, two, three]: PairTriple,
  least: number,
  from: JointPlace,
  to: JointPlace,
): States {
  const thirdSize = two.model.target.size + 1;
  const secondSize = one.model.target.size + 1;
  const keyOf = (i: number, j: number, k: number): number => (i * secondSize + j) * thirdSize + k;
  const first: number[] = [];
  const second: number[] = [];
  const third: number[] = [];
  const indexes = new Map<number, number>();
  const lastBand = three.lattice.band;
  const firstPlace = lastBand.starts[from[1]] ?? 0;
  const lastPlace = lastBand.starts[to[1] + 1] ?? 0;
  const isLikely = new Uint8Array(lastPlace - firstPlace);
  for (let place = firstPlace; place < lastPlace; place += 1) {
    isLikely[place - firstPlace] = placePosterior(three.lattice, place) >= least ? 1 : 0;
  }
  for (let i = from[0]; i <= to[0]; i += 1) {
    const thirds = likelyColumns(two.lattice, i, least, from[2], to[2]);
    for (const j of likelyColumns(one.lattice, i, least, from[1], to[1])) {
      for (const k of thirds) {
        const place = placeIn(lastBand, j, k);
        if (place < 0 || isLikely[place - firstPlace] === 0) continue;
        indexes.set(keyOf(i, j, k), first.length);
        first.push(i);
        second.push(j);
        third.push(k);
      }
    }
  }
  return {
    first: Int32Array.from(first),
    second: Int32Array.from(second),
    third: Int32Array.from(third),
    indexes,
    keyOf,
  };
}

function likelyColumns(
  lattice: PairLattice,
  i: number,
  least: number,
  from: number,
  to: number,
): number[] {
  const columns: number[] = [];
  const { band } = lattice;
  const high = Math.min(to, band.high[i] ?? 0);
  for (let j = Math.max(from, band.low[i] ?? 0); j <= high; j += 1) {
    if (placePosterior(lattice, placeIn(band, i, j)) >= least) columns.push(j);
  }
  return columns;
}

/** Scores of the best beads of a pair inside a rectangle of segments, each found once. */
export type InsideScores = {
  readonly score: (i: number, a: number, j: number, b: number) => number;
  readonly beads: (i: number, a: number, j: number, b: number) => PlacedBead[];
};

export function insideScores({ band, types, scores }: PairLattice, longest: number): InsideScores {
  const side = longest + 1;
  const known = new Float64Array(band.size * side * side).fill(NaN);
  const beadScore = (i: number, j: number, type: number): number => {
    const place = placeIn(band, i, j);
    return place < 0 ? -Infinity : (scores[place * types + type] ?? -Infinity);
  };
  const score: InsideScores['score'] = (i, a, j, b) => {
    if (a === 0 && b === 0) return 0;
    const place = placeIn(band, i, j);
    if (place < 0) return -Infinity;
    const slot = place * side * side + a * side + b;
    const found = known[slot] ?? NaN;
    if (!Number.isNaN(found)) return found;
    let best = -Infinity;
    for (let type = 0; type < types; type += 1) {
      const [m, n] = [sourceSizes[type] ?? 0, targetSizes[type] ?? 0];
      if (m > a || n > b || !isAllowed(a, b, m, n)) continue;
      const value = beadScore(i, j, type);
      if (value === -Infinity) continue;
      best = Math.max(best, value - loose(a, b, m, n) + score(i + m, a - m, j + n, b - n));
    }
    known[slot] = best;
    return best;
  };
  const beads: InsideScores['beads'] = (i, a, j, b) => {
    if (a === 0 && b === 0) return [];
    const whole = score(i, a, j, b);
    for (let type = 0; type < types; type += 1) {
      const [m, n] = [sourceSizes[type] ?? 0, targetSizes[type] ?? 0];
      if (m > a || n > b || !isAllowed(a, b, m, n)) continue;
      const value = beadScore(i, j, type) - loose(a, b, m, n);
      if (value + score(i + m, a - m, j + n, b - n) >= whole - 1e-9) {
        return [{ i, j, type }, ...beads(i + m, a - m, j + n, b - n)];
      }
    }
    return [];
  };
  return { score, beads };
}

/** The cost of what is left alone in a rectangle of both versions by a bead, or by all after it. */
function loose(a: number, b: number, m: number, n: number): number {
  if (a === 0 || b === 0) return 0;
  if (m === 0 || n === 0) return jointTuning.alone;
  return a === m || b === n ? jointTuning.alone * (a - m + b - n) : 0;
}

/** Two segments alone with each other belong together. */
function isAllowed(a: number, b: number, m: number, n: number): boolean {
  return !(a === 1 && b === 1) || (m === 1 && n === 1) || typeOf(m, n) < 0;
}

type Step = readonly [number, number, number];

/** Sizes of beads up to `longest` a version. */
function stepsUpTo(longest: number): Step[] {
  const result: Step[] = [];
  for (let a = 0; a <= longest; a += 1) {
    for (let b = 0; b <= longest; b += 1) {
      for (let c = 0; c <= longest; c += 1) {
        const sum = a + b + c;
        if (sum > 0 && sum <= 2 * longest + 1) result.push([a, b, c]);
      }
    }
  }
  return result;
}

/** The scores inside rectangles of each pair. */
export type InsideTriple = readonly [InsideScores, InsideScores, InsideScores];

/** All alignments of three versions between two places. */
export type JointLattice = { readonly states: States; readonly edges: Edges };

/**
 * Beads of all three versions between likely places, up to `longest`, for which `inside` was made, in
 * a version; `null` where start or end are not likely.
 */
export function* jointLattice(
  pairs: PairTriple,
  inside: InsideTriple,
  { least, longest }: { readonly least: number; readonly longest: number },
  borders: readonly (readonly number[])[],
  start: JointPlace,
  end: JointPlace,
): WorkSteps<JointLattice | null> {
  const states = statesOf(pairs, least, start, end);
  const { indexes, keyOf } = states;
  if (!indexes.has(keyOf(...end)) || !indexes.has(keyOf(...start))) return null;
  return { states, edges: yield* edgesOf(states, inside, stepsUpTo(longest), borders) };
}

function isPassed(border: readonly number[] | undefined, i: number, j: number, k: number): boolean {
  const [first = Infinity, second = Infinity, third = Infinity] = border ?? [];
  return first <= i && second <= j && third <= k;
}

/** Every bead that can stand between two states, by the state it starts from. */
export type Edges = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly scores: Float64Array;
};

function* edgesOf(
  { first, second, third, indexes, keyOf }: States,
  inside: readonly [InsideScores, InsideScores, InsideScores],
  steps: readonly Step[],
  borders: readonly (readonly number[])[],
): WorkSteps<Edges> {
  const from: number[] = [];
  const to: number[] = [];
  const scores: number[] = [];
  let passed = 0;
  for (const [state, i] of first.entries()) {
    if (state % 400 === 399) yield state / first.length;
    const j = second[state] ?? 0;
    const k = third[state] ?? 0;
    // States rise, so that what is behind one is behind the next.
    while ((borders[passed]?.[0] ?? Infinity) < i) passed += 1;
    let next = passed;
    while (isPassed(borders[next], i, j, k)) next += 1;
    const [lastI = Infinity, lastJ = Infinity, lastK = Infinity] = borders[next] ?? [];
    for (const [a, b, c] of steps) {
      if (i + a > lastI || j + b > lastJ || k + c > lastK) continue;
      const end = indexes.get(keyOf(i + a, j + b, k + c));
      // A key past the last segment of a version is that of another place.
      if (end === undefined || first[end] !== i + a || second[end] !== j + b) continue;
      const score =
        inside[0].score(i, a, j, b) +
        inside[1].score(i, a, k, c) +
        inside[2].score(j, b, k, c) -
        jointTuning.size * Math.max(0, a + b + c - 3);
      if (score === -Infinity) continue;
      from.push(state);
      to.push(end);
      scores.push(score);
    }
  }
  return {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    scores: Float64Array.from(scores),
  };
}
