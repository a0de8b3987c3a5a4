import type { AlignedPair } from './align-pair.ts';
import type { BeadScorer, WordStatistics } from './bead-scorer.ts';
import { sourceSizes, targetSizes } from './bead-types.ts';
import { lengthMisfit } from './length-model.ts';
import { beadPosterior, type PlacedBead } from './pair-lattice.ts';
import { bucketCount, type Direction } from './pair-model.ts';
import type { VersionFeatures } from './version-features.ts';

/** A bead of a path, with its posterior among alignments of three versions; `null` for two. */
export type PathBead = { readonly bead: PlacedBead; readonly joint: number | null };

/** What is looked at to tell how sure a bead is. */
export const signNames = [
  'constant',
  // Posterior among the alignments of the pair, and again where there is no third version.
  'pair',
  'pairOnly',
  // Posterior among the alignments of all three versions.
  'joint',
  // Begins or ends in mid-sentence on one side and not on the other: the greater difference.
  'halfCut',
  // A segment of one version only; the logarithm of its length; whether it is without letters.
  'alone',
  'aloneLength',
  'aloneWordless',
  // More than two segments; more than three; two with two.
  'merged',
  'large',
  'twoWithTwo',
  // How badly the lengths fit.
  'misfit',
  // Words that the other side explains against what is usual, on the worse side.
  'coverage',
] as const;

export type BeadSigns = { readonly [sign in (typeof signNames)[number]]: number };

/** What every bead starts from. */
export const noSigns: BeadSigns = {
  ...{ constant: 1, pair: 0, pairOnly: 0, joint: 0, halfCut: 0 },
  ...{ alone: 0, aloneLength: 0, aloneWordless: 0 },
  ...{ merged: 0, large: 0, twoWithTwo: 0, misfit: 0, coverage: 0 },
};

/** The signs of a bead of a path, whose row the scorer has prepared. */
export function signsOfBead(
  { model, lattice }: AlignedPair,
  { addWords }: BeadScorer,
  { bead: { i, j, type }, joint }: PathBead,
): BeadSigns {
  const { source, target } = model;
  const a = sourceSizes[type] ?? 0;
  const b = targetSizes[type] ?? 0;
  const pair = sureness(beadPosterior(lattice, i, j, type));
  const signs: BeadSigns = {
    ...{ ...noSigns, pair },
    ...(joint === null ? { pairOnly: pair } : { joint: sureness(joint) }),
  };
  if (a === 0 || b === 0) {
    const [version, first] = a === 0 ? [target, j] : [source, i];
    return {
      ...{ ...signs, alone: 1 },
      aloneLength: Math.log(lengthOf(version, first, a + b)),
      aloneWordless: version.shapes[first] === wordless ? 1 : 0,
    };
  }
  const cut = (offset: 0 | 1): number =>
    Math.abs(
      insideOdds(source, model.sourceBorders, i + offset * a) -
        insideOdds(target, model.targetBorders, j + offset * b),
    );
  const forward = emptyStatistics();
  const backward = emptyStatistics();
  addWords(i, j, type, 1, forward, backward);
  const explained = Math.min(
    explainedRatio(forward, model.forward),
    explainedRatio(backward, model.backward),
  );
  return {
    ...signs,
    halfCut: Math.max(cut(0), cut(1)),
    merged: a + b > 2 ? 1 : 0,
    large: a + b > 3 ? 1 : 0,
    twoWithTwo: a === 2 && b === 2 ? 1 : 0,
    misfit: Math.min(
      9,
      lengthMisfit(model.lengths, lengthOf(source, i, a), lengthOf(target, j, b)),
    ),
    coverage: Math.min(1, Math.max(-1.5, Math.log(explained))),
  };
}

const wordless = 1;

/** Above this a posterior says no more: scores are surer of themselves than they are right. */
const leastDoubt = 0.003;

/** Grows from 0 as the doubt shrinks, up to 5.8. */
function sureness(posterior: number): number {
  return -Math.log(Math.min(1, 1 - posterior + leastDoubt));
}

function lengthOf({ lengths }: VersionFeatures, first: number, count: number): number {
  let sum = 0;
  for (let k = first; k < first + count; k += 1) sum += lengths[k] ?? 0;
  return sum;
}

/** How much likelier than other borders the one before a segment lies inside a bead; 0 if it is not. */
function insideOdds(version: VersionFeatures, borders: Float64Array, place: number): number {
  if (place === 0 || place === version.size) return 0;
  return Math.max(0, borders[version.borders[place] ?? 0] ?? 0);
}

function emptyStatistics(): WordStatistics {
  return { explained: new Float64Array(bucketCount), tokens: new Float64Array(bucketCount) };
}

/** Words explained for each that could be expected, by their groups; one of each more for short beads. */
function explainedRatio({ explained, tokens }: WordStatistics, usual: Direction): number {
  let found = 1;
  let expected = 1;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    found += explained[bucket] ?? 0;
    expected += (tokens[bucket] ?? 0) * (usual.explained[bucket] ?? 0);
  }
  return found / expected;
}
