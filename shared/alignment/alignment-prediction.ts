import type { AlignedVersions } from './align-versions.ts';
import type { AlignmentDocument } from './alignment-input.ts';

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

/** Pairs are named in the order of the versions, and the other way round where the document does so. */
export function alignmentPrediction(
  document: AlignmentDocument,
  { pairs, beads }: AlignedVersions,
): DocumentPrediction {
  const languages = [...document.segments.keys()];
  const predicted: { [pair: string]: readonly PredictedBead[] } = {};
  for (const { source, target, beads: found } of pairs) {
    const [from = '', to = ''] = [languages[source], languages[target]];
    const isTurned = document.pairs.has(`${to}-${from}`);
    predicted[isTurned ? `${to}-${from}` : `${from}-${to}`] = found.map((bead): PredictedBead => {
      const confidence = Math.round(bead.confidence * 1e4) / 1e4;
      return isTurned
        ? [bead.target, bead.source, confidence]
        : [bead.source, bead.target, confidence];
    });
  }
  const isTriple = languages.length === 3;
  return {
    id: document.id,
    pairs: predicted,
    ...(isTriple ? { tri: beads.map(({ sides }) => sides) } : {}),
  };
}
