import { countOf } from './mark-scorer.ts';
import { sourceSizes, targetSizes, usualShares } from './bead-types.ts';
import { fitLengths } from './length-model.ts';
import { beadPosterior, type PairLattice, type PlacedBead } from './pair-lattice.ts';
import {
  insideStrength,
  logit,
  meanInside,
  meanAlone,
  usualAlone,
  usualInside,
  type Direction,
  type PairModel,
} from './pair-model.ts';
import { buildTable, discount, type TaughtPairs, unseenMass } from './translation-table.ts';
import { borderClasses, markCount, shapeCount, type VersionFeatures } from './version-features.ts';
import { partOf, type WorkSteps } from './work-steps.ts';

/** A bead with the probability that it is right. */
export type WeightedBead = PlacedBead & { readonly weight: number };

const leastWeight = 0.05;

/** The beads of a lattice that are likely enough to learn from, by rows. */
export function likelyBeads(lattice: PairLattice): WeightedBead[] {
  const beads: WeightedBead[] = [];
  const { band, types } = lattice;
  for (let i = 0; i < band.rows; i += 1) {
    const high = band.high[i] ?? 0;
    for (let j = band.low[i] ?? 0; j <= high; j += 1) {
      for (let type = 0; type < types; type += 1) {
        const weight = beadPosterior(lattice, i, j, type);
        if (weight >= leastWeight) beads.push({ i, j, type, weight });
      }
    }
  }
  return beads;
}

/** The model as the beads show it, but for its words. */
export function* fitModel(model: PairModel, beads: readonly WeightedBead[]): WorkSteps<PairModel> {
  const { source, target } = model;
  const shares = usualShares.map((share) => share * 25);
  const lengths = { source: 0, target: 0, squares: 0, weight: 0 };
  const agreement = new Float64Array(markCount).fill(3);
  const agreed = model.markAgreement.map((share) => share * 3);
  const sourceInside = new Float64Array(borderClasses);
  const targetInside = new Float64Array(borderClasses);
  const sourceAlone = new Float64Array(shapeCount);
  const targetAlone = new Float64Array(shapeCount);
  for (const [index, { i, j, type, weight }] of beads.entries()) {
    if (index % 200 === 199) yield index / beads.length;
    shares[type] = (shares[type] ?? 0) + weight;
    const a = sourceSizes[type] ?? 0;
    const b = targetSizes[type] ?? 0;
    if (a === 0) addAlone(targetAlone, target, j, weight);
    if (b === 0) addAlone(sourceAlone, source, i, weight);
    if (a === 0 || b === 0) continue;
    let sourceLength = 0;
    let targetLength = 0;
    for (let k = i; k < i + a; k += 1) sourceLength += source.lengths[k] ?? 0;
    for (let k = j; k < j + b; k += 1) targetLength += target.lengths[k] ?? 0;
    const expected = model.lengths.ratio * sourceLength;
    lengths.source += weight * sourceLength;
    lengths.target += weight * targetLength;
    lengths.squares += (weight * 2 * (targetLength - expected) ** 2) / (expected + targetLength);
    lengths.weight += weight;
    for (let mark = 0; mark < markCount; mark += 1) {
      const first = countOf(source, i, a, mark);
      const second = countOf(target, j, b, mark);
      if (first === 0 && second === 0) continue;
      agreement[mark] = (agreement[mark] ?? 0) + weight;
      if (first === second) agreed[mark] = (agreed[mark] ?? 0) + weight;
    }
    addInside(sourceInside, source, i, a, weight);
    addInside(targetInside, target, j, b, weight);
  }
  const total = shares.reduce((sum, share) => sum + share, 0);
  return {
    ...model,
    typeShares: shares.map((share) => share / total),
    lengths: fitLengths(model.lengths, lengths),
    markAgreement: agreed.map((count, mark) => Math.min(0.97, count / (agreement[mark] ?? 1))),
    sourceAlone: fitAlone(source, sourceAlone),
    targetAlone: fitAlone(target, targetAlone),
    sourceBorders: fitBorders(source, sourceInside),
    targetBorders: fitBorders(target, targetInside),
  };
}

function addAlone(
  alone: Float64Array,
  { shapes }: VersionFeatures,
  segment: number,
  weight: number,
): void {
  const shape = shapes[segment] ?? 0;
  alone[shape] = (alone[shape] ?? 0) + weight;
}

function fitAlone({ shapes }: VersionFeatures, alone: Float64Array): Float64Array {
  const counts = new Float64Array(shapeCount);
  for (const shape of shapes) counts[shape] = (counts[shape] ?? 0) + 1;
  const strength = 6;
  return alone.map((count, shape) => {
    const share = (count + strength * (usualAlone[shape] ?? 0)) / ((counts[shape] ?? 0) + strength);
    return Math.log(Math.min(0.9, share) / meanAlone);
  });
}

function addInside(
  inside: Float64Array,
  version: VersionFeatures,
  first: number,
  count: number,
  weight: number,
): void {
  for (let k = first + 1; k < first + count; k += 1) {
    const kind = version.borders[k] ?? 0;
    inside[kind] = (inside[kind] ?? 0) + weight;
  }
}

function fitBorders(version: VersionFeatures, inside: Float64Array): Float64Array {
  const counts = new Float64Array(borderClasses);
  for (let index = 1; index < version.size; index += 1) {
    const kind = version.borders[index] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  let totalInside = meanInside * 5;
  let total = 5;
  inside.forEach((count, kind) => {
    totalInside += count;
    total += counts[kind] ?? 0;
  });
  const mean = logit(Math.min(0.5, totalInside / total));
  return inside.map((count, kind) => {
    const strength = insideStrength[kind] ?? 0;
    const share = (count + strength * (usualInside[kind] ?? 0)) / ((counts[kind] ?? 0) + strength);
    return logit(Math.min(0.97, Math.max(0.01, share))) - mean;
  });
}

/**
 * Learns from the beads which words stand for which (expectation step of IBM Model 1), `rounds`
 * times over. The counts are kept bead by bead, so that each can be left out where it is judged.
 */
export function* teachWords(
  model: PairModel,
  beads: readonly WeightedBead[],
  rounds: number,
): WorkSteps<PairModel> {
  const learning = beads.filter(
    ({ type }) => (sourceSizes[type] ?? 0) > 0 && (targetSizes[type] ?? 0) > 0,
  );
  let { forward, backward } = model;
  for (let round = 0; round < rounds; round += 1) {
    const isFirst = forward.taught.sources.length === 0;
    const start = round / rounds;
    const middle = (round + 0.5) / rounds;
    forward = yield* partOf(
      taughtDirection(forward, model.source, model.target, learning, false, isFirst),
      start,
      middle,
    );
    backward = yield* partOf(
      taughtDirection(backward, model.target, model.source, learning, true, isFirst),
      middle,
      (round + 1) / rounds,
    );
  }
  return {
    ...model,
    forward,
    backward,
    sourceBeads: beadsOf(learning, model.source.size, ({ i, type }) => [i, sourceSizes[type] ?? 0]),
    targetBeads: beadsOf(learning, model.target.size, ({ j, type }) => [j, targetSizes[type] ?? 0]),
  };
}

function beadsOf(
  beads: readonly WeightedBead[],
  size: number,
  range: (bead: WeightedBead) => readonly [first: number, count: number],
): number[][] {
  const lists: number[][] = Array.from({ length: size }, () => []);
  beads.forEach((bead, index) => {
    const [first, count] = range(bead);
    for (let k = first; k < first + count; k += 1) lists[k]?.push(index);
  });
  return lists;
}

/** Below this an expected count is not worth keeping. */
const leastCount = 0.02;

function* taughtDirection(
  direction: Direction,
  source: VersionFeatures,
  target: VersionFeatures,
  beads: readonly WeightedBead[],
  isTurned: boolean,
  isFirst: boolean,
): WorkSteps<Direction> {
  const { table, shares, explained, buckets } = direction;
  const beadStarts = new Int32Array(beads.length + 1);
  const sources: number[] = [];
  const targets: number[] = [];
  const counts: number[] = [];
  const row = new Float32Array(target.keys.length);
  let values = new Float64Array(4096);
  // Before anything was learned, any word of the other side may be the cause.
  const floor = isFirst ? 0.02 : 1e-4;
  for (const [index, { i, j, type, weight }] of beads.entries()) {
    if (index % 200 === 199) yield index / beads.length;
    const a = sourceSizes[type] ?? 0;
    const b = targetSizes[type] ?? 0;
    const [from, size, to, width] = isTurned ? [j, b, i, a] : [i, a, j, b];
    const sourceTypes = source.tokens.subarray(
      source.tokenStarts[from] ?? 0,
      source.tokenStarts[from + size] ?? 0,
    );
    const targetTypes = target.tokens.subarray(
      target.tokenStarts[to] ?? 0,
      target.tokenStarts[to + width] ?? 0,
    );
    const length = sourceTypes.length;
    const height = targetTypes.length;
    if (values.length < length * height) values = new Float64Array(length * height * 2);
    sourceTypes.forEach((sourceType, place) => {
      const total =
        (table.knownTotals[sourceType] ?? 0) + (table.taughtTotals[sourceType] ?? 0) + unseenMass;
      const end = table.rowStarts[sourceType + 1] ?? 0;
      for (let k = table.rowStarts[sourceType] ?? 0; k < end; k += 1) {
        const seen = Math.max(0, (table.taught[k] ?? 0) - discount);
        row[table.targets[k] ?? 0] = ((table.known[k] ?? 0) + seen) / total;
      }
      for (let k = 0; k < height; k += 1) {
        values[place * height + k] = (row[targetTypes[k] ?? 0] ?? 0) + floor;
      }
      for (let k = table.rowStarts[sourceType] ?? 0; k < end; k += 1)
        row[table.targets[k] ?? 0] = 0;
    });
    for (let k = 0; k < height; k += 1) {
      const targetType = targetTypes[k] ?? 0;
      let sum = 0;
      for (let place = 0; place < length; place += 1) sum += values[place * height + k] ?? 0;
      // Before anything was learned, every word may come from the other side.
      const share = Math.max(isFirst ? 0.5 : 0, explained[buckets[targetType] ?? 0] ?? 0);
      const alone = (((1 - share) * (shares[targetType] ?? 0)) / share) * length;
      // A pair whose words are repeated stands more than once; readers add up.
      for (let place = 0; place < length; place += 1) {
        const count = (weight * (values[place * height + k] ?? 0)) / (sum + alone);
        if (count < leastCount) continue;
        sources.push(sourceTypes[place] ?? 0);
        targets.push(targetType);
        counts.push(count);
      }
    }
    beadStarts[index + 1] = sources.length;
  }
  const taught: TaughtPairs = {
    beadStarts,
    sources: Int32Array.from(sources),
    targets: Int32Array.from(targets),
    counts: Float32Array.from(counts),
  };
  return { ...direction, taught, table: buildTable(source, direction.known, taught) };
}
