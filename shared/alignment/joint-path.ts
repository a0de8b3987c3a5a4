import { sourceSizes, targetSizes } from './bead-types.ts';
import type { InsideTriple, JointLattice } from './joint-lattice.ts';
import { logAdd, type PlacedBead } from './pair-lattice.ts';

/**
 * How sharply scores tell alignments apart (three pairs repeat some of the evidence), and what a bead
 * of a pair must be worth: `alone` is the worth of a right one that holds one segment only.
 */
const pathTuning = { scale: 0.6, cost: 0.2, alone: 0.8 };

/** Beads less likely than this are not looked at. */
const leastBead = 1e-4;

/** Beads of each of the three pairs. */
export type JointPath = {
  readonly beads: readonly {
    readonly bead: PlacedBead;
    readonly pair: 0 | 1 | 2;
    /** Probability of the bead among all alignments of the three versions. */
    readonly posterior: number;
  }[];
};

const pairSides = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/**
 * The path through a lattice of three versions on which most beads of pairs can be expected to be
 * right (minimum Bayes risk); `null` where none runs through.
 */
export function likeliestPath(
  { states, edges }: JointLattice,
  inside: InsideTriple,
): JointPath | null {
  const posteriors = edgePosteriors({ states, edges });
  if (posteriors === null) return null;
  const chosen: number[] = [];
  const contents: { readonly bead: PlacedBead; readonly pair: 0 | 1 | 2; key: string }[][] = [];
  const shares = new Map<string, number>();
  posteriors.forEach((posterior, edge) => {
    if (posterior < leastBead) return;
    const content = ([0, 1, 2] as const).flatMap((pair) =>
      beadsInside({ states, edges }, inside, edge, pair).map((bead) => ({
        bead,
        pair,
        key: `${pair} ${bead.i} ${bead.j} ${bead.type}`,
      })),
    );
    for (const { key } of content) shares.set(key, (shares.get(key) ?? 0) + posterior);
    chosen.push(edge);
    contents.push(content);
  });
  const size = states.first.length;
  const best = new Float64Array(size).fill(-Infinity);
  const cameBy = new Int32Array(size).fill(-1);
  best[0] = 0;
  chosen.forEach((edge, index) => {
    let value = best[edges.from[edge] ?? 0] ?? -Infinity;
    for (const { bead, key } of contents[index] ?? []) {
      const isAlone = sourceSizes[bead.type] === 0 || targetSizes[bead.type] === 0;
      value += (shares.get(key) ?? 0) * (isAlone ? pathTuning.alone : 1) - pathTuning.cost;
    }
    const next = edges.to[edge] ?? 0;
    if (value <= (best[next] ?? -Infinity)) return;
    best[next] = value;
    cameBy[next] = index;
  });
  const beads: JointPath['beads'][number][] = [];
  for (let state = size - 1; state > 0;) {
    const index = cameBy[state] ?? -1;
    const edge = chosen[index];
    if (edge === undefined) return null;
    const content = contents[index] ?? [];
    beads.push(
      ...content
        .map(({ bead, pair, key }) => ({ bead, pair, posterior: shares.get(key) ?? 0 }))
        .reverse(),
    );
    state = edges.from[edge] ?? 0;
  }
  return { beads: beads.reverse() };
}

function beadsInside(
  { states, edges }: JointLattice,
  inside: InsideTriple,
  edge: number,
  pair: 0 | 1 | 2,
): PlacedBead[] {
  const from = edges.from[edge] ?? 0;
  const to = edges.to[edge] ?? 0;
  const places = [states.first, states.second, states.third] as const;
  const [source, target] = pairSides[pair];
  const i = places[source][from] ?? 0;
  const j = places[target][from] ?? 0;
  return inside[pair].beads(i, (places[source][to] ?? 0) - i, j, (places[target][to] ?? 0) - j);
}

/** Versions that a bead holds segments of, a bit for each; 0 before the first. */
const kinds = 8;

/**
 * Posterior probability of each edge. Beads that have no version in common can stand in any order: only
 * the one in which the earlier version leads is counted.
 */
function edgePosteriors({ states, edges }: JointLattice): Float64Array | null {
  const { first, second, third } = states;
  const size = first.length;
  const count = edges.from.length;
  const before = new Float64Array(size * kinds).fill(-Infinity);
  const after = new Float64Array(size * kinds).fill(-Infinity);
  before[0] = 0;
  const maskOf = (edge: number): number => {
    const from = edges.from[edge] ?? 0;
    const to = edges.to[edge] ?? 0;
    return (
      (first[from] === first[to] ? 0 : 1) +
      (second[from] === second[to] ? 0 : 2) +
      (third[from] === third[to] ? 0 : 4)
    );
  };
  const entries = new Float64Array(kinds);
  let entered = -1;
  const starts = new Float64Array(count);
  for (let edge = 0; edge < count; edge += 1) {
    const from = edges.from[edge] ?? 0;
    if (from !== entered) {
      entered = from;
      addEntries(before, from * kinds, entries);
    }
    const mask = maskOf(edge);
    const start = entries[mask] ?? -Infinity;
    starts[edge] = start;
    if (start === -Infinity) continue;
    const slot = (edges.to[edge] ?? 0) * kinds + mask;
    before[slot] = logAdd(
      before[slot] ?? -Infinity,
      start + (edges.scores[edge] ?? 0) * pathTuning.scale,
    );
  }
  const end = size - 1;
  let total = -Infinity;
  for (let mask = 0; mask < kinds; mask += 1) {
    total = logAdd(total, before[end * kinds + mask] ?? -Infinity);
    after[end * kinds + mask] = 0;
  }
  if (total === -Infinity) return null;
  const posteriors = new Float64Array(count);
  for (let edge = count - 1; edge >= 0; edge -= 1) {
    const mask = maskOf(edge);
    const rest =
      (after[(edges.to[edge] ?? 0) * kinds + mask] ?? -Infinity) +
      (edges.scores[edge] ?? 0) * pathTuning.scale;
    if (rest === -Infinity) continue;
    posteriors[edge] = Math.exp(Math.min(0, (starts[edge] ?? -Infinity) + rest - total));
    const from = (edges.from[edge] ?? 0) * kinds;
    for (let last = 0; last < kinds; last += 1) {
      if (mayFollow(last, mask)) {
        after[from + last] = logAdd(after[from + last] ?? -Infinity, rest);
      }
    }
  }
  return posteriors;
}

/** By kind of bead: the sum over all that may stand before it at a state. */
function addEntries(before: Float64Array, first: number, entries: Float64Array): void {
  for (let mask = 1; mask < kinds; mask += 1) {
    let sum = -Infinity;
    for (let last = 0; last < kinds; last += 1) {
      if (mayFollow(last, mask)) sum = logAdd(sum, before[first + last] ?? -Infinity);
    }
    entries[mask] = sum;
  }
}

function mayFollow(last: number, mask: number): boolean {
  return last === 0 || (last & mask) !== 0 || (mask & -mask) > (last & -last);
}
