import type { CodingFilter } from './coding-filter.ts';
import type { RecordingUnitKind, TextSelection } from './selection.ts';
import type { TextFilter } from './text-filter.ts';
import type { WordSelection } from './word-lists.ts';

export const keynessMeasures = [
  'logLikelihood',
  'logLikelihoodTwoTerm',
  'bic',
  'logRatio',
  'logRatioAdjusted',
  'conservativeLogRatio',
  'percentDifference',
  'oddsRatio',
  'simpleMaths',
] as const;
export type KeynessMeasure = (typeof keynessMeasures)[number];

type KeynessSettings = TextSelection & {
  readonly kind: 'keyness';
  readonly target: TextFilter;
  /** `null`: all the rest of the text. */
  readonly reference: TextFilter | null;
  /** k of simple maths, above 0. */
  readonly smoothing: number;
  /** Of the interval behind the conservative log ratio, for all rows together; 0.95 for example. */
  readonly level: number;
  readonly sortBy: KeynessMeasure;
  /** At most so many rows for each direction and language; `null`: all. */
  readonly limit: number | null;
};

/** Words are compared within a language; `minimumFrequency` is of both sides together. */
export type WordKeynessRequest = KeynessSettings &
  Omit<WordSelection, 'countBy'> & { readonly of: 'words' | 'lemmas' };

/**
 * Concepts are compared across languages too: as occurrences by words, or as units that have them by
 * all units, which does not depend on how many words a language needs.
 */
export type ConceptKeynessRequest = KeynessSettings &
  CodingFilter & {
    readonly of: 'concepts';
    readonly counting: 'occurrences' | 'units';
    readonly recordingUnit: RecordingUnitKind;
  };

export type KeynessRequest = WordKeynessRequest | ConceptKeynessRequest;
