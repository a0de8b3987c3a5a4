import type { AnalysisColumn, AnalysisValue } from './analysis-table.ts';
import type { Measure, MeasuredRow } from './build-table.ts';
import { count, finite, rate, ratio, score } from './columns.ts';
import type { Passage } from './corpus.ts';
import { burchDa, distanceDispersion, partDispersion } from './dispersion.ts';

/** v occurrences in a part, s its share of all words, f all occurrences, N all words, n parts, d distances. */
export const dispersionFormulas = {
  juillandD: '1 − CV(v / words) / √(n − 1) (Juilland et al. 1970)',
  carrollD2: '−Σ p log p / log n, p = rate / Σ rate (Carroll 1970)',
  rosengrenS: '(Σ √(s v))² / f (Rosengren 1971)',
  burchDa: '1 − mean |r − r′| / (2 mean r), r = v / words (Burch, Egbert & Biber 2017)',
  dp: 'Σ |v / f − s| / 2 (Gries 2008)',
  dpNorm: 'DP / (1 − min s) (Lijffijt & Gries 2012)',
  kld: 'Σ v / f log2((v / f) / s) (Gries 2020)',
  arf: '(f / N) Σ min(d, N / f) (Savický & Hlaváčová 2002)',
} as const;

const partMeasures = [
  ['juillandD', 3],
  ['carrollD2', 3],
  ['rosengrenS', 3],
  ['burchDa', 3],
  ['dp', 3],
  ['dpNorm', 3],
  ['kld', 3],
] as const satisfies readonly (readonly [keyof typeof dispersionFormulas, number])[];

/** The columns after those that name the item. */
export const dispersionColumns: readonly AnalysisColumn[] = [
  count('frequency', 'occurrences'),
  rate('perMillionWords', 'occurrences', '1000000 words', 2),
  count('range', 'parts'),
  ...partMeasures.map(([key, digits]) => score(key, digits)),
  score('arf', 2),
  count('partsTotal', 'parts'),
  count('wordsTotal', 'words'),
];

/** Parts with words in them, in order. */
export type PartSizes = {
  readonly sizes: readonly number[];
  readonly words: number;
  readonly text: () => readonly Passage[];
};

/** A word or concept spread over the parts. */
export type SpreadItem = {
  readonly dimensions: readonly AnalysisValue[];
  /** Occurrences in each part. */
  readonly counts: readonly number[];
  /** Where it occurs among all words of the parts, rising. */
  readonly positions: readonly number[];
  readonly passages: () => readonly Passage[];
};

export function dispersionRow(
  { dimensions, counts, positions, passages }: SpreadItem,
  { sizes, words, text }: PartSizes,
): MeasuredRow {
  const frequency = counts.reduce((total, value) => total + value, 0);
  const spread = { ...partDispersion(counts, sizes), burchDa: burchDa(counts, sizes) };
  const measures: Measure[] = [
    { value: frequency, passages },
    { value: ratio(frequency, words, 1e6), passages },
    { value: counts.filter((value) => value > 0).length, passages },
    ...partMeasures.map(([key]) => ({ value: finite(spread[key]), passages })),
    { value: finite(distanceDispersion(positions, words).arf), passages },
    { value: sizes.length, passages: text },
    { value: words, passages: text },
  ];
  return { dimensions, measures };
}
