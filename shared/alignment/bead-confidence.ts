import type { AlignedPair } from './align-pair.ts';
import { sourceSizes, targetSizes } from './bead-types.ts';
import { placeIn } from './band.ts';
import { beadPosterior, type PlacedBead } from './pair-lattice.ts';

/** A bead of a path, with its posterior among alignments of three versions; `null` for two. */
export type PathBead = { readonly bead: PlacedBead; readonly joint: number | null };

/** What is looked at to tell how sure each bead of a path is; the first is constant. */
export function pathFeatures(aligned: AlignedPair, path: readonly PathBead[]): number[][] {
  return path.map((step, index) => {
    const isBesideGap = [path[index - 1], path[index + 1]].some(
      (other) => other !== undefined && isOtherGap(step.bead, other.bead),
    );
    return [...beadFeatures(step, aligned), isBesideGap ? 1 : 0];
  });
}

/** Whether both hold segments of one version only, and not of the same. */
function isOtherGap(one: PlacedBead, other: PlacedBead): boolean {
  return (
    (sourceSizes[one.type] === 0 && targetSizes[other.type] === 0) ||
    (targetSizes[one.type] === 0 && sourceSizes[other.type] === 0)
  );
}

function beadFeatures(
  { bead: { i, j, type }, joint }: PathBead,
  { model, lattice }: AlignedPair,
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
  const evidence = lattice.scores[placeIn(lattice.band, i, j) * lattice.types + type] ?? 0;
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
    isAlone ? 0 : Math.min(3, Math.max(-1, evidence / 5 / (a + b))),
  ];
}

function boundedLogit(share: number): number {
  const bounded = Math.min(1 - 1e-5, Math.max(1e-5, share));
  return Math.log(bounded / (1 - bounded));
}

/** Fitted by logistic regression on seeded development sets (tests/bench/alignment). */
export const confidenceWeights: readonly number[] = [
  0.828, 0.215, 0.103, -0.238, -0.108, 1.591, -0.585, -1.76, -0.241, 0.143, 0.755, -0.218,
];

/** Probability that exactly this bead is right. */
export function beadConfidence(features: readonly number[]): number {
  let sum = 0;
  features.forEach((feature, index) => {
    sum += feature * (confidenceWeights[index] ?? 0);
  });
  return 1 / (1 + Math.exp(-sum));
}
