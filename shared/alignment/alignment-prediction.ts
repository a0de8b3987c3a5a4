import type { AlignedVersions } from './align-versions.ts';
import type { AlignmentDocument } from './alignment-input.ts';
import { finestGroups } from './close-beads.ts';
import type { PairBead } from './pair-beads.ts';

type PredictedBead = readonly [
  source: readonly number[],
  target: readonly number[],
  confidence: number,
];

/** What is found in one document, in the form that evaluation reads. */
export type DocumentPrediction = {
  readonly id: string;
  readonly pairs: { readonly [pair: string]: readonly PredictedBead[] };
  /** Beads of three versions; only where there are three. */
  readonly tri?: readonly (readonly (readonly number[])[])[];
};

/**
 * Pairs are named in the order of the versions, and the other way round where the document does so. A
 * stray segment stands alone, so that the bead around it is not contiguous.
 */
export function alignmentPrediction(
  document: AlignmentDocument,
  { pairs, beads }: AlignedVersions,
): DocumentPrediction {
  const languages = [...document.segments.keys()];
  const predicted: { [pair: string]: readonly PredictedBead[] } = {};
  const parted = pairs.map((pair) => ({ ...pair, beads: pair.beads.flatMap(withoutStray) }));
  for (const { source, target, beads: found } of parted) {
    const [from = '', to = ''] = [languages[source], languages[target]];
    const isTurned = document.pairs.has(`${to}-${from}`);
    predicted[isTurned ? `${to}-${from}` : `${from}-${to}`] = found.map((bead): PredictedBead => {
      const confidence = Math.round(bead.confidence * 1e4) / 1e4;
      return isTurned
        ? [bead.target, bead.source, confidence]
        : [bead.source, bead.target, confidence];
    });
  }
  if (languages.length !== 3) return { id: document.id, pairs: predicted };
  const hasStrays = pairs.some(({ beads: found }) => found.some(({ stray }) => stray !== null));
  const sizes = [...document.segments.values()].map(({ length }) => length);
  const tri = hasStrays ? finestGroups(sizes, parted) : beads.map(({ sides }) => sides);
  return { id: document.id, pairs: predicted, tri };
}

function withoutStray(bead: PairBead): Omit<PairBead, 'stray'>[] {
  const { stray, source, target, ...measures } = bead;
  if (stray === null) return [bead];
  const isOther = (segment: number): boolean => segment !== stray.segment;
  const alone = [stray.segment];
  return stray.side === 'source'
    ? [
        { ...measures, source: source.filter(isOther), target },
        { ...measures, source: alone, target: [] },
      ]
    : [
        { ...measures, source, target: target.filter(isOther) },
        { ...measures, source: [], target: alone },
      ];
}
