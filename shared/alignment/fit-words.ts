import type { Band } from './band.ts';
import { beadScorer, type WordStatistics } from './bead-scorer.ts';
import { sourceSizes, targetSizes } from './bead-types.ts';
import type { WeightedBead } from './fit-model.ts';
import { bucketCount, untaughtShares, type Direction, type PairModel } from './pair-model.ts';
import type { WorkSteps } from './work-steps.ts';

/**
 * Measures in the beads how often words come from the other side, each bead without what it taught
 * itself. Before anything was taught, words that no lexicon knows cannot be measured: they get what
 * they are taught with, else words that seem never to have a counterpart would learn none.
 */
export function* fitWords(
  model: PairModel,
  band: Band,
  beads: readonly WeightedBead[],
): WorkSteps<PairModel> {
  const forward = wordStatistics(model.forward);
  const backward = wordStatistics(model.backward);
  const scorer = beadScorer(model, band);
  let prepared = -1;
  for (const [index, { i, j, type, weight }] of beads.entries()) {
    if (index % 200 === 199) yield index / beads.length;
    if (sourceSizes[type] === 0 || targetSizes[type] === 0) continue;
    for (; prepared < i; prepared += 1) scorer.prepareRow(prepared + 1);
    scorer.addWords(i, j, type, weight, forward, backward);
  }
  const unmeasured = model.sourceBeads.length === 0 ? untaughtShares : [];
  return {
    ...model,
    forward: { ...model.forward, explained: explainedShares(forward, unmeasured) },
    backward: { ...model.backward, explained: explainedShares(backward, unmeasured) },
  };
}

function wordStatistics({ explained }: Direction): WordStatistics {
  const strength = 15;
  return {
    explained: explained.map((share) => share * strength),
    tokens: new Float64Array(bucketCount).fill(strength),
  };
}

function explainedShares(
  { explained, tokens }: WordStatistics,
  unmeasured: readonly number[],
): Float64Array {
  return explained.map(
    (count, bucket) =>
      unmeasured[bucket] ?? Math.min(0.97, Math.max(0.01, count / (tokens[bucket] ?? 1))),
  );
}
