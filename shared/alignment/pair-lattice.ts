import { borderAfter, isBorder, placeIn, type Band } from './band.ts';
import { beadScorer, type BeadScorer } from './bead-scorer.ts';
import { sourceSizes, targetSizes } from './bead-types.ts';
import type { PairModel } from './pair-model.ts';
import type { WorkSteps } from './work-steps.ts';

/**
 * All alignments of two versions inside a band. A place has two states: whether the bead before it
 * was a target segment alone. After that no source segment stands alone, so each set of beads is
 * counted once.
 */
export type PairLattice = {
  readonly band: Band;
  readonly types: number;
  /** Score of each type that starts at a place, `types` for each. */
  readonly scores: Float32Array;
  /** Log-sums up to and from each place, two states for each. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly total: number;
};

const sourceAlone = 1;
const targetAlone = 2;

/** Places that are scored, or summed, between two stops. */
const pieceSize = 1500;

export function* scoreBand(model: PairModel, band: Band, types: number): WorkSteps<Float32Array> {
  const scores = new Float32Array(band.size * types).fill(-Infinity);
  const scorer = beadScorer(model, band);
  let stop = pieceSize;
  for (let i = 0; i < band.rows; i += 1) {
    scoreRow(scorer, band, types, i, scores);
    const done = band.starts[i + 1] ?? 0;
    if (done < stop) continue;
    yield done / band.size;
    stop = done + pieceSize;
  }
  return scores;
}

function scoreRow(
  { prepareRow, score }: BeadScorer,
  band: Band,
  types: number,
  i: number,
  scores: Float32Array,
): void {
  prepareRow(i);
  const high = band.high[i] ?? 0;
  for (let j = band.low[i] ?? 0; j <= high; j += 1) {
    const base = placeIn(band, i, j) * types;
    const border = borderAfter(band, i, j);
    for (let type = 0; type < types; type += 1) {
      const a = sourceSizes[type] ?? 0;
      const b = targetSizes[type] ?? 0;
      if (border !== null && (i + a > border.i || j + b > border.j)) continue;
      if (placeIn(band, i + a, j + b) >= 0) scores[base + type] = score(i, j, type);
    }
  }
}

export function logAdd(first: number, second: number): number {
  if (first === -Infinity) return second;
  if (second === -Infinity) return first;
  const large = first > second ? first : second;
  const difference = first > second ? second - first : first - second;
  return difference < -40 ? large : large + Math.log1p(Math.exp(difference));
}

/** Sums over all alignments of a scored band. */
export function* sumLattice(
  band: Band,
  types: number,
  scores: Float32Array,
): WorkSteps<PairLattice> {
  const before = new Float64Array(band.size * 2).fill(-Infinity);
  const after = new Float64Array(band.size * 2).fill(-Infinity);
  before[0] = 0;
  const piece = pieceSize * 10;
  let stop = piece;
  for (let i = 0; i < band.rows; i += 1) {
    sumBefore(band, types, scores, i, before);
    const done = band.starts[i + 1] ?? 0;
    if (done < stop) continue;
    yield done / band.size / 2;
    stop = done + piece;
  }
  const last = band.size - 1;
  after[last * 2] = 0;
  after[last * 2 + 1] = 0;
  stop = piece;
  for (let i = band.rows - 1; i >= 0; i -= 1) {
    sumAfter(band, types, scores, i, after);
    const done = band.size - (band.starts[i] ?? 0);
    if (done < stop) continue;
    yield 0.5 + done / band.size / 2;
    stop = done + piece;
  }
  return { band, types, scores, before, after, total: after[0] ?? -Infinity };
}

function sumBefore(
  band: Band,
  types: number,
  scores: Float32Array,
  i: number,
  before: Float64Array,
): void {
  const high = band.high[i] ?? 0;
  for (let j = band.low[i] ?? 0; j <= high; j += 1) {
    const place = placeIn(band, i, j);
    let free = before[place * 2] ?? -Infinity;
    const bound = before[place * 2 + 1] ?? -Infinity;
    const both = logAdd(free, bound);
    if (isBorder(band, i, j)) {
      // The order of what stands alone starts anew.
      free = both;
      before[place * 2] = both;
      before[place * 2 + 1] = -Infinity;
    }
    if (both === -Infinity) continue;
    for (let type = 0; type < types; type += 1) {
      const score = scores[place * types + type] ?? -Infinity;
      if (score === -Infinity) continue;
      const end = placeIn(band, i + (sourceSizes[type] ?? 0), j + (targetSizes[type] ?? 0));
      const slot = end * 2 + (type === targetAlone ? 1 : 0);
      before[slot] = logAdd(before[slot] ?? 0, score + (type === sourceAlone ? free : both));
    }
  }
}

function sumAfter(
  band: Band,
  types: number,
  scores: Float32Array,
  i: number,
  after: Float64Array,
): void {
  const low = band.low[i] ?? 0;
  for (let j = band.high[i] ?? 0; j >= low; j -= 1) {
    const place = placeIn(band, i, j);
    if (place === band.size - 1) continue;
    let free = -Infinity;
    let bound = -Infinity;
    for (let type = 0; type < types; type += 1) {
      const score = scores[place * types + type] ?? -Infinity;
      if (score === -Infinity) continue;
      const end = placeIn(band, i + (sourceSizes[type] ?? 0), j + (targetSizes[type] ?? 0));
      const value = score + (after[end * 2 + (type === targetAlone ? 1 : 0)] ?? -Infinity);
      free = logAdd(free, value);
      if (type !== sourceAlone) bound = logAdd(bound, value);
    }
    after[place * 2] = free;
    after[place * 2 + 1] = isBorder(band, i, j) ? free : bound;
  }
}

/** Posterior probability of a bead of a type that starts at a place. */
export function beadPosterior(lattice: PairLattice, i: number, j: number, type: number): number {
  const place = placeIn(lattice.band, i, j);
  const end = placeIn(lattice.band, i + (sourceSizes[type] ?? 0), j + (targetSizes[type] ?? 0));
  if (place < 0 || end < 0 || type >= lattice.types) return 0;
  const score = lattice.scores[place * lattice.types + type] ?? -Infinity;
  const free = lattice.before[place * 2] ?? -Infinity;
  const start =
    type === sourceAlone ? free : logAdd(free, lattice.before[place * 2 + 1] ?? -Infinity);
  const rest = lattice.after[end * 2 + (type === targetAlone ? 1 : 0)] ?? -Infinity;
  return Math.exp(Math.min(0, start + score + rest - lattice.total));
}

/** Posterior probability that beads meet at a place. */
export function placePosterior({ before, after, total }: PairLattice, place: number): number {
  const value = logAdd(
    (before[place * 2] ?? -Infinity) + (after[place * 2] ?? -Infinity),
    (before[place * 2 + 1] ?? -Infinity) + (after[place * 2 + 1] ?? -Infinity),
  );
  return Math.exp(Math.min(0, value - total));
}

/** A bead as it starts at (i, j). */
export type PlacedBead = { readonly i: number; readonly j: number; readonly type: number };

/** The beads of the path on which the sum of `gain` is largest. Ties go to the earlier type. */
export function bestPath(
  band: Band,
  types: number,
  gain: (place: number, i: number, j: number, type: number) => number,
): PlacedBead[] {
  const best = new Float64Array(band.size).fill(-Infinity);
  const came = new Int8Array(band.size).fill(-1);
  best[0] = 0;
  for (let i = 0; i < band.rows; i += 1) {
    const high = band.high[i] ?? 0;
    for (let j = band.low[i] ?? 0; j <= high; j += 1) {
      const place = placeIn(band, i, j);
      const here = best[place] ?? -Infinity;
      if (here === -Infinity) continue;
      for (let type = 0; type < types; type += 1) {
        const end = placeIn(band, i + (sourceSizes[type] ?? 0), j + (targetSizes[type] ?? 0));
        if (end < 0) continue;
        const value = here + gain(place, i, j, type);
        if (value > (best[end] ?? -Infinity)) {
          best[end] = value;
          came[end] = type;
        }
      }
    }
  }
  const path: PlacedBead[] = [];
  let i = band.rows - 1;
  let j = band.high[i] ?? 0;
  while (i > 0 || j > 0) {
    const type = came[placeIn(band, i, j)] ?? -1;
    if (type < 0) break;
    i -= sourceSizes[type] ?? 0;
    j -= targetSizes[type] ?? 0;
    path.push({ i, j, type });
  }
  return path.reverse();
}
