import type { AlignedPair } from './align-pair.ts';
import { placeIn } from './band.ts';
import { longestSide, sourceSizes, targetSizes, typeOf } from './bead-types.ts';
import { placePosterior, type PairLattice, type PlacedBead } from './pair-lattice.ts';

/** The three pairs of three versions: first with second, first with third, second with third. */
export type PairTriple = readonly [AlignedPair, AlignedPair, AlignedPair];

/** A group of segments of three versions that is no part of a larger one. */
export type JointBead = {
  readonly starts: readonly [number, number, number];
  readonly sizes: readonly [number, number, number];
};

/** What a bead costs for each segment beyond one a version. */
export const jointTuning = { size: 1.5, scale: 0.6 };

/** Places of the three pairs together where beads can meet, in rising order. */
type States = {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly third: Int32Array;
  readonly indexes: ReadonlyMap<number, number>;
  readonly keyOf: (i: number, j: number, k: number) => number;
};

function statesOf([one, two, three]: PairTriple, least: number): States {
  const thirdSize = two.model.target.size + 1;
  const secondSize = one.model.target.size + 1;
  const keyOf = (i: number, j: number, k: number): number => (i * secondSize + j) * thirdSize + k;
  const first: number[] = [];
  const second: number[] = [];
  const third: number[] = [];
  const indexes = new Map<number, number>();
  const lastBand = three.lattice.band;
  const isLikely = new Uint8Array(lastBand.size);
  for (let place = 0; place < lastBand.size; place += 1) {
    isLikely[place] = placePosterior(three.lattice, place) >= least ? 1 : 0;
  }
  for (let i = 0; i < one.lattice.band.rows; i += 1) {
    const thirds = likelyColumns(two.lattice, i, least);
    for (const j of likelyColumns(one.lattice, i, least)) {
      for (const k of thirds) {
        const place = placeIn(lastBand, j, k);
        if (place < 0 || isLikely[place] === 0) continue;
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

function likelyColumns(lattice: PairLattice, i: number, least: number): number[] {
  const columns: number[] = [];
  const { band } = lattice;
  const high = band.high[i] ?? 0;
  for (let j = band.low[i] ?? 0; j <= high; j += 1) {
    if (placePosterior(lattice, placeIn(band, i, j)) >= least) columns.push(j);
  }
  return columns;
}

/** Scores of the best beads of a pair inside a rectangle of segments, each found once. */
export type InsideScores = {
  readonly score: (i: number, a: number, j: number, b: number) => number;
  readonly beads: (i: number, a: number, j: number, b: number) => PlacedBead[];
};

export function insideScores({ band, types, scores }: PairLattice): InsideScores {
  const side = longestSide + 1;
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
      best = Math.max(best, value + score(i + m, a - m, j + n, b - n));
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
      if (beadScore(i, j, type) + score(i + m, a - m, j + n, b - n) >= whole - 1e-9) {
        return [{ i, j, type }, ...beads(i + m, a - m, j + n, b - n)];
      }
    }
    return [];
  };
  return { score, beads };
}

/** Two segments alone with each other belong together. */
function isAllowed(a: number, b: number, m: number, n: number): boolean {
  return !(a === 1 && b === 1) || (m === 1 && n === 1) || typeOf(m, n) < 0;
}

const steps: readonly (readonly [number, number, number])[] = allSteps();

function allSteps(): [number, number, number][] {
  const result: [number, number, number][] = [];
  for (let a = 0; a <= longestSide; a += 1) {
    for (let b = 0; b <= longestSide; b += 1) {
      for (let c = 0; c <= longestSide; c += 1) {
        const sum = a + b + c;
        if (sum > 0 && sum <= 9) result.push([a, b, c]);
      }
    }
  }
  return result;
}

/** An alignment of three versions, and how likely each of its beads is against all others. */
export type JointAlignment = {
  readonly beads: readonly JointBead[];
  readonly posteriors: readonly number[];
  readonly inside: readonly [InsideScores, InsideScores, InsideScores];
};

/**
 * The best alignment of three versions at once: beads of all three are chosen so that the beads of
 * every pair, inside them, score best in sum. `null` where no path runs through the likely places.
 */
export function alignJointly(pairs: PairTriple, leastPlace: number): JointAlignment | null {
  const states = statesOf(pairs, leastPlace);
  const { first, second, third, indexes, keyOf } = states;
  const size = first.length;
  const last = indexes.get(
    keyOf(pairs[0].model.source.size, pairs[0].model.target.size, pairs[1].model.target.size),
  );
  if (last === undefined || !indexes.has(0)) return null;
  const inside = [
    insideScores(pairs[0].lattice),
    insideScores(pairs[1].lattice),
    insideScores(pairs[2].lattice),
  ] as const;
  const best = new Float64Array(size).fill(-Infinity);
  const cameFrom = new Int32Array(size).fill(-1);
  best[0] = 0;
  for (let state = 0; state < size; state += 1) {
    const here = best[state] ?? -Infinity;
    if (here === -Infinity) continue;
    const i = first[state] ?? 0;
    const j = second[state] ?? 0;
    const k = third[state] ?? 0;
    for (const [a, b, c] of steps) {
      const end = indexes.get(keyOf(i + a, j + b, k + c));
      if (end === undefined) continue;
      // A key of a place past the last segment of a version is that of another place.
      if (first[end] !== i + a || second[end] !== j + b) continue;
      const value =
        here +
        inside[0].score(i, a, j, b) +
        inside[1].score(i, a, k, c) +
        inside[2].score(j, b, k, c) -
        jointTuning.size * Math.max(0, a + b + c - 3);
      if (value > (best[end] ?? -Infinity)) {
        best[end] = value;
        cameFrom[end] = state;
      }
    }
  }
  if (best[last] === -Infinity) return null;
  const beads: JointBead[] = [];
  for (let state = last; state > 0;) {
    const from = cameFrom[state] ?? -1;
    if (from < 0) return null;
    const starts = [first[from] ?? 0, second[from] ?? 0, third[from] ?? 0] as const;
    beads.push({
      starts,
      sizes: [
        (first[state] ?? 0) - starts[0],
        (second[state] ?? 0) - starts[1],
        (third[state] ?? 0) - starts[2],
      ],
    });
    state = from;
  }
  return { beads: beads.reverse(), posteriors: [], inside };
}
