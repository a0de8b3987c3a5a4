import type { AlignedPair } from './align-pair.ts';
import { sourceSizes, targetSizes } from './bead-types.ts';
import { beadPosterior, type PlacedBead } from './pair-lattice.ts';

/** What is looked at to tell how sure a bead is; the first is constant. */
export function confidenceFeatures(
  { i, j, type }: PlacedBead,
  { model, lattice }: AlignedPair,
  joint: number | null,
): number[] {
  const a = sourceSizes[type] ?? 0;
  const b = targetSizes[type] ?? 0;
  const posterior = boundedLogit(beadPosterior(lattice, i, j, type));
  const { source, target, sourceBorders, targetBorders } = model;
  // A bead that begins or ends in mid-sentence is likely half of one.
  const edge = (inside: Float64Array, borders: Uint8Array, size: number, place: number): number =>
    place > 0 && place < size ? Math.max(0, inside[borders[place] ?? 0] ?? 0) : 0;
  const edges = Math.max(
    a === 0 ? 0 : edge(sourceBorders, source.borders, source.size, i),
    a === 0 ? 0 : edge(sourceBorders, source.borders, source.size, i + a),
    b === 0 ? 0 : edge(targetBorders, target.borders, target.size, j),
    b === 0 ? 0 : edge(targetBorders, target.borders, target.size, j + b),
  );
  const isAlone = a === 0 || b === 0;
  const shape = isAlone ? ((a === 0 ? target.shapes[j] : source.shapes[i]) ?? 0) : 0;
  return [
    1,
    posterior,
    joint === null ? 0 : boundedLogit(joint),
    edges,
    isAlone ? 1 : 0,
    isAlone && shape > 0 ? 1 : 0,
    !isAlone && a + b > 2 ? 1 : 0,
    a + b > 3 ? 1 : 0,
    joint === null ? 1 : 0,
    joint === null ? posterior : 0,
  ];
}

function boundedLogit(share: number): number {
  const bounded = Math.min(1 - 1e-5, Math.max(1e-5, share));
  return Math.log(bounded / (1 - bounded));
}

/** Fitted by logistic regression on seeded development sets (tests/bench/alignment). */
export const confidenceWeights: readonly number[] = [
  1.03, 0.326, 0.037, -0.464, 0.03, 0.191, -0.588, -0.669, -0.32, 0.041,
];

/** Probability that exactly this bead is right. */
export function beadConfidence(features: readonly number[]): number {
  let sum = 0;
  features.forEach((feature, index) => {
    sum += feature * (confidenceWeights[index] ?? 0);
  });
  return 1 / (1 + Math.exp(-sum));
}
