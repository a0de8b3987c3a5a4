import type { AlignedPair } from './align-pair.ts';
import { placeIn } from './band.ts';
import { sourceSizes, targetSizes, typeOf } from './bead-types.ts';
import { logAdd, placePosterior, type PairLattice, type PlacedBead } from './pair-lattice.ts';

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

/** An alignment of three versions, and how likely each of its beads is against all others. */
export type JointAlignment = {
  readonly beads: readonly JointBead[];
  readonly posteriors: readonly number[];
  readonly inside: readonly [InsideScores, InsideScores, InsideScores];
};

/**
 * The best alignment of three versions at once: beads of all three are chosen so that the beads of
 * every pair, inside them, score best in sum. No bead is longer than `longest` in a
 * version; `null` where no such path runs through the likely places.
 */
export function alignJointly(
  pairs: PairTriple,
  leastPlace: number,
  longest: number,
): JointAlignment | null {
  const states = statesOf(pairs, leastPlace);
  const { first, second, third, indexes, keyOf } = states;
  const size = first.length;
  const last = indexes.get(
    keyOf(pairs[0].model.source.size, pairs[0].model.target.size, pairs[1].model.target.size),
  );
  if (last === undefined || !indexes.has(0)) return null;
  const inside = [
    insideScores(pairs[0].lattice, longest),
    insideScores(pairs[1].lattice, longest),
    insideScores(pairs[2].lattice, longest),
  ] as const;
  const edges = edgesOf(states, inside, stepsUpTo(longest));
  const best = new Float64Array(size).fill(-Infinity);
  const before = new Float64Array(size).fill(-Infinity);
  const cameBy = new Int32Array(size).fill(-1);
  best[0] = 0;
  before[0] = 0;
  edges.from.forEach((state, edge) => {
    const here = best[state] ?? -Infinity;
    if (here === -Infinity) return;
    const end = edges.to[edge] ?? 0;
    const score = edges.scores[edge] ?? -Infinity;
    before[end] = logAdd(
      before[end] ?? -Infinity,
      (before[state] ?? -Infinity) + score * jointTuning.scale,
    );
    if (here + score > (best[end] ?? -Infinity)) {
      best[end] = here + score;
      cameBy[end] = edge;
    }
  });
  if (best[last] === -Infinity) return null;
  const after = new Float64Array(size).fill(-Infinity);
  after[last] = 0;
  for (let edge = edges.from.length - 1; edge >= 0; edge -= 1) {
    const from = edges.from[edge] ?? 0;
    const rest =
      (after[edges.to[edge] ?? 0] ?? -Infinity) + (edges.scores[edge] ?? 0) * jointTuning.scale;
    after[from] = logAdd(after[from] ?? -Infinity, rest);
  }
  const total = before[last] ?? 0;
  const beads: JointBead[] = [];
  const posteriors: number[] = [];
  for (let state = last; state > 0;) {
    const edge = cameBy[state] ?? -1;
    if (edge < 0) return null;
    const from = edges.from[edge] ?? 0;
    const starts = [first[from] ?? 0, second[from] ?? 0, third[from] ?? 0] as const;
    beads.push({
      starts,
      sizes: [
        (first[state] ?? 0) - starts[0],
        (second[state] ?? 0) - starts[1],
        (third[state] ?? 0) - starts[2],
      ],
    });
    const value =
      (before[from] ?? 0) +
      (edges.scores[edge] ?? 0) * jointTuning.scale +
      (after[state] ?? 0) -
      total;
    posteriors.push(Math.exp(Math.min(0, value)));
    state = from;
  }
  return { beads: beads.reverse(), posteriors: posteriors.reverse(), inside };
}

/** Every bead that can stand between two states, by the state it starts from. */
type Edges = { readonly from: Int32Array; readonly to: Int32Array; readonly scores: Float64Array };

function edgesOf(
  { first, second, third, indexes, keyOf }: States,
  inside: readonly [InsideScores, InsideScores, InsideScores],
  steps: readonly Step[],
): Edges {
  const from: number[] = [];
  const to: number[] = [];
  const scores: number[] = [];
  first.forEach((i, state) => {
    const j = second[state] ?? 0;
    const k = third[state] ?? 0;
    for (const [a, b, c] of steps) {
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
  });
  return {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    scores: Float64Array.from(scores),
  };
}
