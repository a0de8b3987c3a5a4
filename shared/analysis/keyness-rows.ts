import { at } from '../base/invariant.ts';
import type { AnalysisColumn, AnalysisValue } from './analysis-table.ts';
import type { Measure, MeasuredRow } from './build-table.ts';
import { count, dimension, finite, rate, ratio, score } from './columns.ts';
import type { Passage } from './corpus.ts';
import type { KeyDirection, KeynessScores } from './keyness-scores.ts';
import { keynessScores } from './keyness-scores.ts';
import type { KeynessMeasure, KeynessRequest } from './keyness-request.ts';

/** A word or concept on both sides. */
export type KeyItem = {
  readonly dimensions: readonly AnalysisValue[];
  /** What it is sorted by among equals. */
  readonly label: string;
  readonly target: number;
  readonly reference: number;
  readonly targetPassages: () => readonly Passage[];
  readonly referencePassages: () => readonly Passage[];
};

/** How large both sides are, in what items are counted by. */
export type KeySizes = {
  readonly target: number;
  readonly reference: number;
  readonly targetText: () => readonly Passage[];
  readonly referenceText: () => readonly Passage[];
};

type ScoreKey = Exclude<keyof KeynessScores, 'direction' | 'caution'>;

/** The measures in the order of their columns, with the digits shown. */
const scoreDigits = [
  ['logLikelihood', 2],
  ['logLikelihoodTwoTerm', 2],
  ['bic', 2],
  ['p', 6],
  ['pHolm', 6],
  ['pBenjaminiHochberg', 6],
  ['logRatio', 2],
  ['logRatioAdjusted', 2],
  ['conservativeLogRatio', 2],
  ['percentDifference', 1],
  ['oddsRatio', 3],
  ['simpleMaths', 3],
] as const satisfies readonly (readonly [ScoreKey, number])[];

/** The columns after those that name the item; `unit` is that of occurrences, `base` that of sizes. */
export function keynessColumns(
  unit: 'occurrences' | 'units',
  base: 'words' | 'units',
): AnalysisColumn[] {
  const relative = (side: 'Target' | 'Reference'): AnalysisColumn =>
    base === 'words'
      ? rate(`rate${side}`, unit, '1000000 words', 2)
      : rate(`share${side}`, unit, 'recording units', 4);
  return [
    dimension('keyIn'),
    dimension('caution'),
    count('frequencyTarget', unit),
    count('frequencyReference', unit),
    ...scoreDigits.map(([key, digits]) => score(key, digits)),
    relative('Target'),
    relative('Reference'),
    count('sizeTarget', base),
    count('sizeReference', base),
  ];
}

/**
 * The rows: what is key in the target, the strongest first, then what is key in the reference, each
 * cut to the limit, then what is equal. `tested` counts all items, whatever the limit cuts.
 */
export function keynessRows(
  items: readonly KeyItem[],
  sizes: KeySizes,
  base: 'words' | 'units',
  { level, smoothing, sortBy, limit }: KeynessRequest,
): MeasuredRow[] {
  const counts = items.map(({ target, reference }) => ({
    ...{ first: target, firstSize: sizes.target },
    ...{ second: reference, secondSize: sizes.reference },
  }));
  const scored = keynessScores(counts, { level, smoothing }).map((scores, index) => ({
    scores,
    item: at(items, index),
  }));
  const collator = new Intl.Collator('kk');
  return (['target', 'reference', 'equal'] satisfies KeyDirection[]).flatMap((direction) => {
    const own = scored
      .filter(({ scores }) => scores.direction === direction)
      .map((entry) => ({ ...entry, strength: strengthOf(entry.scores, sortBy) }))
      .sort((a, b) => b.strength - a.strength || collator.compare(a.item.label, b.item.label));
    return own
      .slice(0, limit ?? own.length)
      .map(({ item, scores }) => keynessRow(item, scores, sizes, base));
  });
}

function valueOf(scores: KeynessScores, key: ScoreKey): number {
  return key === 'conservativeLogRatio' ? scores.conservativeLogRatio() : scores[key];
}

/** How strongly an item is key in its direction: ratios below 1 and logarithms below 0 turned about. */
function strengthOf(scores: KeynessScores, measure: KeynessMeasure): number {
  const value = valueOf(scores, measure);
  if (Number.isNaN(value)) return Number.NEGATIVE_INFINITY;
  const isTurned = scores.direction === 'reference';
  switch (measure) {
    case 'logLikelihood':
    case 'logLikelihoodTwoTerm':
    case 'bic':
      return value;
    case 'logRatio':
    case 'logRatioAdjusted':
    case 'conservativeLogRatio':
    case 'percentDifference':
    case 'oddsRatio':
    case 'simpleMaths':
      return isTurned ? -value : value;
  }
}

function keynessRow(
  item: KeyItem,
  scores: KeynessScores,
  sizes: KeySizes,
  base: 'words' | 'units',
): MeasuredRow {
  const { targetPassages, referencePassages } = item;
  const both = (): Passage[] => [...targetPassages(), ...referencePassages()];
  const factor = base === 'words' ? 1e6 : 1;
  const ofScores = scoreDigits.map(([key]): Measure => ({
    value: finite(valueOf(scores, key)),
    passages: both,
  }));
  return {
    dimensions: [...item.dimensions, scores.direction, scores.caution],
    measures: [
      { value: item.target, passages: targetPassages },
      { value: item.reference, passages: referencePassages },
      ...ofScores,
      { value: ratio(item.target, sizes.target, factor), passages: targetPassages },
      { value: ratio(item.reference, sizes.reference, factor), passages: referencePassages },
      { value: sizes.target, passages: sizes.targetText },
      { value: sizes.reference, passages: sizes.referenceText },
    ],
  };
}
